// SPDX-License-Identifier: Apache-2.0

import Detectors

/// Buffers that a worker reuses while it judges phrases.
struct PhraseScratch: ~Copyable {
  typealias Find = (meaning: WordingSet.Meaning, range: Range<Int>)

  /// What is to be done for the present text, and where.
  var finds: [Find] = []
  /// Where words stand that addresses are written out with.
  var disguiseLeads: [Int] = []
  /// The cues of messengers, by their index in `MessengerCue.all`, and where they begin.
  var messengerCues: [(cue: Int, start: Int)] = []
  var concepts = ConceptScratch()
  var filler: [Range<Int>] = []
  var findings: [PhraseFinding] = []
  /// Of the sentence that is judged as a whole.
  var features = SentenceFeatures()
  /// The hashes of its concepts.
  var members: [UInt64] = []
  var unscanned: Set<Unscanned> = []
  var lastPatternWindow: [Int: Range<Int>] = [:]

  /// Forgets what was found in the text before.
  mutating func beginText() {
    finds.removeAll(keepingCapacity: true)
    if !disguiseLeads.isEmpty { disguiseLeads.removeAll(keepingCapacity: true) }
    if !messengerCues.isEmpty { messengerCues.removeAll(keepingCapacity: true) }
    if !filler.isEmpty { filler.removeAll(keepingCapacity: true) }
    if !lastPatternWindow.isEmpty { lastPatternWindow.removeAll(keepingCapacity: true) }
    findings.removeAll(keepingCapacity: true)
    concepts.beginText()
  }
}
