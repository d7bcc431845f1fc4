// SPDX-License-Identifier: Apache-2.0

import Foundation
import MessageText
import Policy
import Testing

@testable import MessageScanner

/// A small policy and violations under it, so that no test depends on the built-in packs.
enum ReportFixture {
  /// Five rules.
  ///
  /// By index: 0 `contact.email`, 1 `link.a`, 2 `link.b`, 3 `promo.coupon`,
  /// 4 `short.link`. A link is a violation of rule 1 that may also break rules 2 and 4.
  static func policy() throws -> Policy {
    let pack = try RulePack(
      yaml: """
        pack: p
        rules:
          contact.email: {category: email, severity: block, summary: An address.}
          link.a: {category: link, severity: warn, summary: A link., detects: link, when: external}
          link.b: {category: link, severity: info, summary: Another link., detects: link, when: insecure}
          promo.coupon: {category: phrase, severity: block, summary: A coupon.}
          short.link: {category: link, severity: warn, summary: A short link., detects: link, when: shortener}
        profiles: {main: {summary: Main}}
        """, file: "p.yaml")
    return try Policy(packs: [pack], profile: "main")
  }

  /// What a link meets that breaks rules 1, 2 and 4.
  static let threeConditions: LinkConditions = [
    LinkConditions(.external), LinkConditions(.insecure), LinkConditions(.shortener),
  ]

  /// A violation of one of the rules.
  static func violation(
    _ rule: Int, _ severity: Severity = .block, _ field: Field = .text, at range: Range<Int>,
    meeting conditions: LinkConditions = []
  ) -> Violation {
    Violation(rule: rule, severity: severity, field: field, range: range, conditions: conditions)
  }

  /// Lends a record as a message with the arena of its batch.
  static func withMessage(
    _ record: String, _ body: (Message, borrowing Span<UInt8>) throws -> Void
  ) throws {
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let bytes = Array(record.utf8) + Array(repeating: 0, count: MessageBatch.padding)
    try batch.parse(bytes.span, contentCount: record.utf8.count)
    try #require(batch.count == 1 && batch[0].outcome == .message)
    try batch.withArena { (arena) throws in try body(batch[0], arena) }
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
