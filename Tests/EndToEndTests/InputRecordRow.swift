// SPDX-License-Identifier: Apache-2.0

import Testing

/// A record and what becomes of it under the profile `entities`.
struct InputRecordRow: Sendable, CustomTestStringConvertible {
  enum Outcome: Equatable, Sendable {
    /// The message's id, nil where it has none, and rule and match of each violation.
    case message(id: String?, [String])
    /// A message in which nothing is found.
    case clean
    case error(String)
  }

  let name: String
  let bytes: [UInt8]
  let outcome: Outcome

  init(_ name: String, _ record: String, _ outcome: Outcome) {
    self.init(name, bytes: Array(record.utf8), outcome)
  }

  init(_ name: String, bytes: [UInt8], _ outcome: Outcome) {
    self.name = name
    self.bytes = bytes
    self.outcome = outcome
  }

  var testDescription: String { name }

  static let all = identity + fields + unreadable

  static let identity = [
    InputRecordRow(
      "text id", #"{"id":"m1","text":"a@b.com"}"#, .message(id: "m1", ["contact.email a@b.com"])),
    InputRecordRow(
      "empty id", #"{"id":"","text":"a@b.com"}"#, .message(id: "", ["contact.email a@b.com"])),
    InputRecordRow(
      "missing id", #"{"text":"a@b.com"}"#, .message(id: nil, ["contact.email a@b.com"])),
    InputRecordRow(
      "null id", #"{"id":null,"text":"a@b.com"}"#,
      .message(id: nil, ["contact.email a@b.com"])),
    InputRecordRow(
      "numeric id", #"{"id":42,"text":"a@b.com"}"#, .message(id: "42", ["contact.email a@b.com"])),
    InputRecordRow(
      "negative id", #"{"id":-7,"text":"a@b.com"}"#,
      .message(id: "-7", ["contact.email a@b.com"])),
    InputRecordRow(
      "id of 19 digits", #"{"id":9223372036854775807,"text":"a@b.com"}"#,
      .message(id: "9223372036854775807", ["contact.email a@b.com"])),
    InputRecordRow(
      "id of 20 digits", #"{"id":18446744073709551615,"text":"a@b.com"}"#,
      .message(id: "18446744073709551615", ["contact.email a@b.com"])),
    InputRecordRow(
      "id beyond 64 bits", #"{"id":123456789012345678901234567890,"text":"a@b.com"}"#,
      .message(id: "123456789012345678901234567890", ["contact.email a@b.com"])),
    InputRecordRow(
      "id with escapes", #"{"id":"a\"\\\u00e9\n","text":"a@b.com"}"#,
      .message(id: "a\"\\é\n", ["contact.email a@b.com"])),
    InputRecordRow("boolean id", #"{"id":true,"text":"x"}"#, .error("wrong_type")),
    InputRecordRow("object id", #"{"id":{},"text":"x"}"#, .error("wrong_type")),
  ]

  static let fields = [
    InputRecordRow("clean", #"{"id":"c","text":"Thank you."}"#, .clean),
    InputRecordRow("empty text", #"{"id":"c","text":""}"#, .clean),
    InputRecordRow(
      "html only", #"{"id":"h","html":"a@b.com"}"#, .message(id: "h", ["contact.email a@b.com"])),
    InputRecordRow(
      "null text beside html", #"{"id":"h","text":null,"html":"a@b.com"}"#,
      .message(id: "h", ["contact.email a@b.com"])),
    InputRecordRow(
      "null html beside text", #"{"id":"h","html":null,"text":"a@b.com"}"#,
      .message(id: "h", ["contact.email a@b.com"])),
    InputRecordRow(
      "subject and text", #"{"id":"s","text":"t@b.com","subject":"s@b.com"}"#,
      .message(id: "s", ["contact.email s@b.com", "contact.email t@b.com"])),
    InputRecordRow("null subject", #"{"id":"s","text":"x","subject":null}"#, .clean),
    InputRecordRow(
      "all known members",
      #"{"id":"k","text":"a@b.com","subject":"x","html":"<p>x</p>","lang":"de","#
        + #""marketplace":"amazon.de","region":"DE","sender":"seller","thread_id":"t1","#
        + #""order_id":"123-1234567-1234567","sent_at":"2026-10-03T12:15:00Z","#
        + #""kind":"proactive","reason":"invoice","sent_via":"api","#
        + #""message_type":"confirmOrderDetails","agent_id":"a7","buyer":{"locale":"de-DE"},"#
        + #""order":{"id":"o","asins":["B000000000"]},"attachments":[{"name":"invoice.pdf","#
        + #""mime":"application/pdf","bytes":12345,"role":"invoice"}]}"#,
      .message(id: "k", ["contact.email a@b.com"])),
    InputRecordRow(
      "unknown members", #"{"x":[1,{"text":"z@b.com"}],"id":"u","text":"a@b.com","y":{"id":3}}"#,
      .message(id: "u", ["contact.email a@b.com"])),
    InputRecordRow(
      "unknown member twice", #"{"x":1,"x":2,"id":"u","text":"a@b.com"}"#,
      .message(id: "u", ["contact.email a@b.com"])),
    InputRecordRow(
      "keys with escapes", #"{"\u0069d":"e","te\u0078t":"a@b.com"}"#,
      .message(id: "e", ["contact.email a@b.com"])),
    InputRecordRow(
      "text with escapes", #"{"id":"e","text":"\u0061\u0040b\u002ecom \ud83d\ude00\n"}"#,
      .message(id: "e", ["contact.email a@b.com", "style.emoji 😀"])),
    InputRecordRow(
      "blanks around", " \t{ \"id\" : \"b\" ,\t\"text\" : \"a@b.com\" } ",
      .message(id: "b", ["contact.email a@b.com"])),
    InputRecordRow(
      "escaped NUL", #"{"id":"n","text":"\u0000 a@b.com"}"#,
      .message(id: "n", ["contact.email a@b.com"])),
  ]

  static let unreadable = [
    InputRecordRow("neither text nor html", #"{"id":"x"}"#, .error("missing_text")),
    InputRecordRow("empty object", "{}", .error("missing_text")),
    InputRecordRow("null text alone", #"{"id":"x","text":null}"#, .error("missing_text")),
    InputRecordRow(
      "text and html null", #"{"text":null,"html":null}"#, .error("missing_text")),
    InputRecordRow("subject only", #"{"subject":"x"}"#, .error("missing_text")),
    InputRecordRow("number as text", #"{"text":7}"#, .error("wrong_type")),
    InputRecordRow("boolean as text", #"{"text":false}"#, .error("wrong_type")),
    InputRecordRow("list as text", #"{"text":["x"]}"#, .error("wrong_type")),
    InputRecordRow("object as html", #"{"text":"x","html":{}}"#, .error("wrong_type")),
    InputRecordRow("number as subject", #"{"text":"x","subject":1}"#, .error("wrong_type")),
    InputRecordRow("text twice", #"{"text":"x","text":"y"}"#, .error("duplicate_key")),
    InputRecordRow("id twice", #"{"id":"x","text":"y","id":"x"}"#, .error("duplicate_key")),
    InputRecordRow(
      "text twice, once escaped", #"{"text":"x","\u0074ext":"y"}"#, .error("duplicate_key")),
    InputRecordRow("list", #"[{"text":"x"}]"#, .error("not_an_object")),
    InputRecordRow("string", #""text""#, .error("not_an_object")),
    InputRecordRow("number", "12", .error("not_an_object")),
    InputRecordRow("null", "null", .error("not_an_object")),
    InputRecordRow("no JSON", "hello", .error("invalid_json")),
    InputRecordRow("cut off", #"{"text":"x"#, .error("invalid_json")),
    InputRecordRow("no closing brace", #"{"text":"x""#, .error("invalid_json")),
    InputRecordRow("trailing comma", #"{"text":"x",}"#, .error("invalid_json")),
    InputRecordRow("single quotes", "{'text':'x'}", .error("invalid_json")),
    InputRecordRow("unknown escape", #"{"text":"\x"}"#, .error("invalid_json")),
    InputRecordRow("bare control character", "{\"text\":\"a\tb\"}", .error("invalid_json")),
    InputRecordRow("bad number elsewhere", #"{"text":"x","n":01}"#, .error("invalid_json")),
    InputRecordRow("trailing garbage", #"{"text":"x"} y"#, .error("invalid_json")),
    InputRecordRow("two objects", #"{"text":"x"}{"text":"y"}"#, .error("invalid_json")),
    InputRecordRow(
      "two objects with a blank", #"{"text":"x"} {"text":"y"}"#, .error("invalid_json")),
    InputRecordRow("lone high surrogate", #"{"text":"\ud83d"}"#, .error("invalid_utf8")),
    InputRecordRow("lone low surrogate", #"{"text":"a\ude00b"}"#, .error("invalid_utf8")),
    InputRecordRow(
      "byte that is no UTF-8", bytes: Array(#"{"text":"x"#.utf8) + [0xFF] + Array("\"}".utf8),
      .error("invalid_utf8")),
    InputRecordRow(
      "overlong slash", bytes: Array(#"{"text":"x"#.utf8) + [0xC0, 0xAF] + Array("\"}".utf8),
      .error("invalid_utf8")),
    InputRecordRow(
      "surrogate in UTF-8",
      bytes: Array(#"{"text":"x"#.utf8) + [0xED, 0xA0, 0x80] + Array("\"}".utf8),
      .error("invalid_utf8")),
    InputRecordRow(
      "cut off scalar", bytes: Array(#"{"text":"x"#.utf8) + [0xE2, 0x82] + Array("\"}".utf8),
      .error("invalid_utf8")),
  ]
}
