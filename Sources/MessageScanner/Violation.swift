// SPDX-License-Identifier: Apache-2.0

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
  /// The index of the rule in `Policy.rules`, which are ordered by id.
  public var rule: Int { Int(ruleIndex) }
  /// The severity here, which for a proactive-only rule depends on the message.
  public let severity: Severity
  /// The field in which it lies.
  public let field: Field
  /// 0-based byte range in the field's decoded UTF-8.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Indices of milder rules that the same cause breaks.
  public let alsoRules: [UInt16]

  // A message can hold hundreds of thousands of violations: 24 bytes each.
  private let ruleIndex: UInt16
  private let start: UInt32
  private let end: UInt32

  init(
    rule: Int, severity: Severity, field: Field, range: Range<Int>, alsoRules: [UInt16] = []
  ) {
    ruleIndex = UInt16(rule)
    self.severity = severity
    self.field = field
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.alsoRules = alsoRules
  }

  /// Whether this violation comes before another in the output.
  static func precedes(_ first: Violation, _ second: Violation) -> Bool {
    if first.field != second.field { return first.field < second.field }
    if first.start != second.start { return first.start < second.start }
    return first.ruleIndex < second.ruleIndex
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
