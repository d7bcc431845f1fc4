// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import Detectors

@Suite("Numbers of accounts and cards")
struct PaymentNumberTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let message: MarkedText
    var testDescription: String { name }

    init(_ name: String, _ marked: String) {
      self.name = name
      message = MarkedText(marked)
    }
  }

  private static let cards = [
    Row("Visa", "«4111111111111111»"), Row("Visa in groups", "a «4111 1111 1111 1111», b"),
    Row("hyphens", "«4111-1111-1111-1111»"), Row("Mastercard", "«5500005555555559»"),
    Row("Mastercard, new", "«2221000000000009», «2720990000000007»"),
    Row("American Express", "«378282246310005», «3714 496353 98431»"),
    Row("Discover", "«6011111111111117»"), Row("JCB", "«3530111333300000»"),
    Row("Diners Club in groups", "«3056 930902 5904»"),
    Row("UnionPay", "«6200000000000005»"), Row("UnionPay, 19", "«6200000000000000000»"),
    Row("beside Han", "卡号«4111111111111111»。"), Row("expiry", "«4111 1111 1111 1111» 12/27 123"),
    Row("full width", "«４１１１１１１１１１１１１１１１»"),
    Row("Arabic digits", "«٤١١١١١١١١١١١١١١١»"),
    Row("wrong check digit", "4111111111111112 4111 1111 1111 1112"),
    Row("no issuer", "1111111111111117 9111111111111111 2220990000000006 2721000000000004"),
    Row("Visa of 13", "4222222222222"), Row("Diners Club in a run", "30569309025904"),
    Row("mixed separators", "4111 1111-1111 1111"), Row("other groups", "41111111 11111111"),
    Row("gone on with", "4111 1111 1111 1111 1111 4111-1111-1111-1111-1 41111111111111110"),
    Row("gone on from", "12 4111 1111 1111 1111, 1-4111111111111111 0.4111111111111111"),
    Row("in a word", "A4111111111111111 4111111111111111b _4111111111111111"),
    Row("an order", "123-1234567-1234567"),
  ]

  private static let accounts = [
    Row("German", "«DE89370400440532013000»"),
    Row("in groups", "auf «DE89 3704 0044 0532 0130 00», danke"),
    Row("British", "«GB82 WEST 1234 5698 7654 32»"), Row("Dutch", "«NL91 ABNA 0417 1643 00»"),
    Row("French", "«FR14 2004 1010 0505 0001 3M02 606»"), Row("Belgian", "«BE68 5390 0754 7034»"),
    Row("Italian", "«IT60 X054 2811 1010 0000 0123 456»"), Row("Norwegian", "«NO93 8601 1117 947»"),
    Row("Polish", "«PL61 1090 1014 0000 0712 1981 2874»"), Row("small", "«de89370400440532013000»"),
    Row("Saudi", "«SA03 8000 0000 6080 1016 7519»"),
    Row("beside Han", "账号«DE89370400440532013000»"),
    Row("hyphens", "«ES91-2100-0418-4502-0005-1332»"),
    Row("Turkish", "«TR330006100519786457841326»"),
    Row("wrong check digits", "DE88370400440532013000 GB83 WEST 1234 5698 7654 32"),
    Row("no country", "ZZ89370400440532013000"), Row("too short", "DE8937040044053201300"),
    Row("too long", "DE893704004405320130001"), Row("two blanks", "DE89  370400440532013000"),
    Row("letters for digits", "DE8937040044053201300O"),
    Row("in a word", "XDE89370400440532013000"),
    Row("cut", "DE89"),
  ]

  @Test(arguments: cards + accounts)
  func numbersAreFoundWhereTheyAreMarked(_ row: Row) {
    let found = Self.numbers(in: row.message.text).map(\.range)
    #expect(found == row.message.ranges, "\(found.map(row.message.slice))")
  }

  @Test func everyCountryHasAStructureOfItsRegisteredLength() {
    let structures = BankAccountNumber.structures
    #expect(structures.count == 87)
    let lengths = ["AD": 24, "BR": 29, "CH": 21, "MT": 31, "NO": 15, "LC": 32, "DE": 22, "SI": 19]
    for (country, length) in lengths {
      #expect((structures[country] ?? []).map(\.count).reduce(4, +) == length, "\(country)")
    }
  }

  private static let pieces = [
    "4111 1111 1111 1111", "4111111111111111", "3782 822463 10005", "6200000000000000000",
    "3056 930902 5904", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000", "NO9386011117947",
    "GB82WEST12345698765432", " ", "-", ",", "x", "1", "4", "卡", "BE", "68", " 12/27", "_", ".",
  ]

  /// The detector against its definition, tried at every place, on texts of valid numbers and what
  /// may stand between, with a few characters changed.
  @Test(arguments: 0..<200)
  func theDetectorFindsWhatTheDefinitionSays(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    if Bool.random(using: &random), let index = text.indices.randomElement(using: &random) {
      let other = "0123 -A".randomElement(using: &random) ?? "0"
      text.replaceSubrange(index...index, with: String(other))
    }
    #expect(
      Self.numbers(in: text).map(\.range) == NaivePayment.ranges(in: text), "\(seed): \(text)")
  }

  private static func numbers(in text: String) -> [PaymentNumber] {
    let bytes = Array(text.utf8)
    var sweep = ByteClassSweep()
    sweep.sweep(bytes.span)
    var numbers: [PaymentNumber] = []
    PaymentNumbers.append(from: bytes.span, sweep, to: &numbers)
    return numbers
  }
}

