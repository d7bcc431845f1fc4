// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ExplainTests {
  private struct Line: Decodable {
    struct Step: Decodable {
      let reason: String
      let match: String?
    }

    let type: String
    let rule: String?
    let outcome: String?
    let dropped: [Step]?
  }

  private static let record = """
    {"id": "m1",
     "text": "See https://www.amazon.de/returns or write to \\"anna@example.com\\"."}
    """

  private func lines(_ result: TamisResult) throws -> [Line] {
    try result.outputLines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func peopleSeeWhatWasAcceptedAndDropped() throws {
    let folder = try TemporaryFolder()
    try folder.write("message.json", Self.record)
    let result = try tamis("rules", "explain", "message.json", in: folder)
    #expect(result.end == .exited(0))
    #expect(result.errorText == "")
    for part in [
      "accepted  text 47..<63 \"anna@example.com\"",
      "dropped   text 4..<33 \"https://www.amazon.de/returns\": links to this host are allowed",
    ] {
      #expect(result.outputText.contains(part), "\(part)")
    }
  }

  @Test func programsGetALineForEachRule() throws {
    let result = try tamis("rules", "explain", "-", "--format", "ndjson", input: Self.record)
    let lines = try lines(result)
    let rules = try tamis("rules", "list").outputLines.count
    #expect(lines.count == rules)
    #expect(lines.first { $0.rule == "contact.email" }?.outcome == "found")
    let link = lines.first { $0.rule == "link.external" }
    #expect(link?.outcome == "dropped")
    #expect(link?.dropped?.map(\.reason) == ["host_allowed"])
    #expect(link?.dropped?.map(\.match) == ["https://www.amazon.de/returns"])
  }

  @Test func onlyTheRulesAskedForAreExplained() throws {
    let result = try tamis(
      "rules", "explain", "--text", "A\n\"text\"", "--rule", "contact.email", "--rule",
      "style.emoji", "--format", "ndjson")
    #expect(try lines(result).map(\.rule) == ["contact.email", "style.emoji"])
  }

  @Test func maskedOutputHoldsNothingOfTheMessage() throws {
    for format in ["human", "ndjson"] {
      let result = try tamis(
        "rules", "explain", "-", "--mask-match", "--format", format, input: Self.record)
      #expect(!result.outputText.contains("anna@"))
      #expect(!result.outputText.contains("amazon.de/returns"))
      #expect(result.outputText.contains("contact.email"))
    }
  }

  @Test(arguments: [
    ["nowhere.json"], [], ["nowhere.json", "--text", "A"], ["--text", "A", "--rule", "no.rule"],
  ])
  func misuseEndsWithStatus2(arguments: [String]) throws {
    let result = try tamis(["rules", "explain"] + arguments)
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(arguments: ["{}", "{\"text\":\"a\"", "", "[1]"])
  func whatIsNoMessageEndsWithStatus2(record: String) throws {
    let result = try tamis("rules", "explain", "-", input: record)
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
  }
}
