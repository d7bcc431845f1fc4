// SPDX-License-Identifier: Apache-2.0

import Policy

/// Tries every rule on the examples that its pack gives for it.
public struct ExampleCheck: Sendable {
  private let policy: Policy
  private let scanner: Scanner

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - policy: the rules with their examples.
  ///   - scanner: a scanner for the same policy.
  public init(policy: Policy, scanner: Scanner) {
    self.policy = policy
    self.scanner = scanner
  }

  /// Runs all examples.
  ///
  /// - Returns: an error with file, line and rule for each example with another result than its
  ///   pack says.
  public func failures() -> [PolicyError] {
    policy.rules.indices.flatMap { index in
      let rule = policy.rules[index]
      let missed = rule.matching.filter { !fires(index, on: $0) }.map {
        PolicyError("must match but does not: \($0.text)", at: $0.origin, rule: rule.id)
      }
      let alarmed = rule.passing.filter { fires(index, on: $0) }.map {
        PolicyError("must pass but matches: \($0.text)", at: $0.origin, rule: rule.id)
      }
      return missed + alarmed
    }
  }

  private func fires(_ rule: Int, on example: Example) -> Bool {
    let result = scanner.scan(text: example.text, region: example.region, kind: example.kind)
    return result.violations.contains {
      $0.rule == rule || $0.alsoRules(under: policy).contains(rule)
    }
  }
}
