// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// The rule about accounts of messengers.
///
/// An account behind a link or in an address is reported as these are. An invitation in the clause
/// of a handle says no more than the handle does.
struct MessengerRules: Sendable {
  private let rule: Int
  private let severity: Severity
  /// The rules whose findings in the clause of a handle are left out.
  private let covered: [Int]

  /// Returns nil when no rule asks for handles.
  init?(policy: Policy) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .messenger }) else {
      return nil
    }
    self.rule = rule
    severity = policy.rules[rule].severity
    covered = policy.rules[rule].covers.compactMap { policy.ruleIndex(of: $0) }
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

  /// Turns handles into violations; invitations beside them are no further ones.
  func judge(_ text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch) {
    guard !scratch.handles.isEmpty else { return }
    var kept: [PhraseFinding] = []
    for finding in scratch.phrases.findings {
      if !finding.isPhrase, covered.contains(finding.rule),
        Self.hasNeighbour(finding.range, among: scratch.handles, in: text)
      {
        scratch.recorder?.drop(finding.rule, finding.range, in: text, .covered)
      } else {
        kept.append(finding)
      }
    }
    scratch.phrases.findings = kept
    for handle in scratch.handles {
      scratch.violations.append(
        Violation(rule: rule, severity: severity, field: field, range: handle))
    }
  }

  /// Whether a handle overlaps a range or stands in the same clause.
  private static func hasNeighbour(
    _ range: Range<Int>, among handles: [Range<Int>], in text: borrowing Span<UInt8>
  ) -> Bool {
    let next = handles.partitioningIndex { $0.upperBound > range.lowerBound }
    if next < handles.count {
      let handle = handles[next]
      if isOneClause(range.upperBound..<max(handle.lowerBound, range.upperBound), in: text) {
        return true
      }
    }
    return next > 0 && isOneClause(handles[next - 1].upperBound..<range.lowerBound, in: text)
  }

  private static func isOneClause(_ gap: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    guard gap.count <= maximumClauseBytes else { return false }
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let (border, length) = SentenceBorders.border(at: offset, in: text)
      if border != .none { return false }
      offset += length
    }
    return true
  }

  /// A longer way apart, they are two things said.
  private static let maximumClauseBytes = 200
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
