// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import SeededRandom
import Testing

/// Random and exhaustive comparison of every way to search with the naive definition.
@Suite struct MatchingProperties {
  @Test(arguments: Setting.all)
  func randomTextGivesWhatTheDefinitionSays(_ setting: Setting) throws {
    for seed in UInt64(0)..<30 {
      var generator = SplitMix64(seed: seed)
      let literals = setting.randomLiterals(using: &generator)
      let matchers = try Matchers(literals: literals, options: setting.options)
      for _ in 0..<4 {
        let haystack = setting.randomHaystack(of: literals, length: 60, using: &generator)
        matchers.expectAgreement(on: haystack, "seed \(seed)")
      }
    }
  }

  @Test(arguments: Setting.all)
  func partsOfABufferGiveWhatTheyGiveAlone(_ setting: Setting) throws {
    for seed in UInt64(1000)..<1015 {
      var generator = SplitMix64(seed: seed)
      let literals = setting.randomLiterals(using: &generator)
      let matchers = try Matchers(literals: literals, options: setting.options)
      let haystack = setting.randomHaystack(of: literals, length: 200, using: &generator)
      var bounds = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        Int.random(in: 0...haystack.count, using: &generator)
      }
      bounds = [0] + bounds.sorted() + [haystack.count]
      let ranges = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
      matchers.expectAgreement(
        on: haystack, ranges: ranges.filter { _ in Bool.random(using: &generator) },
        "seed \(seed)")
    }
  }

  /// Long enough for the filter to skip, to be woken often, and to be given up.
  @Test(arguments: Setting.all, [0, 1, 50])
  func longTextGivesWhatTheDefinitionSays(_ setting: Setting, fillerLength: Int) throws {
    for seed in UInt64(2000)..<2003 {
      var generator = SplitMix64(seed: seed)
      let literals = setting.randomLiterals(using: &generator)
      let matchers = try Matchers(literals: literals, options: setting.options)
      var haystack: [UInt8] = []
      while haystack.count < 1500 {
        haystack += setting.randomHaystack(of: literals, length: 20, using: &generator)
        haystack += (0..<Int.random(in: 0...fillerLength, using: &generator)).map { _ in
          UInt8.random(in: 0x30...0x7A, using: &generator)
        }
      }
      matchers.expectAgreement(on: haystack, "seed \(seed)")
    }
  }

  @Test func allPairsOfShortLiteralsInAllShortTextsOfTwoLetters() throws {
    let literals = Self.words(of: "ab", upTo: 3).dropFirst()
    let haystacks = Self.words(of: "ab", upTo: 7)
    for (index, first) in literals.enumerated() {
      for second in literals.dropFirst(index) {
        let matchers = try Matchers(literals: [first, second], options: AhoCorasick.Options())
        for haystack in haystacks {
          let expected = matchers.naive.matches(in: haystack)
          guard matchers.plain.matches(in: haystack) == expected,
            matchers.filtered.matches(in: haystack) == expected
          else {
            matchers.expectAgreement(on: haystack, "exhaustive")
            return
          }
        }
      }
    }
  }

  @Test func literalsWithBlanksInAllShortTextsOfLettersAndBlanks() throws {
    var options = AhoCorasick.Options()
    options.blankRunsMatchBlank = true
    let literals = ["a a", "a a a", "aaa", "aa a"].map { Array($0.utf8) }
    let matchers = try Matchers(literals: literals, options: options)
    for haystack in Self.words(of: "a \n", upTo: 8) {
      let expected = matchers.naive.matches(in: haystack)
      guard matchers.plain.matches(in: haystack) == expected,
        matchers.filtered.matches(in: haystack) == expected
      else {
        matchers.expectAgreement(on: haystack, "exhaustive")
        return
      }
    }
  }

  /// All words over the letters, shortest first, the empty one too.
  private static func words(of letters: String, upTo length: Int) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var longest = words
    for _ in 0..<length {
      longest = longest.flatMap { word in letters.utf8.map { word + [$0] } }
      words += longest
    }
    return words
  }
}
