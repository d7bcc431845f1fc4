// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import CorpusGenerator

@Suite struct HistoryComposerTests {
  private static func bytes(count: Int, seed: UInt64 = 1) throws -> [UInt8] {
    let library = try CorpusFixture.load().library
    let composer = try MessageComposer(
      library: library,
      settings: .init(seed: seed, style: .mail, violatingShare: 0.05, keepsLabels: false))
    var histories = HistoryComposer(composer: composer, count: count)
    var bytes: [UInt8] = []
    for item in 0..<count { histories.append(item: item, to: &bytes) }
    return bytes
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let first = try Self.bytes(count: 300)
    #expect(try Self.bytes(count: 300) == first)
    #expect(try Self.bytes(count: 300, seed: 2) != first)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 2_000])
  func everyLineIsARecordOfItsOwn(_ count: Int) throws {
    let records = try Self.bytes(count: count).split(separator: UInt8(ascii: "\n")).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
    #expect(records.count == count)
    #expect(Set(records.compactMap { $0["id"] as? String }).count == count)
    for record in records {
      let isMessage = record["type"] as? String == "message"
      let time = try #require(record[isMessage ? "sent_at" : "at"] as? String)
      #expect(time.wholeMatch(of: #/2026-\d\d-\d\dT\d\d:\d\d:\d\dZ/#) != nil)
      #expect(isMessage == (record["text"] is String))
      #expect(record["thread_id"] is String || record["order_id"] is String)
      if let order = record["order_id"] as? String { #expect(CorpusFixture.isOrderID(order)) }
    }
    guard count == 2_000 else { return }
    let types = Set(records.compactMap { $0["type"] as? String })
    #expect(types == ["message", "order_event", "thread_event", "external"])
    let orders = Set(records.compactMap { $0["order_id"] as? String })
    #expect(orders.count == 200)
  }
}
