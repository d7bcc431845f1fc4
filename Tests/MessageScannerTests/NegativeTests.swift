// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

@Suite("Compliant sentences")
struct NegativeTests {
  @Test(arguments: CompliantSentences.byLanguage.keys.sorted())
  func aCompliantSentenceIsNeitherBlockedNorWarnedAbout(_ language: String) throws {
    for sentence in CompliantSentences.byLanguage[language] ?? [] {
      for kind in ["proactive", "reply", nil] {
        let serious = try ScannerFixture.findings(
          in: sentence, region: CompliantSentences.regions[language], kind: kind
        ).filter { $0.severity > .info }
        #expect(serious.isEmpty, "\(sentence) (\(kind ?? "no kind")): \(serious)")
      }
    }
  }

  @Test func thereAreSixtySentencesInFourteenLanguages() {
    let sentences = CompliantSentences.byLanguage.values.joined()
    #expect(CompliantSentences.byLanguage.count == 14)
    #expect(Set(sentences).count >= 60)
  }
}
