// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The language that a text is seen to be in.
package struct TextLanguage: Sendable, Equatable {
  /// The primary subtags of the languages that it may be; more than one where only the script tells.
  package let languages: [String]
  /// How its Chinese is written, where that is seen.
  package let han: HanScript?

  /// Whether a locale asks for another language.
  ///
  /// - Parameter locale: a BCP 47 tag such as "de-DE", "zh-Hant" or "zh_TW".
  /// - Returns: whether the text is surely in none that the locale means.
  package func contradicts(_ locale: LocaleTag) -> Bool {
    guard languages.contains(locale.language) else { return true }
    guard let han, let wanted = locale.han else { return false }
    return han != wanted
  }

  /// The language of a text, if it is plain to see.
  ///
  /// Letters in words with digits, in addresses and links, and whatever `skipped` covers say
  /// nothing. Short, mixed and rare cases give nil: a wrong answer costs more than none.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - skipped: 0-based byte ranges in rising order that are not looked at.
  ///   - minimumLetters: how many letters there must be.
  /// - Returns: nil when the text is too short or says too little.
  /// - Complexity: O(length of the text).
  package static func detect(
    in text: borrowing Span<UInt8>, skipping skipped: [Range<Int>] = [], minimumLetters: Int
  ) -> TextLanguage? {
    var census = LetterCensus()
    var start = 0
    for range in skipped {
      census.count(text, start..<range.lowerBound)
      start = range.upperBound
    }
    census.count(text, start..<text.count)
    return census.language(minimumLetters: minimumLetters)
  }
}

/// What a language tag says, as far as it matters for comparing languages.
package struct LocaleTag: Sendable, Equatable {
  /// The primary subtag in small letters; Norwegian is "no" in either form.
  package let language: String
  /// How Chinese is written there; nil where the tag does not say.
  package let han: HanScript?

  /// Reads a tag; nil when the text is none.
  ///
  /// - Parameter text: BCP 47, "-" or "_" between the subtags, any case.
  package init?(_ text: borrowing Span<UInt8>) {
    guard text.count <= 64 else { return nil }
    var subtags = [""]
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): subtags.append("")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        let byte = text[index]
        subtags[subtags.count - 1].unicodeScalars.append(
          Unicode.Scalar(byte >= UInt8(ascii: "A") ? byte | 0x20 : byte))
      default: return nil
      }
    }
    guard let primary = subtags.first, (2...3).contains(primary.utf8.count) else { return nil }
    language = ["nb", "nn"].contains(primary) ? "no" : primary
    guard language == "zh" else {
      han = nil
      return
    }
    let rest = Set(subtags.dropFirst())
    if rest.contains("hant") {
      han = .traditional
    } else if rest.contains("hans") {
      han = .simplified
    } else if !rest.isDisjoint(with: ["tw", "hk", "mo"]) {
      han = .traditional
    } else {
      han = rest.isDisjoint(with: ["cn", "sg", "my"]) ? nil : .simplified
    }
  }

  /// Whether two tags mean different languages.
  ///
  /// - Parameter other: another tag.
  /// - Returns: false where one of them leaves open how Chinese is written.
  package func contradicts(_ other: LocaleTag) -> Bool {
    guard language == other.language else { return true }
    guard let han, let wanted = other.han else { return false }
    return han != wanted
  }
}
