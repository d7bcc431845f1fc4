// SPDX-License-Identifier: Apache-2.0

/// What holds for all phrase rules: borders of words, endings, blanks, case, and how near a
/// negation must stand.
extension RuleCase {
  static let conditions: [RuleCase] =
    endings + prefixes + turkish + blanks + distances + overlaps + excuses

  private static let excuses: [RuleCase] = [
    RuleCase(
      "promo.coupon", "one that the buyer named", "The coupon you mention belongs to another shop."),
    RuleCase(
      "promo.coupon", "one in another sentence", "The card you mention fits. Here is a «coupon»."),
    RuleCase(
      "contact.offplatform", "what the marketplace sends",
      "La factura la envía Amazon por correo en cuanto sale el paquete."),
    RuleCase(
      "contact.offplatform", "our side, not our page", "Von unserer Seite bitten wir um Geduld."),
    RuleCase("text.opt_out", "signing out of a device", "Das geht über Menü, Konto, Abmelden."),
    RuleCase(
      "review.positive", "either way", "Deixe uma avaliação no produto, positiva ou negativa."),
  ]

  private static let endings: [RuleCase] = [
    RuleCase("promo.coupon", "a German ending", "Mit «Rabattcode»s spart man."),
    RuleCase("promo.coupon", "a Swedish ending", "Med «rabattkod»en blir det billigare."),
    RuleCase("contact.offplatform", "a short last word is closed", "Bitte schreib uns anders."),
    RuleCase("contact.offplatform", "a short last word", "Bitte «schreib uns an» diesem Tag."),
    RuleCase("promo.coupon", "a letter less", "Der Rabat und sein Kode."),
  ]

  private static let prefixes: [RuleCase] = [
    RuleCase("promo.coupon", "and", "و«كود خصم» للمتجر"),
    RuleCase("promo.coupon", "the article", "ال«كود خصم» للمتجر"),
    RuleCase("promo.coupon", "and the article", "وال«كود خصم» للمتجر"),
    RuleCase("promo.coupon", "so", "ف«كود خصم» للمتجر"),
    RuleCase("review.positive", "alef without hamza", "نريد «تقييم ايجابي» منكم"),
    RuleCase("contact.offplatform", "alef maqsura for ya", "«اتصل بنا علي» العنوان"),
  ]

  private static let turkish: [RuleCase] = [
    RuleCase("promo.coupon", "small letters", "Yeni «indirim kodu» hazır."),
    RuleCase("promo.coupon", "dotted capital at the start", "«İndirim kodu» hazır."),
    RuleCase("promo.coupon", "dotted capitals", "«İNDİRİM KODU» HAZIR."),
    RuleCase("promo.coupon", "capitals without dots", "«INDIRIM KODU» HAZIR."),
    RuleCase("contact.offplatform", "dotted and dotless capitals", "«BİZİ ARAYIN»."),
    RuleCase("contact.offplatform", "dotless i as i", "«bizi arayin»."),
    RuleCase("promo.discount", "a dotted capital inside", "«Size Özel İndirim» burada."),
  ]

  private static let blanks: [RuleCase] = [
    RuleCase("promo.coupon", "two blanks and a tab", "Now «use  coupon\tcode» here."),
    RuleCase("promo.coupon", "a line end of two bytes", "Now «use coupon\r\ncode» here."),
    RuleCase("promo.coupon", "a no-break space", "Now «use coupon\u{A0}code» here."),
    RuleCase("contact.offplatform", "an ideographic space", "«LINE\u{3000}ID»はこちら"),
    RuleCase("contact.offplatform", "a curly apostrophe", "So «let’s talk outside»."),
    RuleCase("promo.coupon", "no blank", "Now use couponcod here."),
    RuleCase("promo.coupon", "an emoji right before", "❤️«use coupon code»❤️"),
    RuleCase("promo.coupon", "capitals beyond ASCII", "«CÓDIGO PROMOCIONAL» AQUÍ"),
  ]

  private static let distances: [RuleCase] = [
    RuleCase(
      "promo.marketing", "a negation six words before", "Never" + words(6) + "join our vip club."),
    RuleCase(
      "promo.marketing", "a negation seven words before",
      "Never" + words(7) + "«join our vip club»."),
    RuleCase(
      "promo.marketing", "a negation twelve characters before",
      "不要" + characters(12) + "促销活动。"),
    RuleCase(
      "promo.marketing", "a negation farther before", "不要" + characters(13) + "«促销活动»。"),
    RuleCase("promo.marketing", "a negation before a line end", "Never\njoin our vip club."),
    RuleCase("promo.marketing", "a negation before an empty line", "Never\n\n«join our vip club»."),
  ]

  private static let overlaps: [RuleCase] = [
    RuleCase("review.incentive", "inside a longer one of the rule", "«Gutschein gegen Bewertung»!"),
    RuleCase("text.opt_out", "twice", "«Unsubscribe». And «unsubscribe»."),
    RuleCase("promo.coupon", "a phrase and a combination", "«Use coupon code» for €5."),
  ]

  /// Different ones, as one that is repeated would weigh in the likeness of sentences.
  private static func characters(_ count: Int) -> String { String("天地山川日月木火土金石云雨".prefix(count)) }
}
