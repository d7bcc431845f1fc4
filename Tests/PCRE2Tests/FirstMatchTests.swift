// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

/// A pattern, a text with its window, and where the first match lies, if anywhere.
struct SearchCase: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  var options: Pattern.Options = []
  /// In the notation of `MarkedText`; no range means no match.
  let text: String

  var testDescription: String { name }

  static let basics = [
    SearchCase(name: "literal", pattern: "anna", text: "hello ‹anna›, anna"),
    SearchCase(name: "none", pattern: "anna", text: "hello"),
    SearchCase(name: "empty text, none", pattern: "a", text: ""),
    SearchCase(name: "empty text, empty match", pattern: "a*", text: "‹›"),
    SearchCase(name: "empty pattern", pattern: "", text: "‹›abc"),
    SearchCase(name: "at the very end", pattern: "c", text: "ab‹c›"),
    SearchCase(name: "leftmost, not longest", pattern: "a|ab", text: "x‹a›b"),
    SearchCase(name: "zero byte", pattern: #"\x00b"#, text: "a‹\0b›"),
    SearchCase(name: "backreference", pattern: #"(\w)\1"#, text: "he‹ll›o"),
    SearchCase(name: "match start moved", pattern: #"to:\K\w+"#, text: "to:‹anna›"),
    SearchCase(
      name: "match start moved behind the end", pattern: #"(?(DEFINE)(ab\K))(?=(?1))a"#,
      text: "xa‹b›"),
    SearchCase(
      name: "match start moved before the search", pattern: #"(?(DEFINE)(\Ka))(?<=(?1))b"#,
      text: "x‹a‸b›"),
  ]

  static let options = [
    SearchCase(name: "case counts", pattern: "anna", text: "ANNA"),
    SearchCase(name: "caseless", pattern: "anna", options: .caseless, text: "‹ANNA›"),
    SearchCase(name: "caseless beyond ASCII", pattern: "ÄЖ", options: .caseless, text: "‹äж›"),
    SearchCase(name: "caseless Kelvin sign", pattern: "k", options: .caseless, text: "‹\u{212A}›"),
    SearchCase(name: "one line", pattern: "^b", text: "a\nb"),
    SearchCase(name: "multiline", pattern: "^b$", options: .multiline, text: "a\n‹b›\nc"),
    SearchCase(name: "CR ends no line", pattern: "^b", options: .multiline, text: "a\rb"),
    SearchCase(name: "dot stops at LF", pattern: "a.", text: "a\n"),
    SearchCase(name: "dot takes LF", pattern: "a.", options: .dotMatchesNewline, text: "‹a\n›"),
    SearchCase(name: "any line ending", pattern: #"\R"#, text: "a‹\u{2028}›"),
    SearchCase(name: "extended", pattern: "a b # note", options: .extended, text: "x‹ab›"),
    SearchCase(name: "ASCII digits", pattern: #"\d"#, text: "٣‹3›"),
    SearchCase(name: "any digits", pattern: #"\d"#, options: .unicodeClasses, text: "‹٣›3"),
    SearchCase(name: "ASCII word border", pattern: #"\bber"#, text: "ü‹ber›"),
    SearchCase(name: "word border", pattern: #"\bber"#, options: .unicodeClasses, text: "über"),
    SearchCase(name: "anchored", pattern: "b", options: .anchored, text: "ab"),
    SearchCase(name: "anchored at the start", pattern: "b", options: .anchored, text: "a‸‹b›"),
  ]

  static let unicode = [
    SearchCase(name: "dot is a scalar", pattern: "^.", text: "‹😀›a"),
    SearchCase(name: "class", pattern: "[é漢😀]+", text: "e‹漢é😀›x"),
    SearchCase(name: "negated class", pattern: "[^a]", text: "aaa‹漢›a"),
    SearchCase(name: "count", pattern: ".{2}$", text: "é漢‹😀é›"),
    SearchCase(name: "Han", pattern: #"\p{Han}+"#, text: "in ‹漢字›です"),
    SearchCase(name: "code point", pattern: #"\x{1F600}"#, text: "é‹😀›"),
    SearchCase(name: "highest code point", pattern: #"\x{10FFFF}"#, text: "a‹\u{10FFFF}›"),
    SearchCase(name: "grapheme cluster", pattern: #"\X"#, text: "‹👩‍👩‍👧›a"),
    SearchCase(name: "lookbehind over wide scalars", pattern: "(?<=漢😀)é", text: "é漢😀‹é›"),
  ]

  static let windows = [
    SearchCase(name: "before it", pattern: "a", text: "a⟦bc⟧"),
    SearchCase(name: "after it", pattern: "a", text: "⟦bc⟧a"),
    SearchCase(name: "in it", pattern: "a+", text: "aa⟦‹aa›⟧aa"),
    SearchCase(name: "empty, none", pattern: "a", text: "a⟦⟧a"),
    SearchCase(name: "empty, empty match", pattern: "a*", text: "a⟦‹›⟧a"),
    SearchCase(name: "cut among wide scalars", pattern: ".+", text: "漢😀⟦‹é漢›⟧😀"),
    SearchCase(name: "caret at its start", pattern: "^b", text: "a⟦‹b›⟧"),
    SearchCase(name: "dollar at its end", pattern: "b$", text: "⟦a‹b›⟧c"),
    SearchCase(name: "word border at its start", pattern: #"\bb"#, text: "a⟦‹b›⟧"),
    SearchCase(name: "lookbehind stops at it", pattern: "(?<=a)b", text: "a⟦b⟧"),
    SearchCase(name: "lookahead stops at it", pattern: "b(?=c)", text: "⟦b⟧c"),
    SearchCase(name: "no lookahead beyond", pattern: "b(?!c)", text: "⟦‹b›⟧c"),
    SearchCase(name: "later start", pattern: "a", text: "⟦a‸b‹a›⟧"),
    SearchCase(name: "lookbehind before a later start", pattern: "(?<=a)b", text: "⟦a‸‹b›⟧"),
    SearchCase(name: "later start is no line start", pattern: "^b", text: "⟦a‸b⟧"),
    SearchCase(name: "start at the end", pattern: "a*", text: "⟦aa‸‹›⟧aa"),
    SearchCase(name: "later start among wide scalars", pattern: ".", text: "漢⟦é‸‹😀›⟧"),
  ]
}

@Suite struct FirstMatchTests {
  @Test(arguments: SearchCase.basics, Engine.allCases)
  func findsBasics(_ row: SearchCase, _ engine: Engine) throws { try check(row, engine) }

  @Test(arguments: SearchCase.options, Engine.allCases)
  func obeysOptions(_ row: SearchCase, _ engine: Engine) throws { try check(row, engine) }

  @Test(arguments: SearchCase.unicode, Engine.allCases)
  func countsScalars(_ row: SearchCase, _ engine: Engine) throws { try check(row, engine) }

  @Test(arguments: SearchCase.windows, Engine.allCases)
  func seesTheWindowOnly(_ row: SearchCase, _ engine: Engine) throws { try check(row, engine) }

  @Test func namesAreUnique() {
    for table in [SearchCase.basics, SearchCase.options, SearchCase.unicode, SearchCase.windows] {
      #expect(Set(table.map(\.name)).count == table.count)
    }
  }

  /// Runs a row as it stands and moved by every padding, whose bytes must make no difference.
  private func check(_ row: SearchCase, _ engine: Engine) throws {
    let marked = MarkedText(row.text)
    let pattern = try engine.pattern(row.pattern, row.options)
    var scratch = MatchScratch()
    for padding in 0...64 {
      let text = padded(marked.bytes, by: padding)
      let outcome = scratch.firstMatch(
        of: pattern, in: text.span,
        window: (marked.window.lowerBound + padding)..<(marked.window.upperBound + padding),
        from: marked.start + padding)
      let expected = marked.ranges.first.map {
        MatchOutcome.match(($0.lowerBound + padding)..<($0.upperBound + padding))
      }
      #expect(outcome == expected ?? .noMatch, "padding \(padding)")
    }
  }

  /// The bytes with `padding` letters on both sides.
  private func padded(_ bytes: [UInt8], by padding: Int) -> [UInt8] {
    let side = [UInt8](repeating: UInt8(ascii: "a"), count: padding)
    return side + bytes + side
  }
}

@Suite struct MatchPreconditionTests {
  @Test func windowInsideAScalarStops() async {
    await #expect(processExitsWith: .failure) {
      let text = Array("é".utf8)
      var scratch = MatchScratch()
      _ = scratch.firstMatch(of: try Pattern("a"), in: text.span, window: 1..<2, from: 1)
    }
  }

  @Test func windowEndingInsideAScalarStops() async {
    await #expect(processExitsWith: .failure) {
      let text = Array("é".utf8)
      var scratch = MatchScratch()
      _ = scratch.firstMatch(of: try Pattern("a"), in: text.span, window: 0..<1, from: 0)
    }
  }

  @Test func windowBeyondTheTextStops() async {
    await #expect(processExitsWith: .failure) {
      let text = Array("ab".utf8)
      var scratch = MatchScratch()
      _ = scratch.firstMatch(of: try Pattern("a"), in: text.span, window: 0..<3, from: 0)
    }
  }

  @Test func startOutsideTheWindowStops() async {
    await #expect(processExitsWith: .failure) {
      let text = Array("abc".utf8)
      var scratch = MatchScratch()
      _ = scratch.firstMatch(of: try Pattern("a"), in: text.span, window: 1..<2, from: 0)
    }
  }
}
