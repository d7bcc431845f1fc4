// SPDX-License-Identifier: Apache-2.0
import PCRE2
import SeededRandom
import Testing

/// Compares the library with `NaiveExpression` on windows of a text, in bytes.
@Suite struct OracleTests {
  private let seed: UInt64 = 0x7A31_15C2_0000_0001

  @Test(arguments: Engine.allCases)
  func agreesOnEverySmallCase(_ engine: Engine) throws {
    let scalars: [Unicode.Scalar] = ["a", "é"]
    var texts: [[Unicode.Scalar]] = [[]]
    var longest = texts
    for _ in 0..<3 {
      longest = longest.flatMap { text in scalars.map { text + [$0] } }
      texts += longest
    }
    for expression in NaiveExpression.all(of: scalars, depth: 3) {
      let pattern = try engine.pattern(expression.source)
      var scratch = MatchScratch()
      for text in texts {
        let found = differences(expression, pattern, text, 0..<text.count, &scratch)
        #expect(found == nil, "\(found ?? "")")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func agreesOnRandomWindows(_ engine: Engine) throws {
    let scalars: [Unicode.Scalar] = ["a", "b", "é", "漢", "😀"]
    var generator = SplitMix64(seed: seed)
    var scratch = MatchScratch()
    for round in 0..<1_500 {
      let expression = NaiveExpression.random(of: scalars, depth: 4, using: &generator)
      let pattern = try engine.pattern(expression.source)
      for _ in 0..<4 {
        let length = Int.random(in: 0...9, using: &generator)
        let text = (0..<length).map { _ in scalars.randomElement(using: &generator) ?? "a" }
        let ends = [length, length].map { Int.random(in: 0...$0, using: &generator) }
        let window = min(ends[0], ends[1])..<max(ends[0], ends[1])
        let found = differences(expression, pattern, text, window, &scratch)
        #expect(found == nil, "seed \(seed), round \(round): \(found ?? "")")
      }
    }
  }

  /// What the library says otherwise than the oracle on one window, or nil when they agree.
  ///
  /// Asked are the first match from each start and all matches; `window` counts scalars.
  private func differences(
    _ expression: NaiveExpression, _ pattern: Pattern, _ text: [Unicode.Scalar],
    _ window: Range<Int>, _ scratch: inout MatchScratch
  ) -> String? {
    let bytes = text.flatMap { Array(String($0).utf8) }
    let offsets = text.reduce(into: [0]) { $0.append(($0.last ?? 0) + String($1).utf8.count) }
    let seen = Array(text[window])
    func place(_ range: Range<Int>) -> Range<Int> {
      offsets[window.lowerBound + range.lowerBound]..<offsets[window.lowerBound + range.upperBound]
    }
    let byteWindow = place(0..<window.count)
    let context = "\(expression.source) on \(text.map(String.init).joined()) in \(byteWindow)"
    for start in 0...window.count {
      let expected = expression.firstMatch(in: seen, from: start)
        .map { MatchOutcome.match(place($0)) }
      let outcome = scratch.firstMatch(
        of: pattern, in: bytes.span, window: byteWindow, from: place(start..<start).lowerBound)
      guard outcome == expected ?? .noMatch else {
        return "\(context) from scalar \(start): \(outcome)"
      }
    }
    let expected = expression.allMatches(in: seen).map(place)
    let (ranges, end) = scratch.allMatches(of: pattern, in: bytes, window: byteWindow)
    guard ranges == expected, end == .noMatch else {
      return "\(context), all: \(ranges) \(end), expected \(expected)"
    }
    return nil
  }
}
