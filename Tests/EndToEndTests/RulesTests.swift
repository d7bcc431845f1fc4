// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct RulesTests {
  /// The rules of the default profile whose severity the contract states.
  private static let severities = [
    "contact.email": "block", "contact.phone": "block", "contact.offplatform": "block",
    "payment.offplatform": "block", "link.external": "block", "link.shortener": "block",
    "link.insecure": "block", "link.amazon_product": "info", "promo.coupon": "block",
    "promo.discount": "block", "promo.marketing": "block", "promo.cross_sell": "block",
    "review.positive": "block", "review.incentive": "block", "review.change": "block",
    "review.repeat": "block", "text.opt_out": "block", "text.abusive": "block",
    "text.pointless": "block", "text.order_confirmation": "block", "style.emoji": "block",
    "order.cancel_request": "block", "text.sensitive": "warn", "style.spelling": "info",
    "privacy.pii_leak": "block", "privacy.gdpr": "info", "outsourcing.fair": "info",
  ]

  private func words(_ line: Substring) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  @Test func listHasALineForEachRuleWithItsSeverity() throws {
    let result = try tamis("rules", "list")
    #expect(result.end == .exited(0))
    #expect(result.errors.isEmpty)
    let listed = result.outputText.split(separator: "\n").map(words)
    for (rule, severity) in Self.severities {
      let lines = listed.filter { $0.first == rule }
      #expect(lines.count == 1, "\(rule)")
      #expect(lines.first?.dropFirst().first == severity, "\(rule)")
    }
    let ids = listed.compactMap(\.first)
    #expect(ids == ids.sorted())
  }

  @Test func listShowsOnlyTheRulesOfTheProfile() throws {
    let result = try tamis("rules", "list", "--profile", "entities")
    let ids = result.outputText.split(separator: "\n").compactMap { words($0).first }
    #expect(
      Set(ids).isSuperset(of: ["contact.email", "contact.phone", "link.external", "style.emoji"]))
    #expect(!ids.contains { $0.hasPrefix("review.") || $0.hasPrefix("promo.") })
  }

  @Test(arguments: ["contact.email", "link.amazon_product", "text.pointless"])
  func showTellsAboutEachRule(rule: String) throws {
    let result = try tamis("rules", "show", rule)
    #expect(result.end == .exited(0))
    #expect(result.outputText.contains(rule))
    #expect(result.outputText.contains(Self.severities[rule] ?? ""))
    #expect(result.errors.isEmpty)
  }

  @Test func theBuiltInRulesHoldTheirOwnExamples() throws {
    let result = try tamis("rules", "check")
    #expect(result.errorText == "")
    #expect(result.end == .exited(0))
    #expect(!result.output.isEmpty)
  }
}