/// Account and card numbers by their definition: at each place, the longest text of the right shape
/// whose check digits are right.
private enum NaivePayment {
  private static let card =
    #"(?<![A-Za-z0-9_.,/=+-])(?<![0-9] )(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}\1\d{3}|"#
    + #"\d{4}([ -])\d{4}\2\d{4}\2\d{4}|\d{4}([ -])\d{6}\3\d{4,5}|\d{6}([ -])\d{13}|\d{19}|\d{16}|\d{15})"#
    + #"(?![A-Za-z0-9_]|[-./=][0-9]| [0-9]{4})"#
  private static let account =
    #"(?<![A-Za-z0-9_])[A-Za-z]{2}\d\d(?:[ -]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])"#

  static func ranges(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = (start + 14...max(start + 14, min(bytes.count, start + 50))).reversed().first {
        $0 <= bytes.count && isNumber(start..<$0, bytes)
      }
      if let end { ranges.append(start..<end) }
      start = end ?? start + 1
    }
    return ranges
  }

  private static func isNumber(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let inner = String(decoding: bytes[range], as: UTF8.self)
    let signs = inner.filter { $0.isLetter || $0.isNumber }.uppercased()
    return fits(card, range, bytes) && isCard(signs.compactMap(\.wholeNumberValue))
      || fits(account, range, bytes) && isAccount(signs)
  }

  /// Whether a pattern matches exactly a range of the text, with regard to what is around it.
  private static func fits(_ pattern: String, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).utf16.count
    let inner = String(decoding: bytes[range], as: UTF8.self)
    guard let expression = try? NSRegularExpression(pattern: pattern + #"(?<=\G|.)"#) else {
      return false
    }
    let whole = String(decoding: bytes, as: UTF8.self)
    let wanted = NSRange(location: before, length: inner.utf16.count)
    // The range ends where the match must end; what lies beyond is still seen.
    let options: NSRegularExpression.MatchingOptions = [
      .anchored, .withTransparentBounds, .withoutAnchoringBounds,
    ]
    return expression.firstMatch(in: whole, options: options, range: wanted)?.range == wanted
  }

  private static func isCard(_ digits: [Int]) -> Bool {
    let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
    let sum = digits.reversed().enumerated().map { $0 % 2 == 0 ? $1 : doubled[$1] }.reduce(0, +)
    let prefix = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
    let issuers: [(ClosedRange<Int>, Set<Int>)] = [
      (4000...4999, [16]), (5100...5599, [16]), (2221...2720, [16]), (3400...3499, [15]),
      (3700...3799, [15]), (6011...6011, [16]), (6440...6599, [16]), (3528...3589, [16]),
      (3000...3059, [14]), (3095...3095, [14]), (3600...3699, [14]), (3800...3999, [14]),
      (6200...6299, [16, 19]), (5018...5018, [16]), (5020...5020, [16]), (5038...5038, [16]),
      (6304...6304, [16]), (6759...6759, [16]), (6761...6763, [16]),
    ]
    return sum % 10 == 0
      && issuers.contains { $0.contains(prefix) && $1.contains(digits.count) }
  }

  private static func isAccount(_ signs: String) -> Bool {
    guard let parts = BankAccountNumber.structures[String(signs.prefix(2))] else { return false }
    var rest = signs.dropFirst(4)
    for part in parts {
      let piece = rest.prefix(part.count)
      let isRight = piece.allSatisfy {
        switch part.sign {
        case .digit: $0.isNumber
        case .letter: $0.isLetter
        case .either: true
        }
      }
      guard piece.count == part.count, isRight else { return false }
      rest = rest.dropFirst(part.count)
    }
    let turned = signs.dropFirst(4) + signs.prefix(4)
    let decimal = turned.map { $0.isNumber ? String($0) : "\(Int($0.asciiValue ?? 0) - 55)" }
      .joined()
    let remainder = decimal.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    return rest.isEmpty && remainder == 1
  }
}
