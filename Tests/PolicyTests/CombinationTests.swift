// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

@Suite("Combining packs")
struct CombinationTests {
  private static let base = """
    pack: base
    concepts:
      calm: [easy]
    hosts:
      allowed: [a.example]
    rules:
      z.last: {category: phrase, severity: block, summary: S, phrases: [one]}
      a.first: {category: phrase, severity: warn, summary: S, phrases: [two]}
      m.middle: {category: link, severity: info, summary: S, detects: link}
    profiles:
      main:
        summary: Main
        rules: {a.first: info, m.middle: "off"}
        phone_regions: [DE, FR]
      links: {summary: Links, only: [m.middle], every_link: true}
    """
  private static let mine = """
    pack: mine
    concepts:
      calm: {pattern: 'x+'}
      loud: [noise]
    hosts:
      allowed: [b.example]
      shorteners: [s.example]
    rules:
      own.rule: {category: phrase, severity: warn, summary: S}
    phrases:
      a.first: [three]
    profiles:
      strict: {summary: Strict, extends: main, rules: {a.first: block, z.last: "off"}}
      stricter: {extends: strict, phone_regions: [IT], rules: {m.middle: warn}}
      mylinks: {extends: links}
    """

  private func policy(_ profile: String, allowedHosts: [String] = []) throws -> Policy {
    try Policy(
      packs: [
        RulePack(yaml: Self.base, file: "base.yaml"), RulePack(yaml: Self.mine, file: "mine.yaml"),
      ], profile: profile, allowedHosts: allowedHosts)
  }

  private func severities(_ policy: Policy) -> [String] {
    policy.rules.map { "\($0.id) \($0.severity.rawValue)" }
  }

  @Test(arguments: CombinationMistake.all + CombinationMistake.concepts)
  func aContradictionIsNamed(_ mistake: CombinationMistake) throws {
    let packs = try mistake.packs.enumerated().map { try RulePack(yaml: $1, file: "\($0).yaml") }
    let error = #expect(throws: PolicyError.self) {
      try Policy(packs: packs, profile: mistake.profile)
    }
    #expect(error?.origin == mistake.origin)
    #expect(error?.rule == mistake.rule)
    #expect(error?.message.contains(mistake.says) == true, "\(error?.message ?? "")")
  }

  @Test func rulesAreOrderedByIDWithTheProfilesSeverities() throws {
    let policy = try policy("main")
    #expect(severities(policy) == ["a.first info", "own.rule warn", "z.last block"])
    for (index, rule) in policy.rules.enumerated() {
      #expect(policy.ruleIndex(of: rule.id) == index)
    }
    #expect(policy.ruleIndex(of: "m.middle") == nil, "a rule that is off does not hold")
  }

  @Test func aProfileMergesWithItsBases() throws {
    let strict = try policy("strict")
    #expect(severities(strict) == ["a.first block", "own.rule warn"])
    #expect(strict.profile.phoneRegions == ["DE", "FR"])
    #expect(strict.profile.name == "strict")
    let stricter = try policy("stricter")
    #expect(severities(stricter) == ["a.first block", "m.middle warn", "own.rule warn"])
    #expect(stricter.profile.phoneRegions == ["IT"])
  }

  @Test func aProfileOfSomeBuiltInRulesKeepsTheUsersOwn() throws {
    let mine = try RulePack(
      yaml: """
        pack: mine
        rules:
          own.rule: {category: phrase, severity: warn, summary: S}
        """, file: "mine.yaml")
    #expect(!mine.isBuiltIn)
    let policy = try Policy(packs: BuiltInPacks.load() + [mine], profile: "entities")
    #expect(
      policy.rules.map(\.id)
        == [
          "contact.email", "contact.messenger", "contact.phone", "link.external", "own.rule",
          "style.emoji",
        ])
  }

  @Test func everyLinkAndTheOnlyListAreInherited() throws {
    let policy = try policy("mylinks")
    #expect(policy.profile.reportsEveryLink)
    #expect(policy.profile.only == ["m.middle"])
    #expect(try !self.policy("main").profile.reportsEveryLink)
  }

  @Test func phrasesOfRulesThatDoNotHoldAreLeftOut() throws {
    #expect(try policy("main").phrases.map(\.text) == ["one", "two", "three"])
    #expect(try policy("strict").phrases.map(\.text) == ["two", "three"])
  }

  @Test func conceptsOfOneNameAreOneOrderedByName() throws {
    let concepts = try policy("main").concepts
    #expect(concepts.map(\.name) == ["calm", "contact", "loud"])
    #expect(concepts.first?.words.map(\.text) == ["easy"])
    #expect(concepts.first?.pattern != nil)
    #expect(concepts[1].lists.isEmpty && concepts[1].pattern == nil, "contacts have no words")
  }

  @Test func wordsOfOneConceptKeepTheLanguageOfTheirPack() throws {
    let packs = try ["de", "en"].map {
      try RulePack(yaml: "pack: \($0)\nlanguage: \($0)\nconcepts: {sum: [\($0)]}", file: $0)
    }
    let main = try RulePack(yaml: "pack: p\nprofiles: {main: {summary: Main}}", file: "p")
    let policy = try Policy(packs: packs + [main], profile: "main")
    let words = policy.concepts.first { $0.name == "sum" }?.words ?? []
    #expect(words.map(\.text) == ["de", "en"])
    #expect(words.map(\.language.tag) == ["de", "en"])
  }

  @Test func combinationsOfRulesThatDoNotHoldAreLeftOut() throws {
    let more = try RulePack(
      yaml: """
        pack: more
        combinations:
          a.first: [{all: [calm]}]
          m.middle: [{all: [loud]}]
          z.last: [{all: [calm, contact]}]
        """, file: "more.yaml")
    let packs = [
      try RulePack(yaml: Self.base, file: "base.yaml"),
      try RulePack(yaml: Self.mine, file: "mine.yaml"), more,
    ]
    let main = try Policy(packs: packs, profile: "main").combinations.map(\.rule)
    #expect(main.sorted() == ["a.first", "z.last"])
    #expect(try Policy(packs: packs, profile: "strict").combinations.map(\.rule) == ["a.first"])
  }

  @Test func aPolicyHasNoMoreConceptsThanSetsOfThemHold() throws {
    func policy(conceptCount: Int) throws -> Policy {
      let names = (1..<conceptCount).map { "  c\($0): [w\($0)]" }
      let pack = try RulePack(
        yaml: "pack: p\nprofiles: {main: {summary: Main}}\nconcepts:\n"
          + names.joined(separator: "\n"), file: "p.yaml")
      return try Policy(packs: [pack], profile: "main")
    }
    let limit = Concept.maximumCount
    #expect(try policy(conceptCount: limit).concepts.count == limit)
    let error = #expect(throws: PolicyError.self) { try policy(conceptCount: limit + 1) }
    #expect(error?.message.contains("\(limit)") == true)
  }

  @Test func hostsAreAddedUp() throws {
    let hosts = try policy("main", allowedHosts: ["c.example"]).hosts
    #expect(hosts.allowed == ["a.example", "b.example", "c.example"])
    #expect(hosts.shorteners == ["s.example"])
  }

  @Test func profileNamesAreSorted() throws {
    #expect(try policy("main").profileNames == ["links", "main", "mylinks", "strict", "stricter"])
  }

  @Test func severitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.info, .warn, .block])
    #expect(!(Severity.warn < .warn))
  }
}
