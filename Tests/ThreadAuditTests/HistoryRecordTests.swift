// SPDX-License-Identifier: Apache-2.0

import MessageText
import SeededRandom
import Testing

@testable import ThreadAudit

@Suite struct HistoryRecordTests {
  private static func random(_ random: inout SplitMix64) -> HistoryRecord {
    func name(_ random: inout SplitMix64) -> [UInt8] {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        [0, 1, 254, 255].randomElement(using: &random) ?? 0
      }
    }
    let times: [Int64] = [-62_167_219_200_000_000, -1, 0, 1, 253_402_300_799_000_000]
    var record = HistoryRecord(
      time: Timestamp(microseconds: times.randomElement(using: &random) ?? 0), id: name(&random),
      happening: Happening(rawValue: UInt8.random(in: 0...16, using: &random)) ?? .message)
    record.facts = HistoryFacts(rawValue: random.next())
    if Bool.random(using: &random) { record.thread = name(&random) }
    if Bool.random(using: &random) { record.order = name(&random) }
    if Bool.random(using: &random) {
      record.quotes = [.init(rule: 65_534, line: name(&random)), .init(rule: 0, line: [])]
    }
    if Bool.random(using: &random) { record.advertising = [3, 65_535] }
    return record
  }

  @Test func whatIsEncodedIsReadAgain() {
    var random = SplitMix64(seed: 20_261_003)
    for _ in 0..<3_000 {
      var record = Self.random(&random)
      var bytes: [UInt8] = []
      record.encode(to: &bytes)
      #expect(HistoryRecord(decoding: bytes) == record)
      record.threadNumber = [nil, 0, 7, UInt32.max - 1].randomElement(using: &random) ?? nil
      record.orderNumber = [nil, 0, 7, UInt32.max - 1].randomElement(using: &random) ?? nil
      bytes = [1, 2, 3, 4]
      record.encode(to: &bytes)
      record.encodeNumbers(to: &bytes)
      #expect(HistoryRecord(decoding: bytes, at: 4) == record)
    }
  }

  @Test func bytesOrderByTimeThenID() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<5_000 {
      let (first, second) = (Self.random(&random), Self.random(&random))
      let expected: Bool? =
        if first.time != second.time {
          first.time < second.time
        } else if first.id != second.id {
          first.id.lexicographicallyPrecedes(second.id)
        } else {
          nil
        }
      guard let expected else { continue }
      var (left, right): ([UInt8], [UInt8]) = ([], [])
      first.encode(to: &left)
      second.encode(to: &right)
      #expect(left.lexicographicallyPrecedes(right) == expected)
    }
  }
}
