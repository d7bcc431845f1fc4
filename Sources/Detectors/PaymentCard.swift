// SPDX-License-Identifier: Apache-2.0

/// Numbers of payment cards: digits that an issuer may have given out, with Luhn's check digit, in
/// one run or grouped as on the card.
///
/// Sources: ISO/IEC 7812-1 (Luhn) and the issuers' published ranges of first digits.
enum PaymentCard {
  /// The groups in which cards show their numbers; one group: the digits in a run.
  private static let groupings: [[Int]] = [
    [4, 4, 4, 4, 3], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [6, 13], [19], [16], [15],
  ]
  private static let mostGroups = 5
  /// What may stand behind a number and a blank: the date of expiry or a security code.
  private static let longestFollower = 3

  /// The card number that begins at a place.
  ///
  /// - Parameters:
  ///   - start: 0-based offset of an ASCII digit.
  ///   - text: valid UTF-8.
  /// - Returns: its 0-based byte range; nil when there is none.
  static func range(from start: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    guard mayBegin(at: start, in: text), isFree(before: start, in: text) else { return nil }
    var lengths: [Int] = []
    var ends: [Int] = []
    var separator: UInt8?
    var place = start
    while lengths.count <= mostGroups {
      let first = place
      while place < text.count, text[place].isASCIIDigit { place += 1 }
      if place == first || place - first > 19 { break }
      lengths.append(place - first)
      ends.append(place)
      guard place + 1 < text.count, text[place + 1].isASCIIDigit else { break }
      guard text[place] == UInt8(ascii: " ") || text[place] == UInt8(ascii: "-"),
        separator == nil || separator == text[place]
      else { break }
      separator = text[place]
      place += 1
    }
    for grouping in groupings where lengths.starts(with: grouping) {
      let range = start..<ends[grouping.count - 1]
      if isFree(behind: range.upperBound, in: text), isNumber(range, in: text) { return range }
    }
    return nil
  }

  /// Whether the first group of digits is as long as that of a card number, and another follows
  /// a short one; nearly no number in a text is.
  private static func mayBegin(at start: Int, in text: borrowing Span<UInt8>) -> Bool {
    var end = start
    while end < text.count, text[end].isASCIIDigit { end += 1 }
    switch end - start {
    case 4, 6: return end + 1 < text.count && text[end + 1].isASCIIDigit
    case 15...19: return true
    default: return false
    }
  }

  /// Whether no word and no longer number goes on up to a place.
  private static func isFree(before start: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard start > 0 else { return true }
    switch text[start - 1] {
    case let byte where byte.isASCIIAlphanumeric: return false
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "+"):
      return false
    case UInt8(ascii: " "): return start < 2 || !text[start - 2].isASCIIDigit
    default: return true
    }
  }

  /// Whether no word and no longer number goes on from a place.
  private static func isFree(behind end: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard end < text.count else { return true }
    if text[end].isASCIIAlphanumeric || text[end] == UInt8(ascii: "_") { return false }
    guard end + 1 < text.count, text[end + 1].isASCIIDigit else { return true }
    switch text[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "="): return false
    case UInt8(ascii: " "):
      var place = end + 1
      while place < text.count, text[place].isASCIIDigit { place += 1 }
      return place - end - 1 <= longestFollower
    default: return true
    }
  }

  /// Whether the digits in a range are a card's number.
  private static func isNumber(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var sum = 0
    var count = 0
    // From the check digit on, every second digit counts twice, by the sum of its digits.
    for offset in range.reversed() where text[offset].isASCIIDigit {
      let digit = Int(text[offset] - 0x30)
      sum += count % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
      count += 1
    }
    guard sum % 10 == 0 else { return false }
    var prefix = 0
    var read = 0
    for offset in range where text[offset].isASCIIDigit && read < 4 {
      prefix = prefix * 10 + Int(text[offset] - 0x30)
      read += 1
    }
    return isIssued(prefix, count)
  }

  /// Whether an issuer has numbers of a length that begin with four digits.
  ///
  /// Left out are lengths that parcels have more often than cards: 13 digits of Visa, 12 to 15 and
  /// 17 to 19 of Maestro, 17 and 18 of UnionPay.
  private static func isIssued(_ prefix: Int, _ count: Int) -> Bool {
    switch (prefix, count) {
    case (4000...4999, 16): true  // Visa
    case (5100...5599, 16), (2221...2720, 16): true  // Mastercard
    case (3400...3499, 15), (3700...3799, 15): true  // American Express
    case (6011, 16), (6440...6599, 16): true  // Discover
    case (3528...3589, 16): true  // JCB
    case (3000...3059, 14), (3095, 14), (3600...3699, 14), (3800...3999, 14): true  // Diners Club
    case (6200...6299, 16), (6200...6299, 19): true  // UnionPay
    case (5018, 16), (5020, 16), (5038, 16), (6304, 16), (6759, 16), (6761...6763, 16): true
    default: false
    }
  }
}
