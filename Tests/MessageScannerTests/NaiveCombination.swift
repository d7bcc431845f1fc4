// SPDX-License-Identifier: Apache-2.0

@testable import MessageScanner

/// The definition of what a combination finds: every choice of hits is tried.
struct NaiveCombination {
  let combination: CompiledCombination

  /// For each hit of the first item in the core, by start, the shortest ranges of a choice that
  /// breaks the rule; nothing for a hit without such a choice.
  func shortest(in window: borrowing ReadWindow, core: Range<Int>) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    for first in window.hits
    where combination.items[0].contains(first.concept) && core.contains(first.range) {
      let ranges = choices(from: [first], in: window).map { choice in
        let starts = choice.map(\.range.lowerBound)
        return (starts.min() ?? 0)..<(choice.map(\.range.upperBound).max() ?? 0)
      }
      guard let least = ranges.map(\.count).min() else { continue }
      found.append(ranges.filter { $0.count == least })
    }
    return found
  }

  /// All choices that begin with some hits and break the rule.
  private func choices(
    from picks: [ConceptHit], in window: borrowing ReadWindow
  ) -> [[ConceptHit]] {
    if picks.count == combination.items.count {
      return breaksRule(picks, in: window) ? [picks] : []
    }
    var found: [[ConceptHit]] = []
    for hit in window.hits where combination.items[picks.count].contains(hit.concept) {
      found += choices(from: picks + [hit], in: window)
    }
    return found
  }

  private func breaksRule(_ picks: [ConceptHit], in window: borrowing ReadWindow) -> Bool {
    let ranges = picks.map(\.range)
    var sentences: [Int] = []
    for range in ranges { sentences.append(window.text.sentence(of: range)) }
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
    if window.text.halfWords(in: start..<end) > combination.reach { return false }
    for hit in window.hits where combination.unless.contains(hit.concept) {
      if sentences.contains(window.text.sentence(of: hit.range)) { return false }
    }
    return true
  }
}
