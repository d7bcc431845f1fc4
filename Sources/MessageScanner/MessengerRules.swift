// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// The rule about accounts of messengers.
///
/// An account behind a link or in an address is reported as these are.
struct MessengerRules: Sendable {
  private let rule: Int
  private let severity: Severity

  /// Returns nil when no rule asks for handles.
  init?(policy: Policy) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .messenger }) else {
      return nil
    }
    self.rule = rule
    severity = policy.rules[rule].severity
  }

  /// Finds the handles of a text that has just been searched for wordings.
  func find(in text: borrowing Span<UInt8>, scratch: inout ScanScratch) {
    if !scratch.handles.isEmpty { scratch.handles.removeAll(keepingCapacity: true) }
    guard !scratch.phrases.messengerCues.isEmpty else { return }
    for (cue, start) in scratch.phrases.messengerCues {
      guard
        let handle = MessengerDetector.handle(
          of: MessengerCue.all[cue], at: start, in: text,
          digits: scratch.sweep.digits, numbers: scratch.numbers),
        !scratch.found.hold(handle.upperBound - 1)
      else { continue }
      MessengerDetector.add(handle, to: &scratch.handles)
    }
  }

  /// Turns handles into violations.
  func judge(_ field: Field, _ scratch: inout ScanScratch) {
    for handle in scratch.handles {
      scratch.violations.append(
        Violation(rule: rule, severity: severity, field: field, range: handle))
    }
  }
}

extension EmailsAndLinks {
  /// Whether a byte belongs to an address or a link.
  fileprivate func hold(_ offset: Int) -> Bool {
    addresses.holding(offset, \.range) || links.holding(offset, \.range)
  }
}

extension Array {
  /// Whether one of these elements, ascending by their disjoint ranges, holds a byte.
  fileprivate func holding(_ offset: Int, _ range: (Element) -> Range<Int>) -> Bool {
    let index = partitioningIndex { range($0).upperBound > offset }
    return index < count && range(self[index]).lowerBound <= offset
  }
}
