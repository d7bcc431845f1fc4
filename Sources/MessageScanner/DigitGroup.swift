// SPDX-License-Identifier: Apache-2.0

import Detectors

/// Digits that belong together: separated by a few of the signs that numbers are written with.
struct DigitGroup: Equatable {
  /// From the first to the last digit.
  let range: Range<Int>
  /// How many digits it has.
  let digitCount: Int
  /// The lengths of its first three runs of digits; 0 where there are fewer.
  let runs: SIMD4<Int>
  /// How many runs of digits it has.
  let runCount: Int

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
    var end = first + text.digitBytes(at: first)
    var count = 1
    var runs = SIMD4(1, 0, 0, 0)
    var run = 0
    while end - first < maximumBytes, let digit = digits.next(from: end) {
      guard digit - end <= maximumSeparatorBytes, areSeparators(end..<digit, in: text) else {
        break
      }
      if digit > end { run += 1 }
      if run < 3 { runs[run] += 1 }
      count += 1
      end = digit + text.digitBytes(at: digit)
    }
    return DigitGroup(range: first..<end, digitCount: count, runs: runs, runCount: run + 1)
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

  /// Whether it is written like an order id: 3, 7 and 7 digits.
  var isOrderID: Bool { runCount == 3 && runs == SIMD4(3, 7, 7, 0) }

  /// Whether it is written like a date with a year of four digits, such as 05.03.2024.
  func isDate(in text: borrowing Span<UInt8>) -> Bool {
    guard runCount == 3, digitCount <= 8 else { return false }
    let year = runs[0] == 4 ? range.lowerBound : range.upperBound - 4
    guard
      runs[0] == 4 && runs[1] <= 2 && runs[2] <= 2 || runs[0] <= 2 && runs[1] <= 2 && runs[2] == 4
    else { return false }
    let separator = text[range.lowerBound + runs[0]]
    guard separator != UInt8(ascii: " "), separator < 0x80 else { return false }
    let century = (text[year], text[year + 1])
    return century == (UInt8(ascii: "1"), UInt8(ascii: "9"))
      || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
  }
}

extension Span where Element == UInt8 {
  /// How many bytes the digit that begins here takes.
  fileprivate func digitBytes(at offset: Int) -> Int {
    switch self[offset] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
