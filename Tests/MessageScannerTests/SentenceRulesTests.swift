// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import Testing

@testable import Detectors

@Suite("Sentences judged as a whole")
struct SentenceRulesTests {
  @Test func theModelKnowsRulesOfThePolicyOnly() throws {
    let policy = try Policy(profile: "2020-11")
    #expect(SentenceModel.words.rules.count == 15)
    for rule in SentenceModel.words.rules {
      #expect(policy.ruleIndex(of: rule) != nil, "\(rule)")
    }
  }

  /// No phrase and no combination says these.
  @Test(arguments: [
    ("A glowing comment from you would lift our hearts.", "review.positive"),
    (
      "Face aux mastodontes, chaque mot élogieux sous nos articles nous tient debout.",
      "review.positive"
    ),
    ("Vielleicht mildern Sie ja ab, was da über uns steht.", "review.change"),
    ("El comentario vale un llavero de cuero hecho a mano.", "review.incentive"),
    ("不必经过这个平台，直接与我司业务部签约即可", "contact.offplatform"),
    ("تقييم حلو من ايد حلوة.", "review.positive"),
  ])
  func aSentenceLikeOthersBreaksTheirRule(_ sentence: String, _ rule: String) throws {
    let before = "Hello Anna, your lamp has left our house. "
    let findings = try ScannerFixture.findings(in: before + sentence + "\n\nTom", kind: "reply")
    #expect(
      findings.first { $0.rule == rule }?.range
        == before.utf8.count..<before.utf8.count + sentence.utf8.count)
    let strict = try Self.scanner(margin: 1000)
    #expect(
      !strict.scan(text: before + sentence, kind: "reply").violations.contains {
        strict.policy.rules[$0.rule].id == rule
      })
  }

  @Test func aWordingSaysMoreExactlyWhere() throws {
    let text =
      "If the lamp is what you hoped for, please leave us a 5 star review on its page today."
    let strict = try Self.scanner(margin: 1000)
    let lenient = try Self.scanner(margin: -4)
    let range = try #require(Self.place(of: "review.positive", in: text, by: strict))
    #expect(range.count < text.utf8.count - 10)
    #expect(Self.place(of: "review.positive", in: text, by: lenient) == range)
  }

  @Test(arguments: [("proactive", true), ("reply", false), (nil, false)] as [(String?, Bool)])
  func aConfirmationIsJudgedOnlyWhereTheMessageIsKnownToBeUnasked(
    _ kind: String?, _ isTold: Bool
  ) throws {
    let text = "Just so you know, your purchase is on the packing table."
    let findings = try ScannerFixture.findings(in: text, kind: kind)
    #expect(findings.contains { $0.rule == "text.order_confirmation" } == isTold)
  }

  @Test func shortSentencesAreNotJudged() throws {
    let lenient = try Self.scanner(margin: -1000)
    #expect(lenient.scan(text: "A good review.", kind: "reply").violations.isEmpty)
  }

  private static func place(
    of rule: String, in text: String, by scanner: Scanner
  ) -> Range<Int>? {
    scanner.scan(text: text, kind: "reply").violations.first {
      scanner.policy.rules[$0.rule].id == rule
    }?.range
  }

  private static func scanner(margin: Int) throws -> Scanner {
    let pack = """
      pack: margins
      profiles:
        own:
          summary: The rules of 2020-11 with another margin.
          extends: "2020-11"
          parameters: {likeness_margin: \(margin)}
      """
    return try Scanner(
      policy: Policy(profile: "own", userPacks: [RulePack(yaml: pack, file: "margins.yaml")]))
  }
}
