// SPDX-License-Identifier: Apache-2.0

import MessageText

extension RecordCase {
  static let accepted: [RecordCase] = [
    .init("text alone", #"{"text":"hi"}"#, .message([.text: "hi"])),
    .init("html alone", #"{"html":"<p>"}"#, .message([.html: "<p>"])),
    .init("empty text", #"{"text":""}"#, .message([.text: ""])),
    .init(
      "every field",
      """
      {"id":"1","text":"2","subject":"3","html":"4","lang":"5","marketplace":"6","region":"7",\
      "sender":"8","kind":"9","thread_id":"10","order_id":"11","sent_at":"12","reason":"13",\
      "sent_via":"14","message_type":"15","agent_id":"16"}
      """,
      .message([
        .id: "1", .text: "2", .subject: "3", .html: "4", .lang: "5", .marketplace: "6",
        .region: "7", .sender: "8", .kind: "9", .threadID: "10", .orderID: "11", .sentAt: "12",
        .reason: "13", .sentVia: "14", .messageType: "15", .agentID: "16",
      ])),
    .init(
      "other order", #"{"lang":"de","text":"a","id":"x"}"#,
      .message([.lang: "de", .text: "a", .id: "x"])),
    .init(
      "blanks everywhere", " { \t\"text\" : \"a\" , \"id\" : \"b\" } \t",
      .message([.text: "a", .id: "b"])),
    .init(
      "escapes", #"{"text":"\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00"}"#,
      .message([.text: "\"\\/\u{8}\u{C}\n\r\té€😀"])),
    .init("escaped NUL", #"{"text":"a\u0000b"}"#, .message([.text: "a\0b"])),
    .init(
      "escaped backslash before a surrogate", #"{"text":"\\ud800"}"#,
      .message([.text: #"\ud800"#])),
    .init("delete character", "{\"text\":\"\u{7F}\"}", .message([.text: "\u{7F}"])),
    .init("largest scalar", "{\"text\":\"\u{10FFFF}\"}", .message([.text: "\u{10FFFF}"])),
    .init(
      "byte order mark inside text", "{\"text\":\"\u{FEFF}a\"}",
      .message([.text: "\u{FEFF}a"])),
    .init("key written with an escape", #"{"t\u0065xt":"a"}"#, .message([.text: "a"])),
    .init(
      "null counts as absent", #"{"text":"a","html":null,"id":null,"lang":null}"#,
      .message([.text: "a"])),
    .init("null text beside html", #"{"text":null,"html":"a"}"#, .message([.html: "a"])),
    .init(
      "unknown members", #"{"a":[1,{"text":1}],"text":"x","b":{"text":{}},"c":true}"#,
      .message([.text: "x"])),
    .init("unknown key twice", #"{"a":1,"text":"x","a":2}"#, .message([.text: "x"])),
    .init(
      "known key twice in an unknown object", #"{"o":{"id":1,"id":2},"text":"x"}"#,
      .message([.text: "x"])),
    .init("empty key", #"{"":1,"text":"x"}"#, .message([.text: "x"])),
    .init(
      "keys that share a length", #"{"teXt":1,"abcd":2,"text":"x"}"#,
      .message([.text: "x"])),
    .init(
      "very long key", "{\"\(String(repeating: "k", count: 500))\":1,\"text\":\"x\"}",
      .message([.text: "x"])),
    .init("nested to the limit", nested(1021), .message([.text: "x"])),
  ]

  static let numericIDs: [RecordCase] = {
    let written = [
      "0", "7", "-1", "-0", "42", "1.50", "1e5", "1E+5", "-0.0e-0", "9223372036854775807",
      "-9223372036854775808", "9223372036854775808", "18446744073709551615",
      "18446744073709551616", "123456789012345678901234567890", "-99999999999999999999", "1e400",
      "1.7976931348623159e308", "1e-400", "0.1000000000000000055511151231257827",
    ]
    return written.map { digits in
      RecordCase(
        "numeric id \(digits)",
        "{\"a\":[1,\"2 \\\" 3\",{\"b\":-4.5e6}],\"id\":\(digits) ,\"text\":\"x\",\"c\":7}",
        .message([.id: digits, .text: "x"]))
    }
  }()

  static let largeNumbers: [RecordCase] = [
    .init(
      "large number elsewhere", #"{"n":[1e999,-123456789012345678901],"id":5,"text":"1e999"}"#,
      .message([.id: "5", .text: "1e999"])),
    .init(
      "large number in an unknown key", #"{"123456789012345678901":1e999,"text":"x"}"#,
      .message([.text: "x"])),
  ]

  /// A message with an unknown member of so many arrays inside each other.
  static func nested(_ depth: Int) -> String {
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    return "{\"a\":\(open)\(close),\"text\":\"x\"}"
  }
}
