// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Detectors

/// A text with its e-mail addresses marked.
struct EmailCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  var testDescription: String { name }

  static let shapes: [EmailCase] = [
    .init("plain", "write to «anna@example.com» today"),
    .init("whole text", "«anna@example.com»"),
    .init("dots, plus, digits", "«a.b-c_d+tag1@mail.example.co.uk»"),
    .init("upper case", "«ANNA@EXAMPLE.COM»"),
    .init("apostrophe inside", "«o'brien@example.com»"),
    .init("variable return path", "«bounce-anna=example.net@lists.example.com»"),
    .init("quoted local part", "mail \"ok\" «\"anna smith\"@example.com»"),
    .init("address literal", "«anna@[192.0.2.1]» and «anna@[IPv6:2001:db8::1]»"),
    .init("punycode", "«anna@xn--bcher-kva.example.xn--p1ai»"),
    .init("several", "«a@example.com»,«b@example.net»; «c@example.org»"),
    .init("mailto", "mailto:«anna@example.com»?subject=hello"),
  ]

  static let borders: [EmailCase] = [
    .init("full stop", "Mail «anna@example.com». Thanks"),
    .init("brackets", "(«anna@example.com») <«b@example.com»> [«c@example.com»]"),
    .init("quotation marks", "'«anna@example.com»' \"«b@example.com»\" “«c@example.com»”"),
    .init("colon", "E-Mail:«anna@example.com»"),
    .init("markup", "**«anna@example.com»** _«b@example.com»_ `«c@example.com»`"),
    .init("bars", "|«anna@example.com»|｜«b@example.com»｜"),
    .init("slashes", "web/«anna@example.com»/x"),
    .init("bullet", "-«anna@example.com»"),
    .init("dash behind", "«anna@example.com»- yes"),
    .init("two dots", "see..«anna@example.com»"),
    .init("leading dot", ".«anna@example.com»"),
    .init("sentence run on", "«anna@example.com».Thanks and «b@example.com».thanks"),
  ]

  static let scripts: [EmailCase] = [
    .init("Chinese", "联系«anna@example.com»谢谢，或«b@example.com.cn»。"),
    .init("Japanese", "メールは«anna@example.com»まで"),
    .init("Korean", "메일«anna@example.com»으로"),
    .init("Thai", "อีเมล«anna@example.com»ครับ"),
    .init("Hebrew and Arabic", "ל«anna@example.com» إلى«b@example.com»الآن"),
    .init("internationalised", "«иван@пример.рф» «δοκιμή@παράδειγμα.ελ» «用户@例子.公司»"),
    .init("Latin letters beyond ASCII", "«müller@bücher.example.de»"),
    .init("digits beside Han", "微信或«anna01@example.com»都可以"),
  ]

  static let none: [EmailCase] = [
    .init("handle", "@anna @anna.smith"),
    .init("no domain", "anna@ and anna@example"),
    .init("no local part", "@example.com ..@example.com *@example.com"),
    .init("unknown top-level domain", "anna@example.notatld anna@example.c"),
    .init("local part ends in a dot", "anna.@example.com"),
    .init("number after the at-sign", "2@3.50 each, 10@9.99"),
    .init("in a link's user part", "https://anna@example.com/a"),
    .init("in a link's query", "https://example.net/?to=anna@example.com"),
    .init("bare address number", "anna@192.0.2.1"),
    .init("empty quotes", "\"\"@example.com"),
    .init("underscore in the domain", "anna@my_example.com"),
  ]
}

@Suite struct EmailDetectorTests {
  private func check(_ row: EmailCase) {
    let marked = MarkedText(row.marked)
    let findings = LinkFindings(in: marked.text)
    #expect(findings.addresses == marked.ranges, "\(findings.addresses.map(findings.slice))")
  }

  @Test(arguments: EmailCase.shapes)
  func addressesOfEveryShapeAreFound(_ row: EmailCase) { check(row) }

  @Test(arguments: EmailCase.borders)
  func punctuationAroundIsNotPartOfIt(_ row: EmailCase) { check(row) }

  @Test(arguments: EmailCase.scripts)
  func addressesStandInAnyScript(_ row: EmailCase) { check(row) }

  @Test(arguments: EmailCase.none)
  func whatIsNoAddressIsNotFound(_ row: EmailCase) { check(row) }

  @Test func localPartAndDomainDivideTheAddress() throws {
    let findings = LinkFindings(in: "x anna@example.com y")
    let address = try #require(findings.contacts.addresses.first)
    #expect(findings.slice(address.localPart) == "anna")
    #expect(findings.slice(address.domain) == "example.com")
  }

  @Test func paddingMovesTheSpanAndNothingElse() {
    for left in 0...70 {
      for right in [0, 1, 15, 16, 63, 64] {
        let text =
          String(repeating: " ", count: left) + "anna@example.com"
          + String(repeating: " ", count: right)
        #expect(LinkFindings(in: text).addresses == [left..<(left + 16)], "\(left), \(right)")
      }
    }
  }
}
