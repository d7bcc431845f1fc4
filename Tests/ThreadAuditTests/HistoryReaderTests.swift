// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Testing

@testable import ThreadAudit

@Suite struct HistoryReaderTests {
  @Test(arguments: [
    (#"{"text":"x","sent_at":"2026-10-03T08:00:00Z"}"#, "field id is missing"),
    (#"{"id":"","text":"x","sent_at":"2026-10-03T08:00:00Z"}"#, "field id is missing"),
    (#"{"id":"m","text":"x"}"#, "field sent_at is missing"),
    (#"{"id":"m","text":"x","at":"2026-10-03T08:00:00Z"}"#, "field sent_at is missing"),
    (#"{"id":"o","type":"order_event","event":"late","order_id":"o"}"#, "field at is missing"),
    (
      #"{"id":"m","text":"x","sent_at":"yesterday"}"#,
      "field sent_at is no time as RFC 3339 writes it"
    ),
    (
      #"{"id":"o","type":"order_event","at":"2026-10-03T08:00:00Z","event":"late"}"#,
      "field order_id is missing"
    ),
    (
      #"{"id":"o","type":"order_event","at":"2026-10-03T08:00:00Z","order_id":"o","event":"lost"}"#,
      "field event names no event of order_event"
    ),
    (
      #"{"id":"o","type":"order_event","at":"2026-10-03T08:00:00Z","order_id":"o"}"#,
      "field event names no event of order_event"
    ),
    (
      #"{"id":"c","type":"thread_event","at":"2026-10-03T08:00:00Z","event":"closed"}"#,
      "field thread_id is missing"
    ),
    (
      #"{"id":"n","type":"internal_note","at":"2026-10-03T08:00:00Z","text":"x"}"#,
      "fields thread_id and order_id are missing"
    ),
    (
      #"{"id":"x","type":"letter","at":"2026-10-03T08:00:00Z"}"#,
      "field type is none of message, internal_note, external, order_event, thread_event"
    ),
    (#"{"id":"m","sent_at":"2026-10-03T08:00:00Z"}"#, "neither text nor html is present"),
  ])
  func aRecordThatHasNoPlaceIsRefused(_ line: String, _ problem: String) throws {
    let run = try AuditRun([line])
    #expect(run.problems == [problem])
    #expect(run.text.isEmpty)
  }

  @Test(arguments: [
    #"{"id":7,"text":"x","sent_at":"2026-10-03T08:00:00Z"}"#,
    #"{"id":"m","type":null,"html":"x","sent_at":"2026-10-03T08:00:00+02:00","thread_id":"t"}"#,
    #"{"id":"x","type":"external","at":"2026-10-03T08:00:00Z","thread_id":"t","channel":"fax"}"#,
    #"{"id":"n","type":"internal_note","at":"2026-10-03T08:00:00Z","order_id":"o"}"#,
  ])
  func aRecordWithAllItNeedsIsRead(_ line: String) throws {
    #expect(try AuditRun([line]).problems.isEmpty)
  }

  @Test func whoIsNeitherBuyerNorSellerSaysNothing() throws {
    let line = HistoryLine.seller("m1", "03T08:00:00", "Write to help@example.com")
      .replacing("seller", with: "marketplace")
    #expect(try AuditRun([line]).findings.isEmpty)
    let unsaid = line.replacing(#""sender":"marketplace","#, with: "")
    #expect(try AuditRun([unsaid]).findings.count == 4)
  }

  @Test(arguments: WordingCase.all)
  func wordingsSayWhatTheyMean(_ one: WordingCase) throws {
    let wordings = try Self.wordings.get()
    var scratch = HistoryScratch()
    for (texts, expected) in [(one.matching, true), (one.passing, false)] {
      for text in texts {
        var batch = try MessageBatch(fields: FieldPointers(), format: .text)
        let bytes = Array(text.utf8)
        try batch.parse(
          (bytes + Array(repeating: 0, count: MessageBatch.padding)).span, contentCount: bytes.count
        )
        let message = batch[0]
        let facts = batch.withArena { arena in
          wordings.facts(of: message, in: arena, wanted: one.fact, using: &scratch)
        }
        #expect(facts.contains(one.fact) == expected, "\(text)")
      }
    }
  }

  private static let wordings = Result { try HistoryWordings() }

  @Test func theRequestForAReviewHoldsOnItsExamples() throws {
    let requests = try Self.wordings.get().requests
    #expect(ExampleCheck(policy: requests.policy, scanner: requests).failures().isEmpty)
  }

  @Test(arguments: [
    ("?", true), ("？", true), ("؟", true), (".", false), ("مرحبا", false), ("", false),
  ])
  func questionMarksOfAllScriptsAreKnown(_ text: String, _ expected: Bool) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.hasQuestionMark(bytes.indices) == expected)
  }

  @Test(arguments: [
    ("305-1234567-1234567", true), ("305-1234567-123456", false), ("3051-234567-1234567", false),
    ("30५-1234567-12345", false), ("305-1234567-12345670", false),
  ])
  func theFormOfOrdersIsKnown(_ text: String, _ expected: Bool) {
    #expect(Array(text.utf8).isMarketplaceOrder == expected)
  }
}
