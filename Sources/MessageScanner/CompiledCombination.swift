// SPDX-License-Identifier: Apache-2.0

/// A combination with its concepts as sets.
struct CompiledCombination: Sendable {
  let rule: Int
  /// One set for each thing that must be there; the first wakes the combination.
  let items: [ConceptSet]
  /// The concepts of all of them.
  let wanted: ConceptSet
  var unless: ConceptSet
  /// How many sentences away from the first item the others may stand.
  var spread: Int
  /// Twice the most words from the first to the last.
  var reach: Int
  var isOrdered: Bool
  var countsNegated: Bool
  /// The language it is for; unknown: all.
  let language: LanguageID

  /// So many hits of an item are tried, the nearest to the first item, of so many looked at.
  private static let nearest = 4
  private static let looks = 128

  /// Finds, for each hit of the first item in the wanted sentences, the closest hits of the others.
  ///
  /// - Parameters:
  ///   - window: the concepts there are.
  ///   - text: the text, with its borders.
  ///   - core: byte range of the sentence in which the first item must stand.
  /// - Returns: the ranges from the first to the last hit.
  func findings(
    in window: borrowing ConceptWindow, of text: borrowing MeasuredText, core: Range<Int>
  ) -> [Range<Int>] {
    guard items.allSatisfy({ $0.intersects(window.present) }) else { return [] }
    var findings: [Range<Int>] = []
    for hit in window.hits where items[0].contains(hit.concept) && core.contains(hit.range) {
      guard countsNegated || !hit.isNegated else { continue }
      var best: Range<Int>?
      var picks = [hit]
      search(item: 1, &picks, in: window, text, &best)
      if let best { findings.append(best) }
    }
    return findings
  }

  private func search(
    item: Int, _ picks: inout [ConceptHit], in window: borrowing ConceptWindow,
    _ text: borrowing MeasuredText, _ best: inout Range<Int>?
  ) {
    guard item < items.count else {
      let start = picks.reduce(Int.max) { min($0, $1.range.lowerBound) }
      let end = picks.reduce(0) { max($0, $1.range.upperBound) }
      guard best == nil || end - start < (best?.count ?? 0),
        text.halfWords(in: start..<end) <= reach, !isExcluded(picks, in: window, text)
      else { return }
      best = start..<end
      return
    }
    var (tried, looked) = (0, 0)
    let home = text.sentence(of: picks[0].range)
    // The hits are ascending: walk outwards from the first item on both sides.
    var right = window.hits.partitioningIndex { $0.range.lowerBound >= picks[0].range.lowerBound }
    var left = right - 1
    while tried < Self.nearest, looked < Self.looks, left >= 0 || right < window.hits.count {
      looked += 1
      let takesLeft = isNearer(left, than: right, to: picks[0].range, window.hits)
      let candidate = window.hits[takesLeft ? left : right]
      if takesLeft { left -= 1 } else { right += 1 }
      guard items[item].contains(candidate.concept), countsNegated || !candidate.isNegated,
        abs(text.sentence(of: candidate.range) - home) <= spread,
        !picks.contains(where: { $0.range.overlaps(candidate.range) }),
        !isOrdered || candidate.range.lowerBound >= picks[item - 1].range.lowerBound
      else { continue }
      tried += 1
      picks.append(candidate)
      search(item: item + 1, &picks, in: window, text, &best)
      picks.removeLast()
    }
  }

  private func isNearer(
    _ left: Int, than right: Int, to place: Range<Int>, _ hits: [ConceptHit]
  ) -> Bool {
    guard left >= 0 else { return false }
    guard right < hits.count else { return true }
    return place.lowerBound - hits[left].range.upperBound
      < hits[right].range.lowerBound - place.upperBound
  }

  private func isExcluded(
    _ picks: [ConceptHit], in window: borrowing ConceptWindow, _ text: borrowing MeasuredText
  ) -> Bool {
    guard unless.intersects(window.present) else { return false }
    for hit in window.hits where unless.contains(hit.concept) {
      let sentence = text.sentence(of: hit.range)
      if picks.contains(where: { text.sentence(of: $0.range) == sentence }) { return true }
    }
    return false
  }
}
