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
