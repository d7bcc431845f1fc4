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
final class ConceptLexicon: Sendable {
  private let words: PhraseDetector
  private let conceptOfWording: [Int]

  /// Builds the automaton.
  ///
  /// - Parameter lists: the words of each concept.
  /// - Throws: `AutomatonError` when they exceed its limits.
  init(_ lists: [ConceptList]) throws(AutomatonError) {
    let equivalents = Set(lists.flatMap(\.list.language.equivalents))
    var wordings: [Wording] = []
    var concepts: [Int] = []
    for list in lists {
      for word in list.list.words {
        wordings.append(Wording(word))
        concepts.append(list.concept)
      }
    }
    words = try PhraseDetector(
      wordings, equivalents: Array(equivalents), usesPrefilter: false)
    conceptOfWording = concepts
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
    self.init(text: word.text, language: word.language)
    isStem = word.isOpenAfter
    isOpenBefore = word.isOpenBefore
  }

  /// A wording as its language writes it.
  init(text: String, language: Language) {
    self.init(text: text)
    hasDottedI = language.hasDottedI
    prefixes = language.prefixes.map { Array($0.utf8) }
  }
}
