// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import HTMLText

@Suite("Tokens of HTML")
struct HTMLTokenizerTests {
  private static let pieces = [
    "<", ">", "/", "!", "-", "--", "?", "=", "'", "\"", " ", "\n", "a", "b", "script", "title",
    "<p", "</p", "<!--", "-->", "<script>", "</script", "<title>", "</title>", "&", ";", "é",
  ]

  /// No byte is lost and none is read twice, except what the end of the text cuts off.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func tokensCoverTheSource(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let html = (0..<Int.random(in: 0...40, using: &random))
      .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
    let source = Array(html.utf8)
    var tokenizer = HTMLTokenizer()
    var end = 0
    while let token = tokenizer.next(in: source.span) {
      let range: Range<Int>
      switch token {
      case .text(let text, _): range = text
      case .start(_, let tag, _), .end(_, let tag), .comment(let tag): range = tag
      }
      #expect(range.lowerBound == end && !range.isEmpty, "\(html)")
      end = range.upperBound
    }
    #expect(end == source.count, "\(html)")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let html: String
    /// Each attribute as "value".
    let values: [String]
    var testDescription: String { html }

    init(_ html: String, _ values: [String]) {
      self.html = html
      self.values = values
    }
  }

  @Test(arguments: [
    Row("<a>", []), Row("<a/>", []), Row("<a id>", [""]), Row("<a ID=c>", ["c"]),
    Row("<a id = 'c d' alt=\"f'g\">", ["c d", "f'g"]), Row("<a id=c/d>", ["c/d"]),
    Row("<a id='>'>", [">"]), Row("<a id=''alt>", ["", ""]), Row("<a =id>", []),
    Row("<a id\n=\n\nc>", ["c"]), Row("<a id=>", [""]), Row("<a/id/alt=d>", ["", "d"]),
    Row("<a id=\"c\n\">", ["c\n"]), Row("<a id=1 alt=2 id=3>", ["1", "2"]), Row("<a b=c>", []),
  ])
  func attributesAreReadAsTheStandardSays(_ row: Row) {
    let source = Array(row.html.utf8)
    var tokenizer = HTMLTokenizer()
    #expect(tokenizer.next(in: source.span) != nil)
    let values = tokenizer.attributes.all.map {
      String(decoding: source[$0.value], as: UTF8.self)
    }
    #expect(values == row.values)
    #expect(tokenizer.next(in: source.span) == nil)
  }

  @Test func keysTellNamesApart() {
    let names = HTMLTag.allCases.map { "\($0)" } + ["", "o", "bo", "body ", "abcdefghijklmno"]
    #expect(Set(names.map { NameKey($0) }).count == Set(names).count)
    let upper = Array("BlockQuote".utf8)
    #expect(NameKey(0..<10, in: upper.span) == "blockquote")
    let long = Array("abcdefghijklmnop".utf8)
    #expect(NameKey(0..<16, in: long.span) != "abcdefghijklmno")
  }
}
