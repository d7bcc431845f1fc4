// SPDX-License-Identifier: Apache-2.0

/// A word of a concept in a text.
struct ConceptHit: Sendable, Equatable {
  let concept: Int
  let range: Range<Int>
  /// Whether a negation close by in its clause turns it round.
  var isNegated = false
}

/// The words of all concepts in a text, whatever the language.
struct ConceptWords: Sendable {
  /// A word, the lexicons that know it and those in which it wakes combinations.
  private struct Word {
    let hit: ConceptHit
    let lexicons: UInt64
    let wakes: UInt64
  }

  private var words: [Word] = []
  private var isOrdered = true

  mutating func removeAll() {
    if !words.isEmpty { words.removeAll(keepingCapacity: true) }
    isOrdered = true
  }

  /// Adds a word.
  ///
  /// - Parameters:
  ///   - concept: the index of its concept.
  ///   - range: 0-based byte range.
  ///   - lexicons: the languages in which it has this meaning, one bit each.
  ///   - wakes: those in which it wakes combinations.
  mutating func append(_ concept: Int, _ range: Range<Int>, lexicons: UInt64, wakes: UInt64) {
    if let last = words.last, last.hit.range.upperBound > range.upperBound { isOrdered = false }
    words.append(
      Word(hit: ConceptHit(concept: concept, range: range), lexicons: lexicons, wakes: wakes))
  }

  /// Puts the words in the order of their ends; needed before any is asked for.
  mutating func order() {
    guard !isOrdered else { return }
    words.sort {
      ($0.hit.range.upperBound, $0.hit.range.lowerBound, $0.hit.concept)
        < ($1.hit.range.upperBound, $1.hit.range.lowerBound, $1.hit.concept)
    }
    isOrdered = true
  }

  /// Whether there is a word of a concept, in any language.
  func contains(_ concept: Int) -> Bool { words.contains { $0.hit.concept == concept } }

  /// The place of the first word that ends behind an offset; nil when there is none.
  func place(endingAfter offset: Int) -> Range<Int>? {
    let index = words.partitioningIndex { $0.hit.range.upperBound > offset }
    return index < words.count ? words[index].hit.range : nil
  }

  /// Calls a function with each word inside a window that some lexicons know, by their ends, and
  /// whether it wakes combinations there.
  func forEach(
    in window: Range<Int>, lexicons: UInt64, _ body: (ConceptHit, _ isWaking: Bool) -> Void
  ) {
    var index = words.partitioningIndex { $0.hit.range.upperBound > window.lowerBound }
    while index < words.count, words[index].hit.range.upperBound <= window.upperBound {
      if words[index].hit.range.lowerBound >= window.lowerBound,
        words[index].lexicons & lexicons != 0
      {
        body(words[index].hit, words[index].wakes & lexicons != 0)
      }
      index += 1
    }
  }
}
