// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@Suite struct OutputFormatTests {
  /// Scalars that JSON, terminals and line readers treat in ways of their own.
  private static let delicate: [Unicode.Scalar] =
    (0..<0x20).map { Unicode.Scalar(UInt8($0)) } + [
      "\"", "\\", "/", "'", "<", "&", "%", "{", "\u{7F}", "\u{80}", "\u{85}", "\u{A0}", "é", "ß",
      "\u{301}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "日", "\u{E000}",
      "😀", "\u{10FFFF}", "\u{200D}", "\u{202E}",
    ]

  private static func anything(_ arguments: [String], _ input: String) throws -> TamisResult {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.anything)
    return try tamis(
      ["scan", "--policy", "ours.yaml", "--profile", "bare"] + arguments, in: folder,
      input: Array(input.utf8))
  }

  @Test func anyScalarInAMatchIsWrittenAsValidJSON() throws {
    // Each at another offset, so that no place in a machine word or a buffer is special.
    // Not right behind an escape, where the decoder of the tests swallows U+FEFF.
    let texts = Self.delicate.enumerated().map { index, scalar in
      "\(scalar)é😀\(String(repeating: " ", count: index))zz\(scalar)\"x\(scalar)"
    }
    let input = texts.map { record(["text": $0]) + "\n" }.joined()
    let report = try Self.anything([], input).report()
    #expect(report.errors.isEmpty)
    try #require(Set(report.violations.map(\.line)) == Set(1...texts.count))
    for violation in report.violations {
      let text = texts[violation.line - 1]
      try expectSpan(of: violation, in: text)
      // A scalar that hides part of a word makes a second finding.
      guard violation.evasion.isEmpty else { continue }
      #expect(violation.match?.unicodeScalars.count == 6, "\(text.debugDescription)")
    }
  }

  @Test func anyScalarInAnIdIsWrittenAsValidJSON() throws {
    let ids = Self.delicate.map { "a\($0)b" }
    let input = ids.enumerated().map { index, id in
      record(["id": id, "text": String(repeating: " ", count: index) + "zz"]) + "\n"
    }.joined()
    let report = try Self.anything([], input).report()
    #expect(report.violations.map { Array($0.id.utf8) } == ids.map { Array($0.utf8) })
  }

  @Test func equalMessagesAreReportedAlike() throws {
    let texts = ["zz", "Your voucher code: SAVE20", "a@b.com 😊", "+49 30 901820", "www.example.de"]
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.anything)
    let input = (texts + texts + texts.reversed()).map { record(["text": $0]) + "\n" }.joined()
    let report = try tamis(
      "scan", "--policy", "ours.yaml", "--jobs", "1", in: folder, input: input
    ).report()
    let findings = (1...15).map { line in
      report.violations.filter { $0.line == line }.map(\.finding)
    }
    #expect(findings[0..<5].allSatisfy { !$0.isEmpty })
    #expect(findings[0..<5] == findings[5..<10])
    #expect(Array(findings[0..<5]) == findings[10...].reversed())
  }

  @Test func spansAgreeInAllUnitsOnRandomTexts() throws {
    let seed: UInt64 = 0x5EED
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "é", "日本", "😀", "e\u{301}", "zz", " ", "\n", "👨‍👩‍👧", "\"", "x@y.com", "ß"]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 1...30, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
    }
    let input = texts.map { record(["text": $0]) + "\n" }.joined()
    let report = try Self.anything(["--jobs", "2"], input).report()
    #expect(report.violations.count > 150, "seed \(seed)")
    for violation in report.violations {
      try expectSpan(of: violation, in: texts[violation.line - 1])
    }
  }

  @Test func spansCountInTheDecodedString() throws {
    let report = try tamis(
      "scan", input: #"{"text":"\u00e9\ud83d\ude00\n\"\\\/ anna\u0040example.com"}"#
    ).report()
    let violation = try #require(report.violations.first { $0.rule == "contact.email" })
    #expect(violation.match == "anna@example.com")
    try expectSpan(of: violation, in: "é😀\n\"\\/ anna@example.com")
    #expect(violation.span?.utf8 == 11..<27)
    #expect(violation.span?.utf16 == 8..<24)
    #expect(violation.span?.scalar == 7..<23)
  }

  @Test func findingsAreOrderedByFieldThenStartThenRule() throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.ours)
    let text = "b@c.com or pick it up at the warehouse 😊 a@b.com"
    let report = try tamis(
      "scan", "--policy", "ours.yaml", in: folder,
      input: record(["html": "h@b.com", "text": text, "subject": "😊 s@b.com", "id": "m"])
    ).report()
    let phrase = "pick it up at the warehouse"
    #expect(
      report.violations.map { "\($0.field) \($0.finding)" } == [
        "subject style.emoji 😊", "subject contact.email s@b.com", "text contact.email b@c.com",
        "text ours.address \(phrase)", "text ours.warehouse \(phrase)", "text style.emoji 😊",
        "text contact.email a@b.com", "html contact.email h@b.com",
      ])
  }

  @Test func aViolationHoldsWhatTheContractShows() throws {
    let result = try tamis(
      "scan", "--no-summary", input: record(["id": "m1", "text": "Write to anna@example.com"]))
    #expect(
      result.outputText == """
        {"type":"violation","id":"m1","source":"-","line":1,"rule":"contact.email",\
        "category":"email","severity":"block","field":"text",\
        "span":{"utf8":[9,25],"utf16":[9,25],"scalar":[9,25]},"match":"anna@example.com"}

        """)
  }

  @Test func theSummaryAddsUpWhatWasWritten() throws {
    let input = lines(
      record(["text": "a@b.com and c@d.com 😊"]), record(["text": "nothing"]), "broken",
      record(["text": "https://www.amazon.de/dp/B000000000"]), #"{"text":1}"#,
      record(["text": "http://bit.ly/x", "subject": "😊"]))
    let report = try tamis("scan", input: input).report()
    let summary = try #require(report.summary)
    #expect(summary.messages == 4)
    #expect(summary.violating == 3)
    #expect(summary.errors == 2)
    #expect(summary.errors == report.errors.count)
    #expect(summary.violations == report.violations.count)
    #expect(summary.bytes == input.utf8.count)
    let counts = Dictionary(grouping: report.violations, by: \.rule).mapValues(\.count)
    #expect(summary.rules == counts)
    #expect(counts["contact.email"] == 2)
  }

  @Test func noSummaryIsWrittenWhenNoneIsWanted() throws {
    let result = try tamis("scan", "--no-summary", input: record(["text": "a@b.com"]))
    let report = try result.report()
    #expect(report.summary == nil)
    #expect(report.findings == ["contact.email a@b.com"])
    let clean = try tamis("scan", "--no-summary", input: record(["text": "nothing"]))
    #expect(clean.output.isEmpty)
    #expect(clean.end == .exited(0))
  }

  @Test func aRuleThatHitsALimitIsReportedAsUnscanned() throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.slow)
    let text = "zz" + String(repeating: "a", count: 300)
    let result = try tamis(
      "scan", "--policy", "ours.yaml", in: folder,
      input: lines(record(["id": "m9", "text": text]), record(["id": "m10", "text": "zza!"])))
    let report = try result.report()
    #expect(
      report.unscanned == [OutputUnscanned(id: "m9", rule: "ours.slow", code: "match_limit")])
    #expect(report.findingsByMessage == ["m10 ours.slow zza!"])
    #expect(result.end == .exited(1))
  }

  @Test func humanOutputIsOneLineAViolationAndNoJSON() throws {
    let result = try tamis(
      "scan", "--format", "human",
      input: lines(
        record(["id": "m1", "text": "Write to anna@example.com 😊"]),
        record(["text": "x\u{1B}[2J\ny@z.com"])))
    let lines = result.outputLines
    try #require(lines.count == 3)
    for part in ["-:1", "block", "contact.email", "anna@example.com", "m1"] {
      #expect(lines[0].contains(part))
    }
    #expect(lines[1].contains("style.emoji"))
    #expect(lines[2].contains("-:2"))
    #expect(!result.outputText.contains("{"))
    #expect(!result.outputText.contains("\u{1B}"))
    #expect(result.end == .exited(1))
  }
}
