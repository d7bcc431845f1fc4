// SPDX-License-Identifier: Apache-2.0

import Policy
import SeededRandom
import Testing

@testable import MessageScanner

@Suite struct LinkConditionsTests {
  private func policy() throws -> Policy {
    let pack = try RulePack(
      yaml: """
        pack: p
        rules:
          a.short: {category: link, severity: warn, summary: A., detects: link, when: shortener}
          b.away: {category: link, severity: block, summary: B., detects: link, when: external}
          c.mail: {category: email, severity: block, summary: C., detects: email}
          d.open: {category: link, severity: block, summary: D., detects: link, when: insecure}
          e.away: {category: link, severity: info, summary: E., detects: link, when: external}
        profiles: {main: {summary: Main}}
        """, file: "p.yaml")
    return try Policy(packs: [pack], profile: "main")
  }

  @Test func everyConditionHasABitOfItsOwn() {
    let sets = LinkCondition.allCases.map { LinkConditions($0) }
    #expect(Set(sets.map(\.rawValue)) == [1, 2, 4, 8, 16, 32, 64, 128])
    #expect(LinkConditions.allSets.map(\.rawValue) == Array(0...255))
    #expect(LinkConditions(sets).rawValue == LinkConditions.allSets.last?.rawValue)
  }

  @Test func everyRuleOfAConditionIsBrokenAndTheSeverestReported() throws {
    let policy = try policy()
    let short = LinkConditions(.shortener)
    let away = LinkConditions(.external)
    let open = LinkConditions(.insecure)
    #expect(short.rules(of: policy) == [0])
    #expect(short.worstRule(of: policy) == 0)
    #expect(away.rules(of: policy) == [1, 4])
    #expect(short.union(away).worstRule(of: policy) == 1)
    #expect(short.union(open).worstRule(of: policy) == 3)
    #expect(short.union(away).union(open).rules(of: policy) == [0, 1, 3, 4])
    #expect(LinkConditions(.productPage).worstRule(of: policy) == nil)
    #expect(LinkConditions().rules(of: policy).isEmpty)
  }

  @Test func aLinkNamesTheMilderRules() throws {
    let scanner = try Scanner(policy: policy())
    let found = scanner.scan(text: "See http://shop.example.net/x or write to a@b.com").violations
    let link = try #require(found.first)
    #expect(link.rule == 1)
    #expect(link.alsoRules(under: scanner.policy) == [3, 4])
    let mail = try #require(found.last)
    #expect(mail.rule == 2)
    #expect(mail.alsoRules(under: scanner.policy).isEmpty)
  }

  /// Orders like a stable sort by the definition, whatever stood before the field.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func violationsAreOrderedFromTheFieldOn(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var violations = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      let start = Int.random(in: 0...9, using: &random)
      return Violation(
        rule: Int.random(in: 0...2, using: &random), severity: .warn, field: .text,
        range: start..<start + Int.random(in: 0...3, using: &random))
    }
    let first = Int.random(in: 0...violations.count, using: &random)
    let expected =
      violations[..<first].map(\.self)
      + violations[first...].enumerated().sorted {
        ($0.element.range.lowerBound, $0.element.rule, $0.offset)
          < ($1.element.range.lowerBound, $1.element.rule, $1.offset)
      }.map(\.element)
    violations.order(from: first)
    #expect(violations == expected, "seed \(seed)")
  }
}
