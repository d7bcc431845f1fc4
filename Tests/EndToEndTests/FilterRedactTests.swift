// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

/// A record before and after `filter --redact`; every scalar of a violation is one █.
struct RedactionRow: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  var options: [String] = []
  var testDescription: String { name }

  static let plain = [
    RedactionRow(
      name: "an address", before: #"{"text":"Write to a@b.com now"}"#,
      after: #"{"text":"Write to ███████ now"}"#),
    RedactionRow(
      name: "escapes around it",
      before: #"{"text":"caf\u00e9\n\"a@b.com\"\/\u00fc\u0041"}"#,
      after: #"{"text":"caf\u00e9\n\"███████\"\/\u00fc\u0041"}"#),
    RedactionRow(
      name: "escapes inside it", before: #"{"text":"x \u0061\u0040b\u002Ecom y"}"#,
      after: #"{"text":"x ███████ y"}"#),
    RedactionRow(
      name: "a surrogate pair", before: #"{"text":"x \ud83d\ude00 y"}"#,
      after: #"{"text":"x █ y"}"#),
    RedactionRow(
      name: "an emoji of several scalars", before: "{\"text\":\"x 👨‍👩‍👧 y\"}",
      after: #"{"text":"x █████ y"}"#),
    RedactionRow(
      name: "whitespace, key order and other members",
      before:
        " {\t\"b\" : [1.50, {\"text\":\"a@b.com\"}] , \"text\":\"a@b.com\", \"a\":\"a@b.com\" } ",
      after:
        " {\t\"b\" : [1.50, {\"text\":\"a@b.com\"}] , \"text\":\"███████\", \"a\":\"a@b.com\" } "),
    RedactionRow(
      name: "several fields", before: #"{"html":"h@b.com","text":"a@b.com 😊","subject":"s@b.com"}"#,
      after: #"{"html":"███████","text":"███████ █","subject":"███████"}"#),
    RedactionRow(
      name: "every place of what is told once",
      before: #"{"html":"<a href='mailto:a@b.com'>a@b.com</a>","text":"a@b.com"}"#,
      after: #"{"html":"<a href='mailto:███████'>███████</a>","text":"███████"}"#),
    RedactionRow(
      name: "several in one field", before: #"{"text":"a@b.com, c@d.com;\te@f.com"}"#,
      after: #"{"text":"███████, ███████;\t███████"}"#),
    RedactionRow(
      name: "the whole text", before: #"{"id":"a@b.com","text":"a@b.com"}"#,
      after: #"{"id":"a@b.com","text":"███████"}"#),
    RedactionRow(
      name: "letters of several bytes beside it", before: "{\"text\":\"日本a@b.com，谢谢\u{2028}\"}",
      after: "{\"text\":\"日本███████，谢谢\u{2028}\"}"),
    RedactionRow(
      name: "an escaped key", before: #"{"t\u0065xt":"a@b.com"}"#,
      after: #"{"t\u0065xt":"███████"}"#),
    RedactionRow(
      name: "info stays", before: #"{"text":"https://www.amazon.de/dp/B000000000 a@b.com"}"#,
      after: #"{"text":"https://www.amazon.de/dp/B000000000 ███████"}"#),
  ]

  static let withOptions = [
    RedactionRow(
      name: "a nested field", before: #"{"text":"x@y.com","m":{"a/b":"a@b.com"}}"#,
      after: #"{"text":"x@y.com","m":{"a/b":"███████"}}"#,
      options: ["--text-field", "/m/a~1b"]),
    RedactionRow(
      name: "plain text", before: #"\u0061 "quoted" a@b.com 日本"#,
      after: #"\u0061 "quoted" ███████ 日本"#, options: ["--input", "text"]),
  ]
}

@Suite struct FilterRedactTests {
  /// One run for each line end reads all rows that need no options.
  private static let outputs = Result { () throws -> [String: [String]] in
    var outputs: [String: [String]] = [:]
    for end in ["\n", "\r\n"] {
      let input = RedactionRow.plain.map { $0.before + end }.joined()
      outputs[end] = try tamis("filter", "--redact", input: input).outputLines
    }
    return outputs
  }

  @Test(arguments: zip(RedactionRow.plain, RedactionRow.plain.indices))
  func onlySpansChange(row: RedactionRow, index: Int) throws {
    for (end, rest) in [("\n", ""), ("\r\n", "\r")] {
      let lines = try #require(try Self.outputs.get()[end])
      try #require(lines.count == RedactionRow.plain.count)
      #expect(Array(lines[index].unicodeScalars) == Array((row.after + rest).unicodeScalars))
    }
  }

  @Test(arguments: RedactionRow.withOptions)
  func onlySpansChangeWhereverTheTextIs(row: RedactionRow) throws {
    let result = try tamis(
      ["filter", "--redact"] + row.options, input: Array((row.before + "\n").utf8))
    #expect(Array(result.outputText.unicodeScalars) == Array((row.after + "\n").unicodeScalars))
    #expect(result.end == .exited(1))
  }

  @Test func aRedactedStreamIsCleanAndKeepsLengthsInScalars() throws {
    let seed: UInt64 = 77
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a@b.com", "😊", "http://bit.ly/x", "日本", "\"", "\\", "\n", " ", "é", "+49 30 901820",
      "please leave us a 5 star review", " and ", "e\u{301}",
    ]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
    }
    let folder = try TemporaryFolder()
    let input = texts.map { record(["text": $0]) + "\n" }.joined()
    let result = try tamis(
      "filter", "--redact", "--violations", "v", in: folder, input: input)
    let violations = try Report(try folder.read("v")).violations
    #expect(violations.count > 300, "seed \(seed)")
    let output = result.outputLines
    try #require(output.count == texts.count)
    for (index, text) in texts.enumerated() {
      var scalars = Array(text.unicodeScalars)
      for violation in violations where violation.line == index + 1 && violation.severity != "info"
      {
        try expectSpan(of: violation, in: text)
        for place in try #require(violation.span).scalar { scalars[place] = "█" }
      }
      var expected = String.UnicodeScalarView()
      expected.append(contentsOf: scalars)
      #expect(String(output[index]) == record(["text": String(expected)]), "seed \(seed)")
    }
  }
}
