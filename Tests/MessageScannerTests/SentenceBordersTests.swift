// SPDX-License-Identifier: Apache-2.0

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
    BorderCase("an ordinal", "am 4. März oder 12. mars kl 10"),
    BorderCase("a numbered step", "1. Schritt\n2. Étape"),
    BorderCase("a year at the end", "since 2024.", " Thanks"),
    BorderCase("a model at the end", "the X12.", " Thanks"),
    BorderCase("a number before a number", "5.", " 6"),
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
}
