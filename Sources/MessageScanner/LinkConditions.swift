// SPDX-License-Identifier: Apache-2.0

import Policy

/// A set of conditions that a link meets.
///
/// Which rules a link breaks follows from it and the policy, so a violation need not list them.
package struct LinkConditions: OptionSet, Sendable {
  /// One bit a condition, in the order of `LinkCondition.allCases`.
  package let rawValue: UInt8

  /// Makes a set.
  ///
  /// - Parameter rawValue: one bit a condition.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Makes a set of one.
  ///
  /// - Parameter condition: its member.
  package init(_ condition: LinkCondition) {
    switch condition {
    case .external: rawValue = 1
    case .shortener: rawValue = 2
    case .insecure: rawValue = 4
    case .productPage: rawValue = 8
    case .messenger: rawValue = 16
    case .mismatch: rawValue = 32
    case .image: rawValue = 64
    case .insecureImage: rawValue = 128
    }
  }

  /// Every set there is, by raw value.
  package static let allSets = (0...UInt8.max).map(LinkConditions.init(rawValue:))

  /// The rules that a link breaks which meets these conditions.
  ///
  /// - Parameter policy: the policy in force.
  /// - Returns: indices in `Policy.rules`, ascending.
  package func rules(of policy: Policy) -> [Int] {
    policy.rules.indices.filter { index in
      switch policy.rules[index].detects {
      case .link(let condition): contains(LinkConditions(condition))
      case .messenger: contains(LinkConditions(.messenger))
      default: false
      }
    }
  }

  /// The severest of those rules, which the violation is reported under; of equal ones the first
  /// about links.
  ///
  /// - Parameter policy: the policy in force.
  /// - Returns: an index in `Policy.rules`, nil when no rule is broken.
  package func worstRule(of policy: Policy) -> Int? {
    let all = rules(of: policy)
    let broken =
      all.filter { policy.rules[$0].detects != .messenger }
      + all.filter { policy.rules[$0].detects == .messenger }
    guard var worst = broken.first else { return nil }
    for rule in broken where policy.rules[rule].severity > policy.rules[worst].severity {
      worst = rule
    }
    return worst
  }
}
