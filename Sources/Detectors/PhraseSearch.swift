// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// Searches whole texts with one detector; its buffers are reused from text to text.
package struct PhraseSearch: ~Copyable {
  private var letters = CaselessText()
  private var words = TextWords()
  private var patterns = MatchScratch()

  /// What the last text holds: by portions, then what no word finds.
  package private(set) var hits: [PhraseHit] = []

  /// Makes empty buffers.
  package init() {}

  /// Finds all wordings of a text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, may be empty.
  ///   - detector: the wordings.
  package mutating func search(_ text: borrowing Span<UInt8>, for detector: PhraseDetector) {
    hits.removeAll(keepingCapacity: true)
    letters.read(text, folding: detector.folding)
    var place = 0
    while place < text.count {
      place = detector.readWords(of: letters, from: place, to: text.count, into: &words)
      detector.appendHits(of: words, letters, in: text, scratch: &patterns, to: &hits)
    }
    detector.appendUnindexedHits(
      letters, in: text, window: 0..<text.count, scratch: &patterns, to: &hits)
  }
}
