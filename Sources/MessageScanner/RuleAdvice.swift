// SPDX-License-Identifier: Apache-2.0

import Policy

/// Says what a user's rules may be asked about though they are correct: what is slow, what says
/// the same as another rule, what can never find anything.
public struct RuleAdvice: Sendable {
  private let policy: Policy
  private let scanner: Scanner
  private let ids: Set<String>

  /// Makes the advice.
  ///
  /// - Parameters:
  ///   - policy: the rules in force.
  ///   - scanner: a scanner for the same policy.
  ///   - ids: the rules that are looked at.
  public init(policy: Policy, scanner: Scanner, rules ids: Set<String>) {
    self.policy = policy
    self.scanner = scanner
    self.ids = ids
  }

  /// Looks at the rules.
  ///
  /// - Parameter rules: the rules as their packs define them.
  /// - Returns: what is worth a look, each with file, line and rule.
  public func warnings(about rules: [Rule]) -> [PolicyError] {
    rules.flatMap { unreachable($0) + slow($0) + overlapping($0) }
      + policy.combinations.filter { ids.contains($0.rule) }.compactMap(sleeping)
  }

  private func unreachable(_ rule: Rule) -> [PolicyError] {
    if rule.detects == .history {
      return [
        PolicyError(
          "only the program's own rules look at histories", at: rule.origin, rule: rule.id)
      ]
    }
    let looksForNothing =
      rule.detects == .phrases && rule.pattern == nil && policy.ruleIndex(of: rule.id) != nil
      && !policy.phrases.contains { $0.rule == rule.id }
      && !policy.combinations.contains { $0.rule == rule.id }
    guard looksForNothing else { return [] }
    return [
      PolicyError(
        "it has no phrase, combination or pattern to look for", at: rule.origin, rule: rule.id)
    ]
  }

  /// A combination that nothing wakes: short words do not.
  private func sleeping(_ combination: Combination) -> PolicyError? {
    let names = combination.items.first ?? []
    let wakes = names.contains { name in
      policy.conceptIndex(of: name).map { concept in
        policy.concepts[concept].words.contains { $0.utf8.span.mayWake }
      } ?? false
    }
    guard !wakes else { return nil }
    return PolicyError(
      "no word of \(names.joined(separator: " or ")) is long and rare enough to wake this combination",
      at: combination.origin, rule: combination.rule)
  }

  /// Literals of so few bytes stand in most texts.
  private static let shortestLiteralBytes = 3

  private func slow(_ rule: Rule) -> [PolicyError] {
    guard let pattern = rule.pattern else { return [] }
    var messages = pattern.literals.filter { $0.utf8.count < Self.shortestLiteralBytes }.map {
      "slow: its literal \"\($0)\" stands in most texts"
    }
    if pattern.nestsRepeats {
      messages.append("slow: its pattern repeats without a bound what repeats without a bound")
    }
    return messages.map { PolicyError($0, at: rule.origin, rule: rule.id) }
  }

  /// Other rules that find the same place in one of the rule's examples.
  private func overlapping(_ rule: Rule) -> [PolicyError] {
    guard let index = policy.ruleIndex(of: rule.id) else { return [] }
    var others: [Int: Example] = [:]
    for example in rule.matching {
      let violations = ExampleCheck(policy: policy, scanner: scanner).violations(in: example) ?? []
      let own = violations.filter { $0.rule == index && $0.hasSpan }
      for other in violations where other.rule != index && other.hasSpan {
        guard own.contains(where: { $0.field == other.field && $0.range == other.range }),
          others[other.rule] == nil
        else { continue }
        others[other.rule] = example
      }
    }
    return others.sorted { $0.key < $1.key }.map { other, example in
      PolicyError(
        "rule \(policy.rules[other].id) finds the same here", at: example.origin, rule: rule.id)
    }
  }
}
