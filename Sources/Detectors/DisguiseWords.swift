// SPDX-License-Identifier: Apache-2.0

/// The words by which a written-out address is noticed among the phrases.
package enum DisguiseWords {
  private static let ats = [
    "arroba", "arobase", "arobas", "chiocciola", "klammeraffe", "klammeraffen", "małpa", "malpa",
    "snabel-a", "snabela", "apenstaartje", "apestaartje", "et işareti", "kuyruklu a", "at sign",
    "艾特", "ät", "آت", "アットマーク", "アット", "小老鼠",
  ]
  private static let dots: [(word: String, domains: String)] = [
    ("dot", "com net org de eu info fr it es nl pl se jp cn uk co shop be at tr"),
    ("punkt", "de com net org at ch eu info se nu"), ("point", "fr com net org be ca eu ch"),
    ("punto", "com it es net org mx ar eu info"), ("ponto", "com pt br net org"),
    ("punt", "nl com be net org eu"), ("kropka", "pl com net eu org"),
    ("nokta", "com net tr org"), ("نقطة", "com net كوم نت"), ("نقطه", "com net كوم نت"),
    ("ドット", "com jp net co ne"), ("どっと", "com jp net co ne"), ("点", "com cn net"),
    ("點", "com tw net hk"),
  ]
  private static let underscores = [
    "underscore", "unterstrich", "understreck", "guion bajo", "guión bajo", "tiret du bas",
    "tiret bas", "trattino basso", "alt çizgi", "alt tire", "sublinhado", "underline", "anderline",
    "liggend streepje", "laag streepje", "podkreślnik", "podkreślenie", "شرطة سفلية", "أندرسكور",
    "アンダーバー", "アンダースコア", "下划线", "下劃線", "底線", "底线",
  ]
  private static let schemes = [
    "hxxp", "hxxps", "h**p", "h**ps", "http//", "https//", "http:\\\\",
    "ttp://", "ttps://", "htt p",
  ]

  /// The words; around one of them the text has to be folded.
  package static let leads: [String] =
    ats + underscores + schemes
    + dots.flatMap { word, domains in
      // Words of scripts without blanks may touch what follows.
      let joints =
        word.unicodeScalars.allSatisfy(WordBoundary.isUnspaced) ? ["", " "] : [" ", "_"]
      return domains.split(separator: " ").flatMap { domain in
        joints.map { "\(word)\($0)\(domain)" }
      }
    } + ["_at_", "_dot_", "-dot-", "www dot", "www punkt", "www point", "www punto", "www ponto"]
}
