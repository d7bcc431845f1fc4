// SPDX-License-Identifier: Apache-2.0

import Testing

/// Inputs of any size that are all alike: one unit again and again.
struct GrowthFamily: Sendable, CustomTestStringConvertible {
  let name: String
  let unit: String
  /// What stands once before and after the units.
  var head = #"{"id":"m","text":""#
  var tail = "\"}\n"
  var profile = ScanSetting.Profile.policy
  /// The exit statuses that are right.
  var statuses: ClosedRange<Int32> = 0...1

  /// A family of one message whose text repeats the unit, written as it stands between quotes.
  ///
  /// - Parameters:
  ///   - unit: the JSON spelling of what is repeated.
  ///   - name: how the family is called where the unit does not show.
  init(_ unit: String, _ name: String? = nil) {
    self.unit = unit
    self.name = name ?? unit
  }

  /// A family of another frame.
  init(_ name: String, head: String, unit: String, tail: String, statuses: ClosedRange<Int32>) {
    self.name = name
    self.unit = unit
    self.head = head
    self.tail = tail
    self.statuses = statuses
  }

  static let all = policy + entities + frames + html

  var testDescription: String { "\(name), \(profile.rawValue)" }

  /// The pieces of an input of about `byteCount` bytes.
  func content(_ byteCount: Int) -> [FilePiece] {
    [
      .bytes(Array(head.utf8)), .filling(byteCount, with: unit), .bytes(Array(tail.utf8)),
    ]
  }

  /// Numbers, which the two profiles read by different rules.
  private static let phones = [
    GrowthFamily("7"), GrowthFamily("1-"), GrowthFamily("1 "), GrowthFamily("1."),
    GrowthFamily("(1"), GrowthFamily("+"), GrowthFamily("+49 30 "), GrowthFamily(" ext 1"),
    GrowthFamily("2020-01-01 "), GrowthFamily("123-1234567-1234567 "), GrowthFamily("٣"),
    GrowthFamily("１"),
  ]

  private static let contacts =
    phones + [
      GrowthFamily("@"), GrowthFamily("a@"), GrowthFamily("a@a."), GrowthFamily("@a."),
      GrowthFamily("a."), GrowthFamily("a-."), GrowthFamily("a@b.com"),
      GrowthFamily("a@b.com "), GrowthFamily("a.com,"), GrowthFamily("http://"),
      GrowthFamily("http://a@"), GrowthFamily("http://[::"), GrowthFamily("www."),
      GrowthFamily("co.uk."), GrowthFamily("%40"), GrowthFamily("😀"),
      GrowthFamily("👩\u{200D}", "joined women"), GrowthFamily("🇩", "regional indicators"),
      GrowthFamily("1\u{20E3}", "keycaps"),
    ]

  private static let entities = phones.map { family in
    var family = family
    family.profile = .entities
    return family
  }

