// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import Testing

@Suite("Findings told with others of their clause")
struct PhraseCoversTests {
  private static let pack = """
    pack: covers
    language: en
    concepts:
      sale: [sale]
      when: [friday]
      look: [look]
      shop: [shop]
    rules:
      a.sale: {category: phrase, severity: block, summary: S, covers: [b.look]}
      b.look: {category: phrase, severity: block, summary: S}
    combinations:
      a.sale:
        - {all: [sale, when]}
      b.look:
        - {all: [look, shop]}
    phrases:
      b.look: [golden shop]
    profiles:
      all: {summary: All, parameters: {likeness_margin: 1000}}
    """

  @Test(arguments: [
    ("The sale starts on Friday so look at the shop.", ["a.sale"], [["b.look"]]),
    ("Look at the shop as the sale starts on Friday.", ["a.sale"], [["b.look"]]),
    ("The sale, look, of the shop starts on Friday.", ["a.sale"], [["b.look"]]),
    ("The sale starts on Friday, look at the shop.", ["a.sale", "b.look"], [[], []]),
    ("The sale starts on Friday. Look at the shop.", ["a.sale", "b.look"], [[], []]),
    ("The sale starts on Friday in the golden shop.", ["a.sale", "b.look"], [[], []]),
    ("Look at the shop.", ["b.look"], [[]]),
  ])
  func oneClauseIsToldOnce(_ text: String, _ rules: [String], _ also: [[String]]) throws {
    let pack = try RulePack(yaml: Self.pack, file: "covers.yaml")
    let scanner = try Scanner(policy: Policy(packs: [pack], profile: "all"))
    let findings = scanner.scan(text: text).violations.map { Finding($0, under: scanner.policy) }
    #expect(findings.map(\.rule) == rules)
    #expect(findings.map(\.alsoRules) == also)
  }

  @Test func rulesThatCoverEachOtherAreToldOnce() throws {
    let yaml = Self.pack.replacing(
      "b.look: {category: phrase, severity: block, summary: S}",
      with: "b.look: {category: phrase, severity: block, summary: S, covers: [a.sale]}")
    let pack = try RulePack(yaml: yaml, file: "covers.yaml")
    let scanner = try Scanner(policy: Policy(packs: [pack], profile: "all"))
    for text in [
      "The sale starts on Friday so look at the shop.",
      "Look at the shop as the sale starts on Friday.",
    ] {
      let findings = scanner.scan(text: text).violations.map { Finding($0, under: scanner.policy) }
      #expect(findings.count == 1)
      #expect(Set(findings.flatMap { [$0.rule] + $0.alsoRules }) == ["a.sale", "b.look"])
    }
  }
}
