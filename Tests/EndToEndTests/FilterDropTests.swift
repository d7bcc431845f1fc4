// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct FilterDropTests {
  /// Clean records in odd shapes.
  private static let clean = [
    #"{"text":"hello"}"#,
    " \t{ \"text\" :\"hello\" , \"id\":\t\"x\" }  ",
    #"{"z":1,"text":"hello","a":{"b":[1,2.50,-0,1E5,null,true]},"id":7}"#,
    #"{"text":"caf\u00e9 \ud801\udc37 \/ \" \\ \n \u0000","id":"\u0041"}"#,
    "{\"text\":\"日本 é \u{2028} e\u{301}\"}",
    #"{"text":"https://www.amazon.de/dp/B000000000"}"#,
    #"{"text":"","x":"a\u0040b.com"}"#,
    #"{"html":"<p>hello</p>","text":null,"x":1,"x":2}"#,
  ]
  private static let dirty = [
    #"{"text":"a@b.com"}"#, #"{"text":"x","subject":"\u0061@b.com"}"#,
    #"{"text":"Your order has shipped."}"#,
  ]

  @Test(arguments: ["--drop", "--annotate", "--redact"], ["\n", "\r\n"])
  func aCleanRecordPassesByteForByte(action: String, end: String) throws {
    let input = Self.clean.map { $0 + end }.joined()
    let result = try tamis("filter", action, input: input)
    #expect(result.output == Array(input.utf8))
    #expect(result.errors.isEmpty)
    #expect(result.end == .exited(0))
  }

  @Test func violatingRecordsAreLeftOutByDefault() throws {
    let input = zip(Self.clean, Self.dirty + Self.dirty + Self.dirty)
      .map { "\($0)\n\($1)\n" }.joined()
    let expected = Self.clean.map { $0 + "\n" }.joined()
    for arguments in [["filter"], ["filter", "--drop"]] {
      let result = try tamis(arguments, input: Array(input.utf8))
      #expect(result.outputText == expected)
      #expect(result.end == .exited(1))
    }
  }

  @Test func aLastRecordWithoutLineFeedPassesWhole() throws {
    let result = try tamis("filter", input: "{\"text\":\"one\"}\n{\"text\":\"two\" }")
    #expect(result.outputText.hasPrefix("{\"text\":\"one\"}\n{\"text\":\"two\" }"))
    #expect(result.outputLines.count == 2)
  }

  @Test func everyUnreadableRecordIsNamedWhereNoFileHoldsThem() throws {
    let input = String(repeating: "{bad\n", count: 25)
    let result = try tamis("filter", "--jobs", "1", input: input)
    #expect(result.output.isEmpty)
    let lines = result.errorText.split(separator: "\n")
    #expect(lines.count == 25)
    for (index, line) in lines.enumerated() {
      #expect(line.hasPrefix("tamis: -:\(index + 1): invalid_json"), "\(line)")
    }
  }

  @Test func aMessageThatARuleCouldNotJudgeIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "p.yaml",
      """
      pack: p
      rules:
        a.b: {category: phrase, severity: block, summary: S, pattern: "foo(a+)+$", literals: [foo]}
      """)
    let message = record(["text": "foo" + String(repeating: "a", count: 60) + "!"]) + "\n"
    let result = try tamis("filter", "--policy", "p.yaml", in: folder, input: message)
    #expect(result.outputText == message)
    #expect(result.errorText == "tamis: -:1: unscanned: a.b: match_limit\n")
  }

  @Test func linesOfTextPassOrNot() throws {
    let result = try tamis(
      "filter", "--input", "text", input: "hello \"there\"\na@b.com\n  {odd}\t\n")
    #expect(result.outputText == "hello \"there\"\n  {odd}\t\n")
  }

  @Test func violationsErrorsAndSummaryGoToTheirFile() throws {
    let folder = try TemporaryFolder()
    let result = try tamis(
      "filter", "--violations", "v", in: folder,
      input: lines(Self.clean[0], Self.dirty[0], "oops", Self.clean[5], Self.dirty[2]))
    #expect(result.outputText == lines(Self.clean[0], Self.clean[5]))
    let report = try Report(try folder.read("v"))
    #expect(
      report.violations.map { "\($0.line) \($0.rule) \($0.severity)" } == [
        "2 contact.email block", "4 link.amazon_product info", "5 text.order_confirmation warn",
      ])
    #expect(report.errors.map(\.place) == ["-:3 invalid_json"])
    let summary = try #require(report.summary)
    #expect(summary.messages == 4)
    #expect(summary.violations == 3)
    #expect(summary.errors == 1)
  }

  @Test func theSummaryIsLeftOutOnRequest() throws {
    let folder = try TemporaryFolder()
    _ = try tamis(
      "filter", "--violations", "v", "--no-summary", in: folder, input: lines(Self.dirty[0]))
    let report = try Report(try folder.read("v"))
    #expect(report.summary == nil)
    #expect(report.violations.count == 1)
  }

  @Test(arguments: ["--drop", "--annotate", "--redact"])
  func aRecordThatCannotBeReadNeverPasses(action: String) throws {
    let folder = try TemporaryFolder()
    let bad = InputRecordRow.unreadable
    let input = bad.flatMap { $0.bytes + [UInt8(ascii: "\n")] } + Array(lines(Self.clean[0]).utf8)
    let result = try tamis(["filter", action, "--violations", "v"], in: folder, input: input)
    #expect(result.outputText == lines(Self.clean[0]))
    #expect(result.end == .exited(2))
    let report = try Report(try folder.read("v"))
    #expect(report.errors.map(\.line) == bad.indices.map { $0 + 1 })
    #expect(result.errorText.contains("-:1:"))
    #expect(result.errorText.contains("\(bad.count)") || result.errorText.contains("more"))
  }

  @Test func aRecordThatIsTooLongNeverPasses() throws {
    let folder = try TemporaryFolder()
    let long = record(["text": String(repeating: "x", count: 2000)])
    let result = try tamis(
      "filter", "--max-record-bytes", "1K", "--violations", "v", in: folder,
      input: lines(Self.clean[0], long, Self.clean[1]))
    #expect(result.outputText == lines(Self.clean[0], Self.clean[1]))
    #expect(result.end == .exited(2))
    #expect(try Report(try folder.read("v")).errors.map(\.place) == ["-:2 too_large"])
    #expect(result.errorText.contains("-:2"))
  }
}
