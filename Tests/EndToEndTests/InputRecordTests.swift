// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct InputRecordTests {
  /// One run reads all rows, so that none may disturb the next.
  private static let report = Result { () throws -> Report in
    let input = InputRecordRow.all.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    return try tamis(["scan", "--profile", "entities", "-"], input: input).report()
  }

  @Test(arguments: zip(InputRecordRow.all, InputRecordRow.all.indices))
  func eachRecordBecomesAMessageOrAnError(row: InputRecordRow, index: Int) throws {
    let report = try Self.report.get()
    let line = index + 1
    let violations = report.violations.filter { $0.line == line }
    let codes = report.errors.filter { $0.line == line }.map(\.code)
    switch row.outcome {
    case .message(let id, let findings):
      let shown = id ?? "-:\(line)"
      #expect(violations.map(\.finding) == findings)
      #expect(violations.allSatisfy { $0.id == shown }, "\(violations.map(\.id)) \(shown)")
      #expect(codes.isEmpty)
    case .clean:
      #expect(violations.isEmpty)
      #expect(codes.isEmpty)
    case .error(let code):
      #expect(codes == [code])
      #expect(violations.isEmpty)
    }
  }

  @Test func theSummaryCountsMessagesAndErrorsApart() throws {
    let report = try Self.report.get()
    let summary = try #require(report.summary)
    let bad = InputRecordRow.unreadable.count + 2
    #expect(summary.errors == bad)
    #expect(summary.messages == InputRecordRow.all.count - bad)
    #expect(summary.bytes == InputRecordRow.all.reduce(0) { $0 + $1.bytes.count + 1 })
  }

  @Test func allLinesAreInInputOrder() throws {
    let lines = try Self.report.get().records.compactMap { record -> Int? in
      switch record {
      case .violation(let violation): violation.line
      case .error(let error): error.line
      case .unscanned, .summary: nil
      }
    }
    #expect(lines == lines.sorted())
    #expect(lines.count > InputRecordRow.unreadable.count)
  }

  @Test(arguments: [["1024", "1024"], ["1K", "1024"], ["2K", "2048"], ["1M", "1048576"]])
  func aRecordLongerThanTheMaximumIsAnError(row: [String]) throws {
    let limit = try #require(Int(row[1]))
    let frame = record(["text": "a@b.com "])
    let longest =
      frame.dropLast(2) + String(repeating: "x", count: limit - frame.utf8.count) + "\"}"
    let tooLong =
      frame.dropLast(2) + String(repeating: "x", count: limit + 1 - frame.utf8.count)
      + "\"}"
    for end in ["\n", ""] {
      let result = try tamis(
        "scan", "--profile", "entities", "--max-record-bytes", row[0],
        input: "\(longest)\n\(tooLong)\n\(longest)\n\(tooLong)\(end)")
      let report = try result.report()
      #expect(result.end == .exited(2))
      #expect(report.errors.map(\.place) == ["-:2 too_large", "-:4 too_large"])
      #expect(report.violations.map(\.line) == [1, 3])
      #expect(report.summary?.bytes == 2 * (2 * limit + 1) + 3 + end.utf8.count)
    }
  }

  @Test func aLimitInGigabytesIsUnderstood() throws {
    let result = try tamis(
      "scan", "--profile", "entities", "--max-record-bytes", "1G",
      input: record(["text": "a@b.com"]))
    #expect(result.end == .exited(1))
    #expect(try result.report().findings == ["contact.email a@b.com"])
  }

  @Test func anErrorLineHoldsNothingOfTheRecord() throws {
    let result = try tamis(
      "scan", "--mask-match",
      input: lines(
        #"{"text":"secretive@example.com" oops"#, #"{"secretive":1}"#,
        #"{"text":["secretive"]}"#, "secretive@example.com"))
    #expect(try result.report().errors.count == 4)
    #expect(!result.outputText.contains("secretive"))
    #expect(!result.errorText.contains("secretive"))
  }
}
