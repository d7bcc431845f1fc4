// SPDX-License-Identifier: Apache-2.0

/// Blanks and runs of blanks in a haystack, forwards and backwards.
///
/// Blanks of several bytes are told by their bytes alone, so a blank is recognised in invalid
/// UTF-8 too, in the same way from both sides.
package enum BlankRuns {
  static let scalars: [Unicode.Scalar] = [" ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{3000}"]

  /// Bytes of the longest blank.
  static let maximumLength = 3

  /// The byte length of the blank that starts at `offset`, or 0 when none does.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - offset: byte offset, below `end`.
  ///   - end: byte offset that the blank must not pass.
  /// - Returns: 0 to `maximumLength`.
  @inlinable @inline(__always)
  package static func length(in haystack: borrowing Span<UInt8>, at offset: Int, end: Int) -> Int {
    switch haystack[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2:
      return offset &+ 1 < end && haystack[offset &+ 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard offset &+ 2 < end, haystack[offset &+ 1] == 0x80 else { return 0 }
      return haystack[offset &+ 2] == 0xAF ? 3 : 0
    case 0xE3:
      guard offset &+ 2 < end, haystack[offset &+ 1] == 0x80 else { return 0 }
      return haystack[offset &+ 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The byte length of the blank that ends at `end` (exclusive), or 0 when none does.
  package static func length(in haystack: borrowing Span<UInt8>, endingAt end: Int) -> Int {
    guard end > 0 else { return 0 }
    switch haystack[end &- 1] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xA0:
      return end >= 2 && haystack[end &- 2] == 0xC2 ? 2 : 0
    case 0xAF:
      guard end >= 3, haystack[end &- 2] == 0x80 else { return 0 }
      return haystack[end &- 3] == 0xE2 ? 3 : 0
    case 0x80:
      guard end >= 3, haystack[end &- 2] == 0x80 else { return 0 }
      return haystack[end &- 3] == 0xE3 ? 3 : 0
    default: return 0
    }
  }

  /// Where the run of blanks ends that starts at a byte.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - start: byte offset, at most `end`.
  ///   - end: byte offset that the run must not pass.
  /// - Returns: the offset behind the run; nil when there is no blank, or an empty line.
  package static func runEnd(
    in haystack: borrowing Span<UInt8>, from start: Int, end: Int
  ) -> Int? {
    var (place, lineFeeds) = (start, 0)
    while place < end {
      let blank = length(in: haystack, at: place, end: end)
      if blank == 0 { break }
      if haystack[place] == 0x0A { lineFeeds += 1 }
      place += blank
    }
    return place == start || lineFeeds > 1 ? nil : place
  }

  /// Where the run of blanks starts that ends right before a byte.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - end: byte offset behind the run.
  /// - Returns: the offset of the run; nil when there is no blank, or an empty line.
  package static func runStart(in haystack: borrowing Span<UInt8>, before end: Int) -> Int? {
    var (place, lineFeeds) = (end, 0)
    while place > 0 {
      let blank = length(in: haystack, endingAt: place)
      if blank == 0 { break }
      place -= blank
      if haystack[place] == 0x0A { lineFeeds += 1 }
    }
    return place == end || lineFeeds > 1 ? nil : place
  }

  /// Walks back from `end` over `count` units: a unit is a byte, or a whole run of blanks.
  ///
  /// A place inside a scalar counts as the scalar's start, so a place further right never gives
  /// a result further left.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - end: byte offset to start from.
  ///   - count: units to pass.
  ///   - floor: byte offset at which to stop at the latest.
  /// - Returns: the byte offset reached, at least `floor`.
  static func walkBack(
    in haystack: borrowing Span<UInt8>, from end: Int, units count: Int, floor: Int
  ) -> Int {
    var place = end
    while place > floor, place > end &- 3, place < haystack.count, haystack[place] & 0xC0 == 0x80 {
      place &-= 1
    }
    var remaining = count
    while remaining > 0, place > floor {
      if (0x21...0x7F).contains(haystack[place &- 1]) {
        place &-= 1
        remaining &-= 1
        continue
      }
      var blank = length(in: haystack, endingAt: place)
      if blank == 0 { place &-= 1 }
      while blank > 0, place > floor {
        place &-= blank
        blank = length(in: haystack, endingAt: place)
      }
      remaining &-= 1
    }
    return max(place, floor)
  }
}
