// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy

/// What a run counted.
///
/// Each worker counts its own; the sums are the run's.
public struct ScanSummary: Sendable, Equatable {
  /// Records scanned; records with an error are not among them.
  public var messages = 0
  /// Messages with at least one violation.
  public var violating = 0
  /// Violations written.
  public var violations = 0
  /// Records and files that could not be read.
  public var errors = 0
  /// Rules that could not be evaluated on a message.
  public var unscanned = 0
  /// Bytes read.
  public var bytes = 0
  /// Violations of severity `warn` or worse, which decide about the exit status.
  public var serious = 0
  /// Violations by rule, indexed as `Policy.rules`.
  public var byRule: [Int]
  /// Messages to which a rule was not applied, by the order of `MetadataCondition.allCases`.
  private var unapplied = Array(repeating: 0, count: MetadataCondition.allCases.count)

  /// Makes a summary of nothing.
  ///
  /// - Parameter ruleCount: how many rules hold.
  public init(ruleCount: Int) { byRule = Array(repeating: 0, count: ruleCount) }

  /// Counts the violations of one message.
  ///
  /// - Parameter violations: all of them.
  public mutating func count(_ violations: [Violation]) {
    messages += 1
    guard !violations.isEmpty else { return }
    violating += 1
    self.violations += violations.count
    var seriousCount = 0
    var counts = byRule.mutableSpan
    for violation in violations {
      counts[violation.rule] += 1
      if violation.severity > .info { seriousCount += 1 }
    }
    serious += seriousCount
  }

  /// Counts the rules that were not applied to one message.
  ///
  /// - Parameter rules: those whose fields the message lacks.
  package mutating func count(_ rules: UnappliedRules) {
    var rest = rules.rawValue
    while rest != 0 {
      unapplied[rest.trailingZeroBitCount] += 1
      rest &= rest &- 1
    }
  }

  /// How many messages lack the fields of each rule, rules without any left out, ordered by id.
  ///
  /// - Parameter policy: the policy under which was counted.
  /// - Returns: id and count of each rule that was not applied everywhere.
  public func unappliedCounts(under policy: Policy) -> [(id: String, count: Int)] {
    policy.rules.compactMap { rule in
      guard case .metadata(let condition) = rule.detects,
        let index = MetadataCondition.allCases.firstIndex(of: condition), unapplied[index] > 0
      else { return nil }
      return (rule.id, unapplied[index])
    }
  }

  /// Adds another worker's counts.
  ///
  /// - Parameter other: counts under the same policy.
  public mutating func add(_ other: ScanSummary) {
    messages += other.messages
    violating += other.violating
    violations += other.violations
    errors += other.errors
    unscanned += other.unscanned
    bytes += other.bytes
    serious += other.serious
    for (index, count) in other.byRule.enumerated() { byRule[index] += count }
    for (index, count) in other.unapplied.enumerated() { unapplied[index] += count }
  }

  /// The violations by rule id, rules without any left out, ordered by id.
  ///
  /// - Parameter policy: the policy under which was counted.
  /// - Returns: id and count of each rule that fired.
  public func counts(under policy: Policy) -> [(id: String, count: Int)] {
    zip(policy.rules, byRule).filter { $1 > 0 }.map { ($0.id, $1) }
  }
}
