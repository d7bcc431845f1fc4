// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Lets a message's reason or its API operation excuse it from rules, as packs say.
struct ExceptionRules: Sendable {
  private struct Exception: Sendable {
    let rule: Int
    let link: LinkConditions?
    let reasons: NameSet
    let messageTypes: NameSet
  }

  private let exceptions: [Exception]
  private let policy: Policy

  /// Returns nil when no rule has an exception.
  init?(policy: Policy) {
    exceptions = policy.rules.indices.compactMap { index in
      let rule = policy.rules[index]
      guard !rule.except.isEmpty else { return nil }
      var link: LinkConditions?
      if case .link(let condition) = rule.detects { link = LinkConditions(condition) }
      return Exception(
        rule: index, link: link, reasons: NameSet(rule.except.reasons),
        messageTypes: NameSet(rule.except.messageTypes))
    }
    guard !exceptions.isEmpty else { return nil }
    self.policy = policy
  }

  /// Takes back what a message is excused from.
  ///
  /// - Parameters:
  ///   - message: its ranges lie in `arena`.
  ///   - arena: the decoded strings of the message's batch.
  ///   - violations: all of the message; order is kept.
  ///   - recorder: takes down what is taken back.
  func apply(
    to message: Message, in arena: borrowing Span<UInt8>, _ violations: inout [Violation],
    _ recorder: StepRecorder?
  ) {
    guard message.reason != nil || message.messageType != nil, !violations.isEmpty else { return }
    let before = recorder == nil ? [] : violations
    for exception in exceptions
    where exception.reasons.contains(message.reason, in: arena)
      || exception.messageTypes.contains(message.messageType, in: arena)
    {
      if let link = exception.link {
        violations = violations.compactMap { without(link, $0) }
      } else {
        violations.removeAll { $0.rule == exception.rule }
      }
    }
    guard let recorder else { return }
    for (field, range) in [
      (Field.subject, message.subject), (.text, message.text), (.html, message.html),
      (.message, nil),
    ] {
      recorder.field = field
      recorder.dropMissing(
        before.filter { $0.field == field }, from: violations.filter { $0.field == field }[...],
        in: arena.extracting(range ?? 0..<0), .exception)
    }
  }

  /// A secure link without one of the conditions that it meets; nil when no rule is left.
  private func without(_ condition: LinkConditions, _ violation: Violation) -> Violation? {
    guard violation.conditions.contains(condition),
      !violation.conditions.contains(LinkConditions(.insecure))
    else { return violation }
    let rest = violation.conditions.subtracting(condition)
    guard let worst = rest.worstRule(of: policy) else { return nil }
    return Violation(
      rule: worst, severity: policy.rules[worst].severity, field: violation.field,
      range: violation.range, conditions: rest, evasion: violation.evasion)
  }
}
