// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let reviews: [RuleCase] = positive + incentive + change + repeated

  private static let positive: [RuleCase] = [
    RuleCase("review.positive", "English", "Would you «leave us a 5 star review»?"),
    RuleCase("review.positive", "Chinese", "请«给个好评»，谢谢。"),
    RuleCase("review.positive", "German", "Über «fünf Sterne» freuen wir uns."),
    RuleCase("review.positive", "Arabic", "نأمل منكم «تقييم خمس نجوم» للمنتج"),
    RuleCase("review.positive", "Italian", "Una «recensione positiva» ci aiuta."),
    RuleCase("review.positive", "only for happy buyers", "«If you love it leave a review» for us."),
    RuleCase("review.positive", "a word beside an imperative", "Please think of «5 stars»."),
    RuleCase("review.positive", "a neutral request", "We would be glad if you left a review."),
    RuleCase("review.positive", "a hotel", "The hotel has five stars."),
    RuleCase("review.positive", "negated", "Do not leave us a 5 star review for this."),
    RuleCase("review.positive", "a sold flag", "Die Fahne trägt drei Sterne."),
  ]

  private static let incentive: [RuleCase] = [
    RuleCase("review.incentive", "English", "A «gift card for your review» is waiting."),
    RuleCase("review.incentive", "Chinese", "«好评返现»5元"),
    RuleCase(
      "review.incentive", "whoever writes",
      "«Whoever posts a few words with a photo receives a free» refill."),
    RuleCase(
      "review.incentive", "whoever writes in Italian", "«Chi lascia due righe riceve un omaggio»."),
    RuleCase(
      "review.incentive", "whoever writes in Turkish",
      "«Birkaç satır yazan herkese hediye» bir kalem."),
    RuleCase("review.incentive", "whoever writes in Chinese", "«写满三十字晒图的买家，我们都送一份小礼物»。"),
    RuleCase(
      "review.incentive", "whoever changes an opinion",
      "Wer seine Meinung ändert, bekommt kostenlos ein anderes."),
    RuleCase("review.incentive", "German", "Ein «Gutschein für Ihre Bewertung» liegt bereit."),
    RuleCase("review.incentive", "Japanese", "«レビュー特典»をご用意しました。"),
    RuleCase("review.incentive", "French", "Un «cadeau contre un avis» est prévu."),
    RuleCase(
      "review.incentive", "a word beside a review word", "Your feedback earns a «free product»."),
    RuleCase("review.incentive", "a gift card without a review", "Your gift card balance is back."),
    RuleCase("review.incentive", "a word alone in Chinese", "赠品已经放在包裹里。"),
    RuleCase("review.incentive", "a word alone", "The free product sample is inside."),
    RuleCase(
      "review.incentive", "a word, negated in Swedish", "Det är ingen gåva för ett omdöme."),
  ]

  private static let change: [RuleCase] = [
    RuleCase("review.change", "English", "Could you «change your review»?"),
    RuleCase("review.change", "Chinese", "麻烦您«删除差评»"),
    RuleCase("review.change", "German, inflected", "Wann wird «Ihre Bewertung ändern»d wirksam?"),
    RuleCase("review.change", "Turkish", "Lütfen «yorumunuzu silin»."),
    RuleCase("review.change", "Dutch", "Wilt u «uw beoordeling wijzigen»?"),
    RuleCase(
      "review.change", "a word for changing", "Please «reconsider your negative review»."),
    RuleCase(
      "review.change", "a review that was read", "We read your review and checked the lamp."),
    RuleCase("review.change", "review as examine", "We reviewed your case and changed the part."),
    RuleCase("review.change", "a word alone", "Your negative review was read by our team."),
    RuleCase("review.change", "negated", "We will never ask you to change your review."),
  ]

  private static let repeated: [RuleCase] = [
    RuleCase("review.repeat", "English", "«Just a reminder to leave a review»."),
    RuleCase("review.repeat", "Chinese, with a negation of its own", "我们«还没有收到您的评价»。"),
    RuleCase(
      "review.repeat", "German, with a negation of its own",
      "Wir haben «noch keine Bewertung von Ihnen»."),
    RuleCase("review.repeat", "Japanese", "«レビューがまだ»のようです。"),
    RuleCase("review.repeat", "Polish", "«Przypominamy o opinii» na temat lampy."),
    RuleCase("review.repeat", "a word beside a review word", "A «reminder»: your feedback counts."),
    RuleCase(
      "review.repeat", "a reminder of something else", "A reminder: the courier comes Tuesday."),
    RuleCase("review.repeat", "a word alone", "Press the knob once again."),
    RuleCase("review.repeat", "a word alone in Italian", "Promemoria: il corriere arriva martedì."),
    RuleCase("review.repeat", "a word alone in Chinese", "再次为您寄出零件。"),
  ]
}
