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
}

/// Finds wordings: the automaton gives candidates, the neighbours of each decide.
///
/// Matching is caseless; any run of blanks inside a line or across one line break stands for a
/// blank. A wording that begins or ends with a letter or digit of a script written with blanks
/// must begin or end a word there.
package struct PhraseDetector: Sendable {
  private let automaton: AhoCorasick
  /// What each literal spells; several literals may spell one wording.
  private let spellings: [Spelling]
  private let conditions: [Conditions]

  private struct Spelling: Sendable {
    let wording: Int
    /// Bytes of a written prefix, which is no part of the hit.
    let prefixBytes: Int
  }

  private struct Conditions: Sendable {
    let wording: Wording
    let startsWord: Bool
    let endsWord: Bool
  }

  /// Builds the automaton.
  ///
  /// - Parameters:
  ///   - wordings: what to find; a hit names the index.
  ///   - equivalents: groups of scalars that mean the same.
  ///   - usesPrefilter: whether text is expected to hold few of them.
  /// - Throws: `AutomatonError` when the wordings exceed the automaton's limits.
  package init(
    _ wordings: [Wording], equivalents: [[Unicode.Scalar]], usesPrefilter: Bool = true
  ) throws(AutomatonError) {
    var literals: [[UInt8]] = []
    var spellings: [Spelling] = []
    literals.reserveCapacity(wordings.count)
    spellings.reserveCapacity(wordings.count)
    for (index, wording) in wordings.enumerated() {
      for text in wording.spellings {
        literals.append(text)
        spellings.append(Spelling(wording: index, prefixBytes: 0))
        for prefix in wording.prefixes {
          literals.append(prefix + text)
          spellings.append(Spelling(wording: index, prefixBytes: prefix.count))
        }
      }
    }
    var options = AhoCorasick.Options()
    options.caseSensitivity = .unicodeCaseless
    options.equivalents = equivalents
    options.blankRunsMatchBlank = true
    options.usesPrefilter = usesPrefilter
    automaton = try AhoCorasick(literals: literals, options: options)
    self.spellings = spellings
    conditions = wordings.map(Self.conditions)
  }

  private static func conditions(of wording: Wording) -> Conditions {
    let (first, last) = (wording.text.unicodeScalars.first, wording.text.unicodeScalars.last)
    return Conditions(
      wording: wording,
      startsWord: !wording.isOpenBefore && (first.map(WordBoundary.isWordScalar) ?? false),
      endsWord: !wording.isStem && !(wording.hasOpenEnding && endsInLongWord(wording.text))
        && (last.map(WordBoundary.isWordScalar) ?? false))
  }

  /// Whether the last word has five letters or more, the last of them alphabetic.
  private static func endsInLongWord(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    // Properties are dear to ask for.
    let isAlphabetic =
      last.isASCII
      ? (0x61...0x7A).contains(last.value | 0x20) : last.properties.isAlphabetic
    guard isAlphabetic else { return false }
    let blank = text.utf8.lastIndex(of: UInt8(ascii: " "))
    let word = text[(blank.map(text.utf8.index(after:)) ?? text.startIndex)...]
    return (word.utf8.allSatisfy { $0 < 0x80 } ? word.utf8.count : word.count) >= 5
  }

  /// Appends every hit that begins and ends inside a window, ordered by end.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - window: byte range at scalar borders; neighbours outside it are seen.
  ///   - scratch: the worker's match memory for conditions that are patterns.
  ///   - hits: where hits are appended; equal hits of several spellings once.
  package func appendHits(
    in text: borrowing Span<UInt8>, window: Range<Int>, scratch: inout MatchScratch,
    to hits: inout [PhraseHit]
  ) {
    let first = hits.count
    // A hit names its literal until its borders have been looked at.
    automaton.forEachMatch(in: text.extracting(window)) { match in
      let start = match.range.lowerBound + window.lowerBound
      hits.append(
        PhraseHit(
          wording: match.literal.index, range: start..<match.range.upperBound + window.lowerBound))
    }
    guard hits.count > first else { return }
    var kept = first
    for index in first..<hits.count {
      let spelling = spellings[hits[index].wording]
      let start = hits[index].range.lowerBound
      guard isWordStart(spelling, at: start, in: text) else { continue }
      let hit = PhraseHit(
        wording: spelling.wording,
        range: start + spelling.prefixBytes..<hits[index].range.upperBound)
      guard !(kept > first && hits[kept - 1] == hit),
        holds(conditions[hit.wording], hit.range, in: text, &scratch)
      else { continue }
      hits[kept] = hit
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  /// Whether a word may begin where a literal, prefix included, does.
  private func isWordStart(
    _ spelling: Spelling, at start: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    !conditions[spelling.wording].startsWord || !WordBoundary.hasWord(before: start, in: text)
  }

  private func holds(
    _ conditions: Conditions, _ range: Range<Int>, in text: borrowing Span<UInt8>,
    _ scratch: inout MatchScratch
  ) -> Bool {
    let wording = conditions.wording
    if conditions.endsWord, WordBoundary.hasWord(at: range.upperBound, in: text) { return false }
    for suffix in wording.notBefore where text.holds(suffix, at: range.upperBound) { return false }
    for prefix in wording.notAfter where text.holds(prefix, endingAt: range.lowerBound) {
      return false
    }
    guard let pattern = wording.followedBy else { return true }
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
  /// Whether these bytes stand at `offset`.
  fileprivate func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, bytes.count <= count - offset else { return false }
    for (index, byte) in bytes.enumerated() where self[offset + index] != byte { return false }
    return true
  }

  /// Whether these bytes end right before `offset`.
  fileprivate func holds(_ bytes: [UInt8], endingAt offset: Int) -> Bool {
    holds(bytes, at: offset - bytes.count)
  }
}
