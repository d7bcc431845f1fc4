// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing

struct PhoneDetectorTests {
  @Test(arguments: PhoneCase.international + PhoneCase.national + PhoneCase.extensions)
  func findsNumbersAsMarked(_ row: PhoneCase) throws {
    try expectMarked(row)
  }

  @Test(arguments: PhoneCase.scripts + PhoneCase.several)
  func findsNumbersOfAllScriptsAndSeveralTogether(_ row: PhoneCase) throws {
    try expectMarked(row)
  }

  @Test(
    arguments: PhoneCase.otherNumbers + PhoneCase.dates + PhoneCase.neighbours + PhoneCase.forms)
  func findsNothingButWhatIsMarked(_ row: PhoneCase) throws {
    try expectMarked(row)
  }

  /// Runs a row at several distances from the start and the end of the text.
  private func expectMarked(_ row: PhoneCase) throws {
    let region = try row.region.map { try #require(Region(code: $0)) }
    let (text, ranges) = row.expectation
    var scratch = PhoneScratch()
    for padding in [0, 1, 5, 64] {
      let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: padding)
      let padded = blank + text + blank
      let expected = ranges.map { $0.lowerBound + padding..<$0.upperBound + padding }
      let found = PhoneSearch.plain(padded, region: region)
      #expect(found.map(\.range) == expected, "padding \(padding)")
      let digits = PhoneSearch.digits(of: padded)
      let woken = PhoneSearch.marked(padded, region: region, digits: digits, scratch: &scratch)
      #expect(woken == found, "padding \(padding)")
    }
  }

  struct Origin: Sendable, CustomTestStringConvertible {
    let text: String
    let region: String?
    let callingCode: Int
    let home: String?
    let isInternational: Bool

    init(_ text: String, _ region: String?, _ code: Int, _ home: String?, _ international: Bool) {
      self.text = text
      self.region = region
      callingCode = code
      self.home = home
      isInternational = international
    }

    var testDescription: String { text }
  }

  static let origins = [
    Origin("030 123456", "DE", 49, "DE", false),
    Origin("+49 30 123456", "US", 49, "DE", true),
    Origin("0049 30 123456", "DE", 49, "DE", true),
    Origin("4930123456", "DE", 49, "DE", true),
    Origin("201-555-0123", "CA", 1, "US", false),
    Origin("403 1234", "GD", 1, "GD", false),
    Origin("+1 473 403 1234", nil, 1, "GD", true),
    Origin("+44 1481 256789", nil, 44, "GG", true),
    Origin("+7 701 123 4567", nil, 7, "KZ", true),
    Origin("+39 06 698 12345", nil, 39, "VA", true),
    Origin("+800 1234 5678", nil, 800, nil, true),
  ]

  @Test(arguments: origins)
  func tellsWhereANumberBelongs(_ row: Origin) throws {
    let region = try row.region.map { try #require(Region(code: $0)) }
    let found = PhoneSearch.plain(Array(row.text.utf8), region: region)
    let number = try #require(found.first)
    #expect(found.count == 1)
    #expect(number.range == 0..<row.text.utf8.count)
    #expect(number.callingCode == row.callingCode)
    #expect(number.region?.code == row.home)
    #expect(number.isInternational == row.isInternational)
  }

  @Test func addsToWhatIsThere() {
    var numbers = [
      PhoneNumber(range: 0..<1, callingCode: 1, region: nil, isInternational: true)
    ]
    let text = Array("+49 30 123456".utf8)
    PhoneDetector().appendNumbers(in: text.span, region: nil, digits: nil, to: &numbers)
    #expect(numbers.map(\.range) == [0..<1, 0..<13])
  }

  @Test func findsNothingInAnEmptyText() {
    #expect(PhoneSearch.plain([], region: nil).isEmpty)
  }
}
