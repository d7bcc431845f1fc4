// SPDX-License-Identifier: Apache-2.0

import Policy

/// A rule about metadata that holds.
struct MetadataRule: Sendable {
  /// What a rule says about a message.
  enum Verdict {
    case passes
    case breaks
    /// It is broken, but counts no more than this.
    case breaksAtMost(Severity)
    /// A field that the rule needs is missing.
    case cannotTell
  }

  /// The index in `Policy.rules`.
  let index: Int
  let severity: Severity
  private let asUnapplied: UnappliedRules

  /// Returns nil when no rule asks for the condition.
  init?(_ condition: MetadataCondition, policy: Policy) {
    guard let index = policy.rules.firstIndex(where: { $0.detects == .metadata(condition) })
    else { return nil }
    self.index = index
    severity = policy.rules[index].severity
    asUnapplied = UnappliedRules(condition)
  }

  /// Notes that the rule could not be applied.
  func cannotTell(_ scratch: inout ScanScratch) { scratch.unapplied.formUnion(asUnapplied) }

  /// Notes a verdict about a field as a whole.
  func note(_ verdict: Verdict, in field: Field, _ scratch: inout ScanScratch) {
    switch verdict {
    case .passes: break
    case .cannotTell: cannotTell(&scratch)
    case .breaks:
      scratch.violations.append(Violation(rule: index, severity: severity, field: field))
    case .breaksAtMost(let most):
      scratch.violations.append(
        Violation(rule: index, severity: min(severity, most), field: field))
    }
  }
}
