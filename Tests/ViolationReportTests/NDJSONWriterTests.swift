// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy
import SeededRandom
import TestSupport
import Testing
import ViolationReport

@testable import MessageScanner

@Suite("NDJSON lines")
struct NDJSONWriterTests {
  @Test(arguments: LineCase.all)
  func aViolationIsWrittenByteForByte(_ row: LineCase) throws {
    let marked = MarkedText(row.text)
    let range = try #require(marked.ranges.first)
    let writer = try NDJSONWriter(policy: ReportFixture.policy(), masksMatch: row.masksMatch)
    let violation = ReportFixture.violation(
      row.rule, row.severity, row.field, at: range, meeting: row.conditions)
    let place = MessagePlace(id: row.id.map { Array($0.utf8) }, source: row.source, line: row.line)
    var output = Array("before\n".utf8)
    writer.append([violation], text: Array(marked.text.utf8).span, at: place, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before\n" + row.expected + "\n")
    let object = try ReportFixture.object(Array(output.dropFirst(7)))
    #expect(object["match"] as? String == (row.masksMatch ? "…" : marked.slice(range)))
    #expect(object["id"] as? String == row.id ?? "\(row.source):\(row.line)")
    #expect(object["source"] as? String == row.source)
  }

  @Test func violationsMayOverlapAndStandInsideEachOther() throws {
    let marked = MarkedText("é«a«😊»«b字» c»")
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    let violations = marked.ranges.map { ReportFixture.violation(0, at: $0) }
    var output: [UInt8] = []
    writer.append(
      violations, text: Array(marked.text.utf8).span,
      at: MessagePlace(id: nil, source: "-", line: 1), to: &output)
    let scalars = try lines(output).map { try span($0, "scalar") }
    #expect(scalars == [[1, 7], [2, 3], [3, 5]])
    #expect(try lines(output).map { try span($0, "utf16") } == [[1, 8], [2, 4], [4, 6]])
  }

  @Test(arguments: 1...20)
  func spansAgreeWithTheViewsOfTheString(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    for _ in 0..<40 {
      let text = Self.randomText(using: &random)
      let ranges = Self.randomRanges(in: text, using: &random)
      let place = MessagePlace(id: Array(text.utf8), source: text, line: Int(random.next() >> 33))
      var output: [UInt8] = []
      writer.append(
        ranges.map { ReportFixture.violation(3, at: $0) }, text: Array(text.utf8).span, at: place,
        to: &output)
      let lines = lines(output)
      try #require(lines.count == ranges.count)
      for (line, range) in zip(lines, ranges) {
        let object = try ReportFixture.object(line)
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        let comment = Comment(rawValue: "seed \(seed): \(text.debugDescription) \(range)")
        try #require(try span(line, "utf8") == [range.lowerBound, range.upperBound], comment)
        try #require(
          try span(line, "utf16")
            == [start, end].map { text.utf16.distance(from: text.startIndex, to: $0) }, comment)
        try #require(
          try span(line, "scalar")
            == [start, end].map { text.unicodeScalars.distance(from: text.startIndex, to: $0) },
          comment)
        let match = try #require(object["match"] as? String)
        try #require(Array(match.utf8) == Array(Array(text.utf8)[range]), comment)
        try #require((object["id"] as? String).map { Array($0.utf8) } == Array(text.utf8), comment)
      }
    }
  }

  @Test func anUnscannedRuleHasItsLine() throws {
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    var output: [UInt8] = []
    let place = MessagePlace(id: Array("m\"9".utf8), source: "in", line: 3)
    writer.append(Unscanned(rule: 3, code: .matchLimit), at: place, to: &output)
    writer.append(Unscanned(rule: 0, code: .jitStack), at: place, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == #"""
        {"type":"unscanned","id":"m\"9","source":"in","line":3,"rule":"promo.coupon","code":"match_limit"}
        {"type":"unscanned","id":"m\"9","source":"in","line":3,"rule":"contact.email","code":"jit_stack"}

        """#)
    for line in lines(output) { _ = try ReportFixture.object(line) }
  }

  @Test(arguments: RecordErrorCode.allCases)
  func anErrorHasItsLine(_ code: RecordErrorCode) throws {
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    var output: [UInt8] = []
    writer.appendError(code: code, detail: "a \"b\"", source: "x\\y", line: 7, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"{"type":"error","source":"x\\y","line":7,"code":"\#(code.rawValue)","detail":"a \"b\""}"#
        + "\n")
    output = []
    writer.appendError(code: code, detail: "", source: "x", line: nil, to: &output)
    let object = try ReportFixture.object(output)
    #expect(object["line"] == nil)
    #expect(object["code"] as? String == code.rawValue)
  }

  @Test func aMemberHasNoMessageSourceAndLine() throws {
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    try ReportFixture.withMessage(#"{"id":"m","text":"axb"}"#) { message, arena in
      var lines = MessageLines()
      var output: [UInt8] = []
      let link = ReportFixture.violation(
        1, .warn, at: 1..<2, meeting: [LinkConditions(.external), LinkConditions(.insecure)])
      writer.appendArray(of: [link], of: message, in: arena, lines: &lines, to: &output)
      let object = #"""
        {"type":"violation","rule":"link.a","category":"link","severity":"warn","field":"text",\#
        "span":{"utf8":[1,2],"utf16":[1,2],"scalar":[1,2]},"match":"x","also_rules":["link.b"]}
        """#
      #expect(String(decoding: output, as: UTF8.self) == "[\(object)]")
      output = []
      writer.appendArray(of: [link, link], of: message, in: arena, lines: &lines, to: &output)
      #expect(String(decoding: output, as: UTF8.self) == "[\(object),\(object)]")
      output = []
      writer.appendArray(of: [], of: message, in: arena, lines: &lines, to: &output)
      #expect(output == Array("[]".utf8))
    }
  }

  @Test(arguments: [1, 50, 200, 1_000, 100_000])
  func portionsTogetherAreTheWhole(_ portionBytes: Int) throws {
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    let record = #"{"id":"m\"1","subject":"é😊 x","text":"😊a😊b😊c😊d","html":"<p>é😊"}"#
    try ReportFixture.withMessage(record) { message, arena in
      var violations: [Violation] = []
      for field in [Field.subject, .text, .html] {
        let count = message.range(of: ReportFixture.violation(0, .warn, field, at: 0..<1)).count
        violations += (0..<4).map {
          ReportFixture.violation($0, .warn, field, at: 0..<($0.isMultiple(of: 2) ? 0 : count))
        }
      }
      var whole: [UInt8] = []
      var lines = MessageLines()
      lines.begin(message, in: arena, source: "in", line: 3)
      writer.append(violations, of: message, in: arena, lines: &lines, to: &whole)
      #expect(self.lines(whole).count == violations.count)
      for line in self.lines(whole) {
        #expect(try ReportFixture.object(line)["id"] as? String == #"m"1"#)
      }
      var joined: [UInt8] = []
      lines.begin(message, in: arena, source: "in", line: 3)
      while lines.writtenCount < violations.count {
        var portion: [UInt8] = []
        writer.append(
          violations, of: message, in: arena, lines: &lines, portionBytes: portionBytes,
          to: &portion)
        try #require(!portion.isEmpty)
        let last = self.lines(portion).last?.count ?? 0
        #expect(portion.count - last < portionBytes)
        joined += portion
      }
      #expect(joined == whole)
    }
  }

  @Test func aMessageWithoutIDIsCalledByItsPlace() throws {
    let writer = try NDJSONWriter(policy: ReportFixture.policy())
    try ReportFixture.withMessage(#"{"text":"x"}"#) { message, arena in
      var lines = MessageLines()
      var output: [UInt8] = []
      lines.begin(message, in: arena, source: "a\"b", line: 7)
      writer.append(
        [ReportFixture.violation(0, at: 0..<1)], of: message, in: arena, lines: &lines, to: &output)
      let object = try ReportFixture.object(output)
      #expect(object["id"] as? String == "a\"b:7")
      #expect(object["line"] as? Int == 7)
    }
  }

  @Test func theSummaryNamesRulesThatFiredByID() throws {
    let policy = try ReportFixture.policy()
    let writer = NDJSONWriter(policy: policy)
    var summary = ScanSummary(ruleCount: policy.rules.count)
    #expect(
      String(decoding: writer.line(for: summary, under: policy), as: UTF8.self)
        == #"{"type":"summary","messages":0,"violating":0,"violations":0,"errors":0,"bytes":0,"rules":{}}"#
        + "\n")
    summary.count([ReportFixture.violation(3, at: 0..<1), ReportFixture.violation(0, at: 0..<1)])
    summary.count([ReportFixture.violation(3, at: 0..<1)])
    summary.errors = 2
    summary.unscanned = 1
    summary.bytes = 52_000
    let line = writer.line(for: summary, under: policy)
    #expect(
      String(decoding: line, as: UTF8.self) == #"""
        {"type":"summary","messages":2,"violating":2,"violations":3,"errors":2,"unscanned":1,\#
        "bytes":52000,"rules":{"contact.email":1,"promo.coupon":2}}

        """#)
    _ = try ReportFixture.object(line)
  }

  private func lines(_ output: [UInt8]) -> [[UInt8]] {
    output.split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
  }

  private func span(_ line: [UInt8], _ unit: String) throws -> [Int] {
    let span = try #require(try ReportFixture.object(line)["span"] as? [String: [Int]])
    #expect(span.count == 3)
    return try #require(span[unit])
  }

  private static func randomText(using random: inout SplitMix64) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "Z", " ", "\"", "\\", "/", "\n", "\r", "\u{0}", "\u{8}", "\u{1B}", "\u{7F}", "\u{80}",
      "é",
      "\u{301}", "\u{7FF}", "\u{800}", "字", "\u{2028}", "\u{FFFD}", "😊", "\u{1F1E9}",
      "\u{200D}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text.append(scalars.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }

  /// Ranges at scalar borders, ordered by start.
  private static func randomRanges(
    in text: String, using random: inout SplitMix64
  ) -> [Range<Int>] {
    var borders = [0]
    for scalar in text.unicodeScalars {
      borders.append(borders[borders.count - 1] + UTF8.width(scalar))
    }
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let one = borders.randomElement(using: &random) ?? 0
      let other = borders.randomElement(using: &random) ?? 0
      return min(one, other)..<max(one, other)
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
