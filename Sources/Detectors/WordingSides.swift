// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// The four bytes of a literal that stand on one side of its key, or fewer up to a blank.
///
/// Many literals share a key; these bytes tell nearly always whether the rest is worth comparing.
struct LiteralSide {
  /// The bytes as they lie in memory, zero where the literal ends or has a blank.
  private(set) var letters: UInt32 = 0
  /// All bits of the bytes that count.
  private(set) var mask: UInt32 = 0
  /// Whether a blank stands between the key and the bytes.
  let isApart: Bool

  private static let length = 4

  /// Reads what stands before a key.
  ///
  /// - Parameters:
  ///   - key: 0-based byte offset of the key.
  ///   - start: where the literal begins.
  ///   - bytes: the bytes of all literals.
  init(before key: Int, from start: Int, in bytes: borrowing Span<UInt8>) {
    isApart = key > start && bytes[key - 1] == UInt8(ascii: " ")
    let end = isApart ? key - 1 : key
    for index in 0..<Self.length {
      let place = end - 1 - index
      guard place >= start, bytes[place] != UInt8(ascii: " ") else { return }
      insert(bytes[place], at: Self.length - 1 - index)
    }
  }

  /// Reads what stands behind the known bytes of a key.
  ///
  /// - Parameters:
  ///   - known: 0-based byte offset behind those bytes.
  ///   - end: where the literal ends.
  ///   - bytes: the bytes of all literals.
  init(behind known: Int, to end: Int, in bytes: borrowing Span<UInt8>) {
    isApart = known < end && bytes[known] == UInt8(ascii: " ")
    let start = isApart ? known + 1 : known
    for index in 0..<Self.length {
      let place = start + index
      guard place < end, bytes[place] != UInt8(ascii: " ") else { return }
      insert(bytes[place], at: index)
    }
  }

  private mutating func insert(_ byte: UInt8, at index: Int) {
    letters |= UInt32(byte) << UInt32(8 * index)
    mask |= 0xFF << UInt32(8 * index)
  }
}

/// What stands in a text on one side of a key, next to it and beyond the blanks there.
struct TextSide {
  private let near: UInt32
  /// Nil when there is no blank.
  private let apart: UInt32?

  /// Reads what stands before a key.
  ///
  /// - Parameters:
  ///   - key: 0-based byte offset of the key.
  ///   - letters: the folded text with padding behind it.
  @inline(__always)
  init(before key: Int, in letters: borrowing Span<UInt8>) {
    near = Self.letters(endingAt: key, in: letters)
    if key > 0, letters[key &- 1] &- 0x21 < 0x5F {
      apart = nil
    } else if key > 1, letters[key &- 1] == UInt8(ascii: " "), letters[key &- 2] &- 0x21 < 0x5F {
      apart = Self.letters(endingAt: key &- 1, in: letters)
    } else {
      apart = BlankRuns.runStart(in: letters, before: key).map {
        Self.letters(endingAt: $0, in: letters)
      }
    }
  }

  /// Reads what stands behind the known bytes of a key.
  ///
  /// - Parameters:
  ///   - known: 0-based byte offset behind those bytes.
  ///   - letters: the folded text with padding behind it.
  ///   - count: the length of the text.
  @inline(__always)
  init(behind known: Int, in letters: borrowing Span<UInt8>, before count: Int) {
    let next = letters.word64(at: known)
    near = UInt32(truncatingIfNeeded: next)
    let first = UInt8(truncatingIfNeeded: next)
    if first &- 0x21 < 0x5F {
      apart = nil
    } else if first == UInt8(ascii: " "), UInt8(truncatingIfNeeded: next &>> 8) &- 0x21 < 0x5F {
      apart = UInt32(truncatingIfNeeded: next &>> 8)
    } else {
      apart = BlankRuns.runEnd(in: letters, from: known, end: count).map {
        UInt32(truncatingIfNeeded: letters.word64(at: $0))
      }
    }
  }

  /// Whether a literal that has a key here may stand here; true when nothing but a whole comparison
  /// can tell.
  @inline(__always)
  func mayBe(_ side: LiteralSide) -> Bool {
    guard side.isApart else { return (near ^ side.letters) & side.mask == 0 }
    guard let apart else { return false }
    return (apart ^ side.letters) & side.mask == 0
  }

  /// The four bytes before an offset, zeros where the text has not begun.
  @inline(__always)
  private static func letters(endingAt end: Int, in letters: borrowing Span<UInt8>) -> UInt32 {
    if end >= 4 { return UInt32(truncatingIfNeeded: letters.word64(at: end &- 4)) }
    return UInt32(truncatingIfNeeded: letters.word64(at: 0) &<< UInt64(8 &* (4 &- end)))
  }
}
