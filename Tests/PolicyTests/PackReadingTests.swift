// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

@Suite("Reading packs")
struct PackReadingTests {
  private static let yaml = #"""
    pack: mine
    language: tr
    open_endings: true
    dotted_i: true
    prefixes: [al, wa]
    equivalents: [éè, ąćę]
    concepts:
      calm: [easy, "no", "*end*", "be \t gin*"]
      sum: {pattern: '\d+'}
    hosts:
      allowed: [carrier.example]
      shorteners: [s.example]
      mail_aliases: [relay.example]
    rules:
      gift.free:
        category: order
        severity: warn
        summary: A free gift.
        binds: proactive
        excused_by: [calm]
        excused_beside: [calm]
        pattern: 'gift\d'
        literals: [gift]
        window: 4096
        phrases:
          - "free \t  gift"
          - {text: gift, followed_by: '\d', not_before: [ed], not_after: [a, b]}
        combinations:
          - all: [calm, sum|contact]
            scope: near
            reach: 60
            unless: [sum]
            ordered: true
            negated_too: true
        examples:
          match: ["A gift1.", {text: "A gift2.", region: DE, kind: reply}]
          pass: ["Nothing."]
      link.any:
        category: link
        severity: info
        summary: A link.
        detects: link
    phrases:
      text.other: [plain, list]
    combinations:
      text.other:
        - all: [calm]
    """#

  private let pack: RulePack

  init() throws {
    pack = try RulePack(yaml: Self.yaml, file: "mine.yaml")
  }

  @Test func theLanguageIsReadBeforeThePhrases() throws {
    #expect(pack.name == "mine")
    #expect(!pack.isBuiltIn)
    #expect(pack.language.tag == "tr")
    #expect(pack.language.hasOpenEndings)
    #expect(pack.language.hasDottedI)
    #expect(pack.language.prefixes == ["al", "wa"])
    #expect(pack.language.equivalents == [["é", "è"], ["ą", "ć", "ę"]])
    #expect(pack.phrases.allSatisfy { $0.language == pack.language })
    #expect(pack.concepts.flatMap(\.words).allSatisfy { $0.language == pack.language })
  }

  @Test func noLanguageIsAssumedWhereNoneIsStated() throws {
    let language = try RulePack(yaml: "pack: sv", file: "a").language
    #expect(language == Language())
  }

  @Test func everyKeyOfARuleIsRead() throws {
    let rule = try #require(pack.rules.first)
    #expect(rule.id == "gift.free")
    #expect(rule.category == .order)
    #expect(rule.severity == .warn)
    #expect(rule.summary == "A free gift.")
    #expect(rule.detects == .phrases)
    #expect(rule.bindsProactiveOnly)
    #expect(rule.excusedBy == ["calm"])
    #expect(rule.excusedBeside == ["calm"])
    #expect(rule.pattern?.source == #"gift\d"#)
    #expect(rule.pattern?.literals == ["gift"])
    #expect(rule.pattern?.window == 4096)
    #expect(rule.matching.map(\.text) == ["A gift1.", "A gift2."])
    #expect(rule.matching.last?.region == "DE")
    #expect(rule.matching.last?.kind == "reply")
    #expect(rule.matching.last?.origin.line == 36)
    #expect(rule.passing.map(\.text) == ["Nothing."])
    #expect(rule.origin == Origin(file: "mine.yaml", line: 16))
  }

  @Test func aRuleWithoutFurtherKeysHasNoConditions() throws {
    let rule = try #require(pack.rules.last)
    #expect(rule.detects == .link(.external))
    #expect(!rule.bindsProactiveOnly)
    #expect(rule.excusedBy.isEmpty)
    #expect(rule.excusedBeside.isEmpty)
    #expect(rule.pattern == nil)
    #expect(rule.matching.isEmpty && rule.passing.isEmpty)
  }

  @Test func phrasesKeepTheirConditionsAndPlaces() throws {
    #expect(pack.phrases.map(\.text) == ["free gift", "gift", "plain", "list"])
    #expect(
      pack.phrases.map(\.rule) == ["gift.free", "gift.free", "text.other", "text.other"])
    let gift = pack.phrases[1]
    #expect(gift.followedBy != nil)
    #expect(gift.notBefore == ["ed"])
    #expect(gift.notAfter == ["a", "b"])
    #expect(gift.origin == Origin(file: "mine.yaml", line: 27))
    #expect(pack.phrases[0].followedBy == nil && pack.phrases[0].notBefore.isEmpty)
  }

  @Test func conceptsAreRead() throws {
    #expect(pack.concepts.map(\.name) == ["calm", "sum"])
    let words = pack.concepts[0].words
    #expect(words.map(\.text) == ["easy", "no", "end", "be gin"])
    #expect(words.map(\.isOpenBefore) == [false, false, true, false])
    #expect(words.map(\.isOpenAfter) == [false, false, true, true])
    #expect(pack.concepts[0].pattern == nil)
    #expect(pack.concepts[1].words.isEmpty && pack.concepts[1].pattern != nil)
  }

  @Test func everyKeyOfACombinationIsRead() throws {
    let combination = try #require(pack.combinations.first)
    #expect(combination.rule == "gift.free")
    #expect(combination.items == [["calm"], ["sum", "contact"]])
    #expect(combination.scope == .near)
    #expect(combination.reach == 60)
    #expect(combination.unless == ["sum"])
    #expect(combination.isOrdered && combination.countsNegated)
    #expect(combination.language == pack.language)
    #expect(combination.origin == Origin(file: "mine.yaml", line: 29))
  }

  @Test func aCombinationWithoutFurtherKeysHasTheUsualBounds() throws {
    let combination = try #require(pack.combinations.last)
    #expect(combination.rule == "text.other")
    #expect(combination.items == [["calm"]])
    #expect(combination.scope == .sentence)
    #expect(combination.reach == 25)
    #expect(combination.unless.isEmpty && !combination.isOrdered && !combination.countsNegated)
  }

  @Test func hostsAreRead() throws {
    #expect(pack.hosts.allowed == ["carrier.example"])
    #expect(pack.hosts.shorteners == ["s.example"])
    #expect(pack.hosts.mailAliases == ["relay.example"])
  }

  @Test(arguments: [
    ("email", Detection.email), ("phone", .phone), ("emoji", .emoji), ("link", .link(.external)),
    ("phrases", .phrases), ("filler", .filler), ("damage", .damage),
    ("payment_data", .paymentData), ("spelling", .spelling),
  ])
  func aDetectionHasItsName(_ name: String, _ detection: Detection) throws {
    let rule = "{category: style, severity: info, summary: S, detects: \(name)}"
    let pack = try RulePack(yaml: "pack: p\nrules:\n  a.b: \(rule)", file: "a")
    #expect(pack.rules.map(\.detects) == [detection])
  }

  @Test(arguments: LinkCondition.allCases)
  func aLinkConditionHasItsName(_ condition: LinkCondition) throws {
    let rule =
      "{category: link, severity: info, summary: S, detects: link, when: \(condition.rawValue)}"
    let pack = try RulePack(yaml: "pack: p\nrules:\n  a.b: \(rule)", file: "a")
    #expect(pack.rules.map(\.detects) == [.link(condition)])
  }

  @Test(arguments: FormProperty.allCases)
  func aFormPropertyHasItsName(_ property: FormProperty) throws {
    let rule =
      "{category: style, severity: info, summary: S, detects: form, when: \(property.rawValue)}"
    let pack = try RulePack(yaml: "pack: p\nrules:\n  a.b: \(rule)", file: "a")
    #expect(pack.rules.map(\.detects) == [.form(property)])
  }

  @Test func anExampleMayBeHTML() throws {
    let rule = "{category: style, severity: info, summary: S, examples: {match: [{html: <b>}, a]}}"
    let pack = try RulePack(yaml: "pack: p\nrules:\n  a.b: \(rule)", file: "a")
    #expect(pack.rules.flatMap(\.matching).map(\.text) == ["<b>", "a"])
    #expect(pack.rules.flatMap(\.matching).map(\.isHTML) == [true, false])
  }

  @Test func aRuleMayHaveWordsOfAddresses() throws {
    let rule = "{category: style, severity: info, summary: S, link_words: [a, 退订]}"
    let pack = try RulePack(yaml: "pack: p\nrules:\n  a.b: \(rule)", file: "a")
    #expect(pack.rules.map(\.linkWords) == [["a", "退订"]])
  }
}
