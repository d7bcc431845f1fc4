// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import ViolationReport

@testable import MessageScanner

@Suite("Sums of a run")
struct ScanSummaryTests {
  @Test func messagesWithoutViolationsAreCountedToo() {
    var summary = ScanSummary(ruleCount: 4)
    summary.count([])
    summary.count([
      ReportFixture.violation(1, .warn, at: 0..<1), ReportFixture.violation(1, .info, at: 1..<2),
    ])
    #expect(summary.messages == 2)
    #expect(summary.violating == 1)
    #expect(summary.violations == 2)
    #expect(summary.byRule == [0, 2, 0, 0])
  }

  @Test func notesAreNotSerious() {
    var summary = ScanSummary(ruleCount: 4)
    summary.count([ReportFixture.violation(2, .info, at: 0..<1)])
    #expect(summary.serious == 0)
    #expect(summary.violating == 1)
    summary.count([
      ReportFixture.violation(2, .warn, at: 0..<1), ReportFixture.violation(0, at: 0..<1),
    ])
    #expect(summary.serious == 2)
  }

  @Test func theSumOfTwoWorkersIsThatOfOne() throws {
    let messages = [
      [], [ReportFixture.violation(0, at: 0..<1)],
      [ReportFixture.violation(3, .info, at: 0..<1), ReportFixture.violation(0, .warn, at: 2..<3)],
    ]
    var whole = ScanSummary(ruleCount: 4)
    var first = ScanSummary(ruleCount: 4)
    var second = ScanSummary(ruleCount: 4)
    for (index, violations) in messages.enumerated() {
      whole.count(violations)
      if index == 1 { first.count(violations) } else { second.count(violations) }
    }
    first.bytes = 10
    second.bytes = 5
    first.errors = 1
    second.unscanned = 2
    whole.bytes = 15
    whole.errors = 1
    whole.unscanned = 2
    first.add(second)
    #expect(first == whole)
    let counts = try whole.counts(under: ReportFixture.policy())
    #expect(counts.map(\.id) == ["contact.email", "promo.coupon"])
    #expect(counts.map(\.count) == [2, 1])
  }
}
