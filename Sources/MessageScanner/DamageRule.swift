// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// The rule about text that was damaged on its way; one finding a field, at the first place.
struct DamageRule: Sendable {
  private let rule: Int
  private let severity: Severity

  /// Returns nil when no rule asks for it.
  init?(policy: Policy) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .damage }) else { return nil }
    self.rule = rule
    severity = policy.rules[rule].severity
  }

  /// Finds the first damage in a field.
  func find(
    in text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch
  ) {
    guard let place = DamagedText.first(in: text) else { return }
    scratch.violations.append(
      Violation(rule: rule, severity: severity, field: field, range: place))
  }
}
