// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import Policy

/// Tells whether a cue word ("call", "Tel.", 电话) stands before a number.
///
/// Asks all signals only when a matcher for the cue words alone has found one, since a cue inside
/// a longer word of another signal is none.
final class CueFinder: Sendable {
  private let cue: Int
  private let signals: SignalFinder
  private let words: PhraseDetector
  private let languages: [LanguageID]
  /// Whether the cue is not only words.
  private let hasPattern: Bool

  /// How far before a number its cue may stand, in bytes.
  private static let reach = 48

  /// Returns nil when no signal has the name.
  init?(name: String, policy: Policy, signals: SignalFinder) throws(AutomatonError) {
    guard let cue = signals.index(of: name) else { return nil }
    self.cue = cue
    self.signals = signals
    let signal = policy.signals[cue]
    hasPattern = signal.pattern != nil
    languages = signal.words.map { LanguageID($0.language) }
    words = try SignalFinder.detector(of: signal.words, among: policy.signals)
  }

  /// Where the last cue before a place ends.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - language: only words of this language count.
  ///   - text: valid UTF-8.
  ///   - scratch: the worker's buffers.
  /// - Returns: 0-based byte offset; nil when none of the signals before the place is the cue.
  func cueEnd(
    before offset: Int, language: LanguageID, in text: borrowing Span<UInt8>,
    scratch: inout SignalScratch
  ) -> Int? {
    let window = text.scalarBorder(atOrBefore: offset - Self.reach)..<offset
    guard !window.isEmpty, hasPattern || hasWord(in: window, of: text, language, &scratch) else {
      return nil
    }
    var end: Int?
    signals.forEachSignal(
      in: window, of: text, language: language, patternsOf: cue, scratch: &scratch
    ) { signal, range in
      if signal == cue { end = max(end ?? 0, range.upperBound) }
    }
    return end
  }

  private func hasWord(
    in window: Range<Int>, of text: borrowing Span<UInt8>, _ language: LanguageID,
    _ scratch: inout SignalScratch
  ) -> Bool {
    scratch.hits.removeAll(keepingCapacity: true)
    words.appendHits(in: text, window: window, scratch: &scratch.matching, to: &scratch.hits)
    for hit in scratch.hits where languages[hit.wording].matches(language) { return true }
    return false
  }
}
