// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText
import PCRE2

/// Where a wording stands in a text.
package struct PhraseHit: Equatable, Sendable {
  /// The index of the wording.
  package let wording: Int
  /// 0-based byte range.
  package let range: Range<Int>

  /// The order of hits: by end, then by start.
  fileprivate func precedes(_ other: PhraseHit) -> Bool {
    (range.upperBound, range.lowerBound, wording)
      < (other.range.upperBound, other.range.lowerBound, other.wording)
  }
}

/// Finds wordings: their words give candidates, the neighbours of each decide.
///
/// Matching is caseless; any run of blanks inside a line or across one line break stands for a
/// blank. A wording that begins or ends with a letter or digit of a script written with blanks
/// must begin or end a word there.
package final class PhraseDetector: Sendable {
  private let index: WordingIndex
  /// Which letters are the same.
  let folding: CaseFolding
  /// Finds the literals that the index does not know; nil when it knows all.
  private let automaton: AhoCorasick?
  /// The literals of the automaton.
  private let unindexed: [PhraseLiterals.Literal]
  /// Lead bytes of which a text must hold one to hold any of these; nil: it may do without.
  private let unindexedLeads: LeadBytes?
  /// By wording: what must or must not stand beside it; empty when that matters for none.
  private let neighbours: [Wording.Neighbours?]

  /// Builds the index and, for what it cannot know, an automaton.
  ///
  /// - Parameters:
  ///   - wordings: what to find; a hit names the index.
  ///   - folding: which letters are the same; the texts to search must be read with it, too.
  /// - Throws: `AutomatonError` when the wordings exceed the automaton's limits.
  package init(_ wordings: WordingList, folding: CaseFolding) throws(AutomatonError) {
    self.folding = folding
    let literals = PhraseLiterals(wordings)
    index = WordingIndex(literals, folding: folding)
    unindexed = index.unkeyed.map { literals.literals[$0] }
    let unindexedBytes = unindexed.map(literals.bytes(of:))
    unindexedLeads = Self.leads(of: unindexedBytes)
    automaton =
      unindexed.isEmpty
      ? nil : try AhoCorasick(literals: unindexedBytes, options: Self.options(folding))
    let neighbours = wordings.neighbours
    self.neighbours =
      neighbours.isEmpty ? [] : wordings.entries.indices.map { neighbours[$0] }
  }

  /// Reads the words of a portion of a text that may be keys of wordings.
  ///
  /// - Parameters:
  ///   - letters: the text, read with the detector's folding.
  ///   - start: 0-based byte offset: where to begin, or what the last call returned.
  ///   - last: 0-based byte offset before which words must begin, at most the length of the text.
  ///   - words: takes the words.
  /// - Returns: where the next portion begins, at or past `last` when there is none.
  package func readWords(
    of letters: borrowing CaselessText, from start: Int, to last: Int, into words: inout TextWords
  ) -> Int {
    words.read(letters, from: start, to: last, filter: index.filter)
  }

  /// The lead bytes of the last letters of literals.
  private static func leads(of literals: [[UInt8]]) -> LeadBytes? {
    var leads = LeadBytes()
    for literal in literals {
      guard let lead = literal.last(where: { $0 >= 0xC0 }) else { return nil }
      leads.insert(lead)
    }
    return leads
  }

  private static func options(_ folding: CaseFolding) -> AhoCorasick.Options {
    var options = AhoCorasick.Options()
    options.caseSensitivity = .unicodeCaseless
    options.equivalents = folding.equivalents
    options.blankRunsMatchBlank = true
    return options
  }

  /// Appends every hit of the words of a portion of a text, ordered by end, then by start.
  ///
  /// - Parameters:
  ///   - words: the portion.
  ///   - letters: the text, read with the detector's folding.
  ///   - text: the same text, valid UTF-8.
  ///   - scratch: the worker's match memory for conditions that are patterns.
  ///   - hits: where hits are appended; equal hits of several spellings once.
  package func appendHits(
    of words: borrowing TextWords, _ letters: borrowing CaselessText,
    in text: borrowing Span<UInt8>, scratch: inout MatchScratch, to hits: inout [PhraseHit]
  ) {
    let first = hits.count
    index.appendHits(of: words, in: letters, to: &hits)
    finish(&hits, from: first, in: text, &scratch)
  }

  /// Appends every hit of wordings that are not found by words, ordered by end, then by start.
  ///
  /// - Parameters:
  ///   - letters: the text, read with the detector's folding.
  ///   - text: the same text, valid UTF-8.
  ///   - window: 0-based byte range inside which hits must lie.
  ///   - scratch: the worker's match memory for conditions that are patterns.
  ///   - hits: where hits are appended; equal hits of several spellings once.
  package func appendUnindexedHits(
    _ letters: borrowing CaselessText, in text: borrowing Span<UInt8>, window: Range<Int>,
    scratch: inout MatchScratch, to hits: inout [PhraseHit]
  ) {
    guard let automaton, unindexedLeads?.isDisjoint(with: letters.leads) != true else { return }
    let first = hits.count
    automaton.forEachMatch(in: text.extracting(window)) { match in
      let literal = unindexed[match.literal.index]
      let start = window.lowerBound + match.range.lowerBound
      let end = window.lowerBound + match.range.upperBound
      guard !(literal.startsWord && letters.hasWord(before: start)),
        !(literal.endsWord && letters.hasWord(at: end))
      else { return }
      hits.append(
        PhraseHit(wording: Int(literal.wording), range: start + Int(literal.prefixBytes)..<end))
    }
    finish(&hits, from: first, in: text, &scratch)
  }

  /// Drops hits with the wrong neighbours and repetitions, and puts the others in order.
  private func finish(
    _ hits: inout [PhraseHit], from first: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout MatchScratch
  ) {
    guard hits.count > first else { return }
    dropUnfitting(&hits, from: first, in: text, &scratch)
    Self.order(&hits, from: first)
  }

  private func dropUnfitting(
    _ hits: inout [PhraseHit], from first: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout MatchScratch
  ) {
    var kept = first
    for index in first..<hits.count {
      let hit = hits[index]
      if text.splitsNumber(at: hit.range.lowerBound) || text.splitsNumber(at: hit.range.upperBound)
      {
        continue
      }
      if !neighbours.isEmpty, let neighbours = neighbours[hit.wording],
        !hold(neighbours, beside: hit.range, in: text, &scratch)
      {
        continue
      }
      hits[kept] = hit
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  /// Puts hits in order and drops repetitions.
  private static func order(_ hits: inout [PhraseHit], from first: Int) {
    guard hits.count > first + 1 else { return }
    hits[first...].sort { $0.precedes($1) }
    var kept = first
    for index in first + 1..<hits.count where hits[index] != hits[kept] {
      kept += 1
      hits[kept] = hits[index]
    }
    hits.removeSubrange((kept + 1)...)
  }

  private func hold(
    _ neighbours: Wording.Neighbours, beside range: Range<Int>, in text: borrowing Span<UInt8>,
    _ scratch: inout MatchScratch
  ) -> Bool {
    for next in neighbours.notBefore where text.holds(next, at: range.upperBound) { return false }
    for last in neighbours.notAfter where text.holds(last, endingAt: range.lowerBound) {
      return false
    }
    guard let pattern = neighbours.followedBy else { return true }
    let end = text.scalarBorder(atOrBefore: range.upperBound + Self.followingBytes)
    let outcome = scratch.firstMatch(
      of: pattern, in: text, window: range.upperBound..<end, from: range.upperBound)
    if case .match = outcome { return true }
    return false
  }

  /// How far behind a wording a `followedBy` pattern sees, in bytes.
  private static let followingBytes = 64
}

extension Span where Element == UInt8 {
  /// Whether a place is beside the point of a number with decimals: "4.5 stars" is not "5 stars".
  @inline(__always)
  fileprivate func splitsNumber(at place: Int) -> Bool {
    isPoint(at: place &- 1) && holdsDigits(around: place &- 1)
      || isPoint(at: place) && holdsDigits(around: place)
  }

  @inline(__always)
  private func isPoint(at place: Int) -> Bool {
    place > 0 && place < count &- 1
      && (self[place] == UInt8(ascii: ".") || self[place] == UInt8(ascii: ","))
  }

  private func holdsDigits(around place: Int) -> Bool {
    self[place &- 1] &- UInt8(ascii: "0") < 10 && self[place &+ 1] &- UInt8(ascii: "0") < 10
  }

  /// Whether these bytes end right before `offset`.
  fileprivate func holds(_ bytes: [UInt8], endingAt offset: Int) -> Bool {
    holds(bytes, at: offset - bytes.count)
  }
}
