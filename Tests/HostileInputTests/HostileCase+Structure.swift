// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
  /// Files that are no NDJSON, or hardly.
  static let structures = [
    HostileCase("empty file", [], .messages(0)),
    HostileCase("10⁶ empty lines", [.repeated("\n", 1_000_000)], .messages(0)),
    HostileCase("lines of blanks", [.repeated(" \t \r\n", 1_000)], .messages(0)),
    HostileCase(
      "lines of one byte", [.repeated("a\n", 20_000)], .everyLine("invalid_json", 20_000)),
    HostileCase("empty objects", [.repeated("{}\n", 5_000)], .everyLine("missing_text", 5_000)),
    HostileCase(
      "10⁵ small records", [.repeated("{\"text\":\"a\"}\n", 100_000)],
      .messages(100_000, policy: 0...400_000)),
    HostileCase("string without end", file: #"{"text":"abc"#, .error("invalid_json")),
    HostileCase("object without end", file: #"{"text":"abc""#, .error("invalid_json")),
    HostileCase(
      "two objects on a line", file: #"{"text":"a"}{"text":"b"}"#, .error("invalid_json")),
    HostileCase("content after the object", file: #"{"text":"a"}x"#, .error("invalid_json")),
    HostileCase("comma at the end", file: #"{"text":"a",}"#, .error("invalid_json")),
    HostileCase("single quotes", file: "{'text':'a'}", .error("invalid_json")),
    HostileCase(
      "object over three lines", file: "{\n\"text\":\"a\"\n}", .everyLine("invalid_json", 3)),
    HostileCase(
      "carriage returns as line ends", file: "{\"text\":\"a\"}\r{\"text\":\"b\"}\r",
      .error("invalid_json")),
    HostileCase("web page", file: "<html>\n<body>\n", .everyLine("invalid_json", 2)),
    HostileCase("array", file: #"["a"]"#, .error("not_an_object")),
    HostileCase("null", file: "null", .error("not_an_object")),
    HostileCase("no text", file: #"{"id":"x"}"#, .error("missing_text")),
    HostileCase("text is null", file: #"{"text":null}"#, .error("missing_text")),
    HostileCase("text is a number", file: #"{"text":1}"#, .error("wrong_type")),
    HostileCase("text is an object", file: #"{"text":{"text":"a"}}"#, .error("wrong_type")),
    HostileCase("two texts", file: #"{"text":"a","text":"b"}"#, .error("duplicate_key")),
    HostileCase(
      "two texts, one key escaped", file: #"{"text":"a","te\u0078t":"b"}"#, .error("duplicate_key")),
    HostileCase("10⁶ brackets", [.repeated("[", 1_000_000), "\n"], .error("invalid_json")),
    HostileCase(
      "arrays nested 10⁵ deep",
      [#"{"text":"a","n":"#, .repeated("[", 100_000), .repeated("]", 100_000), "}\n"],
      .error("invalid_json")),
    HostileCase(
      "objects nested 10⁵ deep",
      [.repeated(#"{"a":"#, 100_000), "1", .repeated("}", 100_000)], .error("invalid_json")),
    HostileCase(
      "arrays nested 1000 deep",
      [#"{"text":"a@b.com","n":"#, .repeated("[", 1_000), .repeated("]", 1_000), "}\n"],
      .messages(1, entities: 1)),
    HostileCase(
      "3 MB of nested arrays",
      [#"{"text":"a","n":"#, .repeated("[", 1_500_000), .repeated("]", 1_500_000), "}\n"],
      .tooLarge, large: .error("invalid_json")),
  ]

  /// Large or many values in one record.
  static let values = [
    HostileCase(
      "number of 9·10⁵ digits", [#"{"text":"a@b.com","n":"#, .repeated("1", 900_000), "}\n"],
      .messages(1, entities: 1)),
    HostileCase(
      "id of 10⁵ digits", [#"{"id":"#, .repeated("9", 100_000), #","text":"a@b.com"}"#],
      .messages(1, entities: 1)),
    HostileCase(
      "id that no double holds", file: #"{"id":1e999,"text":"a@b.com"}"#, .messages(1, entities: 1)),
    HostileCase(
      "10⁵ numbers that no double holds",
      [#"{"text":"a@b.com","n":["#, .repeated("1e400,", 100_000), "1]}"], .messages(1, entities: 1)),
    HostileCase("minus alone", file: #"{"text":"a","n":-}"#, .error("invalid_json")),
    HostileCase("leading zero", file: #"{"text":"a","n":01}"#, .error("invalid_json")),
    HostileCase("no number", file: #"{"text":"a","n":NaN}"#, .error("invalid_json")),
    HostileCase(
      "50,000 keys",
      [#"{"text":"a@b.com""#, .numbered(prefix: #","k"#, suffix: #"":1"#, count: 50_000), "}"],
      .messages(1, entities: 1)),
    HostileCase(
      "10⁵ times the same key", [#"{"text":"a@b.com""#, .repeated(#","k":1"#, 100_000), "}"],
      .messages(1, entities: 1)),
    HostileCase(
      "key of 9·10⁵ bytes", ["{\"", .repeated("k", 900_000), #"":1,"text":"a@b.com"}"#],
      .messages(1, entities: 1)),
    HostileCase(
      "id of 5·10⁵ bytes", [#"{"id":""#, .repeated("i", 500_000), #"","text":"a@b.com c@d.com"}"#],
      .messages(1, entities: 2)),
    HostileCase(
      "50,000 attachments",
      [#"{"text":"a@b.com","attachments":["#, .repeated(#"{"name":"x"},"#, 50_000), "{}]}"],
      .messages(1, entities: 1)),
  ]
}
