// SPDX-License-Identifier: Apache-2.0

import Detectors
import PCRE2
import SeededRandom
import TestSupport
import Testing

@Suite struct OrderIDTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let message: MarkedText
    var testDescription: String { name }

    init(_ name: String, _ marked: String) {
      self.name = name
      message = MarkedText(marked)
    }
  }

  static let rows = [
    Row("alone", "«123-1234567-1234567»"),
    Row("between words", "Order «123-1234567-1234567», thank you"),
    Row("beside Han", "订单«123-1234567-1234567»已发货"),
    Row("two", "«123-1234567-1234567»/«302-7654321-0000000»"),
    Row("full-width digits", "«１２３-1234567-１２３4567»"),
    Row("other hyphens", "«123‐1234567–1234567» «123−1234567－1234567»"),
    Row("digital order", "«D01-1234567-1234567»"),
    Row("bare", "«12312345671234567»"),
    Row("a digit too few", "123-1234567-123456 12-1234567-1234567 123-123456-1234567"),
    Row("a digit too many", "123-1234567-12345678 1123-1234567-1234567 123-12345678-1234567"),
    Row("inside words", "A123-1234567-1234567 123-1234567-1234567a x-123-1234567-1234567"),
    Row("gone on with", "123-1234567-1234567-1 1-123-1234567-1234567"),
    Row("half bare", "123-12345671234567 1231234567-1234567"),
    Row("bare with one digit more", "123123456712345678"),
    Row("blanks for hyphens", "123 1234567 1234567"),
  ]

  @Test(arguments: rows)
  func idsAreFoundWhereTheyAreMarked(row: Row) {
    var found: [Range<Int>] = []
    OrderID.forEach(in: Array(row.message.text.utf8).span) { found.append($0.range) }
    #expect(found == row.message.ranges)
  }

  private func whole(_ text: String) -> OrderID? { OrderID(Array(text.utf8).span) }

  @Test func idsAreEqualHoweverTheyAreWritten() throws {
    func id(_ text: String) throws -> OrderID {
      var found: [OrderID] = []
      OrderID.forEach(in: Array(text.utf8).span) { found.append($0.id) }
      return try #require(found.first)
    }
    let plain = try #require(whole("023-1234567-1234567"))
    #expect(try id("０23–1234567-1234567") == plain)
    #expect(try id("02312345671234567") == plain)
    #expect(try id("123-1234567-1234567") != plain)
    #expect(try id("D01-1234567-1234567") != id("001-1234567-1234567"))
    #expect(whole("02312345671234567") == nil)
    #expect(whole(" 023-1234567-1234567") == nil)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func hyphenatedIDsAreThoseOfTheExpression(seed: UInt64) throws {
    let expression = try Pattern(
      #"(?<![0-9A-Za-z-])\d{3}-\d{7}-\d{7}(?![0-9A-Za-z-])"#, options: [])
    var random = SplitMix64(seed: seed)
    let pieces = ["123", "1234567", "-", "-", " ", "a", "1", "123-1234567-1234567"]
    let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    var found: [Range<Int>] = []
    OrderID.forEach(in: Array(text.utf8).span) { if $0.form == .grouped { found.append($0.range) } }
    var expected: [Range<Int>] = []
    var scratch = MatchScratch()
    let bytes = Array(text.utf8)
    let outcome = scratch.forEachMatch(of: expression, in: bytes.span, window: 0..<bytes.count) {
      expected.append($1)
      return true
    }
    #expect(outcome == .noMatch)
    #expect(found == expected, "seed \(seed): \(text)")
  }
}
