// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing

@testable import MessageScanner

/// A small policy and violations under it, so that no test depends on the built-in packs.
enum ReportFixture {
  /// Rules by index: 0 `contact.email`, 1 `link.a`, 2 `link.b`, 3 `promo.coupon`.
  static func policy() throws -> Policy {
    let pack = try RulePack(
      yaml: """
        pack: p
        rules:
          contact.email: {category: email, severity: block, summary: An address.}
          link.a: {category: link, severity: warn, summary: A link.}
          link.b: {category: link, severity: info, summary: Another link.}
          promo.coupon: {category: phrase, severity: block, summary: A coupon.}
        profiles: {main: {summary: Main}}
        """, file: "p.yaml")
    return try Policy(packs: [pack], profile: "main")
  }

  /// A violation of one of the rules.
  static func violation(
    _ rule: Int, _ severity: Severity = .block, _ field: Field = .text, at range: Range<Int>,
    also: [UInt16] = []
  ) -> Violation {
    Violation(rule: rule, severity: severity, field: field, range: range, alsoRules: also)
  }

  /// Reads a line as a JSON object; fails where it is none or more than a line.
  static func object(_ line: [UInt8]) throws -> [String: Any] {
    try #require(line.last == UInt8(ascii: "\n"), "a line ends with a line feed")
    try #require(line.count { $0 == UInt8(ascii: "\n") } == 1, "an object takes one line")
    let text = String(decoding: line, as: UTF8.self)
    try #require(text.hasPrefix(#"{"type":""#))
    return try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any], "\(text)")
  }
}
