// SPDX-License-Identifier: Apache-2.0

extension RuleCase {
  static let messengers: [RuleCase] = handles + handleLinks + invitations

  private static let handles: [RuleCase] = [
    RuleCase("contact.messenger", "a number", "Add me on «WhatsApp +44 1632 960000», please."),
    RuleCase("contact.messenger", "a name", "«加我微信：lily_shop88»，咱们"),
    RuleCase("contact.messenger", "behind an at-sign", "ping us on «Telegram @svarna_care»"),
    RuleCase("contact.messenger", "digits", "«QQ 12345678»"),
    RuleCase("contact.messenger", "a name in two words", "Find me on «Tele gram as anna_shop»."),
    RuleCase("contact.messenger", "spaced kana", "«ラ イ ン で「annashop2»」を検索"),
    RuleCase("contact.messenger", "with a hyphen", "Szukaj «tele-gram, nick anna_shop»."),
    RuleCase("contact.messenger", "hiragana", "«らいん の あいでぃー は anna_shop» です。"),
    RuleCase("contact.messenger", "sounding alike", "加我«薇芯 anna_shop»，发您"),
    RuleCase("contact.messenger", "a word with umlauts", "Auf «Insta heiße ich anna_shop», da."),
    RuleCase("contact.messenger", "a word with accents", "Notre «WhatsApp, numéro anna_shop»."),
    RuleCase("contact.messenger", "a French article", "Sur «insta c'est anna_shop», vous verrez."),
    RuleCase("contact.messenger", "a Turkish account", "«Instagram hesabımın adı anna_shop»."),
    RuleCase("contact.messenger", "particles", "«加我微信吧，号是 anna_shop66»，晚上都在。"),
    RuleCase("contact.messenger", "sounding alike, for LINE", "«加我賴 anna.wen» 就傳給您看。"),
    RuleCase("contact.messenger", "a heart", "«加我薇❤:anna_shop88»，发您"),
    RuleCase("contact.messenger", "two in one message", "«LINE ID annashop» / «加V：anna2024»"),
    RuleCase("contact.messenger", "beside an address", "«Skype: anna_shop», mail anna@example.com"),
    RuleCase(
      "contact.messenger", "announced in a clause of its own",
      "«LINEなら動画が送れますので、ID「genzo_88»」で検索してください。"),
    RuleCase(
      "contact.messenger", "announced behind many words",
      "«WhatsApp is easiest for sending the long video, ID: lens_shop88»."),
    RuleCase(
      "contact.messenger", "to be searched for", "su «Instagram, cerchi cornici.dal.mulino»"),
    RuleCase(
      "contact.messenger", "an order's id", "We saw it on Instagram today, order ID AB12345."),
    RuleCase("contact.messenger", "an article's id", "LINEでお問い合わせいただいた件、商品ID「AB12345」です。"),
    RuleCase("contact.messenger", "only named", "Works with WhatsApp, Telegram and LINE."),
    RuleCase(
      "contact.messenger", "an order id", "You asked on WhatsApp about 123-1234567-1234567."),
    RuleCase("contact.messenger", "an address", "Skype: annashop@example.com"),
    RuleCase("contact.messenger", "a web page", "Instagram: https://example.com/anna"),
    RuleCase("contact.messenger", "paying", "手机用微信付款 12345678 元"),
    RuleCase("contact.phone", "of a messenger's account", "WhatsApp «+44 20 7946 0000» please"),
    RuleCase("contact.email", "beside a messenger", "Skype: «annashop@example.com»"),
  ]

  private static let handleLinks: [RuleCase] = [
    RuleCase("contact.messenger", "a link to a number", "Write to «https://wa.me/441632960000»."),
    RuleCase("contact.messenger", "a link to a name", "Telegram: «t.me/annashop»"),
    RuleCase("contact.messenger", "a link to a friend", "«https://line.me/ti/p/~annashop»"),
    RuleCase("contact.messenger", "a host without account", "https://t.me"),
    RuleCase(
      "contact.messenger", "a host that ends alike", "https://not.example.com/t.me/annashop"),
    RuleCase("link.external", "of a messenger", "Write to «https://wa.me/441632960000»."),
  ]

  /// The invitation to a handle in the same sentence is told with the handle.
  private static let invitations: [RuleCase] = [
    RuleCase("contact.offplatform", "with a handle", "Add us on «WhatsApp: annashop» please"),
    RuleCase("contact.offplatform", "without a handle", "«Add us on WhatsApp» please."),
    RuleCase(
      "contact.offplatform", "in another sentence",
      "«Add us on WhatsApp» please. Our catalogue is large. Telegram: @annashop"),
  ]
}
