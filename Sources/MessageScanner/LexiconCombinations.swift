// SPDX-License-Identifier: Apache-2.0

import Policy

/// The combinations that hold in one language, and which of them a word wakes.
///
/// A language has more than a hundred, of which a sentence wakes one or two.
struct LexiconCombinations: Sendable {
  let all: [CompiledCombination]
  /// By concept: the combinations that begin with it, by their index.
  private var begun = [[Int]](repeating: [], count: Concept.maximumCount)
  /// The concepts that any begins with.
  private var beginning = ConceptSet()

  init(_ combinations: [CompiledCombination]) {
    all = combinations
    for (index, combination) in combinations.enumerated() {
      beginning.formUnion(combination.items[0])
      for concept in combination.items[0].concepts { begun[concept].append(index) }
    }
  }

  /// Leaves the combinations that begin with one of these concepts in `woken`, ascending.
  func wake(by present: ConceptSet, _ woken: inout [Int]) {
    woken.removeAll(keepingCapacity: true)
    present.intersection(beginning).forEach { concept in
      for index in begun[concept] where !woken.contains(index) { woken.append(index) }
    }
    woken.sort()
  }

  /// Drops the combinations that some concepts cannot complete.
  func keepPossible(_ possible: ConceptSet, _ woken: inout [Int]) {
    woken.removeAll { index in
      !all[index].items.allSatisfy { $0.intersects(possible) }
    }
  }
}
