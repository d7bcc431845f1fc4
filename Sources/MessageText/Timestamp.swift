// SPDX-License-Identifier: Apache-2.0

/// A point in time as RFC 3339 writes it, to the microsecond.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00:00Z, without leap seconds.
  package let microseconds: Int64

  /// Makes a time.
  ///
  /// - Parameter microseconds: since 1970-01-01T00:00:00Z.
  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// Reads a time such as `2026-10-03T12:15:00.25+02:00`.
  ///
  /// A blank may stand for the `T`, as RFC 3339 allows; `:60` is the second after `:59`; digits
  /// beyond the microsecond are dropped. The result is `nil` when the text is anything else.
  ///
  /// - Parameter text: the whole text.
  package init?(_ text: borrowing Span<UInt8>) {
    guard text.count >= 20, let year = text.number(at: 0, digits: 4), text[4] == .minus,
      let month = text.number(at: 5, digits: 2), text[7] == .minus,
      let day = text.number(at: 8, digits: 2),
      text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t") || text[10] == 0x20,
      let hour = text.number(at: 11, digits: 2), text[13] == .colon,
      let minute = text.number(at: 14, digits: 2), text[16] == .colon,
      let second = text.number(at: 17, digits: 2),
      (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, year: year),
      hour <= 23, minute <= 59, second <= 60
    else { return nil }
    var fraction = 0
    var position = 19
    if text[position] == UInt8(ascii: ".") {
      var unit = 100_000
      position += 1
      let first = position
      while position < text.count, let digit = text.number(at: position, digits: 1) {
        fraction += digit * unit
        unit /= 10
        position += 1
      }
      guard position > first else { return nil }
    }
    guard let offset = text.minutesOffset(at: position) else { return nil }
    let days = Self.daysSinceEpoch(year: year, month: month, day: day)
    let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
    microseconds = Int64(seconds) * 1_000_000 + Int64(fraction)
  }

  /// The time so many seconds later.
  ///
  /// - Parameter seconds: how many; may be negative; less than a billion years.
  /// - Returns: the time.
  package func advanced(bySeconds seconds: Int64) -> Timestamp {
    Timestamp(microseconds: microseconds + seconds * 1_000_000)
  }

  /// Orders times.
  ///
  /// - Parameters:
  ///   - lhs: one time.
  ///   - rhs: another time.
  /// - Returns: whether `lhs` is earlier.
  package static func < (lhs: Timestamp, rhs: Timestamp) -> Bool {
    lhs.microseconds < rhs.microseconds
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level
  /// Date Algorithms", days_from_civil).
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension UInt8 {
  fileprivate static let minus = UInt8(ascii: "-")
  fileprivate static let colon = UInt8(ascii: ":")
}

extension Span<UInt8> {
  /// A number of exactly so many digits.
  fileprivate func number(at position: Int, digits: Int) -> Int? {
    guard position + digits <= count else { return nil }
    var value = 0
    for index in position..<position + digits {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The offset from UTC that ends the text, in minutes.
  fileprivate func minutesOffset(at position: Int) -> Int? {
    guard position < count else { return nil }
    switch self[position] {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return position + 1 == count ? 0 : nil
    case UInt8(ascii: "+"), .minus:
      guard position + 6 == count, let hours = number(at: position + 1, digits: 2), hours <= 23,
        self[position + 3] == .colon, let minutes = number(at: position + 4, digits: 2),
        minutes <= 59
      else { return nil }
      let offset = hours * 60 + minutes
      return self[position] == .minus ? -offset : offset
    default: return nil
    }
  }
}
