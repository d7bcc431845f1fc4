// SPDX-License-Identifier: Apache-2.0

import Policy

/// A set of rules about metadata that a message lacks the fields for.
package struct UnappliedRules: OptionSet, Sendable {
  /// One bit a condition, in the order of `MetadataCondition.allCases`.
  package let rawValue: UInt32

  /// Makes a set.
  ///
  /// - Parameter rawValue: one bit a condition.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Makes a set of one.
  ///
  /// - Parameter condition: what the rule looks at.
  package init(_ condition: MetadataCondition) {
    let index = MetadataCondition.allCases.firstIndex(of: condition) ?? 0
    rawValue = 1 << UInt32(index)
  }
}
