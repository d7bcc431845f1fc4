// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy

/// Writes findings for people, one line each.
///
///     in.ndjson:12: block contact.email "anna@example.com" (text, message m1)
public struct HumanWriter: Sendable {
  private let policy: Policy
  private var rules: [Rule] { policy.rules }
  private let masksMatch: Bool
  private let usesColor: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - policy: whose rules the violations name.
  ///   - masksMatch: whether matches are hidden.
  ///   - usesColor: whether severities are coloured by terminal escapes.
  public init(policy: Policy, masksMatch: Bool, usesColor: Bool) {
    self.policy = policy
    self.masksMatch = masksMatch
    self.usesColor = usesColor
  }

  /// Appends one violation line.
  ///
  /// - Parameters:
  ///   - violation: the finding.
  ///   - place: where the message comes from.
  ///   - text: the field's decoded UTF-8.
  ///   - output: where the line is appended.
  public func append(
    _ violation: Violation, at place: MessagePlace, text: borrowing Span<UInt8>,
    to output: inout [UInt8]
  ) {
    output.append(plain: place.source)
    output.append(plain: ":")
    output.append(decimal: place.line)
    output.append(plain: ": ")
    output.append(plain: shown(violation.severity))
    output.append(plain: " ")
    output.append(plain: rules[violation.rule].id)
    if violation.hasSpan {
      output.append(plain: " \"")
      appendMatch(text.extracting(violation.range), to: &output)
      output.append(plain: "\"")
    }
    output.append(plain: " (")
    output.append(plain: violation.field.name)
    if let id = place.id {
      output.append(plain: ", message ")
      appendShown(id.span, to: &output)
    }
    let also = violation.alsoRules(under: policy)
    if !also.isEmpty {
      output.append(plain: ", also ")
      output.append(plain: also.map { rules[$0].id }.joined(separator: ", "))
    }
    output.append(plain: ")\n")
  }

  /// Appends a line about a rule that could not be evaluated.
  ///
  /// - Parameters:
  ///   - unscanned: the rule and the limit it hit.
  ///   - place: where the message comes from.
  ///   - output: where the line is appended.
  public func append(_ unscanned: Unscanned, at place: MessagePlace, to output: inout [UInt8]) {
    let rule = rules[unscanned.rule].id
    output += Array(
      "\(place.source):\(place.line): unscanned \(rule) (\(unscanned.code.rawValue))\n".utf8)
  }

  /// The summary in words.
  ///
  /// - Parameters:
  ///   - summary: the sums of all workers.
  ///   - policy: the policy in force.
  /// - Returns: a few lines.
  public func text(for summary: ScanSummary, under policy: Policy) -> String {
    var lines = [
      "\(summary.messages) messages, \(summary.violating) of them violating; "
        + "\(summary.violations) violations, \(summary.errors) errors"
    ]
    if summary.unscanned > 0 { lines[0] += ", \(summary.unscanned) unscanned" }
    for (id, count) in summary.counts(under: policy).sorted(by: { $0.count > $1.count }) {
      let number = String(count)
      lines.append(String(repeating: " ", count: max(1, 9 - number.count)) + "\(number)  \(id)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shown(_ severity: Severity) -> String {
    guard usesColor else { return severity.rawValue }
    let code =
      switch severity {
      case .block: "31"
      case .warn: "33"
      case .info: "36"
      }
    return "\u{1B}[\(code)m\(severity.rawValue)\u{1B}[0m"
  }

  private func appendMatch(_ match: borrowing Span<UInt8>, to output: inout [UInt8]) {
    if masksMatch { output += Array("…".utf8) } else { appendShown(match, to: &output) }
  }

  /// Line ends and control characters would break the line or drive the terminal.
  private func appendShown(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    output.append(addingCapacity: text.count) { shown in
      for index in text.indices {
        let byte = text[index]
        // U+0080 to U+009F are C2 80 to C2 9F in UTF-8: the second byte becomes that of U+00A0.
        let isHighControl =
          (0x80...0x9F).contains(byte) && index > 0 && text[index - 1] == 0xC2
        if isHighControl {
          shown.append(0xA0)
        } else {
          shown.append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte)
        }
      }
    }
  }
}

extension HumanWriter {
  /// Appends the result of checking one text: a line a violation, or that there are none.
  ///
  /// - Parameters:
  ///   - violations: in the order of the output.
  ///   - unscanned: rules that could not be evaluated.
  ///   - text: the text's UTF-8.
  ///   - output: where the lines are appended.
  public func appendCheck(
    _ violations: [Violation], _ unscanned: [Unscanned], text: borrowing Span<UInt8>,
    to output: inout [UInt8]
  ) {
    for violation in violations {
      let rule = rules[violation.rule]
      output += Array("\(shown(violation.severity))  \(rule.id)".utf8)
      if violation.hasSpan {
        output.append(plain: "  \"")
        appendMatch(text.extracting(violation.range), to: &output)
        output.append(plain: "\"")
      }
      output += Array("\n       \(rule.summary)\n".utf8)
    }
    for one in unscanned {
      output += Array("unscanned  \(rules[one.rule].id)  (\(one.code.rawValue))\n".utf8)
    }
    if violations.isEmpty { output += Array("nothing found\n".utf8) }
  }
}
