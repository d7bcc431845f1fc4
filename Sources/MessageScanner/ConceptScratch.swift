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
  }

  var matching = MatchScratch()
  /// What the present message is searched for.
  var wordings: LanguageWordings?
  /// The present text, and some of its words.
  var text = MeasuredText()
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
  /// What the window holds words of.
  var windowLexicon = -1
  var windowConcepts = ConceptSet()
  /// Of the last sentence.
  var evaluated: [Evaluation] = []
  /// The concepts of which words may be read around woken places.
  var contextConcepts: ConceptSet { wordings?.contextConcepts ?? ConceptSet() }
  /// The combinations that the last sentence wakes.
  var woken: [Int] = []
  var findings: [PhraseFinding] = []
  /// The sentences in which something speaks against what would break a rule.
  private var doubts: [(rule: Int, sentence: Range<Int>, doubt: Doubt)] = []
  /// Takes down why candidates are dropped; nil unless somebody asks.
  var recorder: StepRecorder?

  /// Forgets what was read of the text before.
  mutating func beginText() {
    words.removeAll()
    contextRange = nil
    windowLexicon = -1
    evaluated.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    doubts.removeAll(keepingCapacity: true)
  }

  /// Notes what speaks against a breach of a rule in a sentence.
  mutating func doubt(_ rule: Int, _ sentence: Range<Int>, _ doubt: Doubt) {
    doubts.append((rule, sentence, doubt))
  }

  /// Puts the doubts in order, before they are asked for.
  mutating func orderDoubts() {
    doubts.sort { $0.sentence.lowerBound < $1.sentence.lowerBound }
  }

  /// What speaks most against what would break a rule in a sentence; nil: nothing does.
  ///
  /// Doubts must be in order.
  func doubt(of rule: Int, in sentence: Range<Int>) -> Doubt? {
    let first = doubts.partitioningIndex { $0.sentence.upperBound > sentence.lowerBound }
    let own = doubts[first...].prefix { $0.sentence.lowerBound < sentence.upperBound }
      .filter { $0.rule == rule }
    return own.lazy.map(\.doubt).max()
  }

  /// What speaks against a breach, ascending.
  enum Doubt: Comparable {
    /// A concept stands there that excludes a combination.
    case excluded
    /// A negation turns a combination round.
    case negated
    /// A negation turns a phrase round, or it is quoted.
    case denied
  }

  /// Finds the wordings of a set in the next portion of a part of the present text.
  ///
  /// - Parameters:
  ///   - set: what to find; the hits are left in `found`.
  ///   - place: where the portion begins; moved to the next, nil behind the last.
  ///   - window: 0-based byte range; what stands a little outside may be found, too.
  ///   - text: the present text, valid UTF-8.
  mutating func search(
    for set: WordingSet, at place: inout Int?, in window: Range<Int>,
    of text: borrowing Span<UInt8>
  ) {
    found.removeAll(keepingCapacity: true)
    if let start = place, start < window.upperBound {
      place = set.detector.readWords(
        of: self.text.letters, from: start, to: window.upperBound, into: &textWords)
      set.detector.appendHits(
        of: textWords, self.text.letters, in: text, scratch: &matching, to: &found)
    } else {
      place = nil
      set.detector.appendUnindexedHits(
        self.text.letters, in: text, window: window, scratch: &matching, to: &found)
    }
  }

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
    words.forEach(in: window, lexicons: lexicons) { hit, _ in body(hit) }
    context.forEach(in: window, lexicons: lexicons) { hit, _ in body(hit) }
  }

  /// The language that knows most words of concepts in a part of the present text; the first of
  /// several.
  ///
  /// - Parameters:
  ///   - window: 0-based byte range in which the words must lie.
  ///   - count: how many languages there are.
  ///   - text: the present text, valid UTF-8.
  /// - Returns: its lexicon.
  mutating func lexicon(
    ofMostWordsIn window: Range<Int>, among count: Int, of text: borrowing Span<UInt8>
  ) -> Int {
    var best = (lexicon: 0, words: 0)
    for lexicon in 0..<count {
      var words = 0
      forEachWord(in: window, lexicons: 1 << UInt64(lexicon), of: text) { _ in words += 1 }
      if words > best.words { best = (lexicon, words) }
    }
    return best.lexicon
  }

  /// Calls a function with each word that says what a number in a part of the present text is.
  ///
  /// - Parameters:
  ///   - window: 0-based byte range in which the words must lie.
  ///   - text: the present text, valid UTF-8.
  ///   - body: gets the words in no order.
  mutating func forEachNumberWord(
    in window: Range<Int>, of text: borrowing Span<UInt8>, _ body: (ConceptHit) -> Void
  ) {
    guard let set = wordings?.numberWords else { return }
    forEachConcept(of: set, in: window, of: text) { concept, range, _ in
      if window.contains(range) { body(ConceptHit(concept: concept, range: range)) }
    }
  }

  /// The concepts of the words for which every text is searched.
  ///
  /// - Parameters:
  ///   - window: 0-based byte range in which the words must lie.
  ///   - lexicon: the language to ask.
  /// - Returns: all of them, and those of which a word wakes combinations.
  func concepts(in window: Range<Int>, lexicon: Int) -> (present: ConceptSet, waking: ConceptSet) {
    var (present, waking) = (ConceptSet(), ConceptSet())
    words.forEach(in: window, lexicons: 1 << UInt64(lexicon)) { hit, isWaking in
      present.insert(hit.concept)
      if isWaking { waking.insert(hit.concept) }
    }
    return (present, waking)
  }

  /// Reads the words of concepts in a part of the present text for which no text is searched as a
  /// whole, unless they have just been read.
  private mutating func readContext(of window: Range<Int>, in text: borrowing Span<UInt8>) {
    if let contextRange, contextRange.contains(window) { return }
    contextRange = window
    context.removeAll()
    guard let set = wordings?.context else { return }
    // Taken out, as nobody may change it while the search, which is a part of the same, goes on.
    var read = ConceptWords()
    swap(&read, &context)
    forEachConcept(of: set, in: window, of: text) { concept, range, lexicons in
      read.append(concept, range, lexicons: lexicons, wakes: 0)
    }
    read.order()
    swap(&read, &context)
  }

  /// Calls a function with each concept that the words of a set in a part of the present text stand
  /// for, also with words that stand a little outside.
  private mutating func forEachConcept(
    of set: WordingSet, in window: Range<Int>, of text: borrowing Span<UInt8>,
    _ body: (_ concept: Int, _ range: Range<Int>, _ lexicons: UInt64) -> Void
  ) {
    var place: Int? = window.lowerBound
    while place != nil {
      search(for: set, at: &place, in: window, of: text)
      for hit in found {
        set.forEachMeaning(of: hit.wording) { meaning in
          if case .concept(let concept, let lexicons, _) = meaning {
            body(concept, hit.range, lexicons)
          }
        }
      }
    }
  }
}
