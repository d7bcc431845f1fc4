// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// The rule about plain signs that a text was not read over: of each kind the first in a text.
///
/// Words written twice are phrases of the packs; damaged text is the concern of another rule.
struct SpellingRule: Sendable {
  private let rule: Int
  private let severity: Severity

  /// Returns nil when no rule asks for them.
  init?(policy: Policy) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .spelling }) else {
      return nil
    }
    self.rule = rule
    severity = policy.rules[rule].severity
  }

  /// Adds the signs of a text that has just been swept and searched for links.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - field: the text's field.
  ///   - scratch: takes the violations.
  func find(in text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch) {
    let signs = SpellingSigns(in: text, points: scratch.sweep.linkPoints)
    for range in [signs.placeholder, signs.exclamations, signs.capitals] {
      if let range { add(range, field, &scratch) }
    }
    if let range = signs.missingBlank, !Self.isAddress(range, scratch) {
      add(range, field, &scratch)
    }
  }

  private func add(_ range: Range<Int>, _ field: Field, _ scratch: inout ScanScratch) {
    scratch.violations.append(
      Violation(rule: rule, severity: severity, field: field, range: range))
  }

  /// Whether a place lies in an address or a link that is surely one.
  private static func isAddress(_ range: Range<Int>, _ scratch: borrowing ScanScratch) -> Bool {
    scratch.found.addresses.contains { $0.range.overlaps(range) }
      || scratch.found.links.contains { $0.doubt == nil && $0.range.overlaps(range) }
  }
}
