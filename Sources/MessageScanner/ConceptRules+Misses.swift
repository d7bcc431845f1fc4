// SPDX-License-Identifier: Apache-2.0

/// How near a combination came to a finding.
struct CombinationMiss {
  let rule: Int
  /// How many of its concepts are missing.
  let missing: Int
  let range: Range<Int>
  let reason: DropReason
  let detail: String?
}

extension CompiledCombination {
  /// Why the combination finds nothing in a window in which a word of its first item stands.
  ///
  /// Where all concepts are there, one condition after the other is lifted; the one without which
  /// there is a finding is the reason.
  ///
  /// - Parameters:
  ///   - window: the concepts there are.
  ///   - text: the text, with its borders.
  ///   - core: byte range of the sentence in which the first item must stand.
  ///   - found: all words found in the window, shielded or not.
  ///   - names: joins the names of concepts.
  /// - Returns: the nearest miss; nil when the first item is not there.
  func miss(
    in window: borrowing ConceptWindow, of text: borrowing MeasuredText, core: Range<Int>,
    found: [ConceptHit], names: ([Int]) -> String
  ) -> CombinationMiss? {
    let first = items[0]
    guard
      let start = window.hits.first(where: {
        first.contains($0.concept) && core.contains($0.range)
      })
    else { return nil }
    let missing = items.filter { !$0.intersects(window.present) }
    guard missing.isEmpty else {
      let shielded = found.filter { hit in missing.contains { $0.contains(hit.concept) } }
      let isShielded = missing.allSatisfy { item in
        shielded.contains { item.contains($0.concept) }
      }
      return CombinationMiss(
        rule: rule, missing: missing.count, range: start.range,
        reason: isShielded ? .shielded : .incomplete,
        detail: missing.map { names($0.concepts) }.joined(separator: " + "))
    }
    let excluding = window.hits.filter { unless.contains($0.concept) }.map(\.concept)
    var lifted = self
    for reason in [DropReason.otherSentence, .tooFar, .otherOrder, .excluded, .negated] {
      switch reason {
      case .otherSentence: lifted.spread = .max
      case .tooFar: lifted.reach = .max
      case .otherOrder: lifted.isOrdered = false
      case .excluded: lifted.unless = ConceptSet()
      default: lifted.countsNegated = true
      }
      if let range = lifted.findings(in: window, of: text, core: core).first {
        return CombinationMiss(
          rule: rule, missing: 0, range: range, reason: reason,
          detail: reason == .excluded ? names(Array(Set(excluding)).sorted()) : nil)
      }
    }
    return CombinationMiss(
      rule: rule, missing: 1, range: start.range, reason: .incomplete,
      detail: "one word stands for two concepts")
  }
}

extension StepRecorder {
  /// Takes down, for each rule without a finding in a sentence, the combination that came nearest.
  ///
  /// - Parameters:
  ///   - combinations: those of the language.
  ///   - core: byte range of the sentence.
  ///   - text: valid UTF-8.
  ///   - scratch: the sentence's window and the findings so far.
  func dropMisses(
    of combinations: [CompiledCombination], core: Range<Int>, in text: borrowing Span<UInt8>,
    _ scratch: borrowing ConceptScratch
  ) {
    var nearest: [Int: CombinationMiss] = [:]
    for combination in combinations {
      let rule = combination.rule
      let hasFinding = scratch.findings.contains {
        $0.rule == rule && $0.range.overlaps(core)
      }
      if hasFinding { continue }
      guard
        let miss = combination.miss(
          in: scratch.window, of: scratch.text, core: core, found: scratch.hits,
          names: { self.names(of: $0) })
      else { continue }
      if let known = nearest[rule], known.missing <= miss.missing { continue }
      nearest[rule] = miss
    }
    for miss in nearest.values.sorted(by: { $0.rule < $1.rule }) {
      drop(miss.rule, miss.range, in: text, miss.reason, detail: miss.detail)
    }
  }
}
