// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  /// Thanks that say not what for: a message only when it is short and the seller starts with it.
  static let bareThanks: [RuleCase] =
    onlyThanks.map { RuleCase("text.pointless", "only thanks", $0, kind: "proactive") }
    + thanksAndMore.map { RuleCase("text.pointless", "thanks and more", $0, kind: "proactive") }
    + [
      RuleCase("text.pointless", "thanks as an answer", "Thank you!", kind: "reply"),
      RuleCase("text.pointless", "thanks in a message of no kind", "Thank you!"),
    ]

  private static let onlyThanks = [
    "«Thank you!»", "«Hello Anna, thanks a lot!»", "«Thank you for your message.»",
    "«Thank you.\n\nBest regards,\nAnna»", "«Vielen Dank!»",
    "«Sehr geehrte Frau Maier,\nvielen Dank für Ihre Nachricht.\nMit freundlichen Grüßen\nTom Kurz»",
    "«Merci beaucoup !»", "«Grazie mille!»", "«¡Muchas gracias!»", "«Muito obrigado!»",
    "«Bedankt!»",
    "«Dziękujemy!»", "«Tack så mycket!»", "«Teşekkür ederiz!»", "«شكرا جزيلا لك!»",
    "«山田様\nご連絡ありがとうございます。\n鈴木商店»", "«亲，谢谢您的来信。»", "«感謝您！»",
  ]

  private static let thanksAndMore = [
    "Thanks, we have refunded the full amount.", "Thanks. Which colour would you like?",
    "Thank you for sending the photos of the broken lamp.",
    "Thank you for your patience, we will resend the lamp.",
    "Danke, welche Farbe möchten Sie?",
    "ありがとうございます。本日中に返金いたします。", "谢谢，您要哪种颜色？",
    "Thank you! " + String(repeating: "The lamp has a second switch below. ", count: 5),
  ]
}
