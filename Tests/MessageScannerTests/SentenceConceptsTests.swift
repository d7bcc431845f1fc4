// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

@testable import MessageScanner

@Suite("The concepts of a sentence")
struct SentenceConceptsTests {
  private static let reader = try? SentenceConceptReader(policy: Policy(profile: "2020-11"))

  @Test(arguments: [
    ("de", "Bitte schenken Sie uns fünf Sterne und eine gute Bewertung."),
    ("fr", "Merci de nous laisser un avis positif avec cinq étoiles."),
    ("ar", "نرجو أن تترك لنا تقييما إيجابيا بخمس نجوم"),
    ("ja", "ぜひ星5つの高評価レビューをお願いいたします。"),
    ("zh-Hant", "請給我們五星好評，謝謝您。"),
  ])
  func withoutALanguageThatWithMostWordsIsTaken(_ language: String, _ sentence: String) throws {
    let reader = try #require(Self.reader)
    let stated = reader.features(of: sentence, language: language)
    #expect(stated.count >= 6)
    #expect(reader.features(of: sentence, language: "") == stated)
    #expect(reader.features(of: sentence, language: "fi") == stated)
  }

  /// The same concepts are the same features in every language.
  @Test func languagesShareFeatures() throws {
    let reader = try #require(Self.reader)
    let english = Set(reader.features(of: "five stars and a good review, please", language: "en"))
    let german = Set(reader.features(of: "fünf Sterne und eine gute Bewertung", language: "de"))
    #expect(english.intersection(german).count >= 6)
  }

  @Test(arguments: ["", "qwxz vbnkk"])
  func nothingHasNoFeatures(_ text: String) throws {
    let reader = try #require(Self.reader)
    #expect(reader.features(of: text, language: "en").isEmpty)
  }
}
