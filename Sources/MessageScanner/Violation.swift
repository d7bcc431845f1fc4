// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Where in a message a finding lies, in the order of the output.
public enum Field: UInt8, Sendable, Comparable, CaseIterable {
  case subject, text, html

  /// The name in the output.
  public var name: String {
    switch self {
    case .subject: "subject"
    case .text: "text"
    case .html: "html"
    }
  }

  /// Orders fields as the output does.
  ///
  /// - Parameters:
  ///   - lhs: one field.
  ///   - rhs: another field.
  /// - Returns: whether findings in `lhs` come first.
  public static func < (lhs: Field, rhs: Field) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// One finding of a rule in a message.
public struct Violation: Sendable, Equatable {
  // A message can hold hundreds of thousands of violations: 16 plain bytes each.
  private let ruleIndex: UInt16
  private let lowEvasion: UInt16
  private let start: UInt32
  private let end: UInt32
  /// The severity here, which for a proactive-only rule depends on the message.
  public let severity: Severity
  /// The field in which it lies.
  public let field: Field
  /// The conditions that a link meets; empty for what is no link.
  package let conditions: LinkConditions
  private let highEvasion: UInt8

  /// The index of the rule in `Policy.rules`, which are ordered by id.
  public var rule: Int { Int(ruleIndex) }
  /// 0-based byte range in the field's decoded UTF-8.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// The tricks that had to be undone to find it; empty for what stands there plainly.
  public var evasion: Evasion {
    Evasion(rawValue: UInt32(highEvasion) << 16 | UInt32(lowEvasion))
  }

  init(
    rule: Int, severity: Severity, field: Field, range: Range<Int>, conditions: LinkConditions = [],
    evasion: Evasion = []
  ) {
    ruleIndex = UInt16(rule)
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.severity = severity
    self.field = field
    self.conditions = conditions
    lowEvasion = UInt16(truncatingIfNeeded: evasion.rawValue)
    highEvasion = UInt8(truncatingIfNeeded: evasion.rawValue >> 16)
  }

  /// The same finding at another place.
  func moved(to range: Range<Int>, evasion: Evasion) -> Violation {
    Violation(
      rule: rule, severity: severity, field: field, range: range, conditions: conditions,
      evasion: evasion)
  }

  /// The same finding at another severity.
  ///
  /// - Parameter severity: the severity that holds instead.
  /// - Returns: the finding, otherwise unchanged.
  package func with(severity: Severity) -> Violation {
    Violation(
      rule: rule, severity: severity, field: field, range: range, conditions: conditions,
      evasion: evasion)
  }

  /// The milder rules that the same cause breaks.
  ///
  /// - Parameter policy: the policy under which it was found.
  /// - Returns: indices in `Policy.rules`, ascending.
  public func alsoRules(under policy: Policy) -> [Int] {
    conditions.isEmpty ? [] : conditions.rules(of: policy).filter { $0 != rule }
  }

  /// Whether this violation comes before another in the output.
  static func precedes(_ first: Violation, _ second: Violation) -> Bool {
    if first.field != second.field { return first.field < second.field }
    if first.start != second.start { return first.start < second.start }
    return first.ruleIndex < second.ruleIndex
  }
}

extension [Violation] {
  /// Puts the violations of one field, the last ones, in the order of the output.
  ///
  /// - Parameter first: index of the field's first violation.
  mutating func order(from first: Int) {
    // Most often one detector has found them all, in order.
    var index = first &+ 1
    while index < count, !Violation.precedes(self[index], self[index &- 1]) { index &+= 1 }
    if index < count { self[first...].sort(by: Violation.precedes) }
  }
}

/// A rule that could not be evaluated on a message.
public struct Unscanned: Sendable, Equatable, Hashable {
  /// Which limit was hit.
  public enum Code: String, Sendable {
    case matchLimit = "match_limit"
    case jitStack = "jit_stack"
  }

  /// The index of the rule in `Policy.rules`.
  public let rule: Int
  /// Which limit was hit.
  public let code: Code
}
