// SPDX-License-Identifier: Apache-2.0

/// A message with one contact that a plain search finds, to be disguised in many ways.
package struct EvasionBase: Sendable {
  /// What is disguised.
  package enum Kind: String, Sendable, CaseIterable {
    case email, phone, link, phrase
  }

  /// What the contact is.
  package let kind: Kind
  /// BCP 47 tag of the language of the words around it.
  package let language: String
  /// Region of national numbers.
  package let region: String
  /// The words before the contact.
  package let before: String
  /// The contact.
  package let contact: String
  /// The words behind it.
  package let after: String

  /// Languages with their region, the words for at-sign and dot, a carrier and the digits in words.
  package static let languages: [Voice] = [
    Voice(
      "en", "GB", "(at)", " dot ", "Please contact us here: ", " and we will help you.",
      "zero one two three four five six seven eight nine"),
    Voice(
      "de", "DE", "[ät]", " punkt ", "Bitte melden Sie sich hier: ", " – danke und viele Grüße.",
      "null eins zwei drei vier fünf sechs sieben acht neun"),
    Voice(
      "fr", "FR", " arobase ", " point ", "Vous pouvez nous joindre ici : ", " merci beaucoup.",
      "zéro un deux trois quatre cinq six sept huit neuf"),
    Voice(
      "es", "ES", " arroba ", " punto ", "Puede escribirnos aquí: ", ", muchas gracias.",
      "cero uno dos tres cuatro cinco seis siete ocho nueve"),
    Voice(
      "it", "IT", " chiocciola ", " punto ", "Ci contatti qui: ", ", grazie mille.",
      "zero uno due tre quattro cinque sei sette otto nove"),
    Voice(
      "pt", "PT", " arroba ", " ponto ", "Fale connosco aqui: ", ", obrigado.",
      "zero um dois três quatro cinco seis sete oito nove"),
    Voice(
      "nl", "NL", " apenstaartje ", " punt ", "U kunt ons hier bereiken: ", ", alvast bedankt.",
      "nul een twee drie vier vijf zes zeven acht negen"),
    Voice(
      "pl", "PL", " małpa ", " kropka ", "Proszę pisać tutaj: ", ", dziękujemy.",
      "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć"),
    Voice(
      "sv", "SE", " snabel-a ", " punkt ", "Kontakta oss här: ", ", tack så mycket.",
      "noll ett två tre fyra fem sex sju åtta nio"),
    Voice(
      "tr", "TR", " (kuyruklu a) ", " nokta ", "Bize buradan ulaşın: ", ", teşekkürler.",
      "sıfır bir iki üç dört beş altı yedi sekiz dokuz"),
    Voice(
      "ar", "SA", " (آت) ", " نقطة ", "تواصل معنا هنا: ", " وشكرا لكم.",
      "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة"),
    Voice(
      "ja", "JP", "アットマーク", "ドット", "こちらまでご連絡ください：", " よろしくお願いします。", "ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ"),
    Voice("zh-Hans", "CN", "艾特", "点", "请联系我们：", " 谢谢您的支持。", "零 一 二 三 四 五 六 七 八 九"),
    Voice("zh-Hant", "TW", "(at)", "點", "請聯絡我們：", " 謝謝您。", "零 壹 貳 參 肆 伍 陸 柒 捌 玖"),
  ]

  /// How a language names what an address is made of.
  package struct Voice: Sendable {
    let language: String
    let region: String
    let at: String
    let dot: String
    let before: String
    let after: String
    let digits: [String]

    init(
      _ language: String, _ region: String, _ at: String, _ dot: String, _ before: String,
      _ after: String, _ digits: String
    ) {
      (self.language, self.region, self.at, self.dot) = (language, region, at, dot)
      (self.before, self.after) = (before, after)
      self.digits = digits.split(separator: " ").map(String.init)
    }
  }

  private static let addresses = ["anna@example.com", "info.shop@example.net"]
  private static let links = ["example.com", "www.example.net", "https://example.com/shop"]
  private static let numbers = ["+49 30 23125000", "+1 201 555 0123", "+44 20 7946 0958"]
  /// Words that the packs block wherever they stand.
  private static let phrases: [String: String] = [
    "en": "pay via PayPal", "de": "per PayPal bezahlen", "it": "pagare con PayPal",
    "pt": "chame no WhatsApp", "nl": "betaal via PayPal", "sv": "kontakta oss på WhatsApp",
    "pl": "napisz na WhatsApp",
  ]

  /// Every base in every language.
  package static let all: [EvasionBase] = languages.flatMap { voice in
    let contacts: [(Kind, String)] =
      addresses.map { (.email, $0) } + links.map { (.link, $0) } + numbers.map { (.phone, $0) }
      + (phrases[voice.language].map { [(.phrase, $0)] } ?? [])
    return contacts.map { kind, contact in
      EvasionBase(
        kind: kind, language: voice.language, region: voice.region, before: voice.before,
        contact: contact, after: voice.after)
    }
  }

  /// How the base's language names what an address is made of.
  package var voice: Voice? { Self.languages.first { $0.language == language } }
}
