// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import MessageScanner

@Suite("Combinations in windows")
struct CompiledCombinationTests {
  /// Concepts 0 to 4 are written as these letters, 5 negates.
  private static let letters = Array("abcdex".utf8)
  private static let meaning = ConceptRules.Meaning(negation: 5, shielding: set([5]))

  private static func set(_ concepts: some Sequence<Int>) -> ConceptSet {
    var set = ConceptSet()
    for concept in concepts { set.insert(concept) }
    return set
  }

  /// Every letter is a word of its concept, a pair of letters one of the first letter's as well.
  private static func window(_ text: String) -> ReadWindow {
    let bytes = Array(text.utf8)
    var hits: [ConceptHit] = []
    for (index, byte) in bytes.enumerated() {
      guard let concept = letters.firstIndex(of: byte) else { continue }
      hits.append(ConceptHit(concept: concept, range: index..<index + 1))
      if index + 1 < bytes.count, letters.contains(bytes[index + 1]), concept < 5 {
        hits.append(ConceptHit(concept: concept, range: index..<index + 2))
      }
    }
    return ReadWindow(bytes, hits, meaning)
  }

  private static func combination(
    _ items: [[Int]], unless: [Int] = [], spread: Int = 0, words: Int = 25, isOrdered: Bool = false,
    countsNegated: Bool = false
  ) -> CompiledCombination {
    CompiledCombination(
      rule: 0, items: items.map(set), wanted: set(items.joined()), unless: set(unless),
      spread: spread, reach: 2 * words,
      isOrdered: isOrdered, countsNegated: countsNegated, language: .unknown)
  }

  private static func findings(
    of combination: CompiledCombination, in window: borrowing ReadWindow, core: Range<Int>
  ) -> [Range<Int>] {
    combination.findings(in: window.window, of: window.text, core: core)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let marked: String
    let combination: CompiledCombination
    var testDescription: String { name }

    init(_ name: String, _ marked: String, _ combination: CompiledCombination) {
      self.name = name
      self.marked = marked
      self.combination = combination
    }
  }

  private static let rows: [Row] = [
    Row("one concept", "- «a» -", combination([[0]])),
    Row("one of several concepts", "- «b» -", combination([[0, 1]])),
    Row("two, in any order", "- «b a» -", combination([[0], [1]])),
    Row("two, in their order", "- «a b» -", combination([[0], [1]], isOrdered: true)),
    Row("two, in the other order", "- b a -", combination([[0], [1]], isOrdered: true)),
    Row("the nearest", "b - - - «a b»", combination([[0], [1]])),
    Row("each hit of the first", "«a b» - - - - «b a»", combination([[0], [1]])),
    Row("only the second", "- b -", combination([[0], [1]])),
    Row("one hit for two concepts", "- a -", combination([[0], [0]])),
    Row("two hits of one concept", "- «a a» -", combination([[0], [0]], isOrdered: true)),
    Row("at the reach", "«a w w b»", combination([[0], [1]], words: 4)),
    Row("beyond the reach", "a w w b", combination([[0], [1]], words: 3)),
    Row("at the reach in characters", "«a天天天天b»", combination([[0], [1]], words: 4)),
    Row("beyond the reach in characters", "a天天天天天b", combination([[0], [1]], words: 4)),
    Row("another sentence", "a. b", combination([[0], [1]])),
    Row("a neighbouring sentence", "«a. b»", combination([[0], [1]], spread: 1)),
    Row("the sentence after the next", "a. w. b", combination([[0], [1]], spread: 1)),
    Row("another clause", "«a, b»", combination([[0], [1]])),
    Row("excluded", "a b c", combination([[0], [1]], unless: [2])),
    Row(
      "excluded far away in the sentence", "a b" + words(30) + "c",
      combination([[0], [1]], unless: [2])),
    Row("excluded in another sentence", "«a b». c", combination([[0], [1]], unless: [2])),
    Row(
      "excluded in the sentence of the other", "a. b c",
      combination([[0], [1]], unless: [2], spread: 1)),
    Row("a negated first", "x a, b", combination([[0], [1]])),
    Row("a negated second", "a, x b", combination([[0], [1]])),
    Row("a negated nearest", "«b - - a», x b", combination([[0], [1]])),
    Row("negated, which counts", "x «a, b»", combination([[0], [1]], countsNegated: true)),
    Row("a negation as an item", "«x a»", combination([[0], [5]], countsNegated: true)),
  ]

  private static func words(_ count: Int) -> String {
    String(repeating: " w", count: count) + " "
  }

  @Test(arguments: rows)
  func aCombinationFindsWhatIsMarked(_ row: Row) {
    let marked = MarkedText(row.marked)
    let window = Self.window(marked.text)
    let found = Self.findings(of: row.combination, in: window, core: 0..<marked.text.utf8.count)
    #expect(found == marked.ranges)
  }

  @Test func theFirstConceptMustStandInTheCore() {
    let window = Self.window("a b. a b")
    let near = Self.combination([[0], [1]], spread: 1)
    let second = Self.findings(of: near, in: window, core: 4..<8)
    #expect(second == [5..<8])
    let first = Self.findings(of: near, in: window, core: 0..<4)
    #expect(first == [0..<3])
  }

  /// The search tries the four nearest hits of each item; windows in which an item has no more
  /// are searched wholly.
  @Test(arguments: 1...8)
  func smallWindowsAreSearchedWholly(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var findings = 0
    for round in 0..<400 {
      let text = Self.text(using: &random)
      let window = Self.window(text)
      let combination = Self.randomCombination(using: &random)
      let core = Bool.random(using: &random) ? 0..<text.utf8.count : 0..<text.utf8.count / 2
      let found = Self.findings(of: combination, in: window, core: core)
      let expected = NaiveCombination(combination: combination).shortest(in: window, core: core)
      findings += expected.count
      #expect(
        found.count == expected.count
          && zip(found, expected).allSatisfy { $1.contains($0) },
        "seed \(seed), round \(round), \(text.debugDescription): \(found), not \(expected)")
    }
    #expect(findings > 100, "the windows hold too little to say anything")
  }

  /// Few letters of each kind, or fewer that may stand in pairs, so that no item of two concepts
  /// has more than four hits.
  private static func text(using random: inout SplitMix64) -> String {
    let hasPairs = Bool.random(using: &random)
    var pieces = ["a", "b", "c", "d", "e", "x"] + (hasPairs ? [] : ["a", "b", "c", "d", "x"])
    pieces.shuffle(using: &random)
    pieces.removeLast(Int.random(in: 0...3, using: &random))
    let neutral = [" w ", " w w ", "天", ", ", ". ", "! ", "\n", " ", hasPairs ? "" : "-"]
    return pieces.map { $0 + (neutral.randomElement(using: &random) ?? "") }.joined()
  }

  private static func randomCombination(using random: inout SplitMix64) -> CompiledCombination {
    let items = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<Int.random(in: 1...2, using: &random)).map { _ in Int.random(in: 0..<5, using: &random) }
    }
    let unless =
      Int.random(in: 0..<3, using: &random) == 0 ? [Int.random(in: 0..<6, using: &random)] : []
    return combination(
      items, unless: unless, spread: Int.random(in: 0...1, using: &random),
      words: Int.random(in: 1...12, using: &random), isOrdered: Bool.random(using: &random),
      countsNegated: Bool.random(using: &random))
  }
}
