// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import PCRE2

/// Buffers that a worker reuses while it looks at concepts.
struct ConceptScratch: ~Copyable {
  /// A sentence that has been evaluated with a lexicon.
  struct Evaluation: Equatable {
    let lexicon: Int
    let core: Range<Int>
    let isNear: Bool
  }

  var matching = MatchScratch()
  /// What the present message is searched for.
  var wordings: LanguageWordings?
  /// The present text as wordings are compared with it, and some of its words.
  var letters = CaselessText()
  private var textWords = TextWords()
  /// What the last search found.
  private(set) var found: [PhraseHit] = []
  /// The words of concepts in the present text that every text is searched for.
  var words = ConceptWords()
  /// The others in a part of it.
  private var context = ConceptWords()
  private var contextRange: Range<Int>?
  var hits: [ConceptHit] = []
  var window = ConceptWindow()
  var windowLexicon = -1
  var evaluated: [Evaluation] = []
  var findings: [PhraseFinding] = []
  /// Takes down why candidates are dropped; nil unless somebody asks.
  var recorder: StepRecorder?

  /// Forgets what was read of the text before.
  mutating func beginText() {
    words.removeAll()
    contextRange = nil
    windowLexicon = -1
    evaluated.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
  }

  /// Finds the wordings of a set in the next portion of a part of the present text.
  ///
  /// - Parameters:
  ///   - set: what to find; the hits are left in `found`.
  ///   - place: where the portion begins; moved to the next, nil behind the last.
  ///   - window: 0-based byte range; what stands a little outside may be found, too.
  ///   - text: the present text, valid UTF-8.
  mutating func search(
    for set: WordingSet, at place: inout Place, in window: Range<Int>,
    of text: borrowing Span<UInt8>
  ) {
    found.removeAll(keepingCapacity: true)
    if let start = place, start < window.upperBound {
      place = textWords.read(
        letters, from: start, to: window.upperBound, filter: set.detector.filter)
      set.detector.appendHits(of: textWords, letters, in: text, scratch: &matching, to: &found)
    } else {
      place = nil
      set.detector.appendUnindexedHits(
        letters, in: text, window: window, scratch: &matching, to: &found)
    }
  }

  /// Where the next portion of a search begins.
  typealias Place = Int?

  /// Where the first portion begins.
  static func place(in window: Range<Int>) -> Place { window.lowerBound & ~63 }

  /// Calls a function with each word of a concept in a part of the present text.
  ///
  /// - Parameters:
  ///   - window: 0-based byte range in which the words must lie.
  ///   - lexicons: the languages to ask, one bit each.
  ///   - text: the present text, valid UTF-8.
  ///   - body: gets the words for which every text is searched, then the others.
  mutating func forEachWord(
    in window: Range<Int>, lexicons: UInt64, of text: borrowing Span<UInt8>,
    _ body: (ConceptHit) -> Void
  ) {
    readContext(of: window, in: text)
    words.forEach(in: window, lexicons: lexicons, body)
    context.forEach(in: window, lexicons: lexicons, body)
  }

  /// Reads the words of concepts in a part of the present text for which no text is searched as a
  /// whole, unless they have just been read.
  private mutating func readContext(of window: Range<Int>, in text: borrowing Span<UInt8>) {
    if let contextRange, contextRange.contains(window) { return }
    contextRange = window
    context.removeAll()
    guard let set = wordings?.context else { return }
    var place = Self.place(in: window)
    while place != nil {
      search(for: set, at: &place, in: window, of: text)
      for hit in found {
        set.forEachMeaning(of: hit.wording) { meaning in
          if case .concept(let concept, let lexicons) = meaning {
            context.append(concept, hit.range, lexicons: lexicons)
          }
        }
      }
    }
    context.order()
  }
}
