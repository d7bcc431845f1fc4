// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let promotion: [RuleCase] = coupons + discounts + marketing + crossSelling

  private static let coupons: [RuleCase] = [
    RuleCase("promo.coupon", "capitals", "«HERE IS A COUPON» for the wait."),
    RuleCase("promo.coupon", "a line break", "Now «use coupon\ncode» and smile."),
    RuleCase(
      "promo.coupon", "two far apart",
      "First «use coupon code» ONE, which stands on the first of the three cards that lie in the "
        + "grey box under the lid of the lamp, and then «use coupon code» TWO."),
    RuleCase("promo.coupon", "German", "Mit dem «Gutscheincode» wird es günstiger."),
    RuleCase(
      "promo.coupon", "a curly apostrophe",
      "Un «bon d’achat pour votre prochaine commande» vous attend."),
    RuleCase("promo.coupon", "Chinese", "我们«送您一张券»，下次可用。"),
    RuleCase("promo.coupon", "Japanese", "«クーポンをプレゼント»いたします。"),
    RuleCase("promo.coupon", "Arabic", "إليك «كود خصم» للمتجر."),
    RuleCase("promo.coupon", "a code", "Your «voucher code: SAVE20» is valid today."),
    RuleCase("promo.coupon", "a German code", "Ihr «Gutschein lautet DANKE10», viel Spaß."),
    RuleCase("promo.coupon", "a word beside an amount", "The «gift voucher» is worth 10 EUR."),
    RuleCase("promo.coupon", "a word beside an Arabic amount", "«قسيمة» بقيمة 20 درهم لك"),
    RuleCase("promo.coupon", "a word beside a Polish amount", "Dostaje Pan «kupon», 20 zł."),
    RuleCase("promo.coupon", "a word to use it", "Please «redeem this coupon» today."),
    RuleCase(
      "promo.coupon", "two words together", "A «coupon code or a gift voucher»: you choose."),
    RuleCase("promo.coupon", "a word alone", "The gift voucher stood on the shelf."),
    RuleCase("promo.coupon", "negated", "We never offer a discount code for your next order."),
    RuleCase("promo.coupon", "the last word goes on", "They enter the code at checkouts."),
    RuleCase(
      "promo.cross_sell", "an empty line between the words", "Now browse our full\n\nrange of it."),
    RuleCase("promo.coupon", "a code in small letters is none", "The «voucher code»: see20 below."),
    RuleCase("promo.coupon", "an error code", "Error code E1234 means that the lid is open."),
  ]

  private static let discounts: [RuleCase] = [
    RuleCase("promo.discount", "English", "Get 10% «off your next order»!"),
    RuleCase("promo.discount", "German", "Sie erhalten «Rabatt auf Ihre nächste Bestellung»."),
    RuleCase("promo.discount", "Japanese", "«期間限定セール»を開催します。"),
    RuleCase("promo.discount", "Chinese", "本店«买一送一»，欢迎下单。"),
    RuleCase("promo.discount", "Polish", "Mamy «rabat na kolejne zamówienie» dla Pani."),
    RuleCase("promo.discount", "a word beside a share", "El «descuento» es del 15 % para usted."),
    RuleCase("promo.discount", "a word for a short time", "«Half price this week» only!"),
    RuleCase(
      "promo.discount", "a discount in the sense of a refund",
      "The 20% discount on the scratched item was refunded."),
    RuleCase("promo.discount", "a word alone", "The discount was shown on the invoice."),
    RuleCase("promo.discount", "in a longer Chinese word", "气垫充满减震颗粒，售价25元。"),
    RuleCase(
      "promo.discount", "negated in German",
      "Wir gewähren keinen Rabatt auf Ihre nächste Bestellung."),
    RuleCase(
      "promo.discount", "an amount in another paragraph of words", "Discount" + words(13) + "€5."),
  ]

  private static let marketing: [RuleCase] = [
    RuleCase("promo.marketing", "English", "Why not «subscribe to our newsletter»?"),
    RuleCase("promo.marketing", "German", "«Folgen Sie uns auf Instagram»!"),
    RuleCase("promo.marketing", "Chinese", "请«关注我们的公众号»。"),
    RuleCase("promo.marketing", "Turkish", "Lütfen «bültenimize abone olun»."),
    RuleCase("promo.marketing", "French", "«Abonnez-vous à notre newsletter» dès aujourd'hui."),
    RuleCase(
      "promo.marketing", "an invitation before a link",
      "Come «see our new collection»: https://shop.example.com/new"),
    RuleCase(
      "promo.marketing", "news", "Our spring «collection launches on Friday, not one to miss»!"),
    RuleCase(
      "promo.marketing", "German news",
      "Ab Montag ist unsere «neue Kollektion da, die sollten Sie nicht verpassen»!"),
    RuleCase(
      "promo.marketing", "Italian news",
      "Da venerdì arriva «la collezione Laguna: non se la faccia scappare»!"),
    RuleCase("promo.marketing", "Polish news", "«Nowa kolekcja rusza w piątek, szkoda przegapić»!"),
    RuleCase(
      "promo.marketing", "Arabic news", "«ولا يفوتك، من أول الشهر نزلت تشكيلة» العيد كاملة!"),
    RuleCase("promo.marketing", "Chinese news", "秋季«新品今天上架，千万别错过»！"),
    RuleCase(
      "promo.marketing", "what is not to be missed may be a date",
      "Il ritiro è possibile fino a sabato, una data da non perdere."),
    RuleCase("promo.marketing", "two words together", "Sign up for our «newsletter and save»."),
    RuleCase("promo.marketing", "a word alone", "Our new collection point is in Bern."),
    RuleCase("promo.marketing", "another newsletter", "The newsletter stand is item 4."),
    RuleCase("promo.marketing", "a word alone in Japanese", "キャンペーンカーの模型です。"),
    RuleCase("promo.marketing", "negated", "You do not have to subscribe to our newsletter."),
  ]

  private static let crossSelling: [RuleCase] = [
    RuleCase("promo.cross_sell", "English", "«Check out our other products» soon."),
    RuleCase("promo.cross_sell", "Chinese", "«看看我们的其他产品»吧"),
    RuleCase("promo.cross_sell", "German", "«Stöbern Sie in unserem Shop», wenn Sie mögen."),
    RuleCase("promo.cross_sell", "Spanish", "«Vea nuestros otros productos» hoy."),
    RuleCase("promo.cross_sell", "Swedish, the last word goes on", "«Besök vår butik»en."),
    RuleCase(
      "promo.cross_sell", "two words together",
      "Have a «look at the bundle» with the matching accessory."),
    RuleCase("promo.cross_sell", "a word alone", "The lamp is also available in black."),
    RuleCase(
      "promo.cross_sell", "a phrase that breaks off", "You may also like to know that it left."),
    RuleCase("promo.cross_sell", "a word alone in Dutch", "De lamp is ook verkrijgbaar in wit."),
    RuleCase("promo.cross_sell", "a word alone in Chinese", "这款台灯没有其他颜色。"),
  ]

  /// So many words that mean nothing.
  static func words(_ count: Int) -> String { " " + String(repeating: "la ", count: count) }
}
