// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import HTMLText

@Suite("Text of HTML")
struct VisibleTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let html: String
    let visible: String
    var hidden = ""
    var labels = ""
    var addresses = ""
    var testDescription: String { html }

    init(
      _ html: String, _ visible: String, hidden: String = "", labels: String = "",
      addresses: String = ""
    ) {
      self.html = html
      self.visible = visible
      self.hidden = hidden
      self.labels = labels
      self.addresses = addresses
    }
  }

  private static let borders = [
    Row("", ""),
    Row("A", "A"),
    Row(" A \n\t B ", "A B"),
    Row("A<b>B</b>C", "ABC"),
    Row("A <b> B</b> C", "A B C"),
    Row("<p>A</p><p>B</p>", "A\n\nB"),
    Row("<p>A<p>B", "A\n\nB"),
    Row("<div>A</div><div>B</div>C", "A\nB\nC"),
    Row("A<br>B<br><br>C<br><br><br>D", "A\nB\n\nC\n\nD"),
    Row("<ul><li>A<li>B</ul>C", "A\nB\n\nC"),
    Row("<table><tr><td>A<td>B<tr><td>C</table>D", "A B\nC\n\nD"),
    Row("<pre>A  B\n C</pre>D", "A  B\n C\n\nD"),
    Row("<p style='white-space:pre'>A  B", "A  B"),
    Row("A<hr>B", "A\n\nB"),
  ]

  private static let unshown = [
    Row("<title>A</title><style>B</style><script>C</script>D", "D"),
    Row("A<!-- B -->C<!D>E<?F>G</ H>I", "ACEGI"),
    Row("A<!-->B<!--->C<!-- D --!>E", "ABCE"),
    Row("<script>'<b>'</scripts></script >A", "A"),
    Row("<textarea><b>A&amp;</textarea>B", "<b>A&\nB"),
    Row("<template>A</template><iframe>B</iframe>C", "C"),
    Row("A<!-- B", "A"),
    Row("A<b", "A"),
    Row("A<b c='", "A"),
    Row("A < B <3 C</ D", "A < B <3 C"),
    Row("A<", "A<"),
    Row("A</", "A</"),
    Row("A</>B", "AB"),
    Row("<noscript>A</noscript>", "A"),
  ]

  private static let references = [
    Row("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
    Row("&#64;&#x40;&#X40;&#0000064;&#64", "@@@@@"),
    Row("&commat;&period;&lbrack;", "@.["),
    Row("AT&T &copy; &copycat &unknown; &;&#;&#x;", "AT&T © ©cat &unknown; &;&#;&#x;"),
    Row("&#128;&#0;&#xD800;&#x110000;&#99999999999;", "€\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    Row("&nbsp;A&nbsp; B", "\u{A0}A\u{A0} B"),
    Row("&CounterClockwiseContourIntegral;&NotEqualTilde;", "∳≂̸"),
    Row("&amp;#64;", "&#64;"),
  ]

  private static let hiding = [
    Row("A<b hidden>B</b>C", "AC", hidden: "B"),
    Row("A<div style='display:none'>B <p>C</p></div>D", "AD", hidden: "B\nC"),
    Row(
      "<p style='visibility:hidden'>A<b style='visibility:visible'>B</b>C</p>", "B",
      hidden: "A\nC"),
    Row("<p style='color:#FFF'>A</p>B", "B", hidden: "A"),
    Row("<p style='color:#FFF;background:#000'>A</p>", "A"),
    Row("<p style='color:white' bgcolor=white>A</p>", "", hidden: "A"),
    Row("<p style='color:rgb(255, 255, 255);background:url(a)'>A</p>", "A"),
    Row("<p style='font-size:0px'>A</p>", "", hidden: "A"),
    Row("<p style='font-size:1px'>A</p>", "A"),
    Row("<p style='opacity:0.0'>A</p>", "", hidden: "A"),
    Row("<p style='mso-hide:all'>A</p>", "", hidden: "A"),
    Row("<p aria-hidden=true>A</p>", "A"),
    Row(
      "<style>.a b{display:none} @media x{p{display:none}}</style><p>A<b>B</b>", "A", hidden: "B"),
    Row("<style>p:hover{display:none}#x{display:none}</style><p>A<i id=x>B", "A", hidden: "B"),
  ]

  private static let others = [
    Row("<img alt='A &amp; B'><b title=CD>E</b>", "E", labels: "A & B\nCD"),
    Row(
      "<a href='https://a.de/'>A</a><img src=//b.de/c><a href='mailto:a%40b.de?cc=c@d.de'>B",
      "AB", addresses: "https://a.de/\n//b.de/c\na@b.de cc c@d.de"),
    Row("<a href=a.html>A</a><a href='/b'>B</a><a href='#c'>C</a><img src=cid:d>", "ABC"),
    Row(
      "<a href='http:\\\\a.de'>A</a><a href=\\\\b.de>B</a>", "AB",
      addresses: "http://a.de\n//b.de"),
    Row("<a href=x href='https://a.de'>A</a>", "A"),
    Row("<bdo dir=rtl>cb</bdo>a", "bca"),
    Row("<style>p::before{content:'A'}p::after{content:\"b\"}</style><p>C</p>D", "aCb\n\nD"),
  ]

  @Test(arguments: borders + unshown + references + hiding + others)
  func htmlIsReadAsItIsShown(_ row: Row) {
    var reader = HTMLReader()
    reader.read(Array(row.html.utf8).span)
    #expect(Self.text(reader.visible) == row.visible)
    #expect(Self.text(reader.hidden) == row.hidden)
    #expect(Self.text(reader.labels).dropLastBreak == row.labels)
    #expect(Self.text(reader.addressLines).dropLastBreak == row.addresses)
  }

  static func text(_ view: HTMLView) -> String { String(decoding: view.bytes, as: UTF8.self) }

  private static let soup = [
    "<p>", "</p>", "<div style='", "display:none", "'>", "<b>", "</b>", "<!--", "-->", "<td>",
    "<br>",
    "<a href=\"https://a.de/", "\">", "</a>", "&amp;", "&#64;", "&nbsp", "&", "<", ">", "\"", "é",
    "好",
    "😊", " ", "\n", "text", "<style>", "</style>", "p{color:red}", "<bdo dir=rtl>", "</bdo>",
    "<table>",
    "</table>", "<img src=//b.de/x alt='", "<script>", "</script>", "\u{0}", "<pre>", "</pre>",
    "<wbr>",
    "\u{AD}", "<p hidden>", "=", "/", "<svg>", "<li>", "<h1>", "</h1>", "url(", "/*", "@media", "{",
    "}",
  ]

  /// Whatever the input is: the views are valid, every scalar of them leads to a place inside the
  /// source, and what is copied stands there.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func viewsLeadBackToTheSource(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var reader = HTMLReader()
    // One reader for several texts: nothing of one may be left in the next.
    for _ in 0..<5 {
      let html = (0..<Int.random(in: 0...60, using: &random))
        .compactMap { _ in Self.soup.randomElement(using: &random) }.joined()
      let source = Array(html.utf8)
      reader.read(source.span)
      var fresh = HTMLReader()
      fresh.read(source.span)
      #expect(reader.visible.bytes == fresh.visible.bytes, "\(html)")
      #expect(reader.findings == fresh.findings, "\(html)")
      for view in [reader.visible, reader.hidden, reader.labels, reader.addressLines] {
        let text = try #require(String(validating: view.bytes, as: UTF8.self), "\(html)")
        var offset = 0
        var lastStart = 0
        for scalar in text.unicodeScalars {
          let length = UTF8.width(scalar)
          let range = view.sourceRange(of: offset..<offset + length)
          try #require(range.lowerBound >= 0 && range.upperBound <= source.count, "\(html)")
          if view.evasion(in: offset..<offset + length).isEmpty {
            // Text that runs from right to left is shown in another order than it is written.
            if !html.contains("<bdo"), scalar != "\n" {
              #expect(range.lowerBound >= lastStart, "\(html)")
              lastStart = range.lowerBound
            }
            if scalar.properties.isAlphabetic, range.count == length {
              #expect(
                Array(source[range]) == Array(view.bytes[offset..<offset + length]), "\(html)")
            }
          }
          offset += length
        }
      }
      for finding in reader.findings { #expect(finding.range.upperBound <= source.count) }
      for address in reader.addresses {
        #expect(address.text.upperBound <= reader.visible.bytes.count, "\(html)")
        #expect(address.line.upperBound <= reader.addressLines.bytes.count, "\(html)")
      }
    }
  }

  @Test func anEntityLeadsBackToAllOfIt() {
    let marked = MarkedText("<p>a«&#64;»b</p>")
    var reader = HTMLReader()
    reader.read(Array(marked.text.utf8).span)
    #expect([reader.visible.sourceRange(of: 1..<2)] == marked.ranges)
    #expect(reader.visible.evasion(in: 0..<3).isEmpty)
  }
}

extension String {
  /// Without the line feed that ends it.
  fileprivate var dropLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
