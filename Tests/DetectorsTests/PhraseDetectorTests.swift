// SPDX-License-Identifier: Apache-2.0

import PCRE2
import TestSupport
import Testing

@testable import Detectors

/// A wording with its conditions and the places where it stands in a text.
struct PhraseCase: Sendable, CustomTestStringConvertible {
  let name: String
  let wording: Wording
  let text: MarkedText

  var testDescription: String { name }

  init(
    _ name: String, _ phrase: String, _ marked: String,
    _ adjust: (inout Wording) -> Void = { _ in }
  ) {
    var wording = Wording(text: phrase)
    adjust(&wording)
    self.name = name
    self.wording = wording
    text = MarkedText(marked)
  }

  static let borders: [PhraseCase] = [
    PhraseCase("the whole text", "gift", "«gift»"),
    PhraseCase("between signs", "gift", "(«gift»), '«gift»' _«gift»_"),
    PhraseCase("inside words", "gift", "gifts ungift gift2 2gift gifté"),
    PhraseCase("between Han", "gift", "字«gift»字"),
    PhraseCase("Han inside Han", "好评", "求«好评»返现"),
    PhraseCase("Han beside letters", "好评", "a«好评»b"),
    PhraseCase("letters first, Han last", "V信", "«V信»号 TV信号 字«V信»"),
    PhraseCase("digits first", "5星", "«5星» 15星"),
    PhraseCase("decimals", "5 stars", "4.5 stars 4,5 stars «5 stars»."),
    PhraseCase("decimals at the end", "top 5", "«top 5», top 5.5 «top 5»."),
    PhraseCase("a point without digits", "5 stars", "v.«5 stars» ,«5 stars»"),
    PhraseCase("signs at both ends", "(a)", "b«(a)»b"),
    PhraseCase("a stem", "gift", "«gift»s ungift") {
      $0.isStem = true
    },
    PhraseCase("an apostrophe at the end", "n'", "«n'»est"),
  ]

  static let endings: [PhraseCase] = [
    PhraseCase("five letters go on", "mein Kupon", "«mein Kupon»s") { $0.hasOpenEnding = true },
    PhraseCase("four letters do not", "mein Bonn", "mein Bonns «mein Bonn»") {
      $0.hasOpenEnding = true
    },
    PhraseCase("the last word counts, not the phrase", "Rabatte an", "Rabatte anders") {
      $0.hasOpenEnding = true
    },
    PhraseCase("letters are counted, not bytes", "öäüß", "öäüße") { $0.hasOpenEnding = true },
    PhraseCase("a digit at the end does not go on", "stern 12345", "stern 123456 «stern 12345»") {
      $0.hasOpenEnding = true
    },
    PhraseCase("the start stays closed", "Kupon", "«Kupon»en Xkupon") { $0.hasOpenEnding = true },
  ]

  static let neighbours: [PhraseCase] = [
    PhraseCase("not before", "バカ", "«バカ» バカンス «バカ»") {
      $0.neighbours = Wording.Neighbours(notBefore: ["ン"])
    },
    PhraseCase("not after", "满减", "«满减»活动 充满减震") {
      $0.neighbours = Wording.Neighbours(notAfter: ["充"])
    },
    PhraseCase("not before, at the end of the text", "a", "«a»") {
      $0.neighbours = Wording.Neighbours(notBefore: ["bb"])
    },
    PhraseCase("a prefix", "كود", "«كود» ال«كود» وال«كود» فكود") {
      $0.prefixes = ["ال", "وال"].map { Array($0.utf8) }
    },
    PhraseCase("a prefix inside a word", "كود", "بالكود") { $0.prefixes = [Array("ال".utf8)] },
    PhraseCase("a prefix opens no ending", "كود", "الكودي") { $0.prefixes = [Array("ال".utf8)] },
  ]

  static let spellings: [PhraseCase] = [
    PhraseCase("case", "Größe", "«größe» «GRÖßE»"),
    PhraseCase("apostrophes", "let's go", "«let's go» «let’s go» let`s go"),
    PhraseCase(
      "blanks", "free gift", "«free gift» «free  gift» «free\ngift» «free\u{A0}\t gift» freegift"),
    PhraseCase("an empty line parts", "free gift", "free\n\ngift free\r\n\r\ngift"),
    PhraseCase("dotted capitals", "indirim kodu", "«İNDİRİM KODU» «İndirim kodu» «indirim kodu»") {
      $0.hasDottedI = true
    },
    PhraseCase(
      "dotted capitals of other languages are letters of their own", "indirim", "İNDİRİM «INDIRIM»"),
    PhraseCase("dotted and dotless", "bizi arayın", "«BİZİ ARAYIN» «Bizi arayın»") {
      $0.hasDottedI = true
    },
    PhraseCase("without spellings there is one hit", "it's", "«it's»"),
  ]

