// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText

/// The concepts in a few sentences of a text and, once measured, what is needed to relate them:
/// which sentence and clause each stands in, and how many words lie between.
struct ConceptWindow: Sendable {
  /// The sentences looked at.
  private(set) var range = 0..<0
  /// Words of concepts, ascending; those inside a word that shields them are left out.
  private(set) var hits: [ConceptHit] = []
  /// The concepts that have a hit.
  private(set) var present = ConceptSet()

  private var isMeasured = false

  /// For each byte of the range and its end: the sentence, the clause and twice the words begun
  /// before it.
  private var sentences: [UInt16] = []
  private var clauses: [UInt16] = []
  private var words: [UInt16] = []
  /// Whether the byte stands inside a word that began before it.
  private var isInside: [Bool] = []

  /// A negation reaches so many words, doubled, over what follows it in its clause.
  private static let negationReach = 12
  /// Where languages negate behind the verb, so many words, doubled, back.
  private static let negationAfterReach = 8

  /// Begins a window with the hits in it, in any order; drops what a shielding word covers.
  mutating func begin(
    _ range: Range<Int>, _ found: [ConceptHit], _ meaning: ConceptRules.Meaning
  ) {
    self.range = range
    isMeasured = false
    hits.removeAll(keepingCapacity: true)
    present = ConceptSet()
    let hasShield = found.contains { meaning.shielding.contains($0.concept) }
    for hit in found where !hasShield || !isShielded(hit, among: found, meaning) {
      hits.append(hit)
      present.insert(hit.concept)
    }
    hits.sort(by: Self.precedes)
  }

  /// Reads sentences, clauses and words, which takes longer than finding the hits and is needed
  /// only where these may break a rule.
  mutating func measure(_ text: borrowing Span<UInt8>, _ meaning: ConceptRules.Meaning) {
    guard !isMeasured else { return }
    isMeasured = true
    let count = range.count + 1
    if words.count < count {
      let missing = count - words.count
      sentences.append(contentsOf: repeatElement(0, count: missing))
      clauses.append(contentsOf: repeatElement(0, count: missing))
      words.append(contentsOf: repeatElement(0, count: missing))
      isInside.append(contentsOf: repeatElement(false, count: missing))
    }
    readText(text)
    markNegated(meaning)
  }

  private static func precedes(_ first: ConceptHit, _ second: ConceptHit) -> Bool {
    (first.range.lowerBound, second.range.upperBound, first.concept)
      < (second.range.lowerBound, first.range.upperBound, second.concept)
  }

  private mutating func readText(_ text: borrowing Span<UInt8>) {
    var (sentence, clause, count): (UInt16, UInt16, UInt16) = (0, 0, 0)
    var isInWord = false
    var position = range.lowerBound
    while position < range.upperBound {
      let (border, length) = SentenceBorders.border(at: position, in: text)
      let kind = Self.kind(at: position, in: text)
      for offset in position..<min(position + length, range.upperBound) {
        let index = offset - range.lowerBound
        sentences[index] = sentence
        clauses[index] = clause
        words[index] = count
        isInside[index] = offset > position || (isInWord && kind == .word)
      }
      switch kind {
      case .word:
        if !isInWord { count &+= 2 }
        isInWord = true
      case .unspaced:
        count &+= 1
        isInWord = false
      case .other:
        isInWord = false
      }
      if border == .sentence { sentence &+= 1 }
      if border != .none { clause &+= 1 }
      position += length
    }
    let last = range.count
    sentences[last] = sentence
    clauses[last] = clause
    words[last] = count
    isInside[last] = false
  }

  private enum Kind {
    case word, unspaced, other
  }

  @inline(__always)
  private static func kind(at offset: Int, in text: borrowing Span<UInt8>) -> Kind {
    let byte = text[offset]
    if byte < 0x80 {
      let isWord = isASCIILetterOrDigit(byte)
      return isWord ? .word : .other
    }
    guard let found = text.scalar(at: offset) else { return .other }
    if WordBoundary.isUnspaced(found.scalar) { return .unspaced }
    return WordBoundary.isWordScalar(found.scalar) ? .word : .other
  }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Adds hits of a concept that is no word: what a pattern matched, or a contact.
  mutating func insert(_ ranges: [Range<Int>], of concept: Int, _ meaning: ConceptRules.Meaning) {
    guard !ranges.isEmpty else { return }
    for range in ranges { hits.append(ConceptHit(concept: concept, range: range)) }
    present.insert(concept)
    hits.sort(by: Self.precedes)
    markNegated(meaning)
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

  private mutating func markNegated(_ meaning: ConceptRules.Meaning) {
    let negates = meaning.negation.map { present.contains($0) } ?? false
    let negatesAfter = meaning.negationAfter.map { present.contains($0) } ?? false
    guard negates || negatesAfter else { return }
    for index in hits.indices {
      hits[index].isNegated = isNegated(hits[index].range, meaning)
    }
  }

  /// Whether a negation in the clause of a place turns it round.
  ///
  /// - Parameters:
  ///   - place: a byte range inside the window.
  ///   - meaning: which concepts negate.
  /// - Returns: whether one stands close before it, or close behind where languages do so.
  func isNegated(_ place: Range<Int>, _ meaning: ConceptRules.Meaning) -> Bool {
    for other in hits {
      if other.concept == meaning.negation, other.range.upperBound <= place.lowerBound {
        let gap = other.range.upperBound..<place.lowerBound
        if isOneClause(gap), wordCount(in: gap) <= Self.negationReach { return true }
      } else if other.concept == meaning.negationAfter,
        other.range.lowerBound >= place.upperBound
      {
        let gap = place.upperBound..<other.range.lowerBound
        if isOneClause(gap), wordCount(in: gap) <= Self.negationAfterReach { return true }
      }
    }
    return false
  }

  private func isOneClause(_ gap: Range<Int>) -> Bool {
    clauses[gap.lowerBound - range.lowerBound] == clauses[gap.upperBound - range.lowerBound]
  }

  /// Twice the words in a part of the window; a character without blanks counts as half a word.
  func wordCount(in part: Range<Int>) -> Int {
    let (start, end) = (part.lowerBound - range.lowerBound, part.upperBound - range.lowerBound)
    return Int(words[end] &- words[start]) + (isInside[start] && !part.isEmpty ? 2 : 0)
  }

  /// The number of the sentence, from 0, in which a place begins.
  func sentence(of place: Range<Int>) -> Int {
    Int(sentences[place.lowerBound - range.lowerBound])
  }
}
