// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

/// Messages in HTML, alone and beside text, through the binary.
@Suite("HTML messages")
struct HTMLTests {
  @Test func aFindingLiesInTheSource() throws {
    let html = "<p>Grüße 😊 an anna<b>@example</b>.com</p>"
    let report = try tamis("scan", input: record(["html": html])).report()
    #expect(
      report.findings == ["style.emoji 😊", "contact.email anna<b>@example</b>.com"])
    for violation in report.violations {
      #expect(violation.field == "html")
      try expectSpan(of: violation, in: html)
    }
    #expect(report.violations.map(\.evasion) == [[], ["markup"]])
  }

  struct Disguise: Sendable, CustomTestStringConvertible {
    let html: String
    let evasion: [String]
    var testDescription: String { html }

    init(_ html: String, _ evasion: [String]) {
      self.html = html
      self.evasion = evasion
    }
  }

  @Test(arguments: [
    Disguise("anna@exam<!-- x -->ple.com", ["markup"]),
    Disguise("anna@exam&shy;ple.com", ["soft_hyphen"]),
    Disguise("anna@exam<wbr>ple.com", ["soft_hyphen"]),
    Disguise("<bdo dir=rtl>moc.elpmaxe@anna</bdo>", ["bidi"]),
    Disguise("<p style='display:none'>anna@example.com</p>", ["markup"]),
    Disguise("<a href='mailto:anna%40example.com'>Anna's mail</a>", ["encoded"]),
    Disguise("anna&#64;example.com", []),
    Disguise("anna&amp;#64;example.com", ["entity"]),
    Disguise("<b>anna@example.com</b>", []),
  ])
  func aDisguiseIsNamed(_ row: Disguise) throws {
    let report = try tamis("scan", input: record(["html": row.html])).report()
    #expect(report.violations.map(\.rule) == ["contact.email"])
    #expect(report.violations.map(\.evasion) == [row.evasion])
  }

  /// A mail in two forms says each thing once, at the text, with the places in the HTML.
  @Test func whatTextAndHTMLSayIsToldOnce() throws {
    let text = "😊 Bread: https://example.com/a, butter: anna@example.com.\n\n\nBye"
    let html = MarkedText(
      "<p>«&#x1F60A;» Bread: <a href='«https://example.com/a»'>loaf</a>, butter: "
        + "<a href='mailto:«anna@example.com»'>«anna@example.com»</a>.</p>«<br><br><br>»Bye")
    let report = try tamis("scan", input: record(["html": html.text, "text": text])).report()
    #expect(
      report.violations.map(\.rule) == [
        "style.emoji", "link.external", "contact.email", "style.line_breaks",
      ])
    #expect(report.violations.allSatisfy { $0.field == "text" })
    let places = report.violations.flatMap(\.also)
    #expect(places.map(\.span.utf8) == html.ranges)
    #expect(places.allSatisfy { $0.field == "html" })
    #expect(report.summary?.violations == 4)
  }

  @Test func whatOnlyTheHTMLSaysIsToldThere() throws {
    let report = try tamis(
      "scan",
      input: record(["text": "Write to a@b.com.", "html": "Write to a@b.com or c@d.com, c@d.com."])
    ).report()
    #expect(
      report.violations.map { "\($0.field) \($0.match ?? "")" } == [
        "text a@b.com", "html c@d.com", "html c@d.com",
      ])
    #expect(report.violations.map(\.also.count) == [1, 0, 0])
  }

  @Test func spansOfFurtherPlacesAreInAllUnits() throws {
    let html = "😊é<a href='mailto:a@b.com'>é a@b.com</a>"
    let report = try tamis("scan", input: record(["html": html])).report()
    let mail = try #require(report.violations.last)
    #expect(mail.rule == "contact.email")
    let place = try #require(mail.also.first)
    let whole = Array(html.utf8)
    let before = String(decoding: whole[..<place.span.utf8.lowerBound], as: UTF8.self)
    #expect(String(decoding: whole[place.span.utf8], as: UTF8.self) == "a@b.com")
    #expect(place.span.utf16 == before.utf16.count..<before.utf16.count + 7)
    #expect(place.span.scalar == before.unicodeScalars.count..<before.unicodeScalars.count + 7)
  }

  @Test func everyAddressIsAnEntity() throws {
    let html = "<a href='https://www.amazon.de/a'>A</a><img src='https://a.media-amazon.com/b'>"
    let report = try tamis("scan", "--profile", "entities", input: record(["html": html])).report()
    #expect(
      report.findings == [
        "link.external https://www.amazon.de/a", "link.external https://a.media-amazon.com/b",
      ])
  }

  /// The same for any number of workers, and for one message after another.
  @Test func workersAgree() throws {
    let pieces = [
      "<p>", "</p>", "<b>", "a@b.com", "<a href='https://c.de'>", "</a>", "<br><br><br>", "&#64;",
      "<p style='display:none'>", "😊", "<img src='http://d.de/e.gif'>", "please leave us a ",
      "5 star",
      " review", "<style>p{color:red}</style>", "<!-- ", "-->", "\n",
    ]
    var random = SplitMix64(seed: 5)
    let input = (0..<400).map { _ in
      let html = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      return record(["html": html, "text": "a@b.com 😊"]) + "\n"
    }.joined()
    let one = try tamis("scan", "--jobs", "1", input: input)
    let four = try tamis("scan", "--jobs", "4", input: input)
    #expect(try one.report().violations.count > 400)
    #expect(one.output == four.output)
  }
}
