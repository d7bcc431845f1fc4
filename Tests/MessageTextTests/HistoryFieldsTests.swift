// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MessageText

@Suite struct HistoryFieldsTests {
  /// What a batch reads of one line: the type, at, flags and stars, or the error.
  private static func read(_ line: String, readsHistories: Bool = true) throws -> String {
    var batch = try MessageBatch(
      fields: FieldPointers(), format: .ndjson, readsHistories: readsHistories)
    let bytes = Array(line.utf8)
    try batch.parse(
      (bytes + Array(repeating: 0, count: MessageBatch.padding)).span, contentCount: bytes.count)
    let message = batch[0]
    if case .error(let code) = message.outcome {
      return "\(code.rawValue): \(batch.errorDetail(of: 0))"
    }
    guard let fields = batch.history(of: 0) else { return "no history" }
    return batch.withArena { arena in
      let texts = [
        fields.type, fields.at, fields.channel, fields.direction, fields.purpose, fields.event,
        fields.reasonCode, message.id,
      ].map { range in
        range.map { range in
          String(decoding: range.map { arena[$0] }, as: UTF8.self)
        } ?? "-"
      }
      let flags = [fields.isAutomatic, fields.needsNoResponse, fields.isNumberAnonymised]
        .map { $0.map { $0 ? "yes" : "no" } ?? "-" }
      return (texts + flags + [fields.stars.map { "\($0)" } ?? "-"]).joined(separator: " ")
    }
  }

  @Test func allFieldsAreRead() throws {
    let line = #"""
      {"stars":2,"number_anonymised":false,"no_response_needed":true,"automatic":false,\#
      "reason_code":"R","event":"E","purpose":"P","direction":"D","channel":"C","at":"A",\#
      "id":7,"type":"T"}
      """#
    #expect(try Self.read(line) == "T A C D P E R 7 no yes no 2")
  }

  @Test func absentAndNullAreTheSame() throws {
    #expect(try Self.read(#"{"type":"x"}"#) == "x - - - - - - - - - - -")
    let nulls = #"{"type":"x","at":null,"automatic":null,"stars":null}"#
    #expect(try Self.read(nulls) == "x - - - - - - - - - - -")
  }

  @Test(arguments: [
    (#"{"id":"m"}"#, "missing_text: neither text nor html is present"),
    (#"{"type":"message"}"#, "missing_text: neither text nor html is present"),
    (#"{"type":7}"#, "wrong_type: field type is a number"),
    (#"{"type":"x","stars":"5"}"#, "wrong_type: field stars is a string"),
    (#"{"type":"x","automatic":"true"}"#, "wrong_type: field automatic is a string"),
    (#"{"type":"x","at":{}}"#, "wrong_type: field at is an object"),
    (#"{"type":"x","type":"x"}"#, "duplicate_key: a key of field type appears twice"),
    (
      #"{"type":"x","stars":1,"st\u0061rs":2}"#, "duplicate_key: a key of field stars appears twice"
    ),
  ])
  func mistakesAreNamed(_ line: String, _ expected: String) throws {
    #expect(try Self.read(line) == expected)
  }

  @Test(arguments: [
    ("0", "1"), ("1", "1"), ("4.9", "4"), ("-3", "1"), ("127", "127"), ("128", "127"),
    ("1e300", "127"), ("18446744073709551615", "127"),
  ])
  func starsAreWholeAndSmall(_ number: String, _ expected: String) throws {
    let read = try Self.read(#"{"type":"x","stars":\#(number)}"#)
    #expect(read.split(separator: " ").last.map(String.init) == expected)
  }

  @Test func otherwiseHistoriesAreNotRead() throws {
    #expect(try Self.read(#"{"text":"x","type":7}"#, readsHistories: false) == "no history")
    #expect(
      try Self.read(#"{"type":"order_event"}"#, readsHistories: false)
        == "missing_text: neither text nor html is present")
  }
}
