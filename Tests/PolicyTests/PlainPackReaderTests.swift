// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import Policy

/// The fast reader against the YAML library: it reads the same or gives up.
@Suite("Plain packs")
struct PlainPackReaderTests {
  private static let files = BuiltInPacks.files() + [BuiltInPacks.historyFile()]

  @Test(arguments: files.map(\.name))
  func aBuiltInPackIsPlainAndReadAsYAMLIs(_ name: String) throws {
    let yaml = try #require(Self.files.first { $0.name == name }).yaml
    let tree = try #require(PlainPackReader.read(Array(yaml.utf8)))
    let expected = try YAMLReader.read(yaml, file: name)
    #expect(tree == expected)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    var testDescription: String { name }

    init(_ name: String, _ yaml: String) {
      self.name = name
      self.yaml = yaml
    }
  }

  private static let plain = [
    Row("a mapping", "pack: p\nlanguage: en"),
    Row("a line feed at the end, and none", "\n\na: b\n\n"),
    Row("nested by indentation", "a:\n  b:\n    - c\n    - d\n  e: f"),
    Row("back by two levels", "a:\n  b:\n    c: d\ne: f"),
    Row("lists in brackets", "a: [b, [], [c, d ] , e]"),
    Row("mappings in brackets", "a: {b: c, d: [e, {f: g}]}"),
    Row("a comma before the bracket", "a: [b, c, ]"),
    Row("items that are brackets", "a:\n  - {b: c}\n  - [d]"),
    Row("single quotes", "a: ['it''s', '', ' \\ #: ']"),
    Row("double quotes", "\"2020-11\": [\"a\\\\s\\\"b\", \"# : ,\"]"),
    Row("comments", "# first\na: b # one\n  # two\n#three\nc: d#e"),
    Row("a comment behind a key", "a: # none\n  - b"),
    Row("signs inside of words", "a: [e-mail, b:c, 5%, a&b, it's]\nd: x? [y]"),
    Row("colons without a blank", "a: http://b.c/d"),
    Row("blanks at the end of a line", "a:  \n  - b c   \n  - d  "),
    Row("all scripts", "é: [请, 「あ」, ال, ا]"),
  ]

  @Test(arguments: plain)
  func plainTextIsReadAsYAMLIs(_ row: Row) throws {
    let tree = try #require(PlainPackReader.read(Array(row.yaml.utf8)))
    let expected = try YAMLReader.read(row.yaml, file: "a")
    #expect(tree == expected)
  }

  @Test(arguments: [
    "", "# nothing", "a", "- a: b", "- - a", "-\n  - a", "a:\n- b", "a: b\n  c", "a:\nb: c",
    "a: |\n  b",
    "a: >\n  b", "a: [b,\n  c]", "a: \"b\n  c\"", "a: \"\\n\"", "a: \"\\u0041\"", "a: 'b", "a: [b",
    "a: {b}", "a: {b: }", "a: [b: c]", "a: [b] c", "a: \"b\" c", "a: &x b", "a: *x", "a: !!str b",
    "? a\n: b", "---\na: b", "a: b\n...", "%YAML 1.1\n---\na: b", "a:\tb", "a: b\tc",
    "a: b\r\nc: d",
    "a: @b", "a: b: c", "a:\n    - b\n  - c", "  a: b\nc: d", "a: - b", "a : b\n c: d", "a: #b",
    "a: [b #c]", "a: [, b]", "a: b\u{1}",
  ])
  func whatIsNotPlainIsLeftToTheLibrary(_ yaml: String) {
    #expect(PlainPackReader.read(Array(yaml.utf8)) == nil)
  }

  @Test func randomTextIsReadAsYAMLIsOrNotAtAll() throws {
    var random = SplitMix64(seed: 0x51EE)
    let pieces = [
      "a", "b c", "é", ": ", ":", " ", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "\"",
      "'",
      "# ", "#", "?", "-", "\\", "a: ", "b:\n  ", "\n  - ",
    ]
    var readCount = 0
    for _ in 0..<20_000 {
      let yaml =
        "k: "
        + (0..<Int.random(in: 1...10, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      guard let tree = PlainPackReader.read(Array(yaml.utf8)) else { continue }
      let library = Result { () throws(PolicyError) in try YAMLReader.read(yaml, file: "a") }
      switch library {
      case .success(let expected):
        #expect(tree == expected, "seed 0x51EE: \(yaml.debugDescription)")
        readCount += 1
      case .failure(let error):
        // A key that stands twice is the one mistake that the fast reader does not see.
        #expect(error.message.contains("stands twice"), "seed 0x51EE: \(yaml.debugDescription)")
      }
    }
    #expect(readCount > 500)
  }
}
