// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy
import Testing

@testable import MessageScanner

@Suite("Explanations")
struct ExplanationTests {
  private static let own = Result {
    try Scanner(
      policy: Policy(
        packs: [RulePack(yaml: ExplanationCase.pack, file: "own.yaml")], profile: "own"))
  }

  /// What is explained and what a scan finds, for each line.
  private static func explain(
    _ lines: [UInt8], by scanner: Scanner
  ) throws -> [(explanation: Explanation, violations: [Violation])] {
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let chunk = lines + [UInt8](repeating: 0, count: MessageBatch.padding)
    try batch.parse(chunk.span, contentCount: lines.count)
    var scratch = ScanScratch()
    var results: [(Explanation, [Violation])] = []
    for index in 0..<batch.count {
      let message = batch[index]
      try #require(message.outcome == .message, "record \(index + 1)")
      let explanation = batch.withArena { scanner.explain(message, in: $0) }
      batch.withArena { scanner.scan(message, in: $0, using: &scratch) }
      results.append((explanation, scratch.violations))
    }
    return results
  }

  private static func explain(_ record: String, by scanner: Scanner) throws -> Explanation {
    try #require(explain(Array(record.utf8), by: scanner).first).explanation
  }

  @Test(arguments: ExplanationCase.all)
  func theStepThatDropsIsNamed(row: ExplanationCase) throws {
    let scanner = try row.isOwn ? Self.own.get() : ScannerFixture.scanner()
    let explanation = try Self.explain(row.record, by: scanner)
    let dropped: [DroppedCandidate]
    if let id = row.rule {
      let rule = try #require(scanner.policy.ruleIndex(of: id))
      dropped = explanation.entries[rule].dropped
      // What another finding covers is told with it.
      #expect(explanation.entries[rule].outcome == (row.reason == .covered ? .found : .dropped))
    } else {
      dropped = explanation.dropped
    }
    let steps = dropped.map { [$0.reason.rawValue, $0.match, $0.detail ?? ""] }
    #expect(steps.contains([row.reason.rawValue, row.match, row.detail ?? ""]), "\(steps)")
  }

  @Test func everyReasonHasACase() {
    #expect(Set(ExplanationCase.all.map(\.reason)) == Set(DropReason.allCases))
  }

  @Test func explainingChangesNoFinding() throws {
    let scanner = try ScannerFixture.scanner()
    var count = 0
    for (name, lines) in try CorpusMessage.files() {
      for (index, result) in try Self.explain(Array(lines), by: scanner).enumerated() {
        let told = result.explanation.entries.flatMap { entry in
          entry.findings.filter { $0.rule == entry.rule }
        }
        #expect(
          told.sorted(by: Violation.precedes) == result.violations.sorted(by: Violation.precedes),
          "\(name) \(index + 1)")
        count += told.count
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: [
    ("contact.email", Explanation.Outcome.found), ("link.insecure", .found),
    ("link.external", .found), ("style.gif", .needsHTML), ("thread.sla24", .needsHistory),
    ("meta.window30", .notApplied), ("style.emoji", .noCandidate),
  ])
  func everyRuleHasAnOutcome(id: String, outcome: Explanation.Outcome) throws {
    let scanner = try ScannerFixture.scanner()
    let record = #"{"text":"Write to anna@example.com or see http://example.com/"}"#
    let explanation = try Self.explain(record, by: scanner)
    let rule = try #require(scanner.policy.ruleIndex(of: id))
    #expect(explanation.entries[rule].outcome == outcome)
    #expect(explanation.entries.map(\.rule) == Array(scanner.policy.rules.indices))
  }

  @Test func theBuyersMessageIsNotSearched() throws {
    let record = #"{"text":"Write to anna@example.com","sender":"buyer"}"#
    let explanation = try Self.explain(record, by: ScannerFixture.scanner())
    #expect(explanation.entries.allSatisfy { $0.outcome == .notSearched })
  }

  // The marketplace's name is a step now and then, too.
  @Test(arguments: [(900, false), (1001, true)])
  func stepsAreBounded(count: Int, isCut: Bool) throws {
    let links = (0..<count).map { "https://www.amazon.de/\($0)" }.joined(separator: " ")
    let explanation = try Self.explain(
      #"{"text":"\#(links)"}"#, by: ScannerFixture.scanner())
    #expect(explanation.isCut == isCut)
    let steps = explanation.entries.reduce(0) { $0 + $1.dropped.count }
    #expect(isCut ? steps == 1000 : (count..<1000).contains(steps))
  }
}
