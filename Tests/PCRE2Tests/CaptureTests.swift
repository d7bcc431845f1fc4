// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

@Suite struct CaptureTests {
  @Test(arguments: Engine.allCases)
  func rangesAreRelativeToTheText(_ engine: Engine) throws {
    let marked = MarkedText("漢😀⟦to ‹anna›@‹example›.com⟧ é")
    var scratch = MatchScratch()
    let outcome = scratch.firstMatch(
      of: try engine.pattern(#"(\w+)@(\w+)\.com"#), in: marked.bytes.span, window: marked.window,
      from: marked.start)
    let whole = marked.ranges[0].lowerBound..<marked.window.upperBound
    #expect(outcome == .match(whole))
    #expect(scratch.captureRange(0) == whole)
    #expect(scratch.captureRange(1) == marked.ranges[0])
    #expect(scratch.captureRange(2) == marked.ranges[1])
  }

  @Test(arguments: Engine.allCases)
  func groupsWithoutPartAreNil(_ engine: Engine) throws {
    var scratch = MatchScratch()
    let outcome = scratch.firstMatch(
      of: try engine.pattern("(a)|(b)|(c)|(d)"), in: Array("xb".utf8))
    #expect(outcome == .match(1..<2))
    #expect((0...5).map { scratch.captureRange($0) } == [1..<2, nil, 1..<2, nil, nil, nil])
    #expect(scratch.captureRange(-1) == nil)
    #expect(scratch.captureRange(.max) == nil)
  }

  @Test(arguments: Engine.allCases)
  func aFailedSearchForgetsTheLast(_ engine: Engine) throws {
    var scratch = MatchScratch()
    #expect(scratch.captureRange(0) == nil)
    #expect(
      scratch.firstMatch(of: try engine.pattern("(a)"), in: Array("a".utf8)) == .match(0..<1))
    #expect(scratch.captureRange(1) == 0..<1)
    #expect(scratch.firstMatch(of: try engine.pattern("(b)"), in: Array("a".utf8)) == .noMatch)
    #expect(scratch.captureRange(0) == nil)
    #expect(scratch.captureRange(1) == nil)
  }

  @Test(arguments: Engine.allCases)
  func roomGrowsWithThePattern(_ engine: Engine) throws {
    var scratch = MatchScratch()
    for count in [1, 15, 16, 17, 200, 3] {
      let text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      let pattern = try engine.pattern(String(repeating: "(a)", count: count))
      #expect(pattern.captureCount == count)
      #expect(scratch.firstMatch(of: pattern, in: text) == .match(0..<count))
      for group in 1...count {
        #expect(scratch.captureRange(group) == (group - 1)..<group)
      }
      #expect(scratch.captureRange(count + 1) == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func emptyGroupsAreSet(_ engine: Engine) throws {
    var scratch = MatchScratch()
    _ = scratch.firstMatch(of: try engine.pattern("é()(x)?"), in: Array("é".utf8))
    #expect(scratch.captureRange(1) == 2..<2)
    #expect(scratch.captureRange(2) == nil)
  }
}
