// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import SeededRandom
import Testing

@Suite("Messenger handles under a policy")
struct MessengerRulesTests {
  @Test func aLinkToAnAccountIsOneViolationThatNamesBothRules() throws {
    let findings = try ScannerFixture.findings(in: "https://wa.me/441632960000")
    #expect(findings.map(\.rule) == ["link.external"])
    #expect(findings.map(\.alsoRules) == [["contact.messenger"]])
  }

  @Test func entitiesReportsHandles() throws {
    let scanner = try Scanner(policy: Policy(profile: "entities"))
    let text = "加我微信：lily_shop88 or LINE ID annashop"
    let rules = scanner.scan(text: text).violations.map { scanner.policy.rules[$0.rule].id }
    #expect(rules == ["contact.messenger", "contact.messenger"])
  }

  @Test func aProfileThatTurnsTheRuleOffFindsNoHandle() throws {
    let pack = try RulePack(
      yaml: """
        pack: quiet
        profiles:
          quiet:
            extends: "2020-11"
            rules: {contact.messenger: "off"}
        """, file: "quiet.yaml")
    let scanner = try Scanner(policy: Policy(profile: "quiet", userPacks: [pack]))
    #expect(scanner.scan(text: "微信：lily_shop88").violations.isEmpty)
  }

  @Test func aRuleThatCoversNoRuleIsAnError() throws {
    let pack = try RulePack(
      yaml: """
        pack: wrong
        rules:
          x.y: {category: phrase, severity: warn, summary: x, covers: [no.rule]}
        """, file: "wrong.yaml")
    #expect(throws: PolicyError.self) { try Policy(profile: "2020-11", userPacks: [pack]) }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func handlesAreTheSameInEveryPlace(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let handles = [
      "WhatsApp +44 1632 960000", "微信：lily_shop88", "Telegram: @annashop", "QQ 12345678",
    ]
    let words = ["Guten Tag", "您好", "مرحبا", "the parcel", "。", "\n", ", ", " – "]
    for round in 0..<100 {
      var text = ""
      for _ in 0..<Int(random.next() % 5) { text += words[Int(random.next() % 8)] }
      text += ". "
      let start = text.utf8.count
      let handle = handles[Int(random.next() % 4)]
      text += handle + "。"
      for _ in 0..<Int(random.next() % 5) { text += words[Int(random.next() % 8)] }
      let findings = try ScannerFixture.findings(in: text)
      #expect(
        findings.filter { $0.rule == "contact.messenger" }.map(\.range)
          == [start..<start + handle.utf8.count], "seed \(seed), round \(round): \(text)")
    }
  }
}
