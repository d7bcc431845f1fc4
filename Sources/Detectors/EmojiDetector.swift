// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Finds emoji, each sequence as one span.
///
/// An emoji is a character shown as one by default, or any other emoji character made one by the
/// variation selector, a skin tone or a joiner; a keycap; the flag of a region; a flag with tags.
/// Parts joined by U+200D are one emoji also when the combination is not yet in the standard.
/// Digits, `©` and the like alone are none, nor is anything followed by the text selector.
/// Source: Unicode Technical Standard 51 and emoji-test.txt.
package enum EmojiDetector {
  /// Appends the emoji of a text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - candidates: the sweep of the same text.
  ///   - ranges: gets the 0-based byte range of each emoji, in rising order.
  /// - Complexity: O(length of the text).
  package static func appendEmoji(
    in text: borrowing Span<UInt8>, candidates: borrowing ByteClassSweep,
    to ranges: inout [Range<Int>]
  ) {
    var position = 0
    while let lead = candidates.emojiLeads.next(from: position) {
      if isPlainEmoji(in: text, at: lead) {
        ranges.append(lead..<lead &+ 4)
        position = lead &+ 4
        continue
      }
      let start = firstByte(of: lead, in: text, limit: position)
      if let end = sequenceEnd(in: text, from: start), end > lead {
        ranges.append(start..<end)
        position = end
      } else {
        position = lead &+ 1
      }
    }
  }

  /// Whether an emoji of one character begins at an offset, decided from it and what follows
  /// alone; false also says that it takes a closer look.
  @inline(__always)
  private static func isPlainEmoji(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard offset &+ 8 <= text.count else { return false }
    let bytes = text.word64(at: offset)
    guard bytes & 0xFFFF == 0x9FF0, EmojiRanges.isPresentation(pictograph(bytes)) else {
      return false
    }
    // A selector, a joiner and a tag begin with EF, E2 and F3, a skin tone with F0 9F.
    let next = bytes &>> 32
    if next & 0xFFFF == 0x9FF0 {
      let value = pictograph(next)
      return value < firstTone || value > lastTone
    }
    return next & 0xFF < 0xE2
  }

  /// The scalar whose UTF-8 is F0 9F and two more bytes.
  @inline(__always)
  private static func pictograph(_ bytes: UInt64) -> UInt32 {
    0x1F000 | UInt32(truncatingIfNeeded: bytes &>> 10 & 0xFC0)
      | UInt32(truncatingIfNeeded: bytes &>> 24 & 0x3F)
  }

  /// Where the emoji begins whose selector, keycap or first character stands at `lead`.
  private static func firstByte(
    of lead: Int, in text: borrowing Span<UInt8>, limit: Int
  ) -> Int {
    let value = DomainScalar(in: text, at: lead).value
    guard value == selector || value == keycap, lead > limit else { return lead }
    return DomainScalar(in: text, endingAt: lead).start
  }

  /// Where the emoji that begins at an offset ends, or nil where none begins.
  static func sequenceEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    let first = DomainScalar(in: text, at: start)
    let second = value(in: text, at: first.end)
    switch first.value {
    case 0x23, 0x2A, 0x30...0x39:
      let enclosing = second == selector ? first.end &+ 3 : first.end
      return value(in: text, at: enclosing) == keycap ? enclosing &+ 3 : nil
    case EmojiRanges.firstRegion...lastRegion:
      guard (EmojiRanges.firstRegion...lastRegion).contains(second) else { return nil }
      return EmojiRanges.isFlag(first.value, second) ? first.end &+ 4 : nil
    default:
      guard var element = Element(in: text, at: start) else { return nil }
      var isEmoji = element.isEmoji
      guard isEmoji || isPictograph(first.value) else { return nil }
      while value(in: text, at: element.end) == joiner,
        let next = Element(in: text, at: element.end &+ 3)
      {
        element = next
        isEmoji = true
      }
      return isEmoji ? element.end &- element.needlessBytes : nil
    }
  }

  /// Whether a character shown as text can begin a joined sequence: a symbol of the blocks that
  /// the sweep notes, but no arrow, `©`, `Ⓜ` or the like.
  private static func isPictograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x2300...0x23FF, 0x25C0...0x27FF, 0x2B00...0x2B7F, 0x1F000...0x1FFFF: true
    default: false
    }
  }

  /// One character of a joined sequence with its selector, skin tone or tags.
  private struct Element {
    var end: Int
    /// Whether it is an emoji without being joined to another.
    var isEmoji: Bool
    /// Length of a selector at the end that changes nothing; it belongs to no sequence of the
    /// standard unless a joiner follows.
    var needlessBytes = 0

    init?(in text: borrowing Span<UInt8>, at start: Int) {
      guard start < text.count else { return nil }
      let base = DomainScalar(in: text, at: start)
      isEmoji = EmojiRanges.isPresentation(base.value)
      guard isEmoji || EmojiRanges.isTextDefault(base.value) else { return nil }
      end = base.end
      switch EmojiDetector.value(in: text, at: end) {
      case textSelector: return nil
      case selector:
        end &+= 3
        needlessBytes = isEmoji ? 3 : 0
        isEmoji = true
      case firstTone...lastTone where EmojiRanges.isModifierBase(base.value):
        end &+= 4
        isEmoji = true
      case 0xE0020...0xE007E:
        var offset = end
        while (0xE0020...0xE007E).contains(EmojiDetector.value(in: text, at: offset)) {
          offset &+= 4
        }
        if EmojiDetector.value(in: text, at: offset) == 0xE007F { end = offset &+ 4 }
      default: break
      }
    }
  }

  /// The scalar at an offset; 0 at the end of the text.
  private static func value(in text: borrowing Span<UInt8>, at offset: Int) -> UInt32 {
    offset < text.count ? DomainScalar(in: text, at: offset).value : 0
  }

  private static let joiner: UInt32 = 0x200D
  private static let keycap: UInt32 = 0x20E3
  private static let selector: UInt32 = 0xFE0F
  private static let textSelector: UInt32 = 0xFE0E
  private static let firstTone: UInt32 = 0x1F3FB
  private static let lastTone: UInt32 = 0x1F3FF
  private static let lastRegion: UInt32 = 0x1F1FF
}
