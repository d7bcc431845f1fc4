// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import Policy

/// Tells whether a cue word ("call", "Tel.", 电话) stands before a number.
final class CueFinder: Sendable {
  private let words: PhraseDetector
  private let languages: [LanguageID]

  /// How far before a number its cue may stand, in bytes.
  private static let reach = 48

  /// Returns nil when no concept of this name has words.
  init?(concept name: String, policy: Policy) throws(AutomatonError) {
    let cues = policy.conceptIndex(of: name).map { policy.concepts[$0].words } ?? []
    guard !cues.isEmpty else { return nil }
    languages = cues.map { LanguageID($0.language) }
    words = try PhraseDetector(
      cues.map { Wording($0) }, equivalents: Array(Set(cues.flatMap(\.language.equivalents))),
      usesPrefilter: false)
  }

  /// Where the last cue before a place ends.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - language: only words of this language count.
  ///   - text: valid UTF-8.
  ///   - scratch: the worker's buffers.
  /// - Returns: 0-based byte offset; nil when no cue of the language stands close before.
  func cueEnd(
    before offset: Int, language: LanguageID, in text: borrowing Span<UInt8>,
    scratch: inout ConceptScratch
  ) -> Int? {
    let window = text.scalarBorder(atOrBefore: offset - Self.reach)..<offset
    guard !window.isEmpty else { return nil }
    scratch.wordings.removeAll(keepingCapacity: true)
    words.appendHits(in: text, window: window, scratch: &scratch.matching, to: &scratch.wordings)
    var end: Int?
    for hit in scratch.wordings where languages[hit.wording].matches(language) {
      end = max(end ?? 0, hit.range.upperBound)
    }
    return end
  }
}
