// SPDX-License-Identifier: Apache-2.0

/// The words of concepts in a few sentences of a text.
struct ConceptWindow: ~Copyable {
  /// The sentences looked at.
  private(set) var range = 0..<0
  /// Words of concepts, ascending; those inside a word that shields them are left out.
  private(set) var hits: [ConceptHit] = []
  /// The concepts that have a hit.
  private(set) var present = ConceptSet()

  /// A negation reaches so many words, doubled, over what follows it in its clause.
  private static let negationReach = 12
  /// Where languages negate behind the verb, so many words, doubled, back.
  private static let negationAfterReach = 12

  /// Begins a window with the hits in it, in any order; drops what a shielding word covers.
  mutating func begin(
    _ range: Range<Int>, _ found: [ConceptHit], _ meaning: ConceptRules.Meaning
  ) {
    self.range = range
    hits.removeAll(keepingCapacity: true)
    present = ConceptSet()
    let hasShield = found.contains { meaning.shielding.contains($0.concept) }
    for hit in found where !hasShield || !isShielded(hit, among: found, meaning) {
      hits.append(hit)
      present.insert(hit.concept)
    }
    hits.sort(by: Self.precedes)
    // Two packs may have one word, which would only use up what is looked at.
    var kept = 0
    for index in hits.indices where kept == 0 || hits[index] != hits[kept - 1] {
      hits[kept] = hits[index]
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  private static func precedes(_ first: ConceptHit, _ second: ConceptHit) -> Bool {
    (first.range.lowerBound, second.range.upperBound, first.concept)
      < (second.range.lowerBound, first.range.upperBound, second.concept)
  }

  /// Adds hits of a concept that is no word: what a pattern matched, or a contact.
  mutating func insert(_ ranges: [Range<Int>], of concept: Int) {
    guard !ranges.isEmpty else { return }
    for range in ranges { hits.append(ConceptHit(concept: concept, range: range)) }
    present.insert(concept)
    hits.sort(by: Self.precedes)
  }

  /// Drops the words that are parts of contacts, such as "feedback" in an address.
  ///
  /// - Parameter contacts: byte ranges, ascending.
  mutating func dropWords(inside contacts: [Range<Int>]) {
    hits.removeAll { hit in
      let next = contacts.partitioningIndex { $0.upperBound >= hit.range.upperBound }
      return next < contacts.count && contacts[next].contains(hit.range)
    }
    present = hits.reduce(into: ConceptSet()) { $0.insert($1.concept) }
  }

  private func isShielded(
    _ hit: ConceptHit, among found: [ConceptHit], _ meaning: ConceptRules.Meaning
  ) -> Bool {
    for other in found
    where meaning.shielding.contains(other.concept) && other.concept != hit.concept {
      guard other.range.contains(hit.range) else { continue }
      if other.range != hit.range || other.concept == meaning.shield { return true }
    }
    return false
  }

  /// Marks the hits that a negation turns round.
  ///
  /// - Parameters:
  ///   - text: the text, with its borders.
  ///   - meaning: which concepts negate.
  mutating func markNegated(in text: borrowing MeasuredText, _ meaning: ConceptRules.Meaning) {
    guard holdsNegation(meaning) else { return }
    for index in hits.indices {
      hits[index].isNegated = isNegated(hits[index].range, in: text, meaning)
    }
  }

  /// Whether a word stands in the window that may turn others round.
  func holdsNegation(_ meaning: ConceptRules.Meaning) -> Bool {
    meaning.negation.map { present.contains($0) } ?? false
      || meaning.negationAfter.map { present.contains($0) } ?? false
  }

  /// Whether a negation in the clause of a place turns it round.
  ///
  /// - Parameters:
  ///   - place: a byte range inside the window.
  ///   - text: the text, with its borders.
  ///   - meaning: which concepts negate.
  /// - Returns: whether one stands close before it, or close behind where languages do so.
  func isNegated(
    _ place: Range<Int>, in text: borrowing MeasuredText, _ meaning: ConceptRules.Meaning
  ) -> Bool {
    for other in hits {
      if other.concept == meaning.negation, other.range.upperBound <= place.lowerBound {
        let gap = other.range.upperBound..<place.lowerBound
        if text.isOneClause(gap), text.halfWords(in: gap) <= Self.negationReach { return true }
      } else if other.concept == meaning.negationAfter,
        other.range.lowerBound >= place.upperBound
      {
        let gap = place.upperBound..<other.range.lowerBound
        if text.isOneClause(gap), text.halfWords(in: gap) <= Self.negationAfterReach {
          return true
        }
      }
    }
    return false
  }
}
