// SPDX-License-Identifier: Apache-2.0

import Policy

/// A further place of a violation: its cause stands there, too.
package struct ViolationRepeat: Sendable, Equatable {
  private let ruleIndex: UInt16
  /// The field of the violation that is told.
  package let firstField: Field
  /// The field of the further place.
  package let field: Field
  private let firstStart: UInt32
  private let start: UInt32
  private let end: UInt32

  /// The severity of the violation.
  package let severity: Severity

  var rule: Int { Int(ruleIndex) }
  /// Where the violation that is told begins.
  var firstOffset: Int { Int(firstStart) }
  /// The further place, a 0-based byte range in the field's decoded UTF-8.
  package var range: Range<Int> { Int(start)..<Int(end) }

  init(of first: Violation, at place: Violation) {
    ruleIndex = UInt16(first.rule)
    firstField = first.field
    firstStart = UInt32(first.range.lowerBound)
    severity = first.severity
    field = place.field
    start = UInt32(place.range.lowerBound)
    end = UInt32(place.range.upperBound)
  }

  private init(_ other: ViolationRepeat, of first: Violation) {
    ruleIndex = UInt16(first.rule)
    firstField = first.field
    firstStart = UInt32(first.range.lowerBound)
    severity = first.severity
    (field, start, end) = (other.field, other.start, other.end)
  }

  /// The same place as one of another violation.
  func moved(to first: Violation) -> ViolationRepeat { ViolationRepeat(self, of: first) }

  /// Whether this is a further place of a violation.
  ///
  /// - Parameter violation: one of the same message.
  /// - Returns: whether both are of one rule and the place of the other is that of the first.
  package func belongs(to violation: Violation) -> Bool {
    Int(ruleIndex) == violation.rule && firstField == violation.field
      && Int(firstStart) == violation.range.lowerBound
  }

  /// Whether the violation that this belongs to comes before another in the output.
  ///
  /// - Parameter violation: one of the same message.
  /// - Returns: whether it does; false where it belongs to that very violation.
  package func precedes(_ violation: Violation) -> Bool {
    if firstField != violation.field { return firstField < violation.field }
    if firstOffset != violation.range.lowerBound { return firstOffset < violation.range.lowerBound }
    return rule < violation.rule
  }

  /// Orders by the violation that is told, as the output does, and then by place.
  static func precedes(_ first: ViolationRepeat, _ second: ViolationRepeat) -> Bool {
    if first.firstField != second.firstField { return first.firstField < second.firstField }
    if first.firstStart != second.firstStart { return first.firstStart < second.firstStart }
    if first.ruleIndex != second.ruleIndex { return first.ruleIndex < second.ruleIndex }
    if first.field != second.field { return first.field < second.field }
    return first.start < second.start
  }
}
