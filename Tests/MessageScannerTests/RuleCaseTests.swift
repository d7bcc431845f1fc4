// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import TestSupport
import Testing

@Suite("Rules on single messages")
struct RuleCaseTests {
  @Test(arguments: RuleCase.promotion)
  func promotionRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.reviews)
  func reviewRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.contact)
  func contactRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.links)
  func linkRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.style)
  func styleRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.form)
  func formRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.images)
  func imageRulesFindWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.html)
  func rulesFindInHTMLWhatIsMarked(_ row: RuleCase) throws { try check(row) }

  @Test(arguments: RuleCase.fairness + RuleCase.privacy + RuleCase.spelling)
  func rulesAboutFairnessPrivacyAndSpellingFindWhatIsMarked(_ row: RuleCase) throws {
    try check(row)
  }

  @Test(arguments: RuleCase.conditions)
  func conditionsOfPhrasesHoldForAllRules(_ row: RuleCase) throws { try check(row) }

  private func check(_ row: RuleCase) throws {
    let findings =
      try row.isHTML
      ? ScannerFixture.findings(inHTML: row.message.text, kind: row.kind)
      : ScannerFixture.findings(in: row.message.text, region: row.region, kind: row.kind)
    let found = findings.filter { $0.breaks(row.rule) }.map { row.message.slice($0.range) }
    let ranges = findings.filter { $0.breaks(row.rule) }.map(\.range)
    let marked = row.message.ranges
    let isExact =
      !CorpusScores.phraseRules.contains(row.rule)
      && !RuleCase.unlabelledPhraseRules.contains(row.rule)
    #expect(
      ranges.count == marked.count
        && zip(ranges, marked).allSatisfy { isExact ? $0 == $1 : $0.overlaps($1) },
      "found \(found), expected \(marked.map(row.message.slice))")
  }

  @Test func everyRuleHasThreeRowsThatFireAndThreeThatPass() throws {
    let rows =
      RuleCase.promotion + RuleCase.reviews + RuleCase.contact + RuleCase.links + RuleCase.style
      + RuleCase.form + RuleCase.images + RuleCase.html + RuleCase.fairness + RuleCase.privacy
      + RuleCase.spelling
    for rule in try ScannerFixture.scanner().policy.rules
    where ![.metadata, .attachment, .thread, .order].contains(rule.category) {
      let own = rows.filter { $0.rule == rule.id }
      #expect(own.count { !$0.message.ranges.isEmpty } >= 3, "\(rule.id)")
      #expect(own.count { $0.message.ranges.isEmpty } >= 3, "\(rule.id)")
    }
  }

  @Test func rowsHaveNamesOfTheirOwn() {
    let rows =
      RuleCase.promotion + RuleCase.reviews + RuleCase.contact + RuleCase.links
      + RuleCase.style + RuleCase.form + RuleCase.images + RuleCase.html + RuleCase.conditions
      + RuleCase.fairness + RuleCase.privacy + RuleCase.spelling
    let names = rows.map { "\($0)" + $0.message.text }
    #expect(Set(names).count == names.count)
  }

  @Test func theExamplesOfTheBuiltInPacksHold() throws {
    let scanner = try ScannerFixture.scanner()
    let failures = ExampleCheck(policy: scanner.policy, scanner: scanner).failures()
    #expect(failures.isEmpty, "\(failures)")
  }
}
