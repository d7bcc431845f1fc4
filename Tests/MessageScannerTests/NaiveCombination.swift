// SPDX-License-Identifier: Apache-2.0

@testable import MessageScanner

/// The definition of what a combination finds: every choice of hits is tried.
struct NaiveCombination {
  let combination: CompiledCombination

  /// For each hit of the first item in the core, by start, the shortest ranges of a choice that
  /// breaks the rule; nothing for a hit without such a choice.
  func shortest(in window: ConceptWindow, core: Range<Int>) -> [[Range<Int>]] {
    window.hits.filter { combination.items[0].contains($0.concept) && core.contains($0.range) }
      .compactMap { first in
        let ranges = choices(from: [first], in: window).map { choice in
          let starts = choice.map(\.range.lowerBound)
          return (starts.min() ?? 0)..<(choice.map(\.range.upperBound).max() ?? 0)
        }
        guard let least = ranges.map(\.count).min() else { return nil }
        return ranges.filter { $0.count == least }
      }
  }

  /// All choices that begin with some hits and break the rule.
  private func choices(from picks: [ConceptHit], in window: ConceptWindow) -> [[ConceptHit]] {
    if picks.count == combination.items.count {
      return breaksRule(picks, in: window) ? [picks] : []
    }
    return window.hits.filter { combination.items[picks.count].contains($0.concept) }
      .flatMap { choices(from: picks + [$0], in: window) }
  }

  private func breaksRule(_ picks: [ConceptHit], in window: ConceptWindow) -> Bool {
    let ranges = picks.map(\.range)
    let sentences = ranges.map(window.sentence)
    let start = ranges.map(\.lowerBound).min() ?? 0
    let end = ranges.map(\.upperBound).max() ?? 0
    for (index, range) in ranges.enumerated() {
      if ranges[..<index].contains(where: range.overlaps) { return false }
      if abs(sentences[index] - sentences[0]) > combination.spread { return false }
      if combination.isOrdered, index > 0, range.lowerBound < ranges[index - 1].lowerBound {
        return false
      }
    }
    if !combination.countsNegated, picks.contains(where: \.isNegated) { return false }
    if window.wordCount(in: start..<end) > combination.reach { return false }
    return !window.hits.contains { hit in
      combination.unless.contains(hit.concept) && sentences.contains(window.sentence(of: hit.range))
    }
  }
}
