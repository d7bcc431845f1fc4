// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

/// A pattern and a text in which all matches are marked.
struct IterationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  /// In the notation of `MarkedText`.
  let text: String

  var testDescription: String { name }

  static let all = [
    IterationCase(name: "none", pattern: "x", text: "abc"),
    IterationCase(name: "one after the other", pattern: "ab?", text: "‹ab›‹a›‹a›c‹ab›"),
    IterationCase(name: "no overlap", pattern: "aba", text: "‹aba›ba‹aba›"),
    IterationCase(name: "window", pattern: "a", text: "a⟦‹a›b‹a›⟧a"),
    IterationCase(name: "empty everywhere", pattern: "", text: "‹›é‹›漢‹›😀‹›"),
    IterationCase(name: "empty in the window", pattern: "", text: "é⟦‹›漢‹›⟧😀"),
    IterationCase(name: "empty or not", pattern: "a*", text: "‹aa›‹›b‹›"),
    IterationCase(name: "empty first, longer next", pattern: "|漢", text: "‹›‹漢›‹›é‹›"),
    IterationCase(name: "empty text", pattern: "a*", text: "‹›"),
    IterationCase(name: "lookahead", pattern: "(?=a)", text: "‹›a‹›ab"),
    IterationCase(name: "word borders", pattern: #"\b"#, text: "‹›ab‹› ‹›c‹›"),
    IterationCase(name: "dollar before a last newline", pattern: "$", text: "a‹›\n‹›"),
    IterationCase(name: "start moved to the end", pattern: #"a\K"#, text: "a‹›a‹›b"),
    IterationCase(name: "start moved", pattern: #"a\K."#, text: "a‹a›b a‹😀›"),
    IterationCase(
      name: "start moved behind the end", pattern: #"(?(DEFINE)(ab\K))(?=(?1))a"#,
      text: "a‹b›a‹b›"),
    IterationCase(
      name: "start moved back, nothing consumed", pattern: #"(?(DEFINE)(\Ka))(?<=(?1))"#,
      text: "‹a›b‹a›"),
    IterationCase(
      name: "start moved back, one beside the other", pattern: #"(?(DEFINE)(\Ka))(?<=(?1))"#,
      text: "‹a›‹a›b"),
    IterationCase(
      name: "start moved back over wide scalars", pattern: #"(?(DEFINE)(\K.))(?<=(?1))|[^a]"#,
      text: "‹é›‹漢›"),
    IterationCase(name: "anchored to the last end", pattern: #"\Ga"#, text: "‹a›‹a›ba"),
  ]
}

@Suite struct ForEachMatchTests {
  @Test(arguments: IterationCase.all, Engine.allCases)
  func visitsEveryMatch(_ row: IterationCase, _ engine: Engine) throws {
    let marked = MarkedText(row.text)
    var scratch = MatchScratch()
    let (ranges, end) = scratch.allMatches(
      of: try engine.pattern(row.pattern), in: marked.bytes, window: marked.window)
    #expect(ranges == marked.ranges)
    #expect(end == .noMatch)
  }

  @Test func stopsWhenToldTo() throws {
    let text = Array("ab ab ab".utf8)
    var scratch = MatchScratch()
    var seen = 0
    let end = scratch.forEachMatch(
      of: try Pattern("ab"), in: text.span, window: 0..<text.count
    ) { _, _ in
      seen += 1
      return seen < 2
    }
    #expect(seen == 2)
    #expect(end == .match(3..<5))
  }

  @Test func showsTheCapturesOfEachMatch() throws {
    let text = Array("a=1 b=22 c=".utf8)
    var scratch = MatchScratch()
    var values: [Range<Int>?] = []
    let end = scratch.forEachMatch(
      of: try Pattern(#"\w=(\d+)?"#), in: text.span, window: 0..<text.count
    ) { captures, _ in
      values.append(captures.captureRange(1))
      return true
    }
    #expect(values == [2..<3, 6..<8, nil])
    #expect(end == .noMatch)
  }

  @Test func reportsALimitAfterMatches() throws {
    let text = Array("b ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 64) + [0x21]
    var scratch = MatchScratch()
    let (ranges, end) = scratch.allMatches(
      of: try Pattern("b|(?:a+)+$"), in: text, window: 0..<text.count)
    #expect(ranges == [0..<1])
    #expect(end == .limit(.matchLimit))
  }
}
