// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Why each rule says what it says of one message.
package struct Explanation: Sendable {
  /// What became of a rule; the raw value is its name in output.
  package enum Outcome: String, Sendable, CaseIterable {
    /// It has a violation.
    case found
    /// It saw something that a later step dropped.
    case dropped
    /// It saw nothing that it could be about.
    case noCandidate = "no_candidate"
    /// A field that it needs is missing, so it was not applied.
    case notApplied = "not_applied"
    /// A limit kept it from being evaluated.
    case unscanned
    /// It is about HTML, and there is none.
    case needsHTML = "needs_html"
    /// It is about whole threads and orders, which `tamis audit` judges.
    case needsHistory = "needs_history"
    /// The message is not the seller's, so nothing was searched.
    case notSearched = "not_searched"
  }

  /// What became of one rule.
  package struct Entry: Sendable {
    /// The index of the rule in `Policy.rules`.
    package let rule: Int
    /// What became of it.
    package let outcome: Outcome
    /// Its violations, in the order of the output.
    package let findings: [Violation]
    /// What it saw and dropped, in the order in which it was dropped.
    package let dropped: [DroppedCandidate]
  }

  /// One for each rule in force, ordered by id.
  package let entries: [Entry]
  /// What was dropped before any rule saw it, such as quoted text.
  package let dropped: [DroppedCandidate]
  /// Whether more was dropped than is told.
  package let isCut: Bool
}

extension Scanner {
  /// Scans a message and says of each rule why it found something or did not.
  ///
  /// - Parameters:
  ///   - message: a record of outcome `message`; its ranges lie in `arena`.
  ///   - arena: the decoded strings of the message's batch, valid UTF-8.
  /// - Returns: what became of each rule; the violations are those of a scan.
  package func explain(_ message: Message, in arena: borrowing Span<UInt8>) -> Explanation {
    var scratch = ScanScratch()
    let recorder = StepRecorder(policy: policy)
    scratch.recorder = recorder
    scan(message, in: arena, using: &scratch)
    let steps = Dictionary(grouping: recorder.steps, by: \.rule)
    var findings: [Int: [Violation]] = [:]
    for violation in scratch.violations {
      for rule in [violation.rule] + violation.alsoRules(under: policy) {
        findings[rule, default: []].append(violation)
      }
    }
    let unscanned = Set(scratch.unscanned.map(\.rule))
    let entries = policy.rules.indices.map { rule in
      let outcome: Explanation.Outcome =
        if findings[rule] != nil {
          .found
        } else if recorder.skipsMessage {
          .notSearched
        } else if unscanned.contains(rule) {
          .unscanned
        } else if steps[rule] != nil {
          .dropped
        } else {
          outcome(of: policy.rules[rule], for: message, scratch.unapplied)
        }
      return Explanation.Entry(
        rule: rule, outcome: outcome, findings: findings[rule] ?? [], dropped: steps[rule] ?? [])
    }
    return Explanation(entries: entries, dropped: steps[nil] ?? [], isCut: recorder.isCut)
  }

  /// What became of a rule that saw nothing.
  private func outcome(
    of rule: Rule, for message: Message, _ unapplied: UnappliedRules
  ) -> Explanation.Outcome {
    switch rule.detects {
    case .history: .needsHistory
    case .metadata(let condition) where unapplied.contains(UnappliedRules(condition)): .notApplied
    case .form(.lineBreaks): .noCandidate
    case .form, .link(.mismatch), .link(.image), .link(.insecureImage):
      message.html == nil ? .needsHTML : .noCandidate
    default: .noCandidate
    }
  }
}

extension Violation {
  /// Why the violation is milder than its rule.
  ///
  /// - Parameter rule: its rule.
  /// - Returns: the reason in words; nil when it is as severe.
  package func loweredBecause(under rule: Rule) -> String? {
    guard severity < rule.severity else { return nil }
    if isQuoted { return "it is quoted" }
    if rule.bindsProactiveOnly { return "the message does not say who starts the exchange" }
    switch rule.detects {
    case .email: return "the marketplace itself hands out this address"
    case .phone: return "it is the number of a service that the profile excepts"
    default: return "the message is a reply"
    }
  }
}
