// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import PCRE2
import Policy

/// A word of a concept in a text.
struct ConceptHit: Sendable, Equatable {
  let concept: Int
  let range: Range<Int>
  /// Whether a negation close by in its clause turns it round.
  var isNegated = false
}

/// The words of one language for all concepts.
///
/// Runs only on small windows, where the rarest concept of a rule has been found.
struct ConceptLexicon: Sendable {
  private let words: PhraseDetector
  private let conceptOfWording: [Int]

  /// Builds the automaton.
  ///
  /// - Parameter words: words with the index of their concept.
  /// - Throws: `AutomatonError` when they exceed its limits.
  init(_ words: [(concept: Int, word: Concept.Word)]) throws(AutomatonError) {
    let equivalents = Set(words.flatMap(\.word.language.equivalents))
    self.words = try PhraseDetector(
      words.map { Wording($0.word) }, equivalents: Array(equivalents), usesPrefilter: false)
    conceptOfWording = words.map(\.concept)
  }

  /// Appends the words inside a window, by their end.
  func appendHits(
    in text: borrowing Span<UInt8>, window: Range<Int>, scratch: inout ConceptScratch
  ) {
    scratch.wordings.removeAll(keepingCapacity: true)
    words.appendHits(
      in: text, window: window, scratch: &scratch.matching, to: &scratch.wordings)
    for hit in scratch.wordings {
      scratch.hits.append(
        ConceptHit(concept: conceptOfWording[hit.wording], range: hit.range))
    }
  }
}

extension Wording {
  init(_ word: Concept.Word) {
    self.init(text: word.text)
    hasDottedI = word.language.hasDottedI
    prefixes = word.language.prefixes.map { Array($0.utf8) }
    isStem = word.isOpenAfter
    isOpenBefore = word.isOpenBefore
  }
}
