// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let style: [RuleCase] =
    emoji + optOut + abusive + pointless + bareThanks + orderConfirmation

  private static let emoji: [RuleCase] = [
    RuleCase("style.emoji", "a face", "Thank you «😊»"),
    RuleCase("style.emoji", "a skin tone beside Han", "好的«👍🏽»"),
    RuleCase("style.emoji", "a family", "Famille «👨‍👩‍👧»"),
    RuleCase("style.emoji", "a heart in colour", "I «❤️» it"),
    RuleCase("style.emoji", "a keycap", "Press «1️⃣» now"),
    RuleCase(
      "style.emoji", "a cup with a selector it does not need", "Tee «☕»\u{FE0F} ist da «⭐»\u{FE0F}"),
    RuleCase("style.emoji", "a flag", "Aus «🇩🇪»"),
    RuleCase("style.emoji", "marks", "Acme© 2021 Brand® ™"),
    RuleCase("style.emoji", "keys", "Press 1 or # or *"),
    RuleCase("style.emoji", "text symbols", "Rated ★★★★☆ :) ✔ → ♪"),
    RuleCase("style.emoji", "a heart in black", "I ❤ it"),
  ]

  private static let optOut: [RuleCase] = [
    RuleCase("text.opt_out", "English, two phrases in one", "«Click here to unsubscribe»."),
    RuleCase("text.opt_out", "Chinese", "«点击退订»"),
    RuleCase("text.opt_out", "French", "Pour «se désabonner», un mot suffit."),
    RuleCase("text.opt_out", "a Latin word between Han", "请«unsubscribe»吧"),
    RuleCase("text.opt_out", "a word before an underscore", "Use «unsubscribe»_link."),
    RuleCase("text.opt_out", "a word beside an imperative", "Please «reply stop»."),
    RuleCase(
      "text.opt_out", "a condition and a place",
      "If you «do not wish to receive our mails, click» here."),
    RuleCase("text.opt_out", "a switch", "Please switch the device off and on."),
    RuleCase("text.opt_out", "in a longer Chinese word", "您申请的退订单我们已收到"),
    RuleCase("text.opt_out", "the word goes on", "The unsubscribed list is empty."),
    RuleCase("text.opt_out", "the word goes on with a digit", "Field unsubscribe2 is empty."),
    RuleCase("text.opt_out", "the word goes on with a mark", "unsubscribe\u{301}"),
    RuleCase("text.opt_out", "the word began before", "Wir nennen es preunsubscribe."),
    RuleCase("text.opt_out", "a word alone in German", "Die Nachbarn abmelden."),
  ]

  private static let abusive: [RuleCase] = [
    RuleCase("text.abusive", "English", "«Are you stupid»?"),
    RuleCase("text.abusive", "Chinese", "«你这个骗子»"),
    RuleCase("text.abusive", "German", "«Sie Lügner»!"),
    RuleCase("text.abusive", "Japanese", "«嘘つき»はどちらですか。"),
    RuleCase("text.abusive", "Spanish, the last word goes on", "Son unos «mentirosos»."),
    RuleCase("text.abusive", "an insult among others", "This is a scam, you «liar»."),
    RuleCase("text.abusive", "rubbish bags", "垃圾袋有两种尺寸。"),
    RuleCase("text.abusive", "a holiday", "バカンス用のスーツケースです。"),
    RuleCase("text.abusive", "a word alone", "A bloody mary mix."),
    RuleCase("text.abusive", "the name of a game", "The game is called \"Stupid Idiot\"."),
    RuleCase("text.abusive", "the name of a game in Chinese", "桌遊名稱就叫《白痴造句法》。"),
    RuleCase("text.abusive", "between two quotations", "You said \"no\", you «idiot», and \"go\"."),
    RuleCase("text.abusive", "beside a quotation", "«You are an idiot», \"sir\"."),
    RuleCase("text.abusive", "the last word goes on in English", "Game card: you scammers."),
    RuleCase("text.abusive", "inside longer words", "垃圾桶和垃圾袋，可笑"),
    RuleCase("text.abusive", "a title", "The card game is called Idiot, from eight years on."),
    RuleCase("text.abusive", "a title in German", "Das Spiel heißt wirklich Blödmann."),
    RuleCase(
      "text.abusive", "a title in another sentence", "The game is called Dice. You «idiot»!"),
  ]

  private static let pointless: [RuleCase] = [
    RuleCase(
      "text.pointless", "English", "«Hello Anna, thank you for your purchase. Best regards, Tom»"),
    RuleCase("text.pointless", "proactive", "«Thank you for your purchase!»", kind: "proactive"),
    RuleCase("text.pointless", "Chinese", "«您好，感谢您的购买。»"),
    RuleCase(
      "text.pointless", "German",
      "«Guten Tag Frau Lang,\n\nvielen Dank für Ihren Einkauf!\n\nMit freundlichen Grüßen\nTom»"),
    RuleCase(
      "text.pointless", "Japanese",
      "«田中様 ご購入ありがとうございます。今後ともよろしくお願いいたします。»"),
    RuleCase("text.pointless", "Turkish", "«Merhaba Ayşe, siparişiniz için teşekkür ederiz.»"),
    RuleCase(
      "text.pointless", "the number of the order",
      "«Hello Mrs. Lang, order 123-1234567-1234567. Thank you for your purchase!»"),
    RuleCase(
      "text.pointless", "the number of the order, and nothing that rules know",
      "«Liebe Kundin, dass Sie sich für unser kleines Geschäft entschieden haben, hat uns riesig "
        + "gefreut. Wir sind da. (305-7714902-3380561)»",
      kind: "proactive"),
    RuleCase(
      "text.pointless", "joy, and then something to say",
      "Lieber Kunde, Ihre Wahl hat uns riesig gefreut. Der Deckel (305-7714902-3380561) fehlt noch.",
      kind: "proactive"),
    RuleCase("text.pointless", "an answer", "Thank you for your purchase.", kind: "reply"),
    RuleCase(
      "text.pointless", "something to say",
      "Thank you for your purchase. The missing screw leaves with tomorrow's post."),
    RuleCase("text.pointless", "a word alone", "Thank you. Have a nice day."),
    RuleCase(
      "text.pointless", "something to say in Chinese",
      "感谢您的购买。缺少的两颗螺丝明天随另一个包裹寄出。"),
    RuleCase("text.pointless", "nothing at all", "..."),
    RuleCase(
      "text.pointless", "something else told",
      "Thank you for your purchase. Your parcel was handed to the carrier this morning.",
      kind: "proactive"),
  ]

  private static let orderConfirmation: [RuleCase] = [
    RuleCase("text.order_confirmation", "English", "Good news: «your order has shipped»."),
    RuleCase(
      "text.order_confirmation", "proactive", "«Your order has been confirmed».", kind: "proactive"),
    RuleCase("text.order_confirmation", "Chinese", "«您的包裹已发出»。"),
    RuleCase("text.order_confirmation", "German", "«Ihre Bestellung wurde versandt»."),
    RuleCase("text.order_confirmation", "Arabic", "«تم شحن طلبك» اليوم"),
    RuleCase(
      "text.order_confirmation", "no word for the order",
      "Ihr Zündschloss hat heute «unser Lager verlassen» und ist in zwei Tagen da."),
    RuleCase(
      "text.order_confirmation", "a carrier in Swedish",
      "Vinterdäcken är nu «packade och lämnade» till Schenker."),
    RuleCase("text.order_confirmation", "an answer", "Your order has shipped.", kind: "reply"),
    RuleCase(
      "text.order_confirmation", "beside a problem",
      "Your order has shipped late because the address was missing."),
    RuleCase(
      "text.order_confirmation", "a problem elsewhere in the message",
      "The first box was damaged." + words(40) + "Your order has shipped."),
    RuleCase("text.order_confirmation", "a word alone", "The order confirmation lists both lamps."),
    RuleCase(
      "text.order_confirmation", "negated",
      "Nothing happened. We don't think your order has shipped."),
  ]
}
