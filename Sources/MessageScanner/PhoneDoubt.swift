// SPDX-License-Identifier: Apache-2.0

import Detectors

/// Tells national phone numbers from other numbers of the same shape.
///
/// Those are dates, references, postal codes, bare runs of digits. What is in doubt needs a cue
/// word to count.
enum PhoneDoubt {
  /// Whether a number that its region's plan calls valid may well be something else.
  ///
  /// - Parameters:
  ///   - range: the number in the text; a national form.
  ///   - text: valid UTF-8.
  /// - Returns: true when it takes a cue word to make it a phone number.
  static func concerns(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    isSomethingElse(range, in: text) || isBareRun(groups(of: range, in: text))
  }

  /// Whether a number is written like a decimal, a date, a reference or a postal code.
  ///
  /// - Parameters:
  ///   - range: the number in the text; a national form.
  ///   - text: valid UTF-8.
  /// - Returns: false for digits without any marks.
  static func isSomethingElse(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    let groups = groups(of: range, in: text)
    return isDecimal(range, in: text) || isDate(groups) || isYearReference(groups)
      || isPostalCode(groups)
  }

  /// Whether a number is written as French mobile ones are: 06 or 07 and four pairs with the same mark
  /// between all.
  static func isMobileInPairs(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    let groups = groups(of: range, in: text)
    return groups.count == 5 && groups.allSatisfy { $0.count == 2 }
      && ["06", "07"].contains(groups[0].digits)
      && groups.dropFirst().allSatisfy { $0.separator == groups[1].separator }
  }

  /// A run of digits and the byte before it.
  private struct Group {
    var separator: UInt8
    var digits: String

    var number: Int { Int(digits.suffix(9)) ?? 0 }
    var count: Int { digits.utf8.count }
  }

  private static func groups(of range: Range<Int>, in text: borrowing Span<UInt8>) -> [Group] {
    var groups: [Group] = []
    var separator: UInt8 = 0
    var isInGroup = false
    for index in range {
      let byte = text[index]
      if byte &- UInt8(ascii: "0") < 10 {
        if !isInGroup { groups.append(Group(separator: separator, digits: "")) }
        groups[groups.count - 1].digits.unicodeScalars.append(Unicode.Scalar(byte))
        isInGroup = true
      } else {
        separator = byte
        isInGroup = false
      }
    }
    return groups
  }

  /// ".010-.046": the digits go on a decimal fraction, or one follows.
  private static func isDecimal(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      if before == UInt8(ascii: ".") || before == UInt8(ascii: ",") { return true }
    }
    guard range.upperBound + 1 < text.count else { return false }
    let after = text[range.upperBound]
    return (after == UInt8(ascii: ",") || after == UInt8(ascii: "."))
      && text[range.upperBound + 1] &- UInt8(ascii: "0") < 10
  }

  /// "05.03.2024", "2024-03-05", "5/3/24", also with a time behind or cut short.
  private static func isDate(_ groups: [Group]) -> Bool {
    guard groups.count >= 2,
      [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")]
        .contains(groups[1].separator)
    else { return false }
    let isDayMonth = { (first: Group, second: Group) in
      first.count <= 2 && second.count <= 2 && (1...31).contains(first.number)
        && (1...31).contains(second.number) && min(first.number, second.number) <= 12
    }
    if groups.count >= 3, isYear(groups[0]), isDayMonth(groups[1], groups[2]) { return true }
    guard isDayMonth(groups[0], groups[1]) else { return false }
    return groups.count == 2 || isYear(groups[2]) || groups[2].count <= 2
  }

  /// "2024-000417", "20240318-07": an invoice, a ticket, a batch.
  private static func isYearReference(_ groups: [Group]) -> Bool {
    guard let first = groups.first, groups.count == 2 else { return false }
    let hasDate =
      first.count == 8 && isYear(Group(separator: 0, digits: String(first.digits.prefix(4))))
    return (isYear(first) || hasDate) && groups[1].separator != UInt8(ascii: " ")
  }

  /// "01310-100": Brazil's postal codes.
  private static func isPostalCode(_ groups: [Group]) -> Bool {
    groups.map(\.count) == [5, 3] && groups[1].separator == UInt8(ascii: "-")
  }

  /// Digits without any grouping and without a trunk prefix.
  ///
  /// Chinese mobile numbers are always written so, and their eleven digits from 13 to 19 are
  /// telling enough.
  private static func isBareRun(_ groups: [Group]) -> Bool {
    guard groups.count == 1, let digits = groups.first?.digits, !digits.hasPrefix("0") else {
      return false
    }
    let isChineseMobile = digits.utf8.count == 11 && ("13"..."19") ~= digits.prefix(2)
    return !isChineseMobile
  }

  private static func isYear(_ group: Group) -> Bool {
    group.count == 4 && (1950...2079).contains(group.number)
  }
}
