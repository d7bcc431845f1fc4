// SPDX-License-Identifier: Apache-2.0

import Detectors

/// Finds handles as the scanner does: cues first, then the detector at each.
struct MessengerFinder {
  private let cues: PhraseDetector

  init() throws {
    cues = try PhraseDetector(
      WordingList(MessengerCue.all.map(\.wording)), folding: .unicode)
  }

  /// The handles of a text.
  func handles(in text: [UInt8], region: String? = nil) -> [Range<Int>] {
    var sweep = ByteClassSweep()
    sweep.sweep(text.span)
    var numbers: [PhoneNumber] = []
    PhoneDetector().appendNumbers(
      in: text.span, region: region.flatMap { Region(code: $0) }, digits: sweep.digits,
      to: &numbers)
    var handles: [Range<Int>] = []
    for hit in cues.hits(in: String(decoding: text, as: UTF8.self)) {
      if let handle = MessengerDetector.handle(
        of: MessengerCue.all[hit.wording], at: hit.range.lowerBound, in: text.span,
        digits: sweep.digits, numbers: numbers)
      {
        MessengerDetector.add(handle, to: &handles)
      }
    }
    return handles
  }
}
