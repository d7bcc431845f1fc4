// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// Finds valid text that was damaged on its way: replacement characters, UTF-8 read as another
/// encoding, and the reading of a Han character pasted in brackets behind it.
package enum DamagedText {
  /// The first damaged place.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: a 0-based byte range at scalar borders; nil for text that looks whole.
  /// - Complexity: O(length of the text).
  package static func first(in text: borrowing Span<UInt8>) -> Range<Int>? {
    var offset = 0
    while offset &+ 16 <= text.count {
      let bytes = text.vector(at: offset)
      // What tells damage is never ASCII alone.
      if bytes.signBits != 0 {
        let latin =
          (bytes.lanes(equalTo: 0xC3) | bytes.lanes(equalTo: 0xC4))
          | (bytes.lanes(equalTo: 0xC5) | bytes.lanes(equalTo: 0xC7))
        var leads =
          (latin | (bytes.lanes(equalTo: 0xE9) | bytes.lanes(equalTo: 0xEF))).signBits
        while leads != 0 {
          if let found = damage(at: offset &+ leads.trailingZeroBitCount, in: text) { return found }
          leads &= leads &- 1
        }
      }
      offset &+= 16
    }
    while offset < text.count {
      if text[offset] >= 0xC3, let found = damage(at: offset, in: text) { return found }
      offset &+= 1
    }
    return nil
  }

  /// The damage to which the scalar at a place belongs.
  private static func damage(at place: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    switch text[place] {
    case 0xEF:
      return text.holds([0xBF, 0xBD], at: place + 1) ? place..<place + 3 : nil
    case 0xC3:
      return latinDamage(at: place, in: text) ?? pastedReading(around: place, in: text)
    case 0xC4, 0xC5, 0xC7: return pastedReading(around: place, in: text)
    case 0xE9: return hanDamage(at: place, in: text)
    default: return nil
    }
  }

  /// UTF-8 that was read as Windows-1252: "Ã¤" for "ä", "â€™" for "’", "Â°" for "°".
  private static func latinDamage(at place: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    guard place + 2 < text.count else { return nil }
    switch text[place + 1] {
    case 0x82, 0x83:
      // "NÃO" is Portuguese, "IRMû the end of a quotation; a letter of C2 xx behind is neither.
      guard let next = text.scalar(at: place + 2) else { return nil }
      let isContinuation =
        (0x80...0xBF).contains(next.scalar.value) && next.scalar != "«" && next.scalar != "»"
        && (next.scalar != "\u{A0}" || text.isLowercaseASCII(before: place))
      let isRereadLetter =
        text[place + 1] == 0x83 && rereadLetters.contains(next.scalar)
        && text.isLowercaseASCII(before: place)
      return isContinuation || isRereadLetter ? place..<place + 2 + next.byteCount : nil
    case 0xA2:
      // "â" before "€" or a C1 control.
      if text.holds([0xE2, 0x82, 0xAC], at: place + 2) {
        return place..<place + 5 + (text.scalar(at: place + 5)?.byteCount ?? 0)
      }
      return text.holds([0xC2, 0x80], at: place + 2) ? place..<place + 4 : nil
    case 0xAF:
      // U+FFFD and the byte order mark.
      return text.holds([0xC2, 0xBF, 0xC2, 0xBD], at: place + 2)
        || text.holds([0xC2, 0xBB, 0xC2, 0xBF], at: place + 2) ? place..<place + 6 : nil
    default: return nil
    }
  }

  /// What Windows-1252 has at 80 to 9F.
  private static let rereadLetters = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)

  /// Sequences that Chinese never has, but UTF-8 or zeroed memory that was read as GBK does.
  private static let rereadHan = ["锟斤拷", "锛?", "銆?", "鈥?", "鐨勬", "鎴戜", "鍙戣", "璇锋", "璋㈣"]
    .map { Array($0.utf8) }

  private static func hanDamage(at place: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    for sequence in rereadHan where text.holds(sequence, at: place) {
      return place..<place + sequence.count
    }
    return nil
  }

  /// A reading such as "(jù)" behind a Han character, or behind the "?" that is left of one,
  /// around a vowel with a tone mark.
  ///
  /// - Parameters:
  ///   - place: 0-based byte offset of a scalar.
  ///   - text: valid UTF-8.
  /// - Returns: a 0-based byte range from the character to behind the bracket; nil when there is
  ///   no such reading.
  private static func pastedReading(
    around place: Int, in text: borrowing Span<UInt8>
  ) -> Range<Int>? {
    // The bracket behind it is rare, unlike the vowel, all of which have two bytes.
    var end = place + 2
    while end < text.count, end < place + longestRest, isReadingByte(text[end]) { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ")"), let vowel = text.scalar(at: place),
      isToneVowel(vowel.scalar)
    else { return nil }
    var start = place
    while start > 0, start > place - longestOnset, isReadingByte(text[start - 1]) { start -= 1 }
    guard start > 0 else { return nil }
    if text[start - 1] == UInt8(ascii: "?") { return start - 1..<end + 1 }
    guard text[start - 1] == UInt8(ascii: "("), let han = text.scalar(before: start - 1),
      isHan(han.scalar) || han.scalar == "?"
    else { return nil }
    return start - 1 - han.byteCount..<end + 1
  }

  /// The reading behind a Han character that is in brackets at a place.
  ///
  /// - Parameters:
  ///   - bracket: 0-based byte offset.
  ///   - text: valid UTF-8.
  /// - Returns: a 0-based byte range from the opening to behind the closing bracket.
  static func pastedReading(
    bracketedAt bracket: Int, in text: borrowing Span<UInt8>
  ) -> Range<Int>? {
    guard text[bracket] == UInt8(ascii: "(") else { return nil }
    var place = bracket + 1
    while place < text.count, place <= bracket + longestOnset, isReadingByte(text[place]) {
      place += 1
    }
    guard place < text.count, let found = pastedReading(around: place, in: text),
      found.contains(bracket)
    else { return nil }
    return bracket..<found.upperBound
  }

  /// The edits that take pasted readings out of a text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    for offset in text.indices where text[offset] == UInt8(ascii: "(") {
      if let reading = pastedReading(bracketedAt: offset, in: text) {
        edits.append(FoldedText.Edit(reading, [], .split))
      }
    }
    return edits
  }

  /// "zh" and "shu" precede a vowel with its mark at most, "ang" follows.
  private static let longestOnset = 4
  private static let longestRest = 6

  private static func isReadingByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isToneVowel(_ scalar: Unicode.Scalar) -> Bool {
    toneVowels.contains(scalar)
  }

  private static let toneVowels = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".unicodeScalars)

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }
}

extension Span where Element == UInt8 {
  fileprivate func isLowercaseASCII(before place: Int) -> Bool {
    place > 0 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self[place - 1])
  }
}
