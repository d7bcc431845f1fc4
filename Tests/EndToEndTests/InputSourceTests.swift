// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct InputSourceTests {
  private static let message = record(["text": "a@b.com"]) + "\n"

  private func places(_ result: TamisResult) throws -> [String] {
    try result.report().records.compactMap { record in
      switch record {
      case .violation(let violation): "\(violation.source):\(violation.line)"
      case .error(let error): error.place
      case .unscanned, .summary: nil
      }
    }
  }

  @Test func standardInputIsReadWithoutAPath() throws {
    let result = try tamis("scan", input: "\n" + Self.message)
    #expect(try places(result) == ["-:2"])
    #expect(result.end == .exited(1))
  }

  @Test func standardInputIsReadForADash() throws {
    #expect(try places(tamis("scan", "-", input: Self.message)) == ["-:1"])
  }

  @Test func aFileIsCalledAsItWasNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("in.ndjson", Self.message)
    for name in ["in.ndjson", "./in.ndjson", folder.path + "/in.ndjson"] {
      let result = try tamis("scan", name, in: folder)
      #expect(try places(result) == ["\(name):1"])
      #expect(try result.report().violations.first?.id == "\(name):1")
    }
  }

  @Test func namesWithBlanksQuotesAndLettersOfAllKindsAreKept() throws {
    let folder = try TemporaryFolder()
    let name = "a \"b\" \\ ü 日本 😀.ndjson"
    try folder.write(name, Self.message)
    #expect(try places(tamis("scan", name, in: folder)) == ["\(name):1"])
  }

  @Test func aNameThatStartsWithADashIsReadBehindTwoDashes() throws {
    let folder = try TemporaryFolder()
    try folder.write("-x.ndjson", Self.message)
    #expect(try places(tamis("scan", "--", "-x.ndjson", in: folder)) == ["-x.ndjson:1"])
  }

  @Test func foldersAreReadRecursivelyInSortedOrder() throws {
    let folder = try TemporaryFolder()
    let names = ["a", "b/a", "b/c/z", "b/d", "c", "é", "日"]
    for name in names.reversed() { try folder.write("in/\(name)", Self.message) }
    let expected = names.map { "in/\($0):1" }
    #expect(try places(tamis("scan", "in", in: folder)) == expected)
    #expect(try places(tamis("scan", "in/", in: folder)) == expected)
  }

  @Test func anEmptyFolderHoldsNoMessages() throws {
    let folder = try TemporaryFolder()
    let result = try tamis("scan", ".", in: folder)
    #expect(result.end == .exited(0))
    #expect(try result.report().summary?.messages == 0)
  }

  @Test func filesFoldersAndStandardInputMix() throws {
    let folder = try TemporaryFolder()
    try folder.write("z.ndjson", Self.message)
    try folder.write("in/b", Self.message + Self.message)
    try folder.write("in/a", Self.message)
    let result = try tamis(
      "scan", "z.ndjson", "-", "in", "z.ndjson", in: folder, input: Self.message)
    #expect(
      try places(result) == ["z.ndjson:1", "-:1", "in/a:1", "in/b:1", "in/b:2", "z.ndjson:1"])
    #expect(try result.report().summary?.bytes == 6 * Self.message.utf8.count)
  }

  @Test func aMissingFileDoesNotStopTheOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ndjson", Self.message)
    try folder.write("b.ndjson", Self.message)
    let result = try tamis("scan", "a.ndjson", "missing.ndjson", "b.ndjson", in: folder)
    #expect(
      try places(result) == ["a.ndjson:1", "missing.ndjson unreadable_file", "b.ndjson:1"])
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains("missing.ndjson"))
    let summary = try #require(try result.report().summary)
    #expect(summary.messages == 2)
    #expect(summary.errors == 1)
  }

  @Test func linesAreCountedForEachFileAnew() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "\n\(Self.message)\n\(Self.message.dropLast())")
    try folder.write("b", Self.message)
    #expect(try places(tamis("scan", "a", "b", in: folder)) == ["a:2", "a:4", "b:1"])
  }

  @Test func aByteOrderMarkIsSkippedInEachFile() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write(name, "\u{FEFF}" + Self.message) }
    #expect(try places(tamis("scan", "a", "b", in: folder)) == ["a:1", "b:1"])
  }

  @Test func theOutputOptionWritesToAFileInsteadOfStandardOutput() throws {
    let folder = try TemporaryFolder()
    try folder.write("in", Self.message)
    try folder.write("out", String(repeating: "old\n", count: 1000))
    let result = try tamis("scan", "in", "--output", "out", in: folder)
    #expect(result.output.isEmpty)
    #expect(result.end == .exited(1))
    let report = try Report(try folder.read("out"))
    #expect(report.findings == ["contact.email a@b.com"])
    #expect(report.summary != nil)
  }
}
