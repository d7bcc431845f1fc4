// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let contact: [RuleCase] = emails + phones + announced + offPlatform + payment + messengers

  private static let emails: [RuleCase] = [
    RuleCase("contact.email", "at the end", "Write to «anna@example.com»."),
    RuleCase("contact.email", "beside Han", "邮箱是«anna@example.com»，谢谢"),
    RuleCase("contact.email", "with a tag", "An «anna.muster+shop@mail.example.de»; danke"),
    RuleCase("contact.email", "in capitals", "«ANNA@EXAMPLE.COM»"),
    RuleCase("contact.email", "two", "«a@example.com» or «b@example.org»"),
    RuleCase("contact.email", "the marketplace's alias", "«abc123@marketplace.amazon.de»"),
    RuleCase("contact.email", "a place", "Meet us @ booth 12."),
    RuleCase("contact.email", "a handle", "The label says @annashop."),
    RuleCase("contact.email", "a price", "50 pcs @ 2.50 EUR"),
    RuleCase("contact.email", "no domain", "Name: anna@ and no more"),
  ]

  private static let phones: [RuleCase] = [
    RuleCase("contact.phone", "international", "Call «+49 30 901820» today."),
    RuleCase("contact.phone", "national", "Rufen Sie an: «030 901820»", region: "DE"),
    RuleCase("contact.phone", "with brackets", "Call «(201) 555-0123» today.", region: "US"),
    RuleCase("contact.phone", "mobile", "电话«13800138000»。", region: "CN"),
    RuleCase("contact.phone", "without a cue", "Das ist die «030 901820».", region: "DE"),
    RuleCase("contact.phone", "of a region nobody stated, behind a cue", "Telefon «030 901820»"),
    RuleCase(
      "contact.phone", "of another region than the message's, behind a cue",
      "Telefon: «030 23125123»", region: "US"),
    RuleCase("contact.phone", "full-width digits", "こちら　«０３−１２３４−５６７８»", region: "JP"),
    RuleCase(
      "contact.phone", "full-width digits behind a cue", "電話　«０１２０−１２３−４５６»です", region: "JP"),
    RuleCase(
      "contact.phone", "an order id", "Order 123-1234567-1234567 left on 2024-03-05 at 14:30.",
      region: "US"),
    RuleCase(
      "contact.phone", "an order id behind a cue", "Call number: 123-1234567-1234567.", region: "US"
    ),
    RuleCase(
      "contact.phone", "an EAN and a price", "EAN 4006381333931, 1.299,00 EUR", region: "DE"),
    RuleCase("contact.phone", "a parcel number", "Paketnummer 00340434161094042557", region: "DE"),
    RuleCase("contact.phone", "of another region, without a cue", "Teil 030 23125123 liegt bei."),
    RuleCase("contact.phone", "in a link", "https://www.amazon.de/t/+4930901820", region: "DE"),
  ]

  /// Digits that no numbering plan calls valid, with and without a cue right before them.
  private static let announced: [RuleCase] = [
    RuleCase("contact.phone", "not valid, behind a cue", "Tel. «+44 7700 900123»", region: "GB"),
    RuleCase("contact.phone", "not valid, English", "Please call us at «000-0123 456» today."),
    RuleCase("contact.phone", "not valid, with brackets", "Phone: «(000) 000-0000»", region: "US"),
    RuleCase("contact.phone", "not valid, German", "Telefonnummer: «0000 9999999»", region: "DE"),
    RuleCase(
      "contact.phone", "for films, French", "Je suis au «06 39 98 41 27», demandez Anna.",
      region: "FR"),
    RuleCase("contact.phone", "pairs, French", "Les billets 12 34 56 78 90 du loto", region: "FR"),
    RuleCase("contact.phone", "not valid, French", "Tél. : «00 99 99 99 99»", region: "FR"),
    RuleCase("contact.phone", "not valid, Italian", "Telefono «000 9999 999»", region: "IT"),
    RuleCase("contact.phone", "not valid, Chinese", "电话号码是«58285215»。", region: "CN"),
    RuleCase("contact.phone", "not valid, Japanese", "電話番号：«０００−１２３４−５６７８»", region: "JP"),
    RuleCase("contact.phone", "not valid, Arabic", "هاتف: «000 123 4567»", region: "AE"),
    RuleCase("contact.phone", "not valid, without a cue", "Part 000-0123 456 is in the box."),
    RuleCase("contact.phone", "of a calling code that is none", "Call +999 7700 900123."),
    RuleCase("contact.phone", "too long behind a cue", "Call 1234 5678 9012 3456 now."),
    RuleCase("contact.phone", "an order behind a cue", "Please call about order 0011-234 567."),
    RuleCase("contact.phone", "an id of a device", "Phone id: 000-0123 456"),
    RuleCase("contact.phone", "a part for a phone", "The phone case 000-0123 456 fits."),
    RuleCase("contact.phone", "a part for a phone in Chinese", "手机壳58285215已发出。", region: "CN"),
    RuleCase(
      "contact.phone", "two numbers behind a cue", "电话：«010-65526892»,«010-65526852»",
      region: "CN"),
    RuleCase(
      "contact.phone", "an order's label behind a cue", "Call us. My order number is 174208675.",
      region: "US"),
    RuleCase(
      "contact.phone", "an order's label behind the number", "请联系我。174208675是我的订单编号",
      region: "CN"),
    RuleCase("contact.phone", "a book behind a cue", "Fax: 978-3-16-148410-0"),
    RuleCase("contact.phone", "a date behind a cue", "Reach us 05.03.2024 please."),
    RuleCase("contact.phone", "a price behind a cue", "Mobile: 1 234 567 EUR"),
    RuleCase("contact.phone", "a share behind a cue", "Mobile: 1 234 567%"),
    RuleCase("contact.phone", "an account behind a cue", "Tel: DE89 3704 0044 0532 01"),
    RuleCase("contact.phone", "a parcel behind a cue", "Call: 00340434161094042557"),
    RuleCase(
      "contact.phone", "named as somebody's", "Their number is «707-575-5123».", region: "FR"),
    RuleCase(
      "contact.phone", "where somebody is", "In the workshop on «01632 960714».", region: "GB"),
    RuleCase(
      "contact.phone", "named as an order's", "The order number is 707-575-5123.", region: "FR"),
    RuleCase("contact.phone", "named as an order's in Japanese", "注文番号は03-3234-5678です。"),
    RuleCase("contact.phone", "a Brazilian postal code", "O CEP 01310-100 está correto."),
    RuleCase("contact.phone", "on the next line", "We sent you a fax\n000-0123 456"),
  ]

  private static let offPlatform: [RuleCase] = [
    RuleCase("contact.offplatform", "English", "You can also «email us directly»."),
    RuleCase("contact.offplatform", "German", "«Besuchen Sie unsere Website»."),
    RuleCase("contact.offplatform", "Chinese", "您可以«加我微信»。"),
    RuleCase("contact.offplatform", "Latin letters and an account behind them", "«加V：shop_2020»"),
    RuleCase("contact.offplatform", "Swedish, the last word goes on", "«Besök vår webbplats»en."),
    RuleCase(
      "contact.offplatform", "told with the handle that it announces",
      "Message us on «WhatsApp: +49 30 901820»."),
    RuleCase(
      "contact.offplatform", "told with the number to call", "Please call us: «+49 30 901820»."),
    RuleCase(
      "contact.offplatform", "told with the address before it",
      "An «anna@example.com», if you like, email us directly."),
    RuleCase(
      "contact.offplatform", "told with the link to the shop",
      "Visit our website «https://lamps.example.com»."),
    RuleCase(
      "contact.offplatform", "told with the address in disguise",
      "Email us directly: «anna (at) example (dot) com»."),
    RuleCase(
      "contact.offplatform", "told with the link around it",
      html: #"<p>Soon: <a href="«https://lamps.example.com»">Visit our website</a></p>"#),
    RuleCase(
      "contact.offplatform", "in a link of the marketplace",
      html: #"<p>Soon: <a href="https://www.amazon.de/a">«Visit our website»</a></p>"#),
    RuleCase(
      "contact.offplatform", "in another sentence than the number",
      "Please «email us directly». The number of the shop is +49 30 901820."),
    RuleCase("contact.offplatform", "a channel", "You can «reach us on Telegram»."),
    RuleCase("contact.offplatform", "two channels", "«Find us on WhatsApp or Telegram»."),
    RuleCase("contact.offplatform", "encouraged", "Do not hesitate to «email us directly»."),
    RuleCase("contact.offplatform", "encouraged in German", "Nicht zögern: «rufen Sie uns an»."),
    RuleCase(
      "contact.offplatform", "encouraged in French", "N'hésitez pas : «appelez-nous» demain."),
    RuleCase(
      "contact.offplatform", "a negation in the sentence before",
      "That is not so. «Visit our website» now."),
    RuleCase("contact.offplatform", "negated", "Please never email us directly."),
    RuleCase("contact.offplatform", "negated in French", "Ne nous appelez-nous jamais."),
    RuleCase("contact.offplatform", "negated in Chinese", "切勿加我微信。"),
    RuleCase("contact.offplatform", "a word alone", "The box says WhatsApp."),
    RuleCase("contact.offplatform", "a neckline", "这款加V领毛衣很暖。"),
    RuleCase("contact.offplatform", "television", "TV信号线已寄出。"),
    RuleCase(
      "contact.offplatform", "another's number",
      "Die Telefonnummer der Spedition steht im Lieferschein."),
  ]

  private static let payment: [RuleCase] = [
    RuleCase("payment.offplatform", "English", "«We will refund you by PayPal»."),
    RuleCase("payment.offplatform", "an imperative before", "Please «pay by bank transfer»."),
    RuleCase("payment.offplatform", "Chinese", "可以«微信转账»给我们。"),
    RuleCase("payment.offplatform", "Dutch", "«Betaal via Tikkie»!"),
    RuleCase("payment.offplatform", "German", "Die «Erstattung per PayPal» dauert."),
    RuleCase("payment.offplatform", "money by a channel", "Please «send the money by Venmo»."),
    RuleCase("payment.offplatform", "two channels together", "«Zelle and cash app» work."),
    RuleCase("payment.offplatform", "a fact", "You paid with PayPal."),
    RuleCase("payment.offplatform", "safety advice", "Please never pay by bank transfer."),
    RuleCase("payment.offplatform", "a word alone", "The bank account stays as it is."),
    RuleCase(
      "payment.offplatform", "a word alone in German", "Der Betrag kam per Überweisung zurück."),
  ]
}
