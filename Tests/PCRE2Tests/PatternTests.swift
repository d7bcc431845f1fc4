// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

/// A source that does not compile, and what is said about it.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  let name: String
  let source: [UInt8]
  let code: Int
  let byteOffset: Int
  let message: String

  var testDescription: String { name }

  init(
    _ name: String, _ source: some Sequence<UInt8>, code: Int, at byteOffset: Int, _ message: String
  ) {
    (self.name, self.source) = (name, Array(source))
    (self.code, self.byteOffset, self.message) = (code, byteOffset, message)
  }

  static let all = [
    ErrorCase("unclosed group", "(unclosed".utf8, code: 114, at: 9, "missing closing parenthesis"),
    ErrorCase("unopened group", "ab)c".utf8, code: 122, at: 2, "unmatched closing parenthesis"),
    ErrorCase("unclosed class", "é[a".utf8, code: 106, at: 4, "missing terminating ]"),
    ErrorCase("range out of order", "[z-a]".utf8, code: 108, at: 3, "range out of order"),
    ErrorCase("nothing to repeat", "*a".utf8, code: 109, at: 0, "quantifier does not follow"),
    ErrorCase("backslash at the end", #"a\"#.utf8, code: 101, at: 2, #"\ at end of pattern"#),
    ErrorCase("single byte", #"\C"#.utf8, code: 183, at: 2, #"\C is disabled"#),
    ErrorCase("no such group", #"(a)\2"#.utf8, code: 115, at: 4, "non-existent subpattern"),
    ErrorCase("no such property", #"\p{Nope}"#.utf8, code: 147, at: 8, "unknown property"),
    ErrorCase(
      "unbounded lookbehind", "(?<=a+)b".utf8, code: 125, at: 0, "lookbehind assertion"),
    ErrorCase("start moved in lookahead", #"(?=a\K)"#.utf8, code: 199, at: 7, #"\K"#),
    ErrorCase("no UTF-8", [0x61, 0xC3, 0x28], code: -8, at: 1, "UTF-8 error"),
    ErrorCase("surrogate", [0xED, 0xA0, 0x80], code: -16, at: 0, "UTF-8 error"),
    ErrorCase("cut scalar", [0x61, 0x62, 0xF0, 0x9F], code: -4, at: 2, "UTF-8 error"),
    ErrorCase(
      "compiled form too large", "((?:a{1,999}){1,999}){1,999}".utf8, code: 120, at: 28,
      "regular expression is too large"),
    ErrorCase(
      "nested too deep", String(repeating: "(", count: 300).utf8, code: 119, at: 251,
      "too deep"),
    ErrorCase(
      "source too long", String(repeating: "a", count: Pattern.maximumSourceBytes + 1).utf8,
      code: 188, at: 0, "pattern string is longer"),
  ]
}

/// A pattern and what is known about it once compiled.
struct InformationCase: Sendable, CustomTestStringConvertible {
  let pattern: String
  var captures = 0
  var minimum = 0
  var lookbehind = 0
  var canBeEmpty = false

  var testDescription: String { pattern }

  static let all = [
    InformationCase(pattern: "", canBeEmpty: true),
    InformationCase(pattern: "abc", minimum: 3),
    InformationCase(pattern: "漢字", minimum: 2),
    InformationCase(pattern: "(a)(b)?", captures: 2, minimum: 1),
    InformationCase(pattern: "(?<=漢字)a", minimum: 1, lookbehind: 2),
    InformationCase(pattern: #"\bab"#, minimum: 2, lookbehind: 1),
    InformationCase(pattern: "a|(b*)", captures: 1, canBeEmpty: true),
  ]
}

@Suite struct PatternTests {
  @Test(arguments: ErrorCase.all)
  func saysWhatIsWrongAndWhere(_ row: ErrorCase) {
    let error = #expect(throws: PatternError.self) { try Pattern(utf8: row.source.span) }
    #expect(error?.code == row.code)
    #expect(error?.byteOffset == row.byteOffset)
    #expect(error?.message.contains(row.message) == true, "\(error?.message ?? "none")")
    #expect(error?.description.contains("at byte \(row.byteOffset)") == true)
  }

  @Test(arguments: InformationCase.all)
  func knowsItsProperties(_ row: InformationCase) throws {
    let pattern = try Pattern(row.pattern)
    #expect(pattern.captureCount == row.captures)
    #expect(pattern.minimumScalarCount == row.minimum)
    #expect(pattern.maximumLookbehindScalars == row.lookbehind)
    #expect(pattern.canMatchEmpty == row.canBeEmpty)
  }

  @Test func acceptsTheLongestSource() throws {
    let comment = String(repeating: "é", count: (Pattern.maximumSourceBytes - 6) / 2)
    let pattern = try Pattern("a" + "(?#" + comment + ")b")
    #expect(pattern.minimumScalarCount == 2)
  }

  @Test func listsGroupNamesByNumber() throws {
    let pattern = try Pattern("(?<größe>a)(b)(?<last>c)")
    #expect(pattern.captureNames == [nil, "größe", nil, "last"])
    #expect(pattern.captureNumber(named: "größe") == 1)
    #expect(pattern.captureNumber(named: "last") == 3)
    #expect(pattern.captureNumber(named: "first") == nil)
    #expect(try Pattern("a").captureNames == [nil])
  }

  @Test func givesTheLowestOfGroupsWithOneName() throws {
    let pattern = try Pattern("(?J)(x)(?<n>a)|(?<n>b)")
    #expect(pattern.captureNames == [nil, nil, "n", "n"])
    #expect(pattern.captureNumber(named: "n") == 2)
  }

  @Test func saysWhetherItIsMachineCode() throws {
    #expect(try Pattern("a+b").isJITCompiled == (Pattern.jitTarget != nil))
    #expect(try !Pattern("a+b", options: .withoutJIT).isJITCompiled)
    #expect(try !Pattern("(*NO_JIT)a+b").isJITCompiled)
  }

  @Test func namesTheLibrary() {
    #expect(Pattern.libraryVersion.first?.isNumber == true)
    #expect(Pattern.libraryVersion.contains("."))
    #expect(Pattern.jitTarget?.isEmpty != true)
  }
}
