// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

@Suite struct SharingTests {
  @Test(arguments: Engine.allCases)
  func onePatternServesManyTasks(_ engine: Engine) async throws {
    let pattern = try engine.pattern(#"(\w+)@(\w+)\.com|(?:a+)+$"#, .unicodeClasses)
    let hard = [UInt8](repeating: UInt8(ascii: "a"), count: 40) + [0x21]
    let results = await withTaskGroup(of: Bool.self) { group in
      for worker in 0..<8 {
        group.addTask {
          let text = Array((String(repeating: "é ", count: worker) + "anna@example.com").utf8)
          let expected = MatchOutcome.match((3 * worker)..<text.count)
          var scratch = MatchScratch(limits: MatchLimits(matchLimit: 2_000))
          return (0..<200).allSatisfy { _ in
            scratch.firstMatch(of: pattern, in: text) == expected
              && scratch.captureRange(2) == (3 * worker + 5)..<(3 * worker + 12)
              && scratch.firstMatch(of: pattern, in: hard) == .limit(.matchLimit)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: true, count: 8))
  }

  @Test func aPatternOutlivesTheValueItWasCopiedFrom() throws {
    var patterns = [try Pattern("a"), try Pattern("b")]
    let kept = patterns[1]
    patterns.removeAll()
    var scratch = MatchScratch()
    #expect(scratch.firstMatch(of: kept, in: Array("ab".utf8)) == .match(1..<2))
  }
}
