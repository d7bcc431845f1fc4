// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AhoCorasick

/// The filter for words against the automaton alone: what begins at a word's beginning is found.
@Suite("Literals that are words")
struct WordPrefilterTests {
  private static let fragments = [
    "a", "b", "ab", "abba", "bab", "review", "REVIEW", "5", "42", "é", "É", "größe", "ß", "Ж", "ж",
    "شكرا", "،", "ا", "أ", "好评", "好", "评", "返现", "ー", "－", "。", "「", "😀", "'", "-", ".", ",", "×",
    "“", "«",
  ]
  private static let blanks = [" ", "  ", "\n", "\t", "\u{A0}", "\u{3000}", "\n\n", ""]

  private static func text(_ count: Int, using random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<count {
      text += fragments.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += blanks.randomElement(using: &random) ?? "" }
    }
    return text
  }

  private static func literal(using random: inout SplitMix64) -> [UInt8] {
    let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      fragments.randomElement(using: &random) ?? "a"
    }
    return Array(words.joined(separator: Bool.random(using: &random) ? " " : "").utf8)
  }

  @Test(arguments: 1...12)
  func whatBeginsAWordIsFound(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let literals = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Self.literal(using: &random)
    }
    var options = AhoCorasick.Options()
    options.caseSensitivity = .unicodeCaseless
    options.equivalents = [["أ", "ا"], ["ー", "－"]]
    options.blankRunsMatchBlank = true
    options.usesPrefilter = false
    let plain = try AhoCorasick(literals: literals, options: options)
    options.usesPrefilter = true
    options.literalsAreWords = true
    let words = try AhoCorasick(literals: literals, options: options)
    var expectedCount = 0
    for length in [1, 2, 3, 8, 40, 120] {
      let text = Array(Self.text(length, using: &random).utf8)
      let all = plain.matches(in: text)
      let found = words.matches(in: text)
      let starting = all.filter {
        !WordStarts.isStart(in: Array(text).span, at: $0.range.lowerBound)
          || found.contains($0)
      }
      expectedCount += found.count
      #expect(starting == all, "seed \(seed), length \(length): a word is lost")
      #expect(found.allSatisfy(all.contains), "seed \(seed), length \(length): none is made up")
      #expect(
        found == all.filter(found.contains), "seed \(seed), length \(length): the order holds")
    }
    if seed == 1 { #expect(expectedCount > 0) }
  }

  @Test(arguments: 1...20)
  func theBitsAreTheRule(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.text(40, using: &random).utf8)
    if seed.isMultiple(of: 4) {
      bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let text = bytes.span
    var wrong: [Int] = []
    for base in 2..<max(2, bytes.count - 14) {
      let bits = WordStarts.bits(in: text, at: base)
      for offset in 0..<WordStarts.step
      where (bits >> UInt32(offset) & 1 == 1) != WordStarts.isStart(in: text, at: base + offset) {
        wrong.append(base + offset)
      }
    }
    #expect(wrong.isEmpty, "seed \(seed)")
  }
}
