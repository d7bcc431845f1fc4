// SPDX-License-Identifier: Apache-2.0

import Policy

/// The combinations that hold in one language, and which of them a word wakes.
///
/// A language has more than a hundred, of which a sentence wakes one or two.
struct LexiconCombinations: Sendable {
  /// Those of all languages.
  let all: [CompiledCombination]
  /// The indices of those that hold in this one.
  private let indices: [Int]
  /// By concept: the combinations that begin with it, by their index.
  private var begun = [[Int]](repeating: [], count: Concept.maximumCount)
  /// The concepts that any begins with.
  private(set) var beginning = ConceptSet()

  /// Those that hold in this one.
  var own: [CompiledCombination] { indices.map { all[$0] } }

  init(of language: LanguageID, among combinations: [CompiledCombination]) {
    all = combinations
    indices = combinations.indices.filter {
      combinations[$0].language == .unknown || combinations[$0].language == language
    }
    for index in indices {
      let first = combinations[index].items[0]
      beginning.formUnion(first)
      first.forEach { begun[$0].append(index) }
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
