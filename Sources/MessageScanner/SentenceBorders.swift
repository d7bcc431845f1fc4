// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Where sentences and clauses end, told by bytes of valid UTF-8.
enum SentenceBorders {
  /// What ends at a byte.
  enum Border {
    case none, clause, sentence
  }

  /// What ends with the scalar that begins at a byte.
  ///
  /// Sentences end with ! ? and their forms in other scripts, with a full stop before a blank or
  /// the end, with an emoji, and with an empty line; not with that of "4. März" or "1. Schritt". Clauses
  /// end with commas, colons, dashes and brackets, too.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset of a lead byte.
  ///   - text: valid UTF-8.
  /// - Returns: what ends there, and behind how many bytes.
  @inline(__always)
  static func border(at offset: Int, in text: borrowing Span<UInt8>) -> (Border, length: Int) {
    let byte = text[offset]
    if byte < 0x80 {
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        return (isRepeated(offset, in: text) ? .none : .sentence, 1)
      case UInt8(ascii: "."):
        let ends = isBlankOrEnd(offset + 1, in: text) && !isOrdinal(offset, in: text)
        return (ends ? .sentence : .none, 1)
      case 0x0A: return (startsEmptyLine(offset + 1, in: text) ? .sentence : .none, 1)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        return (.clause, 1)
      default: return (.none, 1)
      }
    }
    if byte < 0xE0 {
      guard offset + 1 < text.count else { return (.none, 1) }
      switch (byte, text[offset + 1]) {
      case (0xD8, 0x9F), (0xDB, 0x94): return (.sentence, 2)
      case (0xD8, 0x8C), (0xD8, 0x9B): return (.clause, 2)
      default: return (.none, 2)
      }
    }
    guard byte < 0xF0 else { return (isEmoji(offset, in: text) ? .sentence : .none, 4) }
    guard offset + 2 < text.count else { return (.none, 3) }
    switch (byte, text[offset + 1], text[offset + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE2, 0x80, 0xA6),
      (0xEF, 0xBD, 0xA1):
      return (.sentence, 3)
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A),
      (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89), (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94):
      return (.clause, 3)
    default: return (.none, 3)
    }
  }

  /// Whether one of the emoji begins here that stand for a full stop; a glowing star does not.
  private static func isEmoji(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard offset + 3 < text.count, text[offset + 1] == 0x9F else { return false }
    return !(text[offset + 2] == 0x8C && text[offset + 3] == 0x9F)
  }

  /// Whether another such sign follows: the last of several ends the sentence.
  private static func isRepeated(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard offset + 1 < text.count else { return false }
    return text[offset + 1] == UInt8(ascii: "!") || text[offset + 1] == UInt8(ascii: "?")
  }

  /// Whether a full stop makes an ordinal of one or two figures alone, which a word follows.
  private static func isOrdinal(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    var start = offset
    while start > 0, offset - start < 3, text[start - 1] &- UInt8(ascii: "0") < 10 { start -= 1 }
    guard (1...2).contains(offset - start), start == 0 || text[start - 1] <= 0x20,
      offset + 2 < text.count, text[offset + 1] == 0x20
    else { return false }
    return text[offset + 2] >= 0x80 || text[offset + 2] | 0x20 >= UInt8(ascii: "a")
  }

  private static func isBlankOrEnd(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard offset < text.count else { return true }
    switch text[offset] {
    case 0x09...0x0D, 0x20: return true
    case 0xC2: return offset + 1 < text.count && text[offset + 1] == 0xA0
    case 0xE3:
      return offset + 2 < text.count && text[offset + 1] == 0x80 && text[offset + 2] == 0x80
    default: return false
    }
  }

  /// Whether nothing but blanks stands before the next line feed.
  private static func startsEmptyLine(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    var position = offset
    while position < text.count, position - offset < 16 {
      switch text[position] {
      case 0x0A: return true
      case 0x20, 0x09, 0x0D: position += 1
      default: return false
      }
    }
    return position == text.count
  }
}
