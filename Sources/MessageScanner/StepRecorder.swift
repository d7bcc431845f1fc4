// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// The form of a field in which something was seen; the raw value is its name in output.
package enum TextView: String, Sendable {
  /// As the sender wrote it.
  case written
  /// With disguises undone.
  case folded
  /// What a reader sees of HTML.
  case seen
  /// What HTML hides.
  case hidden
  /// Descriptions of images and links in HTML.
  case labels
  /// Where HTML leads.
  case addresses
}

/// Something that a detector saw and a later step dropped.
package struct DroppedCandidate: Sendable, Equatable {
  /// The index of the rule in `Policy.rules`; nil: no rule in particular.
  package let rule: Int?
  /// Where it was seen.
  package let field: Field
  /// The form of the field.
  package let view: TextView
  /// 0-based byte range in that form of the field.
  package let range: Range<Int>
  /// What stands there, cut after `StepRecorder.maximumMatchBytes`.
  package let match: String
  /// Why it was dropped.
  package let reason: DropReason
  /// Which concepts or hosts decided it, if that is known.
  package let detail: String?
}

/// Takes down why candidates are dropped; scanning has one only when somebody asks why.
final class StepRecorder {
  /// A text may hold any number of candidates; so many are told.
  static let maximumSteps = 1000
  /// The beginning of a long match says enough.
  static let maximumMatchBytes = 200

  let policy: Policy
  private(set) var steps: [DroppedCandidate] = []
  /// Whether there were more than are told.
  private(set) var isCut = false
  /// Whether the message was not searched at all.
  var skipsMessage = false
  var field = Field.text
  var view = TextView.written

  init(policy: Policy) { self.policy = policy }

  /// Takes down that a candidate is dropped.
  func drop(
    _ rule: Int?, _ range: Range<Int>, in text: borrowing Span<UInt8>, _ reason: DropReason,
    detail: String? = nil
  ) {
    guard steps.count < Self.maximumSteps else {
      isCut = true
      return
    }
    let end = text.scalarBorder(
      atOrBefore: min(range.upperBound, range.lowerBound + Self.maximumMatchBytes))
    var bytes: [UInt8] = []
    for offset in range.lowerBound..<max(range.lowerBound, end) { bytes.append(text[offset]) }
    let match = String(decoding: bytes, as: UTF8.self)
    // Folded text repeats what stands around a disguise.
    let isKnown = steps.contains { step in
      step.rule == rule && step.field == field && step.reason == reason && step.match == match
        && (view == .folded || step.view == view && step.range == range)
    }
    if isKnown { return }
    steps.append(
      DroppedCandidate(
        rule: rule, field: field, view: view, range: range, match: match, reason: reason,
        detail: detail))
  }

  /// Takes down the violations that a step has taken away.
  ///
  /// - Parameters:
  ///   - before: those before the step.
  ///   - after: those after it; the same finding may have got another severity.
  ///   - text: the field; ranges lie in it.
  ///   - reason: why the step takes violations away.
  func dropMissing(
    _ before: [Violation], from after: ArraySlice<Violation>, in text: borrowing Span<UInt8>,
    _ reason: DropReason
  ) {
    var kept: [Int: Set<Range<Int>>] = [:]
    for violation in after { kept[violation.rule, default: []].insert(violation.range) }
    for violation in before where kept[violation.rule]?.contains(violation.range) != true {
      drop(violation.rule, violation.range, in: text, reason)
    }
  }

  /// The names of concepts, for details.
  func names(of concepts: some Sequence<Int>) -> String {
    concepts.map { policy.concepts[$0].name }.joined(separator: " or ")
  }
}
