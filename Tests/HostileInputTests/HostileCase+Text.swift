// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
  /// Records at and above the limit.
  static let sizes = [
    HostileCase(
      "record of exactly the limit", text: [.repeated("a", (1 << 20) - frameBytes)], .message),
    HostileCase(
      "record one byte above the limit", text: [.repeated("a", (1 << 20) - frameBytes + 1)],
      .tooLarge, large: .message),
    HostileCase(
      "too long, then good", text: [.repeated("a", 2 << 20), tail, head, "a@b.com"],
      .errors(["1 too_large"], messages: 1, entities: 1),
      large: .messages(2, entities: 1, policy: 1...9)),
    HostileCase(
      "3 MB without an end", [head, .repeated("a", 3 << 20)], .tooLarge,
      large: .error("invalid_json")),
    HostileCase("line of 100 MB", text: [.repeated("a", 100_000_000)], .tooLarge, large: .message),
    HostileCase(
      "100 MB of zero-width characters", text: [.filling(100_000_000, with: "\u{200B}")], .tooLarge,
      large: .message),
    HostileCase(
      "98 MB of numbers", [#"{"text":"a","n":["#, .repeated("1,", 49_000_000), "1]}\n"], .tooLarge,
      large: .message),
    HostileCase(
      "100 MB of brackets", [.repeated("[", 100_000_000)], .tooLarge, large: .error("invalid_json")),
    HostileCase(
      "12 MB in twelve records that just fit",
      [
        .repeated(
          Array((#"{"text":""# + String(repeating: "b ", count: 520_000) + "\"}\n").utf8), count: 12
        )
      ], .messages(12, policy: 0...48)),
  ]

  /// Texts that are valid, but not meant kindly.
  static let texts = [
    HostileCase("empty text", text: [], .message),
    HostileCase("10⁶ at signs", text: [.repeated("@", 1_000_000)], .message),
    HostileCase("10⁶ digits", text: [.repeated("7", 1_000_000)], .message),
    HostileCase("10⁶ full stops", text: [.repeated(".", 1_000_000)], .message),
    HostileCase("10⁶ open parentheses", text: [.repeated("(", 1_000_000)], .message),
    HostileCase(
      "megabytes of zero-width characters", text: [.filling(3_000_000, with: "\u{200B}")],
      .tooLarge, large: .message),
    HostileCase(
      "megabytes of combining marks", text: ["a", .filling(2_000_000, with: "\u{0301}")], .tooLarge,
      large: .message),
    HostileCase(
      "megabytes of joiners", text: [.filling(2_000_000, with: "\u{200D}")], .tooLarge,
      large: .message),
    HostileCase("10⁵ right-to-left overrides", text: [.repeated("\u{202E}", 100_000)], .message),
    HostileCase("10⁵ tag characters", text: [.repeated("\u{E0061}", 100_000)], .message),
    HostileCase("10⁵ variation selectors", text: [.repeated("\u{FE0F}", 100_000)], .message),
    HostileCase("noncharacters", text: ["\u{FFFE}\u{FFFF}\u{10FFFF}"], .message),
    HostileCase(
      "separators that end lines elsewhere", text: ["a\u{2028}b\u{2029}c\u{85}d"], .message),
    HostileCase("mojibake", text: ["fÃ¼r annaâ€™s Ã¤rger, GrÃ¼ÃŸe"], .message),
    HostileCase(
      "replacement characters", text: [.repeated("\u{FFFD}", 100_000)],
      .messages(1, policy: 0...100_004)),
    HostileCase(
      "10⁵ combining marks before an address",
      text: ["anna", .repeated("\u{0301}", 100_000), "@example.com"], .messages(1, entities: 0)),
    HostileCase(
      "20,000 e-mails", text: [.repeated("a@b.com ", 20_000)], .messages(1, entities: 20_000)),
    HostileCase("20,000 emoji", text: [.repeated("😀", 20_000)], .messages(1, entities: 20_000)),
    HostileCase(
      "one emoji of 50,000 parts", text: ["👩", .repeated("\u{200D}👩", 50_000)],
      .messages(1, entities: 1)),
    HostileCase(
      "local part of 5·10⁵ bytes", text: [.repeated("a", 500_000), "@example.com"],
      .messages(1, entities: 1)),
    HostileCase("host of 10⁵ labels", text: ["a@", .repeated("b.", 100_000), "com"], .message),
    HostileCase(
      "link of 5·10⁵ bytes", text: ["http://example.com/", .repeated("a", 500_000)],
      .messages(1, entities: 1)),
    HostileCase(
      "subject of 9·10⁵ bytes",
      [#"{"subject":""#, .repeated("@", 900_000), #"","text":"a@b.com"}"#],
      .messages(1, entities: 1)),
  ]
}
