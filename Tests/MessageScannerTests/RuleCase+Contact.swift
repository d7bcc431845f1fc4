// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let contact: [RuleCase] = emails + phones + offPlatform + payment

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

  private static let offPlatform: [RuleCase] = [
    RuleCase("contact.offplatform", "English", "You can also «email us directly»."),
    RuleCase("contact.offplatform", "German", "«Besuchen Sie unsere Website»."),
    RuleCase("contact.offplatform", "Chinese", "您可以«加我微信»。"),
    RuleCase("contact.offplatform", "Latin letters and an account behind them", "«加V»：shop_2020"),
    RuleCase("contact.offplatform", "Swedish, the last word goes on", "«Besök vår webbplats»en."),
    RuleCase(
      "contact.offplatform", "weak beside a number", "Our «whatsapp» is +49 30 901820."),
    RuleCase("contact.offplatform", "weak beside an address", "«Telegram»: a@example.com"),
    RuleCase("contact.offplatform", "weak beside weak", "«WhatsApp» or «Telegram»?"),
    RuleCase("contact.offplatform", "encouraged", "Do not hesitate to «email us directly»."),
    RuleCase("contact.offplatform", "encouraged in German", "Nicht zögern: «rufen Sie uns an»."),
    RuleCase(
      "contact.offplatform", "encouraged in French", "N'hésitez pas : «appelez-nous» demain."),
    RuleCase(
      "contact.offplatform", "a negation in the sentence before",
      "That is not so. «Visit our website» now."),
    RuleCase("contact.offplatform", "negated", "Please never email us directly."),
    RuleCase("contact.offplatform", "negated in French", "Ne nous appelez-nous jamais."),
    RuleCase("contact.offplatform", "negated behind in Japanese", "LINEを追加しないでください。"),
    RuleCase("contact.offplatform", "negated in Chinese", "切勿加我微信。"),
    RuleCase("contact.offplatform", "weak alone", "The box says WhatsApp."),
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
    RuleCase("payment.offplatform", "weak beside an imperative", "Please choose «Venmo»."),
    RuleCase("payment.offplatform", "weak beside weak", "«Zelle» and «cash app» work."),
    RuleCase("payment.offplatform", "a fact", "You paid with PayPal."),
    RuleCase("payment.offplatform", "safety advice", "Please never pay by bank transfer."),
    RuleCase("payment.offplatform", "weak alone", "The bank account stays as it is."),
    RuleCase(
      "payment.offplatform", "weak alone in German", "Der Betrag kam per Überweisung zurück."),
  ]
}