  private static let policy =
    contacts + [
      GrowthFamily("a"), GrowthFamily("A"), GrowthFamily("é"), GrowthFamily("İ"),
      GrowthFamily("好"), GrowthFamily("("), GrowthFamily("["), GrowthFamily("<"),
      GrowthFamily(" ", "blanks"), GrowthFamily(#"\n"#), GrowthFamily(#"a\n"#),
      GrowthFamily(#"\u0000"#), GrowthFamily(#"\\"#), GrowthFamily("\u{A0}", "no-break spaces"),
      GrowthFamily("\u{301}", "combining marks"), GrowthFamily("\u{200B}", "zero-width spaces"),
      GrowthFamily("\u{200D}", "joiners"), GrowthFamily("\u{202E}", "bidi overrides"),
      GrowthFamily("leave us a 5 star revie"), GrowthFamily("leave a review for 5 star discount "),
      GrowthFamily("stupid "), GrowthFamily("coupon "), GrowthFamily("whatsapp "),
      GrowthFamily("thank you. "), GrowthFamily("好评"), GrowthFamily("do not "),
      GrowthFamily("please do not leave a review "), GrowthFamily("call me 030 1234567 "),
      GrowthFamily("if you leave a positive review we will "),
    ]

  /// HTML that parsers have walked again and again.
  private static let html =
    [
      "<div>", "</div>", "<p>", "<table>", "<td>", "<li>", "<b>", "</b>", "<x>", "</x>",
      "<font id=1>",
      "<div><p>", "<b></i>", "<table><tr><td><b></table>", "<br>", "<p></p>", "<img>",
      "<img src=//a.com/b.gif width=1>", "<a href=//a.com>a.com</a>", "<a href=mailto:a@b.com>",
      "<a title=a@b.com>", "<p style=text-align:center>a", "<p style=display:none>a", "&amp;",
      "&#64;",
      "&a", "a<b></b>", "a <wbr>", "<bdo dir=rtl>ab", "<style>a{", "<style>@a{}</style>", "<a id='",
      "<!-- ", "<style>a::before{content:'b'}</style><a>",
    ].map {
      GrowthFamily("html \($0)", head: #"{"html":""#, unit: $0, tail: "\"}\n", statuses: 0...1)
    } + [
      GrowthFamily(
        "rules of a sheet", head: #"{"html":"<style>"#, unit: "a.b{color:red}", tail: "\"}\n",
        statuses: 0...1),
      GrowthFamily(
        "at-rules of a sheet", head: #"{"html":"<style>"#, unit: "@a{}", tail: "\"}\n",
        statuses: 0...1),
      GrowthFamily(
        "addresses of a sheet", head: #"{"html":"<style>"#, unit: "a{background:url(b}",
        tail: "\"}\n",
        statuses: 0...1),
      GrowthFamily(
        "open brackets of a style", head: #"{"html":"<p style='"#, unit: "width:calc(;/*",
        tail: "'>\"}\n", statuses: 0...1),
    ]

  private static let frames = [
    GrowthFamily(
      "nested arrays", head: #"{"text":"a","n":"#, unit: "[", tail: "}\n", statuses: 2...2),
    GrowthFamily("nested objects", head: "", unit: #"{"a":"#, tail: "\n", statuses: 2...2),
    GrowthFamily(
      "array of numbers", head: #"{"text":"a","n":["#, unit: "1,", tail: "1]}\n", statuses: 0...1),
    GrowthFamily(
      "numbers that no double holds", head: #"{"text":"a","n":["#, unit: "1e400,", tail: "1]}\n",
      statuses: 0...1),
    GrowthFamily(
      "digits of one number", head: #"{"text":"a","n":"#, unit: "1", tail: "}\n", statuses: 0...1),
    GrowthFamily(
      "digits of the id", head: #"{"text":"a","id":"#, unit: "1", tail: "}\n", statuses: 0...1),
    GrowthFamily(
      "the same key", head: #"{"text":"a""#, unit: #","k":1"#, tail: "}\n", statuses: 0...1),
    GrowthFamily(
      "attachments", head: #"{"text":"a","attachments":["#, unit: #"{"name":"x"},"#,
      tail: "{}]}\n", statuses: 0...1),
    GrowthFamily("markup", head: #"{"html":""#, unit: "<a href=x>", tail: "\"}\n", statuses: 0...1),
    GrowthFamily(
      "open comments", head: #"{"html":""#, unit: "<!--", tail: "\"}\n", statuses: 0...1),
    GrowthFamily("small records", head: "", unit: "{\"text\":\"a\"}\n", tail: "", statuses: 0...1),
    GrowthFamily("records of one byte", head: "", unit: "a\n", tail: "", statuses: 2...2),
    GrowthFamily("empty lines", head: "", unit: "\n", tail: "", statuses: 0...0),
    GrowthFamily(
      "lone surrogates", head: "{\"text\":\"", unit: #"\ud800"#, tail: "\"}\n", statuses: 2...2),
  ]
}
