// SPDX-License-Identifier: Apache-2.0

import Detectors

/// What the rules have in common: how much a sentence is like those that break any of them.
///
/// It is learned in a lane of its own and counts for every rule, so that what marks harmless sentences
/// is learned from all offences and not from those of each rule alone. At as many harmless sentences
/// wrong, a tenth more is found than by rules that are learned apart; a larger share takes more
/// offences for ones of another kind.
enum SharedScore {
  /// The lane behind those of the rules.
  static let lane = SentenceModel.mostRules

  /// What it counts for beside a rule's own score.
  private static let share: Float = 0.25

  /// Adds what is shared to each rule's own, and brings both to the scale of one.
  static func blend(_ own: SIMD16<Float>) -> SIMD16<Float> {
    (own + own[lane] * share) / (1 + share)
  }
}
