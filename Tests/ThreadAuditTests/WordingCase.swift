// SPDX-License-Identifier: Apache-2.0

@testable import ThreadAudit

/// Texts that say something that histories ask for, and texts that do not.
struct WordingCase: Sendable {
  let fact: HistoryFacts
  let matching: [String]
  let passing: [String]

  static let all = [
    WordingCase(
      fact: .requestsReview,
      matching: [
        "Please leave us a review.", "Wir freuen uns über Ihre Bewertung.", "请留下您的评价。",
        "レビューをお願いします。", "We would appreciate your honest feedback.",
      ],
      passing: ["The lamp is 40 cm tall.", "Die Lampe ist 40 cm hoch.", "We reviewed your case."]),
    WordingCase(
      fact: .saysWhyElsewhere,
      matching: [
        "To look at the large video file you mentioned", "Um die große Videodatei anzusehen",
        "为了查看您提到的大文件", "動画を確認するため",
      ],
      passing: ["Please write to us at any time.", "Bitte schreiben Sie uns jederzeit.", "请给我们写信。"]),
    WordingCase(
      fact: .saysGoesOnHere,
      matching: [
        "We will answer in this Amazon message thread.",
        "Wir antworten Ihnen in diesem Amazon-Nachrichtenthread.", "我们会在此对话中回复您。",
        "このメッセージで回答いたします。",
      ],
      passing: ["We will answer by e-mail.", "Wir antworten Ihnen per E-Mail.", "我们会用邮件回复您。"]),
    WordingCase(
      fact: .saysWhatWasDone,
      matching: [
        "Your case is closed, no further action is needed.",
        "Ein Ersatz ist unterwegs, es sind keine weiteren Schritte nötig.", "问题已解决，无需进一步操作。",
        "問題は解決しました。",
      ],
      passing: ["We are looking into it.", "Wir prüfen das noch.", "我们正在查看。"]),
    WordingCase(
      fact: .promisesRefund,
      matching: [
        "We will refund you today.", "Wir erstatten Ihnen den Betrag.", "我们会为您退款。", "返金いたします。",
      ],
      passing: ["You can return the lamp.", "Sie können die Lampe zurückgeben.", "您可以把灯寄回来。"]),
    WordingCase(
      fact: .saysAmountAdjusted,
      matching: [
        "The full amount has been refunded.", "Wir haben Ihnen den vollen Betrag erstattet.",
        "您的订单已全额退款。",
      ],
      passing: ["We will think about it.", "Wir denken darüber nach.", "我们会考虑。"]),
    WordingCase(
      fact: .saysWhyUnavailable,
      matching: [
        "The lamp is out of stock.", "Die Lampe ist leider ausverkauft.", "这款灯缺货。", "在庫切れです。",
      ],
      passing: ["The lamp is on its way.", "Die Lampe ist unterwegs.", "灯已经寄出。"]),
    WordingCase(
      fact: .asksSomething,
      matching: [
        "Please send us a picture of the label.", "Wir bieten eine Teilerstattung an.", "请提供订单号。",
      ],
      passing: ["Your parcel has come back to us.", "Ihr Paket ist bei uns angekommen.", "包裹已经退回。"]),
    WordingCase(
      fact: .isBasicTopic,
      matching: [
        "Ask us for the tracking number.", "Für die Sendungsverfolgung schreiben Sie uns.",
        "退货请联系我们。",
      ],
      passing: ["The hinge is made of steel.", "Das Scharnier ist aus Stahl.", "铰链是钢做的。"]),
    WordingCase(
      fact: .speaksOfCalling,
      matching: ["I will call you on your number.", "Wir haben Sie angerufen.", "我们会给您打电话。"],
      passing: ["The courier will ring the bell.", "Der Fahrer klingelt.", "快递员会按门铃。"]),
    WordingCase(
      fact: .refuses,
      matching: ["I will not change my review.", "Lassen Sie mich in Ruhe!", "我不会改评价。"],
      passing: ["I changed the bulb.", "Ich habe die Birne gewechselt.", "我换了灯泡。"]),
  ]
}
