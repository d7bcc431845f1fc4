// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Tells one cause once: who is asked to call is asked by the number, so an invitation in the sentence
/// of an address, a number, a link or a handle is told with it.
struct ContactCovers: Sendable {
  /// By the index of a rule about contacts: the rules that it covers.
  private let covered: [Int: Set<Int>]
  private let everyCovered: Set<Int>

  /// Farther apart, they are two things said.
  private static let maximumGap = 200

  /// Returns nil when no rule about contacts covers another.
  init?(policy: Policy) {
    var covered: [Int: Set<Int>] = [:]
    for (index, rule) in policy.rules.enumerated() where rule.detects.isContact {
      let others = rule.covers.compactMap(policy.ruleIndex)
      if !others.isEmpty { covered[index] = Set(others) }
    }
    guard !covered.isEmpty else { return nil }
    self.covered = covered
    everyCovered = covered.values.reduce([]) { $0.union($1) }
  }

  /// Tells what contacts of the same sentence say with them, unless it is worse than they are.
  ///
  /// - Parameters:
  ///   - text: the field, valid UTF-8.
  ///   - first: index of the field's first violation; they may stand in any order.
  ///   - violations: those of the message so far.
  ///   - recorder: gets what is not told on its own.
  func apply(
    to text: borrowing Span<UInt8>, from first: Int, _ violations: inout [Violation],
    _ recorder: StepRecorder?
  ) {
    let invitations = violations[first...].indices.filter {
      everyCovered.contains(violations[$0].rule)
    }
    guard !invitations.isEmpty else { return }
    let contacts = violations[first...].indices.filter { covered[violations[$0].rule] != nil }
      .sorted { Violation.precedes(violations[$0], violations[$1]) }
    var told: Set<Int> = []
    for index in invitations {
      guard let contact = contact(saying: violations[index], among: contacts, violations, in: text)
      else { continue }
      recorder?.drop(violations[index].rule, violations[index].range, in: text, .covered)
      violations[contact] = violations[contact].sayingAll(of: violations[index])
      told.insert(index)
    }
    guard !told.isEmpty else { return }
    let kept = violations[first...].indices.filter { !told.contains($0) }.map { violations[$0] }
    violations.replaceSubrange(first..., with: kept)
  }

  /// Whether a finding is told with a contact that stands close enough.
  ///
  /// - Parameters:
  ///   - violation: the finding.
  ///   - contact: another finding.
  /// - Returns: whether the contact's rule covers it and is no milder.
  func covers(_ violation: Violation, by contact: Violation) -> Bool {
    covered[contact.rule]?.contains(violation.rule) == true
      && contact.severity >= violation.severity
  }

  /// The contact behind a finding, or that before it, which says as much.
  private func contact(
    saying violation: Violation, among contacts: [Int], _ violations: [Violation],
    in text: borrowing Span<UInt8>
  ) -> Int? {
    let range = violation.range
    let next = contacts.partitioningIndex {
      violations[$0].range.upperBound > range.lowerBound
    }
    for index in contacts[max(0, next - 1)..<min(contacts.count, next + 1)].reversed() {
      let contact = violations[index]
      guard covers(violation, by: contact) else { continue }
      let start = min(range.upperBound, contact.range.upperBound)
      let gap = start..<max(start, range.lowerBound, contact.range.lowerBound)
      if range.overlaps(contact.range) || isOneSentence(gap, in: text) { return index }
    }
    return nil
  }

  private func isOneSentence(_ gap: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    guard gap.count <= Self.maximumGap else { return false }
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let (border, length) = SentenceBorders.border(at: offset, in: text)
      if border == .sentence { return false }
      offset += length
    }
    return true
  }
}
