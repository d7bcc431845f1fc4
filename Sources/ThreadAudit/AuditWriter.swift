// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import ViolationReport

/// Writes the violations of histories, as NDJSON or for people.
///
/// ```
/// {"type":"violation","id":"m1","thread_id":"t1","rule":"thread.sla24","category":"thread",
///  "severity":"block","field":"thread","detail":"…","impact":["csdr"]}
/// t1: block thread.sla24 (record m1): …
/// ```
package struct AuditWriter: Sendable {
  /// How violations are written.
  package enum Format: Sendable {
    case ndjson
    case human
  }

  private let policy: Policy
  private let format: Format
  private let masksMatch: Bool
  private let writer: NDJSONWriter
  private let rules: [AuditRule: Int]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - policy: whose rules the violations name.
  ///   - format: how they are written.
  ///   - masksMatch: whether matches are hidden.
  package init(policy: Policy, format: Format, masksMatch: Bool) {
    self.policy = policy
    self.format = format
    self.masksMatch = masksMatch
    writer = NDJSONWriter(policy: policy, masksMatch: masksMatch)
    var rules: [AuditRule: Int] = [:]
    for rule in AuditRule.allCases { rules[rule] = policy.ruleIndex(of: rule.rawValue) }
    self.rules = rules
  }

  /// The rule that a finding breaks and how bad that is.
  ///
  /// - Parameter finding: the finding.
  /// - Returns: the index in `Policy.rules` and the severity, nil when the profile has it off.
  func judgement(of finding: AuditFinding) -> (rule: Int, severity: Severity)? {
    switch finding.cause {
    case .rule(let rule): rules[rule].map { ($0, policy.rules[$0].severity) }
    case .said(let rule): (rule, policy.rules[rule].severity)
    case .mitigated(let quote): (quote.rule, mitigated(quote.rule))
    }
  }

  private func mitigated(_ rule: Int) -> Severity { min(policy.rules[rule].severity, .warn) }

  /// Encodes a finding in a message as far as the history cannot change it any more.
  ///
  /// - Parameters:
  ///   - violation: the finding.
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  /// - Returns: the part of its line behind the place.
  func quote(
    _ violation: Violation, of message: Message, in arena: borrowing Span<UInt8>
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    if format == .human {
      bytes.append(UInt8(ascii: "\""))
      let match = violation.range.lowerBound..<violation.range.upperBound
      let text = arena.extracting(message.range(of: violation)).extracting(match)
      bytes += masksMatch ? Array("…".utf8) : text.bytes(text.indices)
      bytes.append(plain: "\" (\(violation.field.name))")
      return bytes
    }
    var lines = MessageLines()
    let milder = violation.with(severity: mitigated(violation.rule))
    writer.appendArray(of: [milder], of: message, in: arena, lines: &lines, to: &bytes)
    let opening = Array(#"[{"type":"violation""#.utf8).count
    return Array(bytes[opening..<bytes.count - 2])
  }

  /// Encodes a violation.
  ///
  /// - Parameter finding: one whose rule is not off.
  /// - Returns: its line with the line feed.
  func line(for finding: AuditFinding) -> [UInt8] {
    switch format {
    case .ndjson: ndjson(finding)
    case .human: human(finding)
    }
  }

  private func ndjson(_ finding: AuditFinding) -> [UInt8] {
    var line: [UInt8] = []
    line.append(plain: #"{"type":"violation","id":"#)
    line.append(jsonString: finding.place.id.span)
    for (key, name) in [("thread_id", finding.place.thread), ("order_id", finding.place.order)] {
      guard let name else { continue }
      line.append(plain: ",\"\(key)\":")
      line.append(jsonString: name.span)
    }
    switch finding.cause {
    case .rule(let rule):
      appendRule(finding, field: rule.field, to: &line)
      line.append(plain: ",\"detail\":")
      line.append(jsonString: finding.detail)
      if !rule.impact.isEmpty {
        let names = rule.impact.map { "\"\($0)\"" }.joined(separator: ",")
        line.append(plain: ",\"impact\":[\(names)]")
      }
    case .said:
      appendRule(finding, field: .thread, to: &line)
      line.append(plain: ",\"detail\":")
      line.append(jsonString: finding.detail)
    case .mitigated(let quote):
      line += quote.line
      line.append(plain: #","mitigation":"migration_protocol""#)
    }
    line.append(plain: "}\n")
    return line
  }

  private func appendRule(_ finding: AuditFinding, field: AuditField, to line: inout [UInt8]) {
    guard let judgement = judgement(of: finding) else { return }
    let rule = policy.rules[judgement.rule]
    // A rule that messages can break, too, has the category of what is looked at here.
    let category = rule.category == .phrase ? field.rawValue : rule.category.rawValue
    line.append(
      plain: ",\"rule\":\"\(rule.id)\",\"category\":\"\(category)\","
        + "\"severity\":\"\(judgement.severity.rawValue)\",\"field\":\"\(field.rawValue)\"")
  }

  private func human(_ finding: AuditFinding) -> [UInt8] {
    guard let judgement = judgement(of: finding) else { return [] }
    var line: [UInt8] = []
    line += finding.place.thread ?? finding.place.order ?? []
    line.append(
      plain: ": \(judgement.severity.rawValue) \(policy.rules[judgement.rule].id) (record ")
    line += finding.place.id
    line.append(plain: "): ")
    if case .mitigated(let quote) = finding.cause {
      line += quote.line
      line.append(plain: " within the migration protocol")
    } else {
      line.append(plain: finding.detail)
    }
    // What a name or a match holds must neither break the line nor drive the terminal.
    for index in line.indices {
      let isHighControl =
        (0x80...0x9F).contains(line[index]) && index > 0 && line[index - 1] == 0xC2
      if isHighControl {
        line[index] = 0xA0
      } else if line[index] < 0x20 || line[index] == 0x7F {
        line[index] = 0x20
      }
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
