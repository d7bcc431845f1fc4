// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ThreadAudit

/// A history and what it violates.
struct HistoryCase: CustomTestStringConvertible, Sendable {
  let name: String
  let records: [String]
  /// Record and rule of each violation, in the order of the output.
  let expected: [String]
  let now: String?

  init(_ name: String, _ records: [String], _ expected: [String] = [], now: String? = nil) {
    self.name = name
    self.records = records
    self.expected = expected
    self.now = now
  }

  var testDescription: String { name }
}

@Suite struct HistoryRuleTests {
  @Test(
    arguments: [
      HistoryCase.answers, HistoryCase.retention, HistoryCase.reviews, HistoryCase.unavailable,
      HistoryCase.refunds, HistoryCase.migration, HistoryCase.calls,
    ].flatMap(\.self))
  func aHistoryViolatesWhatItSays(_ one: HistoryCase) throws {
    let run = try AuditRun(one.records, now: one.now)
    #expect(run.problems.isEmpty)
    #expect(run.findings == one.expected, "\(run.text)")
  }

  @Test func everyRuleFiresAndPasses() {
    let cases = [
      HistoryCase.answers, HistoryCase.retention, HistoryCase.reviews, HistoryCase.unavailable,
      HistoryCase.refunds, HistoryCase.migration, HistoryCase.calls,
    ].flatMap(\.self)
    let fired = cases.flatMap(\.expected).reduce(into: [:]) { counts, finding in
      counts[finding.split(separator: " ").last ?? "", default: 0] += 1
    }
    for rule in AuditRule.allCases {
      #expect(fired[Substring(rule.rawValue), default: 0] >= 3, "\(rule.rawValue)")
    }
  }
}
