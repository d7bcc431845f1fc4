// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Turns UTF-8 byte offsets of a text into UTF-16 and scalar offsets.
///
/// Counts only what lies between an offset and the one before, in either direction, so offsets in
/// roughly ascending order cost one pass over the text together. One counter a text.
package struct UnitCounter: Sendable {
  private var utf8Offset = 0
  private var utf16Offset = 0
  private var scalarOffset = 0

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
    let target = max(0, min(utf8Offset, text.count))
    let low = min(target, self.utf8Offset)
    let high = min(max(target, self.utf8Offset), text.count)
    let units = Self.count(in: text, from: low, to: high)
    let sign = target < self.utf8Offset ? -1 : 1
    self.utf8Offset = target
    utf16Offset += sign * (units.scalars + units.supplementary)
    scalarOffset += sign * units.scalars
    return (utf16Offset, scalarOffset)
  }

  /// Counts the scalars that start in a part of the text, and those of them above U+FFFF.
  private static func count(
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
    while position < end {
      let byte = text[position]
      position &+= 1
      if byte & 0xC0 != 0x80 { scalars &+= 1 }
      if byte >= 0xF0 { supplementary &+= 1 }
    }
    return (scalars, supplementary)
  }
}
