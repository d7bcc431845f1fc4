// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

/// A pattern that costs too much on a text, and how each engine gives it up.
struct LimitCase: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  /// So many `a`, then an exclamation mark.
  let letters: Int
  var limits = MatchLimits.default
  let compiled: MatchOutcome
  let interpreter: MatchOutcome

  var testDescription: String { name }

  static let all = [
    LimitCase(
      name: "nested quantifiers", pattern: "(a+)+$", letters: 64,
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "nested quantifiers, long", pattern: "(a+)+$", letters: 20_000,
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "quantifiers in a row", pattern: "a*a*a*a*a*[bc]", letters: 1_000,
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "optional letters", pattern: "(a?){64}a{64}$", letters: 64,
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "the match limit is the one given", pattern: "(?:a|b)*[cd]", letters: 100,
      limits: MatchLimits(matchLimit: 50),
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "a pattern lowers its limit", pattern: "(*LIMIT_MATCH=50)(?:a|b)*[cd]", letters: 100,
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "a pattern cannot raise its limit", pattern: "(*LIMIT_MATCH=100000)(?:a|b)*[cd]",
      letters: 100, limits: MatchLimits(matchLimit: 50),
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "many places, each below its limit", pattern: "a*a*[bc]", letters: 65_000,
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "the search limit is the one given", pattern: "(?:a|b)*[cd]", letters: 1_999,
      limits: MatchLimits(searchLimit: 100_000),
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "the search limit suffices", pattern: "(?:a|b)*[cd]", letters: 100,
      limits: MatchLimits(searchLimit: 100_000),
      compiled: .noMatch, interpreter: .noMatch),
    LimitCase(
      name: "one place has the search limit to itself", pattern: "^(?:a|b)*[cd]", letters: 1_999,
      limits: MatchLimits(searchLimit: 100_000),
      compiled: .noMatch, interpreter: .noMatch),
    LimitCase(
      name: "no steps at all", pattern: "(?:a|b)*[cd]", letters: 5,
      limits: MatchLimits(matchLimit: 0, searchLimit: 0),
      compiled: .limit(.matchLimit), interpreter: .limit(.matchLimit)),
    LimitCase(
      name: "alternatives on a long text", pattern: "(?:a|b)*[cd]", letters: 60_000,
      limits: MatchLimits(searchLimit: .max, depthLimit: .max, heapLimitKiB: 1_024),
      compiled: .limit(.jitStack), interpreter: .limit(.heap)),
    LimitCase(
      name: "deep recursion", pattern: "^(a(?1)?[ab])[cd]", letters: 60_000,
      limits: MatchLimits(heapLimitKiB: .max / 1024),
      compiled: .limit(.jitStack), interpreter: .limit(.depth)),
    LimitCase(
      name: "the heap limit is the one given", pattern: "(?:a|b)*[cd]", letters: 2_000,
      limits: MatchLimits(heapLimitKiB: 32),
      compiled: .noMatch, interpreter: .limit(.heap)),
    LimitCase(
      name: "the depth limit is the one given", pattern: "(?:a|b)*[cd]", letters: 2_000,
      limits: MatchLimits(depthLimit: 100),
      compiled: .noMatch, interpreter: .limit(.depth)),
    LimitCase(
      name: "the stack is the one given", pattern: "(?:a|b)*[cd]", letters: 4_000,
      limits: MatchLimits(jitStackKiB: 0),
      compiled: .limit(.jitStack), interpreter: .noMatch),
    LimitCase(
      name: "a larger stack is used", pattern: "^(?:a|b)*[cd]", letters: 60_000,
      limits: MatchLimits(depthLimit: .max, heapLimitKiB: 1 << 20, jitStackKiB: .max),
      compiled: .noMatch, interpreter: .noMatch),
    LimitCase(
      name: "recursion that consumes nothing", pattern: "(?R)", letters: 10,
      compiled: .limit(.jitStack), interpreter: .failed(code: -52)),
  ]
}

@Suite struct MatchLimitTests {
  @Test(arguments: LimitCase.all, Engine.allCases)
  func aReachedLimitIsAValue(_ row: LimitCase, _ engine: Engine) throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: row.letters) + [UInt8(ascii: "!")]
    let pattern = try engine.pattern(row.pattern)
    var scratch = MatchScratch(limits: row.limits)
    let outcome = scratch.firstMatch(of: pattern, in: text)
    #expect(outcome == (pattern.isJITCompiled ? row.compiled : row.interpreter))
    #expect(scratch.captureRange(0) == nil)
  }

  @Test(arguments: Engine.allCases)
  func theScratchServesOnAfterALimit(_ engine: Engine) throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 60_000) + [UInt8(ascii: "!")]
    var scratch = MatchScratch()
    let hard = try engine.pattern("(?:a|b)*[cd]|(a+)+$")
    let easy = try engine.pattern("a!")
    for _ in 0..<3 {
      guard case .limit = scratch.firstMatch(of: hard, in: text) else {
        Issue.record("no limit was reached")
        return
      }
      #expect(scratch.firstMatch(of: easy, in: text) == .match(59_999..<60_001))
    }
  }

  @Test func keepsTheLimitsItWasGiven() {
    let limits = MatchLimits(
      matchLimit: 1, searchLimit: 5, depthLimit: 2, heapLimitKiB: 3, jitStackKiB: 4)
    #expect(MatchScratch(limits: limits).limits == limits)
    #expect(MatchScratch().limits == .default)
  }
}
