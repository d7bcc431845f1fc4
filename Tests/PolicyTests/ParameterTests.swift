// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

@Suite struct ParameterTests {
  @Test func whatNoProfileSetsHasItsInitialValue() {
    let parameters = Parameters()
    for number in NumberParameter.allCases {
      #expect(number.definition.range.contains(parameters[number]), "\(number)")
      #expect(!number.definition.meaning.isEmpty, "\(number)")
    }
    #expect(parameters[.windowDays] == 30)
    #expect(parameters[.marginPercent] == 20)
    #expect(parameters[.imageWidthPercent] == 80)
    #expect(parameters[.permittedReasons].count == 9)
    #expect(parameters.windowAnchor == .completed)
  }

  @Test func aProfileInheritsWhatItDoesNotSet() throws {
    let pack = try RulePack(
      yaml: """
        pack: p
        profiles:
          base: {parameters: {window_days: 10, permitted_reasons: [a], window_anchor: shipped_at}, quoted: mark}
          middle: {extends: base, parameters: {window_days: 7.5}}
          top: {extends: middle, parameters: {permitted_reasons: []}}
        """, file: "p.yaml")
    let top = try Policy(packs: [pack], profile: "top").profile
    #expect(top.parameters[.windowDays] == 7.5)
    #expect(top.parameters[.permittedReasons] == [])
    #expect(top.parameters.windowAnchor == .shipped)
    #expect(top.quoted == .mark)
    let base = try Policy(packs: [pack], profile: "base").profile
    #expect(base.parameters[.windowDays] == 10)
    #expect(base.parameters[.permittedReasons] == ["a"])
  }

  @Test func everyProfileIsCheckedWhicheverIsAskedFor() throws {
    let pack = try RulePack(
      yaml: "pack: p\nprofiles:\n  good: {}\n  bad:\n    rules:\n      no.rule: warn",
      file: "p.yaml")
    let error = #expect(throws: PolicyError.self) { try Policy(packs: [pack], profile: "good") }
    #expect(
      error?.description == "p.yaml:6: rule no.rule: profile bad names a rule that there is not")
  }

  /// Rules whose severity differs from the default profile's, "off" where they do not hold.
  @Test(arguments: [
    ("2020-11", [:]), ("2020-11-jp", [:]),
    (
      "2019-12",
      [
        "meta.window30": "off", "meta.orderid": "off", "meta.lang": "off", "meta.channel": "off",
        "meta.solicit_window": "off", "style.emoji": "off", "text.pointless": "warn",
        "text.order_confirmation": "warn",
        "style.accessibility": "off", "style.align": "off", "style.font_sizes": "off",
        "style.gif": "off", "style.image_width": "off", "style.img_insecure": "off",
        "style.line_breaks": "off", "style.margin": "off", "style.override": "off",
        "image.product": "off", "image.unrelated": "off", "style.spelling": "off",
      ]
    ),
    (
      "relaxed",
      [
        "attachment.type": "warn", "link.amazon_product": "off", "meta.orderid": "warn",
        "meta.lang": "warn", "meta.solicit_window": "warn", "text.pointless": "warn",
        "style.align": "warn", "style.font_sizes": "warn", "style.image_width": "warn",
        "style.line_breaks": "warn", "style.margin": "warn", "style.override": "warn",
      ]
    ),
    (
      "strict",
      [
        "link.amazon_product": "warn", "meta.purpose": "block", "meta.reason": "block",
        "meta.subject.important": "block", "meta.encoding": "warn",
        "style.accessibility": "block", "image.product": "block", "image.unrelated": "warn",
        "style.spelling": "warn", "privacy.gdpr": "warn", "outsourcing.fair": "warn",
        "text.sensitive": "block",
      ]
    ),
  ])
  func builtInProfilesDifferAsTheyShould(_ name: String, _ expected: [String: String]) throws {
    func severities(_ profile: String) throws -> [String: String] {
      try Policy(profile: profile).rules.reduce(into: [:]) { $0[$1.id] = $1.severity.rawValue }
    }
    let own = try severities(name)
    var differences: [String: String] = [:]
    for (rule, severity) in try severities(Policy.defaultProfile) where own[rule] != severity {
      differences[rule] = own[rule] ?? "off"
    }
    #expect(differences == expected)
  }
}
