// SPDX-License-Identifier: Apache-2.0

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
    NegationCase("six words on", "review" + words(6) + "nicht", true),
    NegationCase("seven words on", "review" + words(7) + "nicht", false),
    NegationCase("twelve characters on", "好评" + characters(12) + "ない", true),
    NegationCase("thirteen characters on", "好评" + characters(13) + "ない", false),
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
    let isNegated = window.window.isNegated(
      topics[0].range, in: window.text, WindowFixture.meaning)
    #expect(isNegated == row.isNegated)
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
    let (hits, present) = (window.hits, window.present)
    #expect(hits.map(\.concept) == row.left.map(\.rawValue))
    for concept in WindowFixture.Concept.allCases {
      #expect(present.contains(concept.rawValue) == row.left.contains(concept), "\(concept)")
    }
  }

  @Test func aWindowMayBeginInsideTheText() {
    let text = Array("never. review never review".utf8)
    let hits = WindowFixture.hits(in: text).filter { $0.range.lowerBound >= 7 }
    let window = ReadWindow(text, hits, in: 7..<text.count, WindowFixture.meaning)
    let negated = window.hits.map(\.isNegated)
    #expect(negated == [false, false, true])
  }

  @Test func whatIsInsertedIsOrderedAndNegated() {
    var window = WindowFixture.window("review 5 never 6")
    window.window.insert([7..<8, 15..<16], of: WindowFixture.Concept.other.rawValue)
    window.window.markNegated(in: window.text, WindowFixture.meaning)
    let (hits, present) = (window.hits, window.present)
    #expect(hits.map(\.range) == [0..<6, 7..<8, 9..<14, 15..<16])
    #expect(hits.map(\.isNegated) == [false, false, false, true])
    #expect(present.contains(WindowFixture.Concept.other.rawValue))
  }

  @Test func aReusedWindowForgets() {
    var window = WindowFixture.window("never review! never review! never review!")
    let bytes = Array("好评 review".utf8)
    let text = MeasuredText(reading: bytes)
    window.window.begin(0..<bytes.count, WindowFixture.hits(in: bytes), WindowFixture.meaning)
    window.window.markNegated(in: text, WindowFixture.meaning)
    let (hits, present) = (window.hits, window.present)
    #expect(hits.map(\.isNegated) == [false, false])
    #expect(present == WindowFixture.set(.topic))
  }
}
