// SPDX-License-Identifier: Apache-2.0

import Policy
import TestSupport
import Testing
import ViolationReport

@testable import MessageScanner

/// A violation at the marked place of a text, and its line for people.
struct HumanCase: Sendable, CustomTestStringConvertible {
  let name: String
  var rule = 0
  var severity = Severity.block
  var conditions: LinkConditions = []
  var id: String? = "m1"
  var masksMatch = false
  var usesColor = false
  let text: String
  let expected: String

  var testDescription: String { name }

  static let all: [HumanCase] = [
    HumanCase(
      name: "plain", text: "To «anna@example.com».",
      expected: #"in.ndjson:12: block contact.email "anna@example.com" (text, message m1)"#),
    HumanCase(
      name: "no id", id: nil, text: "«x»",
      expected: #"in.ndjson:12: block contact.email "x" (text)"#),
    HumanCase(
      name: "milder rules", rule: 1, severity: .warn, conditions: ReportFixture.threeConditions,
      text: "«x»",
      expected: #"in.ndjson:12: warn link.a "x" (text, message m1, also link.b, short.link)"#),
    HumanCase(
      name: "masked", masksMatch: true, text: "«x»",
      expected: #"in.ndjson:12: block contact.email "…" (text, message m1)"#),
    HumanCase(
      name: "red", usesColor: true, text: "«x»",
      expected: "in.ndjson:12: \u{1B}[31mblock\u{1B}[0m contact.email \"x\" (text, message m1)"),
    HumanCase(
      name: "yellow", severity: .warn, usesColor: true, text: "«x»",
      expected: "in.ndjson:12: \u{1B}[33mwarn\u{1B}[0m contact.email \"x\" (text, message m1)"),
    HumanCase(
      name: "cyan", severity: .info, usesColor: true, text: "«x»",
      expected: "in.ndjson:12: \u{1B}[36minfo\u{1B}[0m contact.email \"x\" (text, message m1)"),
    HumanCase(
      name: "line ends and escapes", id: "m\n1", text: "«a\nb\r\u{1B}[31m\u{7F}é»",
      expected: #"in.ndjson:12: block contact.email "a b  [31m é" (text, message m 1)"#),
  ]
}

@Suite("Lines for people")
struct HumanWriterTests {
  @Test(arguments: HumanCase.all)
  func aViolationIsOneLine(_ row: HumanCase) throws {
    let marked = MarkedText(row.text)
    let range = try #require(marked.ranges.first)
    let writer = try HumanWriter(
      policy: ReportFixture.policy(), masksMatch: row.masksMatch, usesColor: row.usesColor)
    var output: [UInt8] = []
    writer.append(
      ReportFixture.violation(row.rule, row.severity, at: range, meeting: row.conditions),
      at: MessagePlace(id: row.id.map { Array($0.utf8) }, source: "in.ndjson", line: 12),
      text: Array(marked.text.utf8).span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == row.expected + "\n")
  }

  /// U+0080 to U+009F drive terminals as the escape character does.
  @Test func noControlCharacterOfAMessageReachesTheTerminal() throws {
    let controls = (UInt32(0)...0x9F).compactMap(Unicode.Scalar.init).filter {
      $0.properties.generalCategory == .control
    }
    let text = String(String.UnicodeScalarView(controls))
    let writer = try HumanWriter(
      policy: ReportFixture.policy(), masksMatch: false, usesColor: false)
    var output: [UInt8] = []
    writer.append(
      ReportFixture.violation(0, at: 0..<text.utf8.count),
      at: MessagePlace(id: Array(text.utf8), source: "in", line: 1), text: Array(text.utf8).span,
      to: &output)
    #expect(output.last == UInt8(ascii: "\n"))
    let left = String(decoding: output.dropLast(), as: UTF8.self).unicodeScalars.filter {
      $0.properties.generalCategory == .control
    }
    #expect(left.isEmpty)
  }

  @Test func anUnscannedRuleHasItsLine() throws {
    let writer = try HumanWriter(policy: ReportFixture.policy(), masksMatch: false, usesColor: true)
    var output: [UInt8] = []
    writer.append(
      Unscanned(rule: 3, code: .matchLimit), at: MessagePlace(id: nil, source: "-", line: 4),
      to: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == "-:4: unscanned promo.coupon (match_limit)\n")
  }

  @Test func aCheckedTextShowsSummariesOrThatNothingWasFound() throws {
    let writer = try HumanWriter(
      policy: ReportFixture.policy(), masksMatch: false, usesColor: false)
    var output: [UInt8] = []
    writer.appendCheck(
      [ReportFixture.violation(3, at: 0..<1)], [Unscanned(rule: 1, code: .jitStack)],
      text: Array("xy".utf8).span, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "block  promo.coupon  \"x\"\n       A coupon.\nunscanned  link.a  (jit_stack)\n")
    output = []
    writer.appendCheck([], [], text: Array("xy".utf8).span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "nothing found\n")
  }

  @Test func theSummaryPutsTheMostFrequentRuleFirst() throws {
    let policy = try ReportFixture.policy()
    let writer = HumanWriter(policy: policy, masksMatch: false, usesColor: false)
    var summary = ScanSummary(ruleCount: policy.rules.count)
    for _ in 0..<12 { summary.count([ReportFixture.violation(3, at: 0..<1)]) }
    summary.count([ReportFixture.violation(0, at: 0..<1)])
    #expect(
      writer.text(for: summary, under: policy) == """
        13 messages, 13 of them violating; 13 violations, 0 errors
               12  promo.coupon
                1  contact.email

        """)
    summary.unscanned = 2
    #expect(writer.text(for: summary, under: policy).contains("0 errors, 2 unscanned\n"))
  }
}
