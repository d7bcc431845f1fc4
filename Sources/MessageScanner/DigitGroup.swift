// SPDX-License-Identifier: Apache-2.0

import Detectors

/// Digits that belong together: separated by at most two of the signs that numbers are written
/// with.
struct DigitGroup: Equatable {
  /// From the first to the last digit.
  let range: Range<Int>
  /// How many digits it has.
  let digitCount: Int
  /// Whether it is written like an order id: 3, 7 and 7 digits.
  let isOrderID: Bool

  private static let maximumSeparatorBytes = 3
  /// A longer run is no number; what follows is looked at as a group of its own.
  private static let maximumBytes = 48

  /// The first group that begins at or after a byte.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - digits: where the digits stand.
  ///   - start: 0-based byte offset.
  /// - Returns: the group, or nil when no digit follows.
  static func next(
    in text: borrowing Span<UInt8>, digits: borrowing ByteBitmap, from start: Int
  ) -> DigitGroup? {
    guard let first = digits.next(from: start) else { return nil }
    var end = first + 1
    var count = 1
    var runs = [1]
    while end - first < maximumBytes, let digit = digits.next(from: end) {
      guard digit - end <= maximumSeparatorBytes, areSeparators(end..<digit, in: text) else { break }
      if digit == end { runs[runs.count - 1] += 1 } else { runs.append(1) }
      count += 1
      end = digit + 1
    }
    return DigitGroup(range: first..<end, digitCount: count, isOrderID: runs == [3, 7, 7])
  }

  private static func areSeparators(
    _ range: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Bool {
    for index in range {
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "("), UInt8(ascii: ")"), 0x80...:
        continue
      default: return false
      }
    }
    return true
  }
}
