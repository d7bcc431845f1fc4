// SPDX-License-Identifier: Apache-2.0

import Testing

/// Bytes on standard input and what is found in them.
struct FramingRow: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  /// Id, rule and match of each violation under the profile `entities`.
  let findings: [String]
  let messages: Int
  var format = "ndjson"

  var testDescription: String { name }

  static let ndjson = [
    FramingRow(name: "nothing", input: "", findings: [], messages: 0),
    FramingRow(name: "one line feed", input: "\n", findings: [], messages: 0),
    FramingRow(
      name: "no last line feed", input: #"{"text":"a@b.com"}"#,
      findings: ["-:1 contact.email a@b.com"], messages: 1),
    FramingRow(
      name: "two lines, no last line feed",
      input: #"{"text":"a@b.com"}"# + "\n" + #"{"text":"c@d.com"}"#,
      findings: ["-:1 contact.email a@b.com", "-:2 contact.email c@d.com"], messages: 2),
    FramingRow(
      name: "blank lines are counted",
      input: "\n\n" + #"{"text":"a@b.com"}"# + "\n\n \t\n" + #"{"text":"c@d.com"}"# + "\n\n",
      findings: ["-:3 contact.email a@b.com", "-:6 contact.email c@d.com"], messages: 2),
    FramingRow(
      name: "CRLF",
      input: #"{"text":"a@b.com"}"# + "\r\n\r\n" + #"{"text":"c@d.com"}"# + "\r\n",
      findings: ["-:1 contact.email a@b.com", "-:3 contact.email c@d.com"], messages: 2),
    FramingRow(
      name: "byte order mark", input: "\u{FEFF}" + #"{"text":"a@b.com"}"# + "\n",
      findings: ["-:1 contact.email a@b.com"], messages: 1),
    FramingRow(
      name: "U+2028 ends no line", input: "{\"text\":\"a@b.com\u{2028}c@d.com\"}\n",
      findings: ["-:1 contact.email a@b.com", "-:1 contact.email c@d.com"], messages: 1),
  ]

  static let text = [
    FramingRow(
      name: "plain lines", input: "Write to a@b.com\nnothing here\nor c@d.com",
      findings: ["-:1 contact.email a@b.com", "-:3 contact.email c@d.com"], messages: 3,
      format: "text"),
    FramingRow(
      name: "plain lines with CRLF and a blank one", input: "a@b.com\r\n\r\nc@d.com\r\n",
      findings: ["-:1 contact.email a@b.com", "-:3 contact.email c@d.com"], messages: 2,
      format: "text"),
    FramingRow(
      name: "JSON is only text there", input: #"{"id":"m","text":"a@b.com"}"#,
      findings: ["-:1 contact.email a@b.com"], messages: 1, format: "text"),
    FramingRow(
      name: "escapes are none there", input: #"\u0061 is a letter, "x\" and {"#,
      findings: [], messages: 1, format: "text"),
    FramingRow(
      name: "byte order mark before text", input: "\u{FEFF}a@b.com\n",
      findings: ["-:1 contact.email a@b.com"], messages: 1, format: "text"),
  ]
}

@Suite struct InputFramingTests {
  @Test(arguments: FramingRow.ndjson + FramingRow.text)
  func eachLineIsAMessage(row: FramingRow) throws {
    let result = try tamis(
      "scan", "--profile", "entities", "--input", row.format, input: row.input)
    let report = try result.report()
    #expect(report.findingsByMessage == row.findings)
    #expect(report.errors.isEmpty)
    #expect(report.summary?.messages == row.messages)
    #expect(report.summary?.bytes == row.input.utf8.count)
    #expect(result.end == .exited(row.findings.isEmpty ? 0 : 1))
  }

  @Test func aLineOfTextThatIsNoUTF8IsAnError() throws {
    let result = try tamis(
      ["scan", "--input", "text"],
      input: Array("a@b.com \n".utf8) + [0xC3, 0x28, 0x0A]
        + Array("c@d.com".utf8))
    let report = try result.report()
    #expect(report.errors.map(\.place) == ["-:2 invalid_utf8"])
    #expect(report.violations.map(\.line) == [1, 3])
    #expect(result.end == .exited(2))
  }

  @Test func spansOfPlainTextIncludeNoLineEnd() throws {
    let report = try tamis(
      "scan", "--profile", "entities", "--input", "text", input: "日本 a@b.com\r\n"
    ).report()
    let violation = try #require(report.violations.first)
    #expect(violation.field == "text")
    try expectSpan(of: violation, in: "日本 a@b.com")
  }
}
