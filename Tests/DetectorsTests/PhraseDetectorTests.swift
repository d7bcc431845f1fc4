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
    PhraseCase("not before", "バカ", "«バカ» バカンス «バカ»") { $0.notBefore = [Array("ン".utf8)] },
    PhraseCase("not after", "满减", "«满减»活动 充满减震") { $0.notAfter = [Array("充".utf8)] },
    PhraseCase("not before, at the end of the text", "a", "«a»") {
      $0.notBefore = [Array("bb".utf8)]
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
    let pattern = try Pattern(#"[\s:]{0,3}[a-y]{3}"#, options: [.caseless, .anchored])
    return [
      PhraseCase("right behind", "add", "«add»: abc") { $0.followedBy = pattern },
      PhraseCase("too far behind", "add", "add: : abc") { $0.followedBy = pattern },
      PhraseCase("at the end of the text", "add", "add") { $0.followedBy = pattern },
      PhraseCase("Han behind", "加v", "«加V» abc 加V领") { $0.followedBy = pattern },
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

  /// Every row also with another wording beside it, and without the filter that skips text.
  private func check(_ row: PhraseCase) throws {
    for usesPrefilter in [true, false] {
      let detector = try PhraseDetector(
        [row.wording, Wording(text: "zzz")], equivalents: [], usesPrefilter: usesPrefilter)
      for (before, after) in [("", ""), (String(repeating: ". ", count: 40), ""), ("zzz ", " zzz")]
      {
        let text = before + row.text.text + after
        let hits = hits(of: detector, in: text).filter { $0.wording == 0 }
        let shift = before.utf8.count
        #expect(
          hits.map(\.range)
            == row.text.ranges.map { $0.lowerBound + shift..<$0.upperBound + shift },
          "\(row.name): \(text)")
      }
    }
  }

  private func hits(
    of detector: PhraseDetector, in text: String, window: Range<Int>? = nil
  ) -> [PhraseHit] {
    let bytes = Array(text.utf8)
    var scratch = MatchScratch()
    var hits: [PhraseHit] = []
    detector.appendHits(
      in: bytes.span, window: window ?? 0..<bytes.count, scratch: &scratch, to: &hits)
    return hits
  }

  @Test func hitsAreOrderedByEndAndAppended() throws {
    let detector = try PhraseDetector(
      ["free gift", "gift", "gift card", "free"].map(Wording.init), equivalents: [])
    let bytes = Array("A free gift card.".utf8)
    var scratch = MatchScratch()
    var hits = [PhraseHit(wording: 9, range: 0..<1)]
    detector.appendHits(in: bytes.span, window: 0..<bytes.count, scratch: &scratch, to: &hits)
    #expect(hits.first == PhraseHit(wording: 9, range: 0..<1))
    #expect(hits.dropFirst().map(\.range) == [2..<6, 2..<11, 7..<11, 7..<16])
    #expect(hits.dropFirst().map(\.wording) == [3, 0, 1, 2])
  }

  @Test func aWindowHidesHitsOutsideItButNotNeighbours() throws {
    let detector = try PhraseDetector([Wording(text: "gift")], equivalents: [])
    #expect(hits(of: detector, in: "gift gift gift", window: 5..<9).map(\.range) == [5..<9])
    #expect(hits(of: detector, in: "gift gift gift", window: 6..<13).isEmpty)
    #expect(hits(of: detector, in: "ungifts", window: 2..<6).isEmpty)
    #expect(hits(of: detector, in: "gift", window: 2..<2).isEmpty)
  }

  @Test func equivalentsAreInterchangeable() throws {
    let detector = try PhraseDetector(
      [Wording(text: "أحمد")], equivalents: [["أ", "إ", "آ", "ا"]])
    #expect(hits(of: detector, in: "احمد أحمد آحمد حمد").count == 3)
  }

  @Test func noWordingsFindNothing() throws {
    let detector = try PhraseDetector([], equivalents: [])
    #expect(hits(of: detector, in: "gift").isEmpty)
  }
}
