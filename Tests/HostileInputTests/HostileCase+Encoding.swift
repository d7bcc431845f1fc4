// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
  /// Bytes that are no UTF-8, and byte order marks.
  static let encodings = [
    HostileCase("two-byte sequence cut", bytes: [0xC3], .error("invalid_utf8")),
    HostileCase("three-byte sequence cut", bytes: [0xE2, 0x82], .error("invalid_utf8")),
    HostileCase("four-byte sequence cut", bytes: [0xF0, 0x9F, 0x98], .error("invalid_utf8")),
    HostileCase(
      "sequence cut by the end of the file", [head, .bytes([0x63, 0x61, 0x66, 0xC3])],
      .error("invalid_utf8")),
    HostileCase(
      "continuation bytes alone", text: [.repeated([0x80], count: 100_000)],
      .error("invalid_utf8")),
    HostileCase("overlong slash", bytes: [0xC0, 0xAF], .error("invalid_utf8")),
    HostileCase(
      "overlong slash in three bytes", bytes: [0xE0, 0x80, 0xAF], .error("invalid_utf8")),
    HostileCase("surrogate as three bytes", bytes: [0xED, 0xA0, 0x80], .error("invalid_utf8")),
    HostileCase(
      "surrogate pair as six bytes", bytes: [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
      .error("invalid_utf8")),
    HostileCase("above U+10FFFF", bytes: [0xF4, 0x90, 0x80, 0x80], .error("invalid_utf8")),
    HostileCase("bytes FF and FE", bytes: [0xFF, 0xFE], .error("invalid_utf8")),
    HostileCase("Latin-1 text", bytes: [0x66, 0xFC, 0x72], .error("invalid_utf8")),
    HostileCase(
      "bad byte in a field that nobody reads",
      ["{\"text\":\"a\",\"note\":\"", .bytes([0xC3]), "\"}\n"], .error("invalid_utf8")),
    HostileCase(
      "bad byte in a key", ["{\"", .bytes([0xFF]), "\":1,\"text\":\"a\"}\n"],
      .error("invalid_utf8")),
    HostileCase(
      "bad record between good ones",
      [head, "a@b.com", tail, head, .bytes([0xFF]), tail, head, "c@d.com", tail],
      .errors(["2 invalid_utf8"], messages: 2, entities: 2)),
    HostileCase(
      "UTF-16, big endian",
      [.bytes([0xFE, 0xFF]), .bytes("{\"text\":\"a\"}".utf8.flatMap { [0, $0] })],
      .error("invalid_utf8")),
    HostileCase(
      "byte order mark", [.bytes([0xEF, 0xBB, 0xBF]), head, "a@b.com", tail],
      .messages(1, entities: 1)),
    HostileCase("byte order mark alone", [.bytes([0xEF, 0xBB, 0xBF])], .messages(0)),
    HostileCase(
      "byte order mark before the second record",
      [head, "a", tail, .bytes([0xEF, 0xBB, 0xBF]), head, "a", tail],
      .errors(["2 invalid_json"], messages: 1)),
    HostileCase(
      "gzip",
      [.bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]), .repeated([0xDE, 0xAD], count: 500)],
      .error("invalid_utf8")),
  ]

  /// Half a surrogate pair, written as an escape.
  static let surrogates = [
    HostileCase("high surrogate alone", text: [#"\ud83d"#], .error("invalid_utf8")),
    HostileCase("low surrogate alone", text: [#"\ude00"#], .error("invalid_utf8")),
    HostileCase("surrogates in the wrong order", text: [#"\ude00\ud83d"#], .error("invalid_utf8")),
    HostileCase("two high surrogates", text: [#"\ud83d\ud83d\ude00"#], .error("invalid_utf8")),
    HostileCase(
      "10⁵ surrogates alone", text: [.repeated(#"\ud83d"#, 100_000)], .error("invalid_utf8")),
    HostileCase(
      "lone surrogate in a key", file: #"{"\ud83d":1,"text":"a"}"#, .error("invalid_utf8")),
    HostileCase(
      "lone surrogate in a field that nobody reads", file: #"{"text":"a","note":"\ud83d"}"#,
      .error("invalid_utf8")),
    HostileCase("surrogate pair", text: [#"\ud83d\ude00"#], .messages(1, entities: 1)),
  ]

  /// Escapes and control characters.
  static let escapes = [
    HostileCase("short \\u escape", text: [#"\u00"#], .error("invalid_json")),
    HostileCase("\\u escape without digits", text: [#"\u00zz"#], .error("invalid_json")),
    HostileCase("unknown escape", text: [#"\x41"#], .error("invalid_json")),
    HostileCase("escaped NUL", text: [#"a\u0000anna@example.com"#], .messages(1, entities: 1)),
    HostileCase("NUL in a string", bytes: [0x61, 0, 0x62], .error("invalid_json")),
    HostileCase("NULs only", [.repeated([0], count: 1_000_000)], .error("invalid_json")),
    HostileCase(
      "lines of one NUL", [.repeated([0, 0x0A], count: 20_000)],
      .everyLine("invalid_json", 20_000)),
    HostileCase(
      "megabytes of escaped NULs", text: [.repeated(#"\u0000"#, 500_000)],
      .tooLarge, large: .message),
    HostileCase("tab in a string", bytes: [0x09], .error("invalid_json")),
    HostileCase("control character in a string", bytes: [0x01], .error("invalid_json")),
    HostileCase("form feed as a line", bytes: [0x0C], .error("invalid_json")),
    HostileCase("10⁵ backslashes", text: [.repeated(#"\\"#, 100_000)], .message),
    HostileCase(
      "odd backslash", text: [.repeated(#"\\"#, 100_000), #"\"#], .error("invalid_json")),
    HostileCase(
      "10⁶ line feeds", text: [.repeated(#"\n"#, 1_000_000)], .tooLarge, large: .message),
  ]
}
