// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import Testing

@Suite("Every phrase of the built-in packs")
struct PhraseCoverageTests {
  /// What a phrase with a condition on what follows is written with.
  private static let following = ["加V": "：shop_2020"]

  @Test(arguments: Carrier.sentences.keys.sorted())
  func aPhraseInASentenceIsFoundUnderItsRule(_ language: String) throws {
    let policy = try ScannerFixture.scanner().policy
    let phrases = policy.phrases.filter { $0.language.tag == language }
    try #require(phrases.count >= 15)
    for phrase in phrases {
      let rule = try #require(policy.ruleIndex(of: phrase.rule).map { policy.rules[$0] })
      let shown = phrase.text + (phrase.followedBy == nil ? "" : Self.following[phrase.text] ?? "")
      let (text, range) = try #require(Carrier.sentence(language, around: shown))
      let found = try ScannerFixture.findings(in: text)
      let severity = rule.bindsProactiveOnly ? min(rule.severity, .warn) : rule.severity
      #expect(
        found.contains {
          $0.breaks(rule.id) && $0.severity == severity && $0.range.overlaps(range)
        }, "\(rule.id) in: \(text), found \(found)")
    }
  }

  @Test(arguments: Carrier.sentences.keys.sorted())
  func theSentenceAloneIsClean(_ language: String) throws {
    for filling in ["", "7", "A. Vogel"] {
      let (text, _) = try #require(Carrier.sentence(language, around: filling))
      #expect(try ScannerFixture.findings(in: text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: Carrier.sentences.keys.sorted())
  func aPhraseInCapitalsIsFoundToo(_ language: String) throws {
    let policy = try ScannerFixture.scanner().policy
    for phrase in policy.phrases
    where phrase.language.tag == language && phrase.followedBy == nil {
      let capitals = language == "tr" ? phrase.text.turkishUppercased : phrase.text.uppercased()
      let (text, range) = try #require(Carrier.sentence(language, around: capitals))
      let found = try ScannerFixture.findings(in: text)
      #expect(
        found.contains { $0.rule == phrase.rule && $0.range.overlaps(range) },
        "\(phrase.rule) in: \(text), found \(found)")
    }
  }
}

extension String {
  /// Capitals with i and ı as letters of their own.
  var turkishUppercased: String {
    replacing("i", with: "İ").uppercased()
  }
}
