// SPDX-License-Identifier: Apache-2.0

import Testing

/// Rules that bind only messages which the seller starts.
@Suite struct KindTests {
  private static let sentences = [
    "text.pointless": "Hello Anna, thank you for your purchase. Best regards, Tom",
    "text.order_confirmation": "Good news: your order has shipped.",
  ]

  private func severities(_ rule: String, _ members: String) throws -> [String] {
    let sentence = try #require(Self.sentences[rule])
    let report = try tamis("scan", input: "{\"text\":\(jsonString(sentence))\(members)}").report()
    #expect(report.summary?.messages == 1)
    return report.violations.filter { $0.rule == rule }.map(\.severity)
  }

  @Test(arguments: ["text.pointless", "text.order_confirmation"])
  func aMessageThatTheSellerStartsIsBlocked(rule: String) throws {
    #expect(try severities(rule, #","kind":"proactive""#) == ["block"])
  }

  @Test(arguments: ["text.pointless", "text.order_confirmation"])
  func aMessageThatDoesNotSayIsWarnedAbout(rule: String) throws {
    #expect(try severities(rule, "") == ["warn"])
    #expect(try severities(rule, #","kind":null"#) == ["warn"])
  }

  @Test(arguments: ["text.pointless", "text.order_confirmation"])
  func aReplyIsNotBound(rule: String) throws {
    #expect(try severities(rule, #","kind":"reply""#) == [])
  }

  @Test func otherRulesBindRepliesToo() throws {
    let report = try tamis("scan", input: record(["text": "a@b.com", "kind": "reply"])).report()
    #expect(report.findings == ["contact.email a@b.com"])
    #expect(report.violations.map(\.severity) == ["block"])
  }
}
