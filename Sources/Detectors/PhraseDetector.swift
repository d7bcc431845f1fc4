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
  /// The wording of each literal; several literals may spell one wording.
  private let wordingOfLiteral: [Int]
  private let conditions: [Conditions]

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
    var owners: [Int] = []
    for (index, wording) in wordings.enumerated() {
      for spelling in wording.spellings {
        literals.append(Array(spelling.utf8))
        owners.append(index)
      }
    }
    var options = AhoCorasick.Options()
    options.caseSensitivity = .unicodeCaseless
    options.equivalents = equivalents
    options.blankRunsMatchBlank = true
    options.usesPrefilter = usesPrefilter
    automaton = try AhoCorasick(literals: literals, options: options)
    wordingOfLiteral = owners
    conditions = wordings.map(Self.conditions)
  }

  private static func conditions(of wording: Wording) -> Conditions {
    let scalars = Array(wording.text.unicodeScalars)
    let lastWord = wording.text.split(separator: " ").last ?? ""
    let goesOn =
      wording.hasOpenEnding && lastWord.count >= 5
      && (scalars.last?.properties.isAlphabetic ?? false)
    return Conditions(
      wording: wording,
      startsWord: !wording.ignoresWordBorders
        && (scalars.first.map(WordBoundary.isWordScalar) ?? false),
      endsWord: !wording.ignoresWordBorders && !goesOn
        && (scalars.last.map(WordBoundary.isWordScalar) ?? false))
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
    automaton.forEachMatch(in: text.extracting(window)) { match in
      let range = match.range.lowerBound + window.lowerBound..<match.range.upperBound
        + window.lowerBound
      hits.append(PhraseHit(wording: wordingOfLiteral[match.literal.index], range: range))
    }
    guard hits.count > first else { return }
    var kept = first
    for index in first..<hits.count {
      let hit = hits[index]
      guard !(kept > first && hits[kept - 1] == hit),
        holds(conditions[hit.wording], hit.range, in: text, &scratch)
      else { continue }
      hits[kept] = hit
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  private func holds(
    _ conditions: Conditions, _ range: Range<Int>, in text: borrowing Span<UInt8>,
    _ scratch: inout MatchScratch
  ) -> Bool {
    let wording = conditions.wording
    if conditions.endsWord, WordBoundary.hasWord(at: range.upperBound, in: text) { return false }
    if conditions.startsWord, WordBoundary.hasWord(before: range.lowerBound, in: text) {
      let isPrefixed = wording.prefixes.contains { prefix in
        text.holds(prefix, endingAt: range.lowerBound)
          && !WordBoundary.hasWord(before: range.lowerBound - prefix.count, in: text)
      }
      if !isPrefixed { return false }
    }
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
