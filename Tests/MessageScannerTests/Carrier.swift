// SPDX-License-Identifier: Apache-2.0

/// A neutral sentence of each language, `…` standing for what is set into it.
enum Carrier {
  static let sentences: [String: String] = [
    "ar": "بخصوص المصباح الأزرق: …، كما اتفقنا.",
    "de": "Zur blauen Lampe: …, wie besprochen.",
    "en": "About the blue lamp: …, as agreed.",
    "es": "Sobre la lámpara azul: …, como hablamos.",
    "fr": "Pour la lampe bleue : …, comme convenu.",
    "it": "Per la lampada blu: …, come concordato.",
    "ja": "青いランプの件、…、以上です。",
    "nl": "Over de blauwe lamp: …, zoals afgesproken.",
    "pl": "W sprawie lampy: …, tak jak ustalono.",
    "pt": "Sobre a lâmpada azul: …, como combinado.",
    "sv": "Om den blå lampan: …, som avtalat.",
    "tr": "Mavi lamba için: …, konuşulduğu gibi.",
    "zh-Hans": "关于蓝色台灯，…，就这样。",
    "zh-Hant": "關於藍色檯燈，…，就這樣。",
  ]

  /// The sentence of a language with a text set in, and where that lies.
  static func sentence(_ language: String, around text: String) -> (
    text: String, range: Range<Int>
  )? {
    guard let parts = sentences[language]?.split(separator: "…"), parts.count == 2 else {
      return nil
    }
    let start = parts[0].utf8.count
    return ("\(parts[0])\(text)\(parts[1])", start..<start + text.utf8.count)
  }
}
