// SPDX-License-Identifier: Apache-2.0

import MessageText
import PCRE2

/// A phrase or word as the detector takes it: the letters and the conditions on its neighbours.
package struct Wording: Sendable {
  /// UTF-8 of the words, separated by single blanks.
  package var text: ArraySlice<UInt8>
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
  /// What must or must not stand beside it; nil: that does not matter.
  package var neighbours: Neighbours?

  /// What must or must not stand beside a wording.
  package final class Neighbours: Sendable {
    /// A pattern that must match right behind it.
    let followedBy: Pattern?
    /// Texts that must not follow it.
    let notBefore: [[UInt8]]
    /// Texts that must not precede it.
    let notAfter: [[UInt8]]

    /// Puts conditions together; nil when there are none.
    package init?(followedBy: Pattern? = nil, notBefore: [String] = [], notAfter: [String] = []) {
      guard followedBy != nil || !notBefore.isEmpty || !notAfter.isEmpty else { return nil }
      self.followedBy = followedBy
      self.notBefore = notBefore.map { Array($0.utf8) }
      self.notAfter = notAfter.map { Array($0.utf8) }
    }
  }

  /// Makes a wording without conditions.
  ///
  /// - Parameter text: the words, separated by single blanks.
  package init(text: String) { self.text = Array(text.utf8)[...] }

  /// Makes a wording without conditions.
  ///
  /// - Parameter text: UTF-8 of the words, separated by single blanks.
  package init(text: ArraySlice<UInt8>) { self.text = text }

  /// Whether a word must begin with it.
  var startsWord: Bool {
    !isOpenBefore && WordBoundary.hasWord(at: 0, in: text.span)
  }

  /// Whether a word must end with it.
  var endsWord: Bool {
    !isStem && !(hasOpenEnding && endsInLongWord)
      && WordBoundary.hasWord(before: text.count, in: text.span)
  }

  /// Whether `spellings` holds nothing but the text, and no prefix may stand before it.
  var hasOneSpelling: Bool {
    !hasDottedI && prefixes.isEmpty && !text.contains(UInt8(ascii: "'")) && !holdsSharpS
  }

  /// Whether it holds an ß, which is C3 9F.
  private var holdsSharpS: Bool {
    let bytes = text.span
    var last: UInt8 = 0
    for index in bytes.indices {
      if bytes[index] == 0x9F, last == 0xC3 { return true }
      last = bytes[index]
    }
    return false
  }

  /// Whether the last word has five letters or more, the last of them alphabetic.
  private var endsInLongWord: Bool {
    guard let last = text.span.scalar(before: text.count)?.scalar else { return false }
    // Properties are dear to ask for.
    let isAlphabetic =
      last.isASCII
      ? (0x61...0x7A).contains(last.value | 0x20) : last.properties.isAlphabetic
    guard isAlphabetic else { return false }
    let blank = text.lastIndex(of: UInt8(ascii: " "))
    let word = text[(blank.map { $0 + 1 } ?? text.startIndex)...]
    return
      (word.allSatisfy { $0 < 0x80 }
      ? word.count : String(decoding: word, as: UTF8.self).count) >= 5
  }

  /// The spellings to search for, apart from case: both apostrophes, ß as ss, and in Turkish the four
  /// letters i, ı, İ and I as they are mixed in practice, since their lengths in UTF-8 differ: an
  /// initial or all capital İ, and neither ı nor İ, as on a foreign keyboard.
  var spellings: [[UInt8]] {
    let bytes = Array(text)
    var spellings = [bytes]
    if bytes.contains(UInt8(ascii: "'")) {
      spellings.append(Self.replacing(Array("'".utf8), in: bytes, with: Array("\u{2019}".utf8)))
    }
    if holdsSharpS {
      spellings.append(Self.replacing(Array("ß".utf8), in: bytes, with: Array("ss".utf8)))
    }
    if hasDottedI { spellings += Self.turkishSpellings(of: bytes) }
    return spellings
  }

  /// Not the standard library's, which takes fifty times as long and is noticed at the start.
  private static func replacing(
    _ old: [UInt8], in bytes: [UInt8], with new: [UInt8]
  ) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count + new.count)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: old) {
        replaced += new
        index += old.count
      } else {
        replaced.append(bytes[index])
        index += 1
      }
    }
    return replaced
  }

  private static func turkishSpellings(of bytes: [UInt8]) -> [[UInt8]] {
    var (withInitials, inCapitals, withoutDotless): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    withInitials.reserveCapacity(bytes.count + 8)
    inCapitals.reserveCapacity(bytes.count + 8)
    withoutDotless.reserveCapacity(bytes.count)
    var isWordStart = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // ı is C4 B1, İ is C4 B0.
      if byte == 0xC4, index + 1 < bytes.count, bytes[index + 1] == 0xB1 {
        withInitials.append(0xC4)
        withInitials.append(0xB1)
        inCapitals.append(UInt8(ascii: "I"))
        withoutDotless.append(UInt8(ascii: "i"))
        index += 1
      } else if byte == UInt8(ascii: "i") {
        if isWordStart { withInitials.append(0xC4) }
        withInitials.append(isWordStart ? 0xB0 : byte)
        inCapitals.append(0xC4)
        inCapitals.append(0xB0)
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
