// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import MessageScanner

/// A text and whether a negation turns its one topic, the word "review" or 好评, round.
struct NegationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let isNegated: Bool

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ isNegated: Bool) {
    self.name = name
    self.text = text
    self.isNegated = isNegated
  }

  static let all: [NegationCase] = [
    NegationCase("right before", "never review", true),
    NegationCase("nothing", "please review", false),
    NegationCase("six words between", "never" + words(6) + "review", true),
    NegationCase("seven words between", "never" + words(7) + "review", false),
    NegationCase("twelve characters between", "不要" + characters(12) + "好评", true),
    NegationCase("thirteen characters between", "不要" + characters(13) + "好评", false),
    NegationCase(
      "two words and eight characters between", "never" + words(2) + characters(8) + " review",
      true),
    NegationCase(
      "two words and nine characters between", "never" + words(2) + characters(9) + " review",
      false),
    NegationCase("a comma between", "never, review", false),
    NegationCase("a colon between", "never: review", false),
    NegationCase("a bracket between", "never (review)", false),
    NegationCase("a Chinese comma between", "不要，好评", false),
    NegationCase("a dash between", "never – review", false),
    NegationCase("a sentence between", "never. review", false),
    NegationCase("an emoji between", "never 😊 review", false),
    NegationCase("a line end between", "never\nreview", true),
    NegationCase("an empty line between", "never\n\nreview", false),
    NegationCase("a comma before both", "so, never review", true),
    NegationCase("a hyphen between", "never re-review", true),
    NegationCase("behind, of a kind that stands before", "review never", false),
    NegationCase("behind", "review nicht", true),
    NegationCase("before, of a kind that stands behind", "nicht review", false),
    NegationCase("four words on", "review" + words(4) + "nicht", true),
    NegationCase("five words on", "review" + words(5) + "nicht", false),
    NegationCase("eight characters on", "好评" + characters(8) + "ない", true),
    NegationCase("nine characters on", "好评" + characters(9) + "ない", false),
    NegationCase("behind a comma", "review, nicht", false),
    NegationCase("taken back", "do not hesitate to review", false),
    NegationCase("taken back, and another", "never do not hesitate to review", true),
    NegationCase("an encouragement alone", "certainly review", false),
    NegationCase("touching", "neverreview", true),
  ]

  private static func words(_ count: Int) -> String {
    String(repeating: " w", count: count) + " "
  }

  private static func characters(_ count: Int) -> String { String(repeating: "天", count: count) }
}

@Suite("Windows of concepts")
struct ConceptWindowTests {
  @Test(arguments: NegationCase.all)
  func aNegationBelongsToItsClause(_ row: NegationCase) throws {
    let window = WindowFixture.window(row.text)
    let topics = window.hits.filter { $0.concept == WindowFixture.Concept.topic.rawValue }
    try #require(topics.count == 1)
    #expect(topics[0].isNegated == row.isNegated)
    #expect(window.isNegated(topics[0].range, WindowFixture.meaning) == row.isNegated)
  }

  struct ShieldRow: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// The concepts that are left, by start.
    let left: [WindowFixture.Concept]
    var testDescription: String { name }
  }

  @Test(arguments: [
    ShieldRow(name: "nothing to hide", text: "review", left: [.topic]),
    ShieldRow(name: "words inside", text: "review copy", left: [.shield]),
    ShieldRow(
      name: "the same word elsewhere", text: "review copy copy", left: [.shield, .other, .other]),
    ShieldRow(name: "a shield hides the same place", text: "shielded", left: [.shield]),
    ShieldRow(
      name: "an encouragement leaves the same place", text: "certainly",
      left: [.encouragement, .other]),
    ShieldRow(
      name: "partly covered", text: "do not hesitate to", left: [.encouragement, .other]),
    ShieldRow(
      name: "a negation inside an encouragement", text: "do not hesitate", left: [.encouragement]),
    ShieldRow(name: "a negation alone", text: "do not wait", left: [.negation]),
  ])
  func whatLiesInsideAShieldMeansSomethingElse(_ row: ShieldRow) {
    let window = WindowFixture.window(row.text)
    #expect(window.hits.map(\.concept) == row.left.map(\.rawValue))
    for concept in WindowFixture.Concept.allCases {
      #expect(window.present.contains(concept.rawValue) == row.left.contains(concept), "\(concept)")
    }
  }

  struct CountRow: Sendable, CustomTestStringConvertible {
    let marked: String
    let count: Int
    var testDescription: String { marked }
  }

  @Test(arguments: [
    CountRow(marked: "one «two three» four", count: 4),
    CountRow(marked: "one« »two", count: 0),
    CountRow(marked: "on«e t»wo", count: 4),
    CountRow(marked: "on«e»", count: 2),
    CountRow(marked: "on«»e", count: 0),
    CountRow(marked: "«天天»", count: 2),
    CountRow(marked: "«two天three»", count: 5),
    CountRow(marked: "two«天»three", count: 1),
    CountRow(marked: "«カタカナ»", count: 4),
    CountRow(marked: "«well-known»", count: 4),
    CountRow(marked: "«don't»", count: 4),
    CountRow(marked: "«5.4 kg»", count: 6),
    CountRow(marked: "«... 😊 !»", count: 0),
    CountRow(marked: "«مصباح أزرق»", count: 4),
    CountRow(marked: "«cafe\u{301} noir»", count: 4),
    CountRow(marked: "", count: 0),
  ])
  func charactersWithoutBlanksCountAsHalfAWord(_ row: CountRow) {
    let marked = MarkedText(row.marked)
    let window = WindowFixture.window(marked.text)
    #expect(window.wordCount(in: marked.ranges.first ?? 0..<0) == row.count)
  }

  @Test func sentencesAreNumbered() {
    let marked = MarkedText("«one» «two». «three»! 😊 «four»\n\n«five»")
    let window = WindowFixture.window(marked.text)
    #expect(marked.ranges.map(window.sentence) == [0, 0, 1, 3, 4])
  }

  @Test func aWindowMayBeginInsideTheText() {
    let text = Array("never. review never review".utf8)
    var window = ConceptWindow()
    let hits = WindowFixture.hits(in: text).filter { $0.range.lowerBound >= 7 }
    window.begin(7..<text.count, hits, WindowFixture.meaning)
    window.measure(text.span, WindowFixture.meaning)
    #expect(window.hits.map(\.isNegated) == [false, false, true])
    #expect(window.wordCount(in: 7..<text.count) == 6)
  }

  @Test func whatIsInsertedIsOrderedAndNegated() {
    let text = Array("review 5 never 6".utf8)
    var window = WindowFixture.window("review 5 never 6")
    window.insert(
      [7..<8, 15..<16], of: WindowFixture.Concept.other.rawValue, WindowFixture.meaning)
    #expect(window.hits.map(\.range) == [0..<6, 7..<8, 9..<14, 15..<16])
    #expect(window.hits.map(\.isNegated) == [false, false, false, true])
    #expect(window.present.contains(WindowFixture.Concept.other.rawValue))
    #expect(text.count == 16)
  }

  @Test func aReusedWindowForgets() {
    var window = WindowFixture.window("never review! never review! never review!")
    let text = Array("好评 review".utf8)
    window.begin(0..<text.count, WindowFixture.hits(in: text), WindowFixture.meaning)
    window.measure(text.span, WindowFixture.meaning)
    #expect(window.hits.map(\.isNegated) == [false, false])
    #expect(window.present == WindowFixture.set(.topic))
    #expect(window.sentence(of: 7..<13) == 0)
    #expect(window.wordCount(in: 0..<text.count) == 4)
  }
}
