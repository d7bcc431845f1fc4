// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy

/// Writes why rules find something in a message or do not, for people or as NDJSON.
package struct ExplanationWriter {
  private let policy: Policy
  private let masksMatch: Bool
  private let wanted: Set<String>

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - policy: the policy in force.
  ///   - rules: ids of the rules to write about; none: all, for people only those that saw something.
  ///   - masksMatch: whether the text of the message is kept out of the output.
  package init(policy: Policy, rules: [String], masksMatch: Bool) {
    self.policy = policy
    self.masksMatch = masksMatch
    wanted = Set(rules)
  }

  // MARK: For people

  /// Writes an explanation for people.
  ///
  /// - Parameters:
  ///   - explanation: what became of each rule.
  ///   - message: the message; its ranges lie in `arena`.
  ///   - arena: the decoded strings of its batch.
  /// - Returns: lines of UTF-8.
  package func text(
    _ explanation: Explanation, of message: Message, in arena: borrowing Span<UInt8>
  ) -> [UInt8] {
    var lines: [String] = []
    for one in explanation.dropped {
      lines.append("not searched: \(place(one)): \(one.reason.sentence)")
    }
    var quiet: [Explanation.Outcome: [String]] = [:]
    for entry in explanation.entries where isWanted(entry) {
      let rule = policy.rules[entry.rule]
      let hasSeen = !entry.findings.isEmpty || !entry.dropped.isEmpty
      guard hasSeen || !wanted.isEmpty else {
        quiet[entry.outcome, default: []].append(rule.id)
        continue
      }
      lines.append("\(rule.id) (\(rule.severity.rawValue)): \(entry.outcome.sentence)")
      for violation in entry.findings {
        let match = match(of: violation, message, in: arena)
        lines.append("  accepted  \(place(violation, match)), at \(violation.severity.rawValue)")
        if violation.rule != entry.rule {
          lines.append("            told under \(policy.rules[violation.rule].id)")
        }
        if !violation.evasion.isEmpty {
          let names = violation.evasion.names.joined(separator: ", ")
          lines.append("            seen through: \(names)")
        }
        if let why = violation.loweredBecause(under: policy.rules[violation.rule]) {
          lines.append("            milder, because \(why)")
        }
      }
      for one in entry.dropped {
        let detail = one.detail.map { " (\($0))" } ?? ""
        lines.append("  dropped   \(place(one)): \(one.reason.sentence)\(detail)")
      }
    }
    if explanation.isCut { lines.append("more was dropped than is told here") }
    for outcome in Explanation.Outcome.allCases {
      guard let ids = quiet[outcome] else { continue }
      lines += ["", "\(outcome.sentence):"] + ids.map { "  \($0)" }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func isWanted(_ entry: Explanation.Entry) -> Bool {
    wanted.isEmpty || wanted.contains(policy.rules[entry.rule].id)
  }

  private func place(_ violation: Violation, _ match: String?) -> String {
    guard violation.hasSpan else { return violation.field.name }
    let range = "\(violation.range.lowerBound)..<\(violation.range.upperBound)"
    return "\(violation.field.name) \(range)" + (match.map { " \"\($0)\"" } ?? "")
  }

  private func place(_ one: DroppedCandidate) -> String {
    let view = one.view == .written ? "" : " as \(one.view.rawValue)"
    let match = masksMatch ? "" : " \"\(one.match.inOneLine)\""
    return "\(one.field.name)\(view) \(one.range.lowerBound)..<\(one.range.upperBound)\(match)"
  }

  /// The text of a finding; nil when it has none or it is masked.
  private func match(
    of violation: Violation, _ message: Message, in arena: borrowing Span<UInt8>
  ) -> String? {
    guard violation.hasSpan, !masksMatch else { return nil }
    let field: Range<Int>? =
      switch violation.field {
      case .subject: message.subject
      case .text: message.text
      case .html: message.html
      case .message, .attachment: nil
      }
    guard let field else { return nil }
    let text = arena.extracting(field)
    var bytes: [UInt8] = []
    for offset in violation.range { bytes.append(text[offset]) }
    return String(decoding: bytes, as: UTF8.self).inOneLine
  }

  // MARK: For programs

  /// Writes an explanation as NDJSON, one line a rule.
  ///
  /// - Parameters:
  ///   - explanation: what became of each rule.
  ///   - message: the message; its ranges lie in `arena`.
  ///   - arena: the decoded strings of its batch.
  /// - Returns: lines of UTF-8.
  package func ndjson(
    _ explanation: Explanation, of message: Message, in arena: borrowing Span<UInt8>
  ) -> [UInt8] {
    var lines: [String] = []
    for one in explanation.dropped {
      lines.append(
        "{" + ([#""type":"unsearched""#] + members(of: one)).joined(separator: ",") + "}")
    }
    for entry in explanation.entries where isWanted(entry) {
      var members = [
        #""type":"explanation""#, #""rule":\#(policy.rules[entry.rule].id.quoted)"#,
        #""outcome":"\#(entry.outcome.rawValue)""#,
      ]
      if !entry.findings.isEmpty {
        let findings = entry.findings.map { violation in
          object(violation, match(of: violation, message, in: arena))
        }
        members.append(#""findings":[\#(findings.joined(separator: ","))]"#)
      }
      if !entry.dropped.isEmpty {
        let dropped = entry.dropped.map { "{" + self.members(of: $0).joined(separator: ",") + "}" }
        members.append(#""dropped":[\#(dropped.joined(separator: ","))]"#)
      }
      lines.append("{" + members.joined(separator: ",") + "}")
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func object(_ violation: Violation, _ match: String?) -> String {
    let rule = policy.rules[violation.rule]
    var members = [
      #""rule":\#(rule.id.quoted)"#, #""severity":"\#(violation.severity.rawValue)""#,
      #""field":"\#(violation.field.name)""#,
    ]
    if violation.hasSpan { members.append(Self.span(violation.range)) }
    if let match { members.append(#""match":\#(match.quoted)"#) }
    if let why = violation.loweredBecause(under: rule) {
      members.append(#""milder":\#(why.quoted)"#)
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private func members(of one: DroppedCandidate) -> [String] {
    var members = [
      #""field":"\#(one.field.name)""#, #""view":"\#(one.view.rawValue)""#, Self.span(one.range),
    ]
    if !masksMatch { members.append(#""match":\#(one.match.quoted)"#) }
    members.append(#""reason":"\#(one.reason.rawValue)""#)
    if let detail = one.detail { members.append(#""detail":\#(detail.quoted)"#) }
    return members
  }

  private static func span(_ range: Range<Int>) -> String {
    #""span":{"utf8":[\#(range.lowerBound),\#(range.upperBound)]}"#
  }
}

extension Explanation.Outcome {
  /// The outcome in words.
  fileprivate var sentence: String {
    switch self {
    case .found: "found something"
    case .dropped: "saw something and dropped it"
    case .noCandidate: "saw nothing that it could be about"
    case .notApplied: "not applied, because a field that it needs is missing"
    case .unscanned: "could not be evaluated within its limits"
    case .needsHTML: "not applied, because the message has no HTML"
    case .needsHistory: "judges whole threads and orders, in `tamis audit`"
    case .notSearched: "not applied, because the message is the buyer's"
    }
  }
}

extension String {
  /// With a blank for every control character.
  fileprivate var inOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  /// As a JSON string.
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
