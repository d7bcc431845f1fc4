// SPDX-License-Identifier: Apache-2.0

import Foundation
import MessageText
import SeededRandom
import TestSupport
import Testing

@Suite struct MessageBatchPropertyTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func randomRecordsDecodeAsWritten(seed: UInt64) throws {
    var record = RandomRecord(seed: seed)
    var content: [UInt8] = []
    var expected: [[MessageField: String]] = []
    for _ in 0..<50 {
      record.makeMessage()
      expected.append(record.fields)
      content += record.bytes + [0x0A]
      let object = try JSONSerialization.jsonObject(with: Data(record.bytes)) as? [String: Any]
      for (field, value) in record.fields {
        let foundations = object?[field.rawValue] as? String
        #expect(foundations.map { Array($0.utf8) } == Array(value.utf8), "seed \(seed)")
      }
    }
    let records = try read(content)
    #expect(records.map(\.outcome) == expected.map { _ in .message }, "seed \(seed)")
    #expect(
      records.map(\.fields) == expected.map { $0.mapValues { Array($0.utf8) } }, "seed \(seed)")
  }

  /// Bytes that damage JSON in more ways than random ones do.
  private static let damage: [UInt8] =
    Array("\"\\{}[]:,0-.eEu\n\r\t dD8t".utf8) + [0, 0x1F, 0x80, 0xFF]

  private func damaged(_ line: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var line = line
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let position = Int.random(in: 0..<line.count, using: &random)
      let byte = Self.damage.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<4, using: &random) {
      case 0: line.insert(byte, at: position)
      case 1 where line.count > 1: line.remove(at: position)
      case 2: line[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default: line[position] = byte
      }
    }
    return line
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func damagedRecordsAreMessagesOnlyWhenFoundationReadsThem(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var record = RandomRecord(seed: seed)
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    for _ in 0..<80 {
      record.makeMessage()
      let line = damaged(record.bytes, using: &random).filter { $0 != 0x0A }
      for found in try read(line, with: &batch) where found.outcome == .message {
        let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        #expect(object != nil, "seed \(seed): \(String(decoding: line, as: UTF8.self))")
        let text = object?["text"] as? String
        #expect(
          text.map { Array($0.utf8) } == found.fields[.text],
          "seed \(seed): \(String(decoding: line, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func aChunkReadsAsItsLinesDoOneByOne(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var record = RandomRecord(seed: seed)
    var content: [UInt8] = []
    for _ in 0..<30 {
      record.makeMessage()
      // Damaged line feeds join and split lines; a chunk in which a line breaks the strings of the
      // whole is read another way than one in which each line is only badly built.
      let isDamaged = Int.random(in: 0..<4, using: &random) == 0
      content += isDamaged ? damaged(record.bytes, using: &random) : record.bytes
      content.append(0x0A)
    }
    if Bool.random(using: &random) { content.removeLast() }
    var single = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    var expected: [ReadRecord] = []
    for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      for var found in try read(Array(line), with: &single) {
        found.line = index + 1
        expected.append(found)
      }
    }
    #expect(try read(content) == expected, "seed \(seed)")
  }

  @Test func everyShortLineOverAFewBytesIsReadAlikeAloneAndInAChunk() throws {
    let alphabet = Array("{}\",:[1".utf8)
    var ofLength: [[UInt8]] = [[]]
    var lines: [[UInt8]] = []
    for _ in 0..<4 {
      ofLength = ofLength.flatMap { line in alphabet.map { line + [$0] } }
      lines += ofLength
    }
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    for line in lines {
      let alone = try read(line, with: &batch).map(\.outcome)
      let object = try? JSONSerialization.jsonObject(
        with: Data(line), options: .fragmentsAllowed)
      let name = String(decoding: line, as: UTF8.self)
      #expect((alone == [.error(.invalidJSON)]) == (object == nil), "\(name)")
      let good = Array("{\"text\":\"a\"}".utf8)
      let chunk = try read(line + [0x0A] + good + [0x0A] + line + [0x0A], with: &batch)
      #expect(chunk.map(\.outcome) == alone + [.message] + alone, "\(name)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyBytesGiveOneRecordALine(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let content = (0..<Int.random(in: 0...3000, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 0...255, using: &random)
        : Self.damage.randomElement(using: &random) ?? 0
    }
    let lines = content.split(separator: 0x0A).filter { line in
      !line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    }
    for format in MessageFormat.allCases {
      let records = try read(content, format: format)
      #expect(records.map(\.raw) == lines.map(Array.init), "seed \(seed)")
      for record in records where format == .text && record.outcome == .message {
        #expect(String(validating: record.raw, as: UTF8.self) != nil, "seed \(seed)")
      }
    }
  }
}
