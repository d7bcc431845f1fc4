// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import MessageScanner

/// A text cut where its sentences, or its clauses, end.
struct BorderCase: Sendable, CustomTestStringConvertible {
  let name: String
  let parts: [String]

  var testDescription: String { name }

  init(_ name: String, _ parts: String...) {
    self.name = name
    self.parts = parts
  }

  static let sentences: [BorderCase] = [
    BorderCase("no end", "no end at all"),
    BorderCase("a full stop", "Good.", " Fine."),
    BorderCase("exclamation and question", "Good!", " Fine?", " Yes"),
    BorderCase("signs without a blank", "Good!", "Fine?", "Yes"),
    BorderCase("the last of several signs", "What?!", " No!!!", " Why"),
    BorderCase("an ellipsis of full stops", "Well...", " no"),
    BorderCase("an ellipsis", "Well…", " no"),
    BorderCase("a full stop before a tab", "Good.", "\tFine"),
    BorderCase("a full stop before a line feed", "Good.", "\nFine"),
    BorderCase("a full stop before two bytes of line end", "Good.", "\r\nFine"),
    BorderCase("a full stop before a no-break space", "Good.", "\u{A0}Fine"),
    BorderCase("a full stop before an ideographic space", "好.", "\u{3000}对"),
    BorderCase("a full stop before a letter", "See manual.pdf or amazon.de for it"),
    BorderCase("a full stop before another two-byte letter", "a.ä b"),
    BorderCase("a decimal number", "It weighs 5.4 kg and 1,5 m"),
    BorderCase("an abbreviation inside a word", "z.B.am Abend"),
    // Whether a short word with a full stop ends a sentence only its language knows.
    BorderCase("abbreviations before a blank", "It weighs e.g.", " 5.4 kg, z.B.", " am Abend"),
    BorderCase("Chinese", "好的。", "对！", "是吗？", "是"),
    BorderCase("a half-width ideographic stop", "はい｡", "いいえ"),
    BorderCase("Arabic question", "نعم؟", " لا"),
    BorderCase("Urdu full stop", "نعم۔", " لا"),
    BorderCase("an emoji", "Danke 😊", " bitte 🎁", " ja"),
    BorderCase("a glowing star is a word", "five 🌟 please"),
    BorderCase("other scalars of four bytes", "the sign 𝒙 and 𠮷野家"),
    BorderCase("a line end", "one\ntwo"),
    BorderCase("an empty line", "one\n", "\ntwo"),
    BorderCase("an empty line with blanks", "one\n", " \t\r\n two"),
    BorderCase("two empty lines", "one\n", "\n", "\ntwo"),
    BorderCase("a line end at the end", "one\n"),
    BorderCase("a line of many blanks is not looked through", "one\n" + blanks(16) + "\ntwo"),
    BorderCase("a line of fifteen blanks", "one\n", blanks(15) + "\ntwo"),
  ]

  static let clauses: [BorderCase] = [
    BorderCase("a comma", "one,", " two"),
    BorderCase("a semicolon", "one;", " two"),
    BorderCase("a colon", "one:", " two"),
    BorderCase("brackets", "one (", "two)", " three"),
    BorderCase("dashes", "one –", " two —", " three"),
    BorderCase("a hyphen", "well-known"),
    BorderCase("full-width", "一，", "二；", "三：", "四（", "五）", "六、", "七"),
    BorderCase("Arabic", "نعم،", " لا؛", " نعم"),
    BorderCase("a sentence ends a clause", "one.", " two!", " three"),
    BorderCase("quotes and apostrophes", "it's \"so\" and 'so'"),
  ]

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

@Suite("Borders of sentences")
struct SentenceBordersTests {
  @Test(arguments: BorderCase.sentences)
  func sentencesEndWhereTheTableSays(_ row: BorderCase) {
    let text = Array(row.parts.joined().utf8)
    #expect(parts(of: text) { $0 == .sentence } == row.parts)
    var start = 0
    for part in row.parts {
      let end = start + part.utf8.count
      // The place behind a sentence's last scalar belongs to the next sentence.
      for offset in start..<end where text[offset] & 0xC0 != 0x80 {
        #expect(SentenceBorders.start(before: offset, in: text.span) == start, "\(offset)")
        #expect(SentenceBorders.end(after: offset, in: text.span) == end, "\(offset)")
      }
      start = end
    }
  }

  @Test(arguments: BorderCase.clauses)
  func clausesEndWhereTheTableSays(_ row: BorderCase) {
    #expect(parts(of: Array(row.parts.joined().utf8)) { $0 != .none } == row.parts)
  }

  /// Cuts a text behind the borders of a kind.
  private func parts(of text: [UInt8], at kind: (SentenceBorders.Border) -> Bool) -> [String] {
    var parts: [String] = []
    var (start, position) = (0, 0)
    while position < text.count {
      let (border, length) = SentenceBorders.border(at: position, in: text.span)
      position += length
      guard kind(border) || position >= text.count else { continue }
      parts.append(String(decoding: text[start..<min(position, text.count)], as: UTF8.self))
      start = position
    }
    return parts
  }

  @Test func anEmptyTextHasNoSentence() {
    let text: [UInt8] = []
    #expect(SentenceBorders.start(before: 0, in: text.span) == 0)
    #expect(SentenceBorders.end(after: 0, in: text.span) == 0)
  }

  @Test(arguments: ["a", "ä", "木", "𠮷", "ab ", "木a"])
  func aLongSentenceIsCutIntoBlocksThatSeeTheSame(_ unit: String) {
    let text = Array(String(repeating: unit, count: 4_000 / unit.utf8.count).utf8)
    var blocks: [Int: Range<Int>] = [:]
    for offset in text.indices where text[offset] & 0xC0 != 0x80 {
      let start = SentenceBorders.start(before: offset, in: text.span)
      let end = SentenceBorders.end(after: offset, in: text.span)
      let seen = blocks[offset / 512, default: start..<end]
      #expect(seen == start..<end, "offset \(offset)")
      blocks[offset / 512] = seen
      #expect(text[start] & 0xC0 != 0x80 && (end == text.count || text[end] & 0xC0 != 0x80))
      #expect(offset - start >= min(512, offset) && end - offset >= min(512, text.count - offset))
      #expect(end - start <= 3 * 512 + 6)
    }
    #expect(blocks.count == (text.count + 511) / 512)
  }

  @Test(arguments: 1...4)
  func placesWithoutAnEndBetweenThemSeeTheSame(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = ["a", "bc ", "木", "ä", ". ", "! ", "。", "\n\n", ".", "😊", ", ", "…", "\u{200B}"]
    for round in 0..<20 {
      var string = ""
      for _ in 0..<Int.random(in: 0...600, using: &random) {
        let isRare = Int.random(in: 0..<50, using: &random) > 0
        string += pieces[Int.random(in: 0..<(isRare ? 4 : pieces.count), using: &random)]
      }
      let text = Array(string.utf8)
      var last: (offset: Int, sentence: Range<Int>)?
      var position = 0
      while position < text.count {
        let start = SentenceBorders.start(before: position, in: text.span)
        let end = SentenceBorders.end(after: position, in: text.span)
        #expect(start <= position && position < end && end <= text.count)
        if let last, last.offset / 512 == position / 512, last.sentence.upperBound > position {
          #expect(last.sentence == start..<end, "seed \(seed), round \(round), offset \(position)")
        }
        last = (position, start..<end)
        position += SentenceBorders.border(at: position, in: text.span).length
      }
    }
  }
}
