// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Turns UTF-8 byte offsets of a text into UTF-16 and scalar offsets.
///
/// Counts only what lies between an offset and one asked for before, in either direction, so
/// offsets in roughly ascending order cost one pass over the text together. One counter a text.
package struct UnitCounter: Sendable, BitwiseCopyable {
  /// One place of the text in all three units.
  private struct Place: BitwiseCopyable {
    var utf8 = 0
    var utf16 = 0
    var scalar = 0

    /// Moves to another 0-based byte offset inside the text.
    @inline(__always)
    mutating func move(to target: Int, in text: borrowing Span<UInt8>) {
      if target >= utf8 {
        let units = UnitCounter.count(in: text, from: utf8, to: target)
        utf16 &+= units.scalars &+ units.supplementary
        scalar &+= units.scalars
      } else {
        let units = UnitCounter.count(in: text, from: target, to: min(utf8, text.count))
        utf16 &-= units.scalars &+ units.supplementary
        scalar &-= units.scalars
      }
      utf8 = target
    }
  }

  /// Where the last range began.
  private var start = Place()
  /// Where it ended.
  private var end = Place()

  /// A counter at the start of a text.
  package init() {}

  /// Moves to an offset.
  ///
  /// - Parameters:
  ///   - utf8Offset: 0-based byte offset at a scalar border; moved into the text when outside.
  ///   - text: the same valid UTF-8 at every call.
  /// - Returns: the same place as 0-based offset in UTF-16 code units and in Unicode scalars.
  /// - Complexity: linear in the distance from the last offset.
  package mutating func advance(
    to utf8Offset: Int, in text: borrowing Span<UInt8>
  ) -> (utf16: Int, scalar: Int) {
    start.move(to: max(0, min(utf8Offset, text.count)), in: text)
    end = start
    return (start.utf16, start.scalar)
  }

  /// Moves to a range.
  ///
  /// - Parameters:
  ///   - utf8Range: 0-based byte offsets at scalar borders; moved into the text when outside.
  ///   - text: the same valid UTF-8 at every call.
  /// - Returns: the same range in UTF-16 code units and in Unicode scalars, 0-based, end exclusive.
  /// - Complexity: linear in the length of the range and the distance from the last one.
  @inline(__always)
  package mutating func units(
    of utf8Range: Range<Int>, in text: borrowing Span<UInt8>
  ) -> (utf16: Range<Int>, scalar: Range<Int>) {
    let first = max(0, min(utf8Range.lowerBound, text.count))
    let last = max(first, min(utf8Range.upperBound, text.count))
    // The next range mostly follows this one, but it may also start inside it.
    if first >= end.utf8 { start = end }
    start.move(to: first, in: text)
    end = start
    end.move(to: last, in: text)
    // Offsets ascend with the bytes, whatever those are.
    return (start.utf16..<end.utf16, start.scalar..<end.scalar)
  }

  /// Counts the scalars that start in a part of the text, and those of them above U+FFFF.
  @inline(__always)
  private static func count(
    in text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> (scalars: Int, supplementary: Int) {
    end &- start < 16
      ? countShort(in: text, from: start, to: end) : countLong(in: text, from: start, to: end)
  }

  @inline(__always)
  private static func countShort(
    in text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> (scalars: Int, supplementary: Int) {
    var scalars = 0
    var supplementary = 0
    var position = start
    while position < end {
      let byte = text[position]
      position &+= 1
      scalars &+= byte & 0xC0 != 0x80 ? 1 : 0
      supplementary &+= byte >= 0xF0 ? 1 : 0
    }
    return (scalars, supplementary)
  }

  @inline(never)
  private static func countLong(
    in text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> (scalars: Int, supplementary: Int) {
    var scalars = 0
    var supplementary = 0
    var position = start
    while position &+ 16 <= end {
      let bytes = text.vector(at: position)
      position &+= 16
      scalars &+= 16
      guard bytes.highBits != 0 else { continue }
      // Adding a vector to itself moves each bit of a lane up by one, so the highest bit of these
      // holds the second, third and fourth bit of the byte.
      let second = bytes &+ bytes
      let third = second &+ second
      let fourth = third &+ third
      scalars &-= (bytes & ~second).highBits.nonzeroBitCount
      supplementary &+= (bytes & second & third & fourth).highBits.nonzeroBitCount
    }
    let rest = countShort(in: text, from: position, to: end)
    return (scalars &+ rest.scalars, supplementary &+ rest.supplementary)
  }
}
