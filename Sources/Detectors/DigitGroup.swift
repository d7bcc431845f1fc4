// SPDX-License-Identifier: Apache-2.0

/// Digits that belong together: separated by a few of the signs that numbers are written with.
package struct DigitGroup: Equatable {
  /// From the first to the last digit.
  package let range: Range<Int>
  /// How many digits it has.
  package let digitCount: Int
  /// The lengths of its first three runs of digits, 16 bits each, the first lowest.
  let runs: UInt64
  /// How many runs of digits it has.
  package let runCount: Int

  /// How many bytes may stand between two digits of a group.
  static let maximumSeparatorBytes = 3
  /// A longer run is no number; what follows is looked at as a group of its own.
  private static let maximumBytes = 48

  /// The first group that begins at or after a byte, when all digits are ASCII.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - digits: where the digits stand, each one byte long.
  ///   - start: 0-based byte offset.
  /// - Returns: the group, or nil when no digit follows.
  static func nextNarrow(
    in text: borrowing Span<UInt8>, digits: borrowing ByteBitmap, from start: Int
  ) -> DigitGroup? {
    guard let first = digits.next(from: start) else { return nil }
    let limit = first + maximumBytes
    var end = digits.runEnd(from: first, before: limit)
    var count = end - first
    var runs = UInt64(count)
    var run = 0
    while end < limit, let digit = digits.next(from: end) {
      guard digit - end <= maximumSeparatorBytes, areSeparators(end..<digit, in: text) else {
        break
      }
      // A run that begins before the limit is cut there; its first digit always counts.
      end = digits.runEnd(from: digit, before: max(limit, digit + 1))
      run += 1
      if run < 3 { runs |= UInt64(end - digit) << UInt64(16 * run) }
      count += end - digit
    }
    return DigitGroup(range: first..<end, digitCount: count, runs: runs, runCount: run + 1)
  }

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
    var runs: UInt64 = 1
    var run = 0
    while end - first < maximumBytes, let digit = digits.next(from: end) {
      guard digit - end <= maximumSeparatorBytes, areSeparators(end..<digit, in: text) else {
        break
      }
      if digit > end { run += 1 }
      if run < 3 { runs += 1 << UInt64(16 * run) }
      count += 1
      end = digit + text.digitBytes(at: digit)
    }
    return DigitGroup(range: first..<end, digitCount: count, runs: runs, runCount: run + 1)
  }

  private static func areSeparators(
    _ range: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Bool {
    for index in range {
      let byte = text[index]
      guard byte >= 0x80 || byte < 0x40 && separators >> UInt64(byte) & 1 == 1 else { return false }
    }
    return true
  }

  /// One bit for each of the first 64 bytes: blank, hyphen, dot, slash and parentheses.
  private static let separators: UInt64 = 1 << 0x20 | 0b1110_0011 << 0x28

  private func length(ofRun run: Int) -> Int { Int(runs >> UInt64(16 * run) & 0xFFFF) }

  /// Whether it is written like an order id: 3, 7 and 7 digits.
  var isOrderID: Bool { runCount == 3 && runs == 0x7_0007_0003 }

  /// Whether it is written like a date with a year of four digits, such as 05.03.2024.
  func isDate(in text: borrowing Span<UInt8>) -> Bool {
    guard runCount == 3, digitCount <= 8 else { return false }
    let (first, second, third) = (length(ofRun: 0), length(ofRun: 1), length(ofRun: 2))
    let year = first == 4 ? range.lowerBound : range.upperBound - 4
    guard
      first == 4 && second <= 2 && third <= 2 || first <= 2 && second <= 2 && third == 4
    else { return false }
    let separator = text[range.lowerBound + first]
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
