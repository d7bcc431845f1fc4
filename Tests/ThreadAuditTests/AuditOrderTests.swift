// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing
import ViolationReport

@testable import ThreadAudit

@Suite struct AuditOrderTests {
  private typealias Line = HistoryLine

  /// All histories of the tables together, each with threads and orders of its own.
  private static let everything: [String] = {
    var lines: [String] = []
    let cases = [
      HistoryCase.answers, HistoryCase.retention, HistoryCase.reviews, HistoryCase.unavailable,
      HistoryCase.refunds, HistoryCase.migration, HistoryCase.calls,
    ].flatMap(\.self)
    for (number, one) in cases.enumerated() {
      for record in one.records {
        lines.append(
          record.replacing(#""thread_id":""#, with: #""thread_id":"\#(number)-"#)
            .replacing(#""order_id":""#, with: #""order_id":"\#(number)-"#))
      }
    }
    return lines
  }()

  /// In memory and with many runs on disk.
  @Test(arguments: [(1, 1 << 20), (2, 1 << 20), (3, 2_000), (4, 300)])
  func theOrderOfTheInputChangesNothing(_ seed: UInt64, _ memoryBytes: Int) throws {
    var random = SplitMix64(seed: seed)
    let expected = try AuditRun(Self.everything, now: "31T08:00:00")
    let shuffled = try AuditRun(
      Self.everything.shuffled(using: &random), now: "31T08:00:00", memoryBytes: memoryBytes)
    #expect(expected.findings.count > 80)
    #expect(shuffled.text == expected.text)
    #expect(shuffled.summary == expected.summary)
  }

  @Test func violationsAreOrderedByThreadOrElseOrderThenTimeRecordAndRule() throws {
    let call = #","purpose":"review""#
    let run = try AuditRun([
      Line.external("b", "03T08:00:00", "phone", "out", thread: "2", call),
      Line.external("a", "03T08:00:00", "phone", "out", thread: "2", call),
      Line.external("z", "02T08:00:00", "phone", "out", thread: "2", call),
      Line.external("y", "09T08:00:00", "phone", "out", thread: "1", call),
      Line.order("x", "01T08:00:00", "cancelled", order: "10"),
      Line.order("w", "01T08:00:00", "cancelled", order: "3"),
      Line.seller("v", "01T08:00:00", "Write to help@example.com", thread: "0"),
    ])
    #expect(
      run.findings == [
        "v migration.1_note", "v migration.2a", "v migration.2c", "v migration.reason",
        "y phone_system.anon", "x order.cancel.refund", "z phone_system.anon",
        "a phone_system.anon", "b phone_system.anon", "w order.cancel.refund",
      ])
    #expect(run.summary.violating == 7)
    #expect(run.summary.violations == 10)
    #expect(run.summary.serious == 10)
  }

  @Test func threadsAndOrdersThatShareARecordBelongTogether() throws {
    // The note stands in another thread of the same order.
    let run = try AuditRun([
      Line.note(
        "n1", "03T08:00:00", "The video is too large.", thread: "a",
        #","reason":"media_too_large""#),
      Line.buyer(
        "m0", "03T07:00:00", "Hi", thread: "a", order: "o", #","no_response_needed":true"#),
      Line.buyer(
        "m1", "03T07:00:00", "Hi", thread: "b", order: "o", #","no_response_needed":true"#),
      Line.seller(
        "m2", "03T09:00:00",
        "Please send the video to help@example.com, we answer in this thread.", thread: "b"),
    ])
    #expect(run.findings == ["m2 contact.email"])
  }

  @Test func theLinesAreAsTheContractSays() throws {
    let run = try AuditRun([
      Line.buyer("m\\u00221", "03T08:00:00", thread: "t", order: "o"),
      Line.seller("m2", "05T08:00:00", "Your lamp has a new plug."),
    ])
    #expect(
      run.text == """
        {"type":"violation","id":"m\\"1","thread_id":"t","order_id":"o","rule":"thread.sla24",\
        "category":"thread","severity":"block","field":"thread","detail":"the buyer's message has no \
        answer in the thread within 24 hours","impact":["csdr"]}

        """)
    let repeated = try AuditRun([
      Line.order("o1", "03T08:00:00", "review_requested"),
      Line.order("o2", "04T08:00:00", "review_requested"),
    ])
    #expect(
      repeated.text == """
        {"type":"violation","id":"o2","order_id":"o","rule":"review.repeat","category":"order",\
        "severity":"block","field":"order","detail":"request number 2 for a review of the same \
        order"}

        """)
  }

  @Test func peopleReadOneLineEach() throws {
    let run = try AuditRun(
      [Line.order("o1", "03T08:00:00", "cancelled", order: "p\\u001b[2J")], format: .human)
    #expect(
      run.text
        == "p [2J: block order.cancel.refund (record o1): the order is cancelled and not refunded\n"
    )
  }

  @Test func limitsAreThoseGiven() throws {
    var limits = AuditLimits()
    limits.answerHours = 1
    limits.cancelRefundDays = 2
    limits.reviewRequests = 2
    let records = [
      Line.buyer("m1", "03T08:00:00"), Line.seller("m2", "03T09:00:01"),
      Line.order("o1", "03T08:00:00", "cancelled"),
      Line.order("o2", "03T08:00:00", "review_requested"),
      Line.order("o3", "05T08:00:00", "review_requested"),
    ]
    #expect(try AuditRun(records, limits: limits).findings == ["m1 thread.sla24"])
    #expect(
      try AuditRun(records, now: "05T08:00:01", limits: limits).findings == [
        "o1 order.cancel.refund", "m1 thread.sla24",
      ])
  }

  @Test func thousandsInOneThreadAreNoMatter() throws {
    let records = (0..<3_000).map { number in
      Line.buyer(
        "m\(number)", "03T\(10 + number / 360):\(10 + number / 60 % 6 * 8):\(10 + number % 60 / 2)")
    }
    let run = try AuditRun(records, now: "09T08:00:00")
    #expect(run.findings.count == 3_000)
  }
}
