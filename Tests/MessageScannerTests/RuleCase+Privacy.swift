// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  /// Phrase rules that the labelled corpus has no labels of.
  static let unlabelledPhraseRules: Set<String> = [
    "order.cancel_request", "text.sensitive", "outsourcing.fair", "privacy.gdpr",
  ]

  static let fairness: [RuleCase] = cancelRequest + sensitive + rivals
  static let privacy: [RuleCase] = payment + otherBuyers + specialData

  private static let cancelRequest: [RuleCase] = [
    RuleCase("order.cancel_request", "English", "It is sold out, «please cancel» your order."),
    RuleCase("order.cancel_request", "a filing", "«Please submit a cancellation» request today."),
    RuleCase("order.cancel_request", "a place", "You find «cancel order in your account»."),
    RuleCase("order.cancel_request", "German", "«Bitte stornieren» Sie die Bestellung."),
    RuleCase(
      "order.cancel_request", "German, the verb at the end",
      "Wir «bitten Sie, die Bestellung zu stornieren»."),
    RuleCase("order.cancel_request", "French", "Nous vous «prions d'annuler» la commande."),
    RuleCase("order.cancel_request", "Japanese", "お客様側で「«キャンセルをお願い»いたします」。"),
    RuleCase("order.cancel_request", "Chinese", "商品缺货，«麻烦您申请取消»订单，谢谢。"),
    RuleCase("order.cancel_request", "Arabic", "نفد المنتج، «يرجى إلغاء» الطلب."),
    RuleCase(
      "order.cancel_request", "done by the seller", "We had to cancel the order, please wait."),
    RuleCase(
      "order.cancel_request", "the buyer's wish", "If you want to cancel the order, please write."),
    RuleCase("order.cancel_request", "a question", "Would you like us to cancel the order?"),
    RuleCase("order.cancel_request", "negated", "Bitte stornieren Sie die Bestellung nicht."),
    RuleCase("order.cancel_request", "as wished", "ご注文をキャンセルいたしました。"),
    RuleCase("order.cancel_request", "a received request", "您申请的取消已处理。"),
  ]

  private static let sensitive: [RuleCase] = [
    RuleCase("text.sensitive", "English", "We have «naked pictures», too."),
    RuleCase("text.sensitive", "violence", "The video shows a «beheading»."),
    RuleCase("text.sensitive", "German", "Es gibt «Nacktfotos»."),
    RuleCase("text.sensitive", "Spanish", "Tenemos «fotos desnudas»."),
    RuleCase("text.sensitive", "Chinese", "这里有«色情视频»。"),
    RuleCase("text.sensitive", "a book", "The novel tells of a beheading."),
    RuleCase("text.sensitive", "a puzzle", "The killer sudoku has 9 rows."),
    RuleCase("text.sensitive", "a bag", "Die Tote Bag trägt 8 kg."),
    RuleCase("text.sensitive", "a splendid state", "这款灯性能出色，情况良好。"),
    RuleCase("text.sensitive", "grapefruit", "グレイプフルーツの香りです。"),
  ]

  private static let rivals: [RuleCase] = [
    RuleCase("outsourcing.fair", "English", "Our «competitors sell fake» lamps."),
    RuleCase("outsourcing.fair", "German", "Die «Konkurrenz verkauft nur Schrott»."),
    RuleCase("outsourcing.fair", "Japanese", "«競合他社の商品は偽物»です。"),
    RuleCase("outsourcing.fair", "prices", "We «agreed on the price with the competition»."),
    RuleCase("outsourcing.fair", "a rival only", "Our competitors sell lamps, too."),
    RuleCase("outsourcing.fair", "a fake only", "This lamp is no fake."),
    RuleCase("outsourcing.fair", "negated", "Die Konkurrenz verkauft keinen Schrott."),
  ]

  private static let payment: [RuleCase] = [
    RuleCase("privacy.pii_leak", "an account", "IBAN «DE89 3704 0044 0532 0130 00» please"),
    RuleCase("privacy.pii_leak", "an account with letters", "«GB82WEST12345698765432»"),
    RuleCase("privacy.pii_leak", "a card", "卡号«4111111111111111»"),
    RuleCase("privacy.pii_leak", "a card in groups", "Karte «3782-822463-10005», gültig 12/27"),
    RuleCase("privacy.pii_leak", "full-width digits", "カード«４１１１１１１１１１１１１１１１»です"),
    RuleCase(
      "privacy.pii_leak", "a wrong check digit", "DE88 3704 0044 0532 0130 00, 4111111111111112"),
    RuleCase("privacy.pii_leak", "a parcel", "Tracking number 4111 1111 1111 1111"),
    RuleCase("privacy.pii_leak", "a device", "SN 4111111111111111"),
    RuleCase("privacy.pii_leak", "an article", "EAN 4006381333931, ISBN 978-3-16-148410-0"),
  ]

  private static let otherBuyers: [RuleCase] = [
    RuleCase(
      "privacy.pii_leak", "a number of somebody else",
      "The «other customer's phone number is +49 30 901820»."),
    RuleCase("privacy.pii_leak", "handed on", "We «gave your address to another customer»."),
    RuleCase(
      "privacy.pii_leak", "handed on, in German",
      "Wir haben Ihre «Telefonnummer an Dritte weitergegeben»."),
    RuleCase("privacy.pii_leak", "never", "We never pass your address on to third parties."),
    RuleCase("privacy.pii_leak", "to the carrier", "Die Spedition hat Ihre Telefonnummer."),
    RuleCase("privacy.pii_leak", "others", "Other customers asked for your colour."),
  ]

  private static let specialData: [RuleCase] = [
    RuleCase("privacy.gdpr", "English", "Please «tell us your religion»."),
    RuleCase("privacy.gdpr", "German", "Senden Sie «uns eine Kopie Ihres Personalausweises»."),
    RuleCase("privacy.gdpr", "Chinese", "«请提供您的身份证照片»。"),
    RuleCase("privacy.gdpr", "a book", "The book is about religion."),
    RuleCase("privacy.gdpr", "a cover", "护照套是真皮的。"),
    RuleCase("privacy.gdpr", "an order", "Bitte senden Sie uns ein Foto der Lampe."),
  ]

  static let spelling: [RuleCase] = [
    RuleCase("style.spelling", "a word twice", "It is in «the the» box."),
    RuleCase("style.spelling", "a word twice, in German", "Lampe «und und» Kabel"),
    RuleCase("style.spelling", "a token", "Dear «{{name}}», it is here."),
    RuleCase("style.spelling", "a token in Chinese", "«%NAME%»，您好"),
    RuleCase("style.spelling", "exclamation marks", "Here it is«!!!»"),
    RuleCase("style.spelling", "a missing blank", "It is her«e.T»he cable follows."),
    RuleCase(
      "style.spelling", "capitals", "«THE NEW LAMP IS HERE AND WAITS IN YOUR OLD GARAGE NOW»."),
    RuleCase("style.spelling", "two marks", "Here it is!!"),
    RuleCase("style.spelling", "a file", "See node.Js and Booking.Com for more."),
    RuleCase("style.spelling", "a percentage", "10 % of 20 %, #1 and #2, [1] {x}"),
    RuleCase("style.spelling", "few capitals", "DIE NEUE LAMPE IST DA."),
    RuleCase("style.spelling", "a form of a verb", "It had had a scratch."),
  ]
}
