// SPDX-License-Identifier: Apache-2.0

import MessageText
import Testing

@Suite struct MessageBatchTests {
  @Test(arguments: RecordCase.all)
  func everyLineHasItsOutcomeWhereverItStands(row: RecordCase) throws {
    let good = Array(#"{"id":"good","text":"neighbour"}"#.utf8)
    let feed: [UInt8] = [0x0A]
    // Alone, terminated, between good lines, and behind a line that ends the record it starts.
    let surroundings: [(before: [[UInt8]], after: [[UInt8]], isTerminated: Bool)] = [
      ([], [], false), ([], [], true), ([good], [good], true), ([good, good], [], false),
      ([[0x7B]], [good], true), ([], [[0x7D], good], true),
    ]
    for (before, after, isTerminated) in surroundings {
      let lines = before + [row.line] + after
      let content = Array(lines.joined(separator: feed)) + (isTerminated ? feed : [])
      let records = try read(content)
      try #require(records.count == lines.count)
      try check(records[before.count], row, line: before.count + 1)
      for (index, line) in lines.enumerated() where line == good {
        #expect(records[index].string(.text) == "neighbour")
        #expect(records[index].string(.id) == "good")
      }
    }
  }

  private func check(_ record: ReadRecord, _ row: RecordCase, line: Int) throws {
    #expect(record.line == line)
    #expect(record.raw == row.line)
    switch row.expected {
    case .message(let fields):
      #expect(record.outcome == .message)
      #expect(record.detail == "")
      #expect(record.fields == fields.mapValues { Array($0.utf8) })
    case .error(let code, let detail):
      #expect(record.outcome == .error(code))
      #expect(record.detail == detail)
    }
  }

  @Test func namesOfRowsAreUnique() {
    #expect(Set(RecordCase.all.map(\.name)).count == RecordCase.all.count)
  }

  @Test func blankLinesAreCountedButNoRecords() throws {
    let content = Array("\n \t\r\n{\"text\":\"a\"}\r\n\r\n  {\"text\":\"b\"}\n \n\n".utf8)
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let records = try read(content, with: &batch)
    #expect(records.map(\.line) == [3, 5])
    #expect(records.map { $0.string(.text) } == ["a", "b"])
    #expect(records[0].raw == Array("{\"text\":\"a\"}\r".utf8))
    #expect(batch.lineCount == 7)
  }

  @Test func lastLineMayLackItsLineFeed() throws {
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    for ending in ["", "\n", "\r\n", " "] {
      let records = try read(
        Array("{\"text\":\"a\"}\n{\"text\":\"b\"}\(ending)".utf8), with: &batch)
      #expect(records.map { $0.string(.text) } == ["a", "b"])
      #expect(batch.lineCount == 2)
    }
  }

  @Test(arguments: [MessageFormat.ndjson, .text])
  func emptyContentHasNoRecords(format: MessageFormat) throws {
    var batch = try MessageBatch(fields: FieldPointers(), format: format)
    #expect(try read([], with: &batch).isEmpty)
    #expect(batch.lineCount == 0)
    #expect(try read([0xEF, 0xBB, 0xBF], with: &batch, startsInput: true).isEmpty)
  }

  @Test func byteOrderMarkIsSkippedOnlyAtTheStartOfAnInput() throws {
    let line = Array("{\"text\":\"a\"}".utf8)
    let content = [0xEF, 0xBB, 0xBF] + line + [0x0A] + line
    let start = try read(content, startsInput: true)
    #expect(start.map(\.outcome) == [.message, .message])
    #expect(start.map(\.raw) == [line, line])
    let middle = try read(content, startsInput: false)
    #expect(middle.map(\.outcome) == [.error(.invalidJSON), .message])
  }

  @Test func aLineOverTheLimitIsTooLarge() throws {
    let line = Array("{\"text\":\"abc\"}".utf8)
    let content = line + [0x0A] + line + [0x20, 0x0A] + line
    let records = try read(content, maximumRecordBytes: line.count)
    #expect(records.map(\.outcome) == [.message, .error(.tooLarge), .message])
    #expect(records[1].detail == "the record is longer than \(line.count) bytes")
    let text = try read(content, format: .text, maximumRecordBytes: line.count)
    #expect(text.map(\.outcome) == [.message, .error(.tooLarge), .message])
  }

  @Test func giantRecordsAreReadAndTheNextChunkToo() throws {
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let word = Array("wörd ".utf8)
    for count in [100, 250_000, 3, 200_000] {
      let inside = (0..<count).flatMap { _ in word }
      let good = RecordCase.text(Array("after".utf8))
      let records = try read(RecordCase.text(inside) + [0x0A] + good + [0x0A], with: &batch)
      #expect(records.count == 2)
      #expect(records[0].fields[.text] == inside)
      #expect(records[1].string(.text) == "after")
    }
  }

  @Test func plainTextIsTheLine() throws {
    let content =
      Array("héllo {\"text\":1}\r\n\n \t\r\n  b \\n\r\r\n".utf8) + [0x61, 0xFF, 0x0A, 0x63]
    let records = try read(content, format: .text)
    #expect(records.map(\.line) == [1, 4, 5, 6])
    #expect(records.map(\.outcome) == [.message, .message, .error(.invalidUTF8), .message])
    #expect(
      records.map { $0.string(.text) } == ["héllo {\"text\":1}", "  b \\n\r", nil, "c"])
    #expect(records.allSatisfy { $0.fields[.id] == nil })
    #expect(records[2].detail == "the line is not valid UTF-8")
    #expect(records[0].raw.last == 0x0D)
  }

  @Test func plainTextMayStartWithAByteOrderMark() throws {
    let records = try read([0xEF, 0xBB, 0xBF, 0x61, 0x0A], format: .text, startsInput: true)
    #expect(records.map { $0.string(.text) } == ["a"])
  }

  @Test func oneBadLineLeavesAllOthersAlone() throws {
    var content: [UInt8] = []
    for number in 0..<2000 {
      content += Array("{\"id\":\(number),\"text\":\"line \(number)\"}\n".utf8)
      if number == 1000 { content += Array("{\"text\":\"cut\n".utf8) }
    }
    let records = try read(content)
    #expect(records.count == 2001)
    #expect(records[1001].outcome == .error(.invalidJSON))
    let messages = records.filter { $0.outcome == .message }
    #expect(messages.map { $0.string(.id) } == (0..<2000).map { String($0) })
  }
}
