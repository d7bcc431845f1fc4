// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
  /// A file of one message in HTML, written as it stands between the quotes.
  private init(
    _ name: String, html: [FilePiece], _ byDefault: ExpectedOutcome, large: ExpectedOutcome? = nil
  ) {
    self.init(name, [#"{"id":"m","html":""#] + html + [Self.tail], byDefault, large: large)
  }

  /// HTML that is not meant to be read.
  static let html = [
    HostileCase("10⁵ open tags", html: [.repeated("<div>", 100_000)], .message),
    HostileCase("10⁵ open comments", html: [.repeated("<!--", 100_000)], .message),
    HostileCase("9·10⁵ angle brackets", html: [.repeated("<", 900_000)], .message),
    HostileCase("10⁵ entities", html: [.repeated("&amp;", 100_000)], .message),
    HostileCase(
      "10⁷ open tags", html: [.repeated("<b>", 10_000_000)], .tooLarge, large: .message),
    HostileCase(
      "10⁷ end tags", html: [.repeated("<b>", 10), .repeated("</i>", 10_000_000)], .tooLarge,
      large: .message),
    HostileCase("10⁵ open tables", html: [.repeated("<table>", 100_000)], .message),
    HostileCase(
      "10⁴ fonts and 10⁵ paragraphs",
      html: [.repeated("<font id=1>", 10_000), .repeated("<p>a", 100_000)], .message),
    HostileCase("attributes without an end", html: [.repeated("<a b='", 100_000)], .message),
    HostileCase(
      "one tag of 9·10⁵ bytes", html: ["<a ", .repeated("b ", 450_000), ">"], .message),
    HostileCase(
      "one number of 9·10⁵ digits", html: ["&#", .repeated("0", 900_000), "65;"], .message),
    HostileCase(
      "one style of 9·10⁵ bytes", html: ["<p style='", .repeated("top:0;", 150_000), "'>a"],
      .message),
    HostileCase(
      "50 MB of text in tags", html: [.filling(50_000_000, with: "<i>a</i> ")], .tooLarge,
      large: .message),
    HostileCase(
      "20,000 links", html: [.repeated("<a href=https://b.com>c</a> ", 20_000)],
      .messages(1, entities: 20_000, policy: 20_000...20_004)),
    HostileCase(
      "a NUL in every place", html: [#"<\u0000a \u0000b='\u0000'>\u0000</\u0000>&\u0000;"#],
      .message),
  ]
}
