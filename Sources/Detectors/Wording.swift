// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// A phrase or word as the detector takes it: the letters and the conditions on its neighbours.
package struct Wording: Sendable {
  /// The words, separated by single blanks.
  package var text: String
  /// Whether a last word of five letters or more may go on, as in inflecting languages.
  package var hasOpenEnding = false
  /// Whether the last word may go on, however short it is.
  package var isStem = false
  /// Whether letters may stand before it, as inside a compound.
  package var isOpenBefore = false
  /// Whether İ is the capital of i, as in Turkish.
  package var hasDottedI = false
  /// Written prefixes that may stand before it without a blank.
  package var prefixes: [[UInt8]] = []
  /// A pattern that must match right behind it.
  package var followedBy: Pattern?
  /// Texts that must not follow it.
  package var notBefore: [[UInt8]] = []
  /// Texts that must not precede it.
  package var notAfter: [[UInt8]] = []

  /// Makes a wording without conditions.
  ///
  /// - Parameter text: the words, separated by single blanks.
  package init(text: String) { self.text = text }

  /// Whether a word must begin with it.
  var startsWord: Bool {
    !isOpenBefore && (text.unicodeScalars.first.map(WordBoundary.isWordScalar) ?? false)
  }

  /// Whether a word must end with it.
  var endsWord: Bool {
    !isStem && !(hasOpenEnding && endsInLongWord)
      && (text.unicodeScalars.last.map(WordBoundary.isWordScalar) ?? false)
  }

  /// Whether `spellings` holds nothing but the text, and no prefix may stand before it.
  var hasOneSpelling: Bool {
    guard !hasDottedI, prefixes.isEmpty else { return false }
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") || byte == 0x9F && last == 0xC3 { return false }
      last = byte
    }
    return true
  }

  /// Whether more than borders of words beside it decides.
  var looksAtNeighbours: Bool {
    followedBy != nil || !notBefore.isEmpty || !notAfter.isEmpty
  }

  /// Whether the last word has five letters or more, the last of them alphabetic.
  private var endsInLongWord: Bool {
    guard let last = text.unicodeScalars.last else { return false }
    // Properties are dear to ask for.
    let isAlphabetic =
      last.isASCII
      ? (0x61...0x7A).contains(last.value | 0x20) : last.properties.isAlphabetic
    guard isAlphabetic else { return false }
    let blank = text.utf8.lastIndex(of: UInt8(ascii: " "))
    let word = text[(blank.map(text.utf8.index(after:)) ?? text.startIndex)...]
    return (word.utf8.allSatisfy { $0 < 0x80 } ? word.utf8.count : word.count) >= 5
  }

  /// The spellings to search for, apart from case: both apostrophes, ß as ss, and in Turkish the four
  /// letters i, ı, İ and I as they are mixed in practice, since their lengths in UTF-8 differ: an
  /// initial or all capital İ, and neither ı nor İ, as on a foreign keyboard.
  var spellings: [[UInt8]] {
    let bytes = Array(text.utf8)
    var spellings = [bytes]
    if bytes.contains(UInt8(ascii: "'")) {
      spellings.append(bytes.replacing("'".utf8, with: "\u{2019}".utf8))
    }
    if zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0xC3 && $1 == 0x9F }) {
      spellings.append(bytes.replacing("ß".utf8, with: "ss".utf8))
    }
    if hasDottedI { spellings += Self.turkishSpellings(of: bytes) }
    return spellings
  }

  private static func turkishSpellings(of bytes: [UInt8]) -> [[UInt8]] {
    let (dotless, capital) = (Array("ı".utf8), Array("İ".utf8))
    var (withInitials, inCapitals, withoutDotless): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var isWordStart = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == dotless[0], index + 1 < bytes.count, bytes[index + 1] == dotless[1] {
        withInitials += dotless
        inCapitals.append(UInt8(ascii: "I"))
        withoutDotless.append(UInt8(ascii: "i"))
        index += 1
      } else if byte == UInt8(ascii: "i") {
        withInitials += isWordStart ? capital : [byte]
        inCapitals += capital
        withoutDotless.append(byte)
      } else {
        withInitials.append(byte)
        inCapitals.append(byte)
        withoutDotless.append(byte)
      }
      isWordStart = byte == UInt8(ascii: " ")
      index += 1
    }
    return [withInitials, inCapitals, withoutDotless].filter { $0 != bytes }
  }
}
