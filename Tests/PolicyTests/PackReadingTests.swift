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
    equivalents: [ab, cde]
    signals:
      calm: [easy, "no"]
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
        seconded_by: [contact, weak, sum]
        silenced_by: [calm]
        excused_by: [calm]
        pattern: 'gift\d'
        literals: [gift]
        window: 4096
        phrases:
          strong:
            - "free \t  gift"
            - {text: gift, followed_by: '\d', not_before: [ed], not_after: [a, b]}
          weak: [present]
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
    #expect(pack.language.equivalents == [["a", "b"], ["c", "d", "e"]])
    #expect(pack.phrases.allSatisfy { $0.language == pack.language })
    #expect(pack.signals.flatMap(\.words).allSatisfy { $0.language == pack.language })
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
    #expect(rule.secondedBy == [.contact, .weak, .named("sum")])
    #expect(rule.silencedBy == ["calm"])
    #expect(rule.excusedBy == ["calm"])
    #expect(rule.pattern?.source == #"gift\d"#)
    #expect(rule.pattern?.literals == ["gift"])
    #expect(rule.pattern?.window == 4096)
    #expect(rule.matching.map(\.text) == ["A gift1.", "A gift2."])
    #expect(rule.matching.last?.region == "DE")
    #expect(rule.matching.last?.kind == "reply")
    #expect(rule.matching.last?.origin.line == 32)
    #expect(rule.passing.map(\.text) == ["Nothing."])
    #expect(rule.origin == Origin(file: "mine.yaml", line: 16))
  }

  @Test func aRuleWithoutFurtherKeysHasNoConditions() throws {
    let rule = try #require(pack.rules.last)
    #expect(rule.detects == .link(.external))
    #expect(!rule.bindsProactiveOnly)
    #expect(rule.secondedBy.isEmpty && rule.silencedBy.isEmpty && rule.excusedBy.isEmpty)
    #expect(rule.pattern == nil)
    #expect(rule.matching.isEmpty && rule.passing.isEmpty)
  }

  @Test func phrasesKeepTheirConditionsAndPlaces() throws {
    #expect(pack.phrases.map(\.text) == ["free gift", "gift", "present", "plain", "list"])
    #expect(pack.phrases.map(\.strength) == [.strong, .strong, .weak, .strong, .strong])
    #expect(
      pack.phrases.map(\.rule) == [
        "gift.free", "gift.free", "gift.free", "text.other", "text.other",
      ])
    let gift = pack.phrases[1]
    #expect(gift.followedBy != nil)
    #expect(gift.notBefore == ["ed"])
    #expect(gift.notAfter == ["a", "b"])
    #expect(gift.origin == Origin(file: "mine.yaml", line: 29))
    #expect(pack.phrases[0].followedBy == nil && pack.phrases[0].notBefore.isEmpty)
  }

  @Test func signalsAndHostsAreRead() throws {
    #expect(pack.signals.map(\.name) == ["calm", "sum"])
    #expect(pack.signals[0].words.map(\.text) == ["easy", "no"])
    #expect(pack.signals[0].pattern == nil)
    #expect(pack.signals[1].words.isEmpty && pack.signals[1].pattern != nil)
    #expect(pack.hosts.allowed == ["carrier.example"])
    #expect(pack.hosts.shorteners == ["s.example"])
    #expect(pack.hosts.mailAliases == ["relay.example"])
  }

  @Test(arguments: [
    ("email", Detection.email), ("phone", .phone), ("emoji", .emoji), ("link", .link(.external)),
    ("phrases", .phrases), ("filler", .filler),
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
}
