// SPDX-License-Identifier: Apache-2.0
import PCRE2
import SeededRandom
import Testing

/// Throws arbitrary sources at the library: whatever they are, it compiles them or says why not,
/// ends every search and reports ranges that lie in the window.
@Suite struct RandomSourceTests {
  private let seed: UInt64 = 0x51EE_D5EE_D000_0002

  private let pieces = [
    "a", "b", "é", "漢", ".", "*", "+", "?", "*?", "++", "{2}", "{0,3}", "|", "(", "(?:", ")", "(?=",
    "(?!", "(?<=", "(?<!", "(?>", "[", "]", "[^a]", "^", "$", #"\b"#, #"\w"#, #"\K"#, #"\1"#,
    #"\X"#,
    #"\R"#, #"\p{L}"#, "(?R)", "(?1)", "(?|", "(?i)", #"\"#, "(*SKIP)", "(*FAIL)", "(*ACCEPT)",
    "(?(1)", "(?<n>", #"\Q"#, #"\E"#, "(?#", "\0", "-", ",", "{", "}",
  ]

  @Test func everySourceCompilesOrSaysWhyNot() {
    var generator = SplitMix64(seed: seed)
    var compiled = 0
    for round in 0..<20_000 {
      let source = randomSource(length: 1...8, using: &generator)
      do throws(PatternError) {
        _ = try Pattern(source, options: randomOptions(using: &generator).union(.withoutJIT))
        compiled += 1
      } catch {
        #expect(
          (0...source.utf8.count).contains(error.byteOffset) && !error.message.isEmpty,
          "seed \(seed), round \(round), \(source): \(error)")
      }
    }
    #expect(compiled > 2_000)
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    var generator = SplitMix64(seed: seed)
    for round in 0..<5_000 {
      let length = Int.random(in: 0...6, using: &generator)
      let source = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      let isUTF8 = String(validating: source, as: UTF8.self) != nil
      let error = failure(compiling: source)
      if !isUTF8 {
        #expect((error?.code ?? 0) < 0, "seed \(seed), round \(round): \(source)")
      } else if let error {
        #expect(error.code > 0, "seed \(seed), round \(round): \(source)")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func everySearchEndsInsideItsWindow(_ engine: Engine) {
    var generator = SplitMix64(seed: seed &+ 1)
    var scratch = MatchScratch(limits: MatchLimits(matchLimit: 5_000))
    let text = Array("xé漢ab aab\nbé a漢漢b!".utf8)
    let borders = (0...text.count).filter { $0 == text.count || text[$0] & 0xC0 != 0x80 }
    var matches = 0
    for round in 0..<8_000 {
      let source = randomSource(length: 1...7, using: &generator)
      let options = randomOptions(using: &generator)
      let ends = (0..<2).map { _ in borders.randomElement(using: &generator) ?? 0 }
      guard let pattern = try? engine.pattern(source, options) else { continue }
      let window = (ends.min() ?? 0)..<(ends.max() ?? 0)
      var last = window.lowerBound
      var visits = 0
      _ = scratch.forEachMatch(of: pattern, in: text.span, window: window) { captures, range in
        visits += 1
        matches += 1
        let inside = window.lowerBound <= range.lowerBound && range.upperBound <= window.upperBound
        let groups = (0...pattern.captureCount).compactMap { captures.captureRange($0) }
        #expect(
          inside && borders.contains(range.lowerBound) && borders.contains(range.upperBound)
            && range.upperBound >= last && groups.allSatisfy { $0.upperBound <= text.count },
          "seed \(seed), round \(round), \(source): \(range) in \(window)")
        last = range.upperBound
        return true
      }
      #expect(visits <= 2 * window.count + 2, "seed \(seed), round \(round), \(source)")
    }
    #expect(matches > 2_000)
  }

  @Test func theEnginesAgree() {
    var generator = SplitMix64(seed: seed &+ 2)
    var scratch = MatchScratch(limits: MatchLimits(matchLimit: 5_000))
    let text = Array("xé漢ab aab\nbé a漢漢b!".utf8)
    var compared = 0
    for round in 0..<8_000 {
      let source = randomSource(length: 1...7, using: &generator)
      let options = randomOptions(using: &generator)
      guard let compiled = try? Engine.compiled.pattern(source, options),
        let interpreted = try? Engine.interpreter.pattern(source, options)
      else { continue }
      let whole = 0..<text.count
      let first = scratch.allMatches(of: compiled, in: text, window: whole)
      let second = scratch.allMatches(of: interpreted, in: text, window: whole)
      // The engines count their steps differently, so only finished searches compare.
      guard first.end == .noMatch, second.end == .noMatch else { continue }
      compared += 1
      #expect(first.ranges == second.ranges, "seed \(seed), round \(round), \(source)")
    }
    #expect(compared > 1_000)
  }

  private func failure(compiling source: [UInt8]) -> PatternError? {
    do throws(PatternError) {
      _ = try Pattern(utf8: source.span)
      return nil
    } catch {
      return error
    }
  }

  private func randomSource(
    length: ClosedRange<Int>, using generator: inout SplitMix64
  ) -> String {
    (0..<Int.random(in: length, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private func randomOptions(using generator: inout SplitMix64) -> Pattern.Options {
    // The six lowest bits are all options but `withoutJIT`.
    Pattern.Options(rawValue: UInt8.random(in: 0..<64, using: &generator))
  }
}
