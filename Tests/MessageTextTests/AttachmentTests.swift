// SPDX-License-Identifier: Apache-2.0

import MessageText
import Testing

@Suite struct AttachmentTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// The members of the record beside its text.
    let members: String
    /// Name, type, role and size of each attachment, "-" for what is missing; nil: no list.
    let expected: [String]?
    var testDescription: String { name }

    init(_ name: String, _ members: String, _ expected: [String]?) {
      self.name = name
      self.members = members
      self.expected = expected
    }
  }

  static let rows = [
    Row("no list", #""x":1"#, nil),
    Row("null", #""attachments":null"#, nil),
    Row("empty list", #""attachments":[]"#, []),
    Row(
      "all members",
      #""attachments":[{"name":"a.pdf","mime":"application/pdf","bytes":12345,"role":"invoice"}]"#,
      ["a.pdf application/pdf invoice 12345"]),
    Row(
      "none and null", #""attachments":[{},{"name":null,"bytes":null}]"#,
      ["- - - -", "- - - -"]),
    Row(
      "unknown members", #""attachments":[{"x":[1,{"name":"y"}],"name":"é","y":{}}]"#,
      ["é - - -"]),
    Row(
      "fraction and exponent", #""attachments":[{"bytes":1.9},{"bytes":1e3}]"#,
      ["- - - 1", "- - - 1000"]),
    Row("negative", #""attachments":[{"bytes":-5},{"bytes":-0.5}]"#, ["- - - 0", "- - - 0"]),
    Row(
      "huge", #""attachments":[{"bytes":18446744073709551615},{"bytes":1e300}]"#,
      ["- - - 4611686018427387904", "- - - 4611686018427387904"]),
    Row(
      "a number that does not fit stands beside sizes",
      #""n":123456789012345678901234567890,"attachments":[{"bytes":7},{"name":"b"},{"bytes":8}]"#,
      ["- - - 7", "b - - -", "- - - 8"]),
    Row(
      "a size that does not fit",
      #""attachments":[{"bytes":123456789012345678901234567890},{"bytes":3}],"id":12"#,
      ["- - - 4611686018427387904", "- - - 3"]),
    Row("key written with an escape", #""att\u0061chments":[{"n\u0061me":"a"}]"#, ["a - - -"]),
  ]

  @Test(arguments: rows)
  func attachmentsAreReadAsTheyAreWritten(row: Row) throws {
    // A record before and behind shows that lists are kept apart.
    let other = #"{"text":"o","attachments":[{"name":"other"}]}"#
    let content = "\(other)\n{\"text\":\"a\",\(row.members)}\n\(other)"
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let bytes = Array(content.utf8)
    let chunk = bytes + Array(repeating: 0, count: MessageBatch.padding)
    try batch.parse(chunk.span, contentCount: bytes.count)
    try #require(batch.count == 3)
    #expect(shown(0, in: batch) == ["other - - -"])
    #expect(shown(1, in: batch) == row.expected)
    #expect(shown(2, in: batch) == ["other - - -"])
  }

  private func shown(_ index: Int, in batch: borrowing MessageBatch) -> [String]? {
    batch.withArena { arena -> [String]? in
      guard batch[index].outcome == .message else { return ["\(batch[index].outcome)"] }
      guard let attachments = batch[index].attachments else { return nil }
      var all: [String] = []
      for attachment in attachments {
        var parts: [String] = []
        for range in [attachment.name, attachment.mime, attachment.role] {
          guard let range else {
            parts.append("-")
            continue
          }
          parts.append(String(decoding: range.map { arena[$0] }, as: UTF8.self))
        }
        all.append((parts + [attachment.bytes.map(String.init) ?? "-"]).joined(separator: " "))
      }
      return all
    }
  }

  static let mistakes: [RecordCase] = [
    .init(
      "attachments as text", #"{"text":"a","attachments":"b"}"#,
      .error(.wrongType, "field attachments is a string")),
    .init(
      "attachments as an object", #"{"text":"a","attachments":{}}"#,
      .error(.wrongType, "field attachments is an object")),
    .init(
      "an attachment as text", #"{"text":"a","attachments":["b"]}"#,
      .error(.wrongType, "field attachments is a string")),
    .init(
      "a name as a number", #"{"text":"a","attachments":[{"name":1}]}"#,
      .error(.wrongType, "field attachments is a number")),
    .init(
      "a size as text", #"{"text":"a","attachments":[{"bytes":"1"}]}"#,
      .error(.wrongType, "field attachments is a string")),
    .init(
      "a role twice", #"{"text":"a","attachments":[{"role":"a","role":"a"}]}"#,
      .error(.duplicateKey, "a key of field attachments appears twice")),
    .init(
      "a size twice", #"{"text":"a","attachments":[{"bytes":1,"bytes":1}]}"#,
      .error(.duplicateKey, "a key of field attachments appears twice")),
    .init(
      "two lists", #"{"text":"a","attachments":[],"attachments":[]}"#,
      .error(.duplicateKey, "a key of field attachments appears twice")),
    .init(
      "order as text", #"{"text":"a","order":"b"}"#,
      .error(.wrongType, "field order.id is a string")),
    .init(
      "order as a list", #"{"text":"a","order":[]}"#,
      .error(.wrongType, "field order.id is an array")),
    .init(
      "a time as a number", #"{"text":"a","order":{"completed_at":1}}"#,
      .error(.wrongType, "field order.completed_at is a number")),
    .init(
      "buyer as a boolean", #"{"text":"a","buyer":true}"#,
      .error(.wrongType, "field buyer.locale is a boolean")),
    .init("order null", #"{"text":"a","order":null,"buyer":{}}"#, .message([.text: "a"])),
    .init(
      "order and buyer",
      #"{"text":"a","order":{"id":"i","completed_at":"c","delivered_at":"d","shipped_at":"s","purchased_at":"p","asins":["B0"]},"buyer":{"locale":"de-DE"}}"#,
      .message([
        .text: "a", .orderReference: "i", .completedAt: "c", .deliveredAt: "d", .shippedAt: "s",
        .purchasedAt: "p", .buyerLocale: "de-DE",
      ])),
  ]

  @Test(arguments: mistakes)
  func whatIsNotAsTheContractSaysIsAnError(row: RecordCase) throws {
    let record = try #require(try read(row.line).first)
    switch row.expected {
    case .message(let fields):
      #expect(record.outcome == .message)
      #expect(record.fields == fields.mapValues { Array($0.utf8) })
    case .error(let code, let detail):
      #expect(record.outcome == .error(code))
      #expect(record.detail == detail)
    }
  }

  @Test func anOrderElsewhereMayBeAnything() throws {
    let fields = try FieldPointers([.completedAt: "/sale/done", .orderID: "order"])
    let record = try read(
      Array(#"{"text":"a","order":"o1","sale":"x"}"#.utf8), fields: fields)[0]
    #expect(record.outcome == .message)
    #expect(record.string(.orderID) == "o1")
    #expect(record.fields[.completedAt] == nil)
  }
}