  static func followed() throws -> [PhraseCase] {
    let follow = Wording.Neighbours(
      followedBy: try Pattern(#"[\s:]{0,3}[a-y]{3}"#, options: [.caseless, .anchored]))
    return [
      PhraseCase("right behind", "add", "«add»: abc") { $0.neighbours = follow },
      PhraseCase("too far behind", "add", "add: : abc") { $0.neighbours = follow },
      PhraseCase("at the end of the text", "add", "add") { $0.neighbours = follow },
      PhraseCase("Han behind", "加v", "«加V» abc 加V领") { $0.neighbours = follow },
    ]
  }
}

@Suite("Finding wordings")
struct PhraseDetectorTests {
  @Test(arguments: PhraseCase.borders)
  func aWordingStandsBetweenBordersOfWords(_ row: PhraseCase) throws { try check(row) }

  @Test(arguments: PhraseCase.endings)
  func anOpenEndingLetsTheLastWordGoOn(_ row: PhraseCase) throws { try check(row) }

  @Test(arguments: PhraseCase.neighbours)
  func neighboursDecide(_ row: PhraseCase) throws { try check(row) }

  @Test(arguments: PhraseCase.spellings)
  func spellingsOfOneWordingAreOne(_ row: PhraseCase) throws { try check(row) }

  @Test func aPatternMustMatchRightBehind() throws {
    for row in try PhraseCase.followed() { try check(row) }
  }

  /// Every row also with another wording beside it, and across the borders of blocks and portions.
  private func check(_ row: PhraseCase) throws {
    let detector = try PhraseDetector(
      WordingList([row.wording, Wording(text: "zzz")]), folding: .unicode)
    let dots = [0, 31, 32, 61, 63, 64, 4_090, 4_095].map { String(repeating: ".", count: $0) }
    for (before, after) in dots.map({ ($0, "") }) + [("zzz ", " zzz")] {
      let text = before + row.text.text + after
      let hits = detector.hits(in: text).filter { $0.wording == 0 }
      let shift = before.utf8.count
      #expect(
        hits.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
          == row.text.ranges.map { $0.lowerBound + shift..<$0.upperBound + shift },
        "\(row.name): \(text)")
    }
  }

  @Test func hitsOfAPortionAreOrderedByEnd() throws {
    let detector = try PhraseDetector(
      WordingList(["free gift", "gift", "gift card", "free"].map { Wording(text: $0) }),
      folding: .unicode)
    let hits = detector.hits(in: "A free gift card.")
    #expect(hits.map(\.range) == [2..<6, 2..<11, 7..<11, 7..<16])
    #expect(hits.map(\.wording) == [3, 0, 1, 2])
  }

  @Test func equivalentsAreInterchangeable() throws {
    let folding = CaseFolding(equivalents: [["أ", "إ", "آ", "ا"]])
    let detector = try PhraseDetector(WordingList([Wording(text: "أحمد")]), folding: folding)
    #expect(detector.hits(in: "احمد أحمد آحمد حمد").count == 3)
  }

  @Test func noWordingsFindNothing() throws {
    let detector = try PhraseDetector(WordingList(), folding: .unicode)
    #expect(detector.hits(in: "gift").isEmpty)
  }

  @Test func longWordsWithTheSameEndsAreToldApart() throws {
    let words = ["abcdefghXklmnopq", "abcdefghYklmnopq", "abcdefghXklmnopqr"]
    let detector = try PhraseDetector(
      WordingList(words.map { Wording(text: $0) }), folding: .unicode)
    for (index, word) in words.enumerated() {
      #expect(detector.hits(in: "a \(word) b").map(\.wording) == [index])
    }
  }
}

extension PhraseDetector {
  /// All hits in a text.
  func hits(in text: String) -> [PhraseHit] {
    var search = PhraseSearch()
    search.search(Array(text.utf8).span, for: self)
    return search.hits
  }
}
