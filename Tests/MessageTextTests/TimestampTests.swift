// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import Testing

@testable import MessageText

@Suite struct TimestampTests {
  private static func read(_ text: String) -> Int64? {
    Timestamp(Array(text.utf8).span)?.microseconds
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("1970-01-01t00:00:01z", 1_000_000),
      ("1970-01-01 00:00:01Z", 1_000_000),
      ("1969-12-31T23:59:59Z", -1_000_000),
      ("1970-01-01T00:00:00.5Z", 500_000),
      ("1970-01-01T00:00:00.0000019Z", 1),
      ("1970-01-01T01:00:00+01:00", 0),
      ("1969-12-31T19:30:00-04:30", 0),
      ("2000-02-29T00:00:00Z", 951_782_400_000_000),
      ("2026-10-03T12:15:00Z", 1_791_029_700_000_000),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000_000),
      ("0000-01-01T00:00:00Z", -62_167_219_200_000_000),
      ("9999-12-31T23:59:59Z", 253_402_300_799_000_000),
    ] as [(String, Int64)])
  func isRead(_ text: String, _ expected: Int64) {
    #expect(Self.read(text) == expected)
  }

  @Test(arguments: [
    "", "2026-10-03", "2026-10-03T12:15:00", "2026-10-03T12:15Z", "2026-10-03T12:15:00 Z",
    "2026-10-03T12:15:00.Z", "2026-13-03T12:15:00Z", "2026-00-03T12:15:00Z",
    "2026-02-29T12:15:00Z", "1900-02-29T12:15:00Z", "2026-04-31T12:15:00Z", "2026-10-00T12:15:00Z",
    "2026-10-03T24:00:00Z", "2026-10-03T12:60:00Z", "2026-10-03T12:15:61Z",
    "2026-10-03T12:15:00+24:00", "2026-10-03T12:15:00+0100", "2026-10-03T12:15:00+01:60",
    "26-10-03T12:15:00Z", "2026-10-03T12:15:00Z ", "２026-10-03T12:15:00Z", "2026/10/03T12:15:00Z",
  ])
  func isNone(_ text: String) {
    #expect(Self.read(text) == nil)
  }

  @Test func agreesWithFoundationOnEveryDay() throws {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    var random = SplitMix64(seed: 3_339)
    for _ in 0..<2_000 {
      // 1600 to 2500, where both use the same calendar.
      let seconds = Int.random(in: -11_676_096_000...16_725_225_600, using: &random)
      let text = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
      #expect(Self.read(text) == Int64(seconds) * 1_000_000, "\(text)")
    }
  }
}
