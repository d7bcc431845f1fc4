// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite("The labelled corpus")
struct CorpusTests {
  private static let scores = Result { () throws -> CorpusScores in
    var scores = CorpusScores()
    for file in try CorpusMessage.files() {
      let messages = try CorpusMessage.messages(in: file.lines)
      let findings = try ScannedRecord.findings(inLines: Array(file.lines))
      try #require(messages.count == findings.count, "\(file.name)")
      for (message, found) in zip(messages, findings) { try scores.add(message, found) }
    }
    return scores
  }

  @Test(arguments: [
    ["contact.email"], ["contact.phone"], ["link.external", "link.insecure", "link.shortener"],
    ["style.emoji"], CorpusScores.phraseRules,
  ])
  func ninetyPercentOfEachCategoryAreFoundAndRight(_ rules: [String]) throws {
    let scores = try Self.scores.get()
    let score = scores.sum(of: rules)
    try #require(score.labels > 50)
    #expect(score.recall >= 0.9, "\(scores.table)")
    #expect(score.precision >= 0.9, "\(scores.table)")
  }

  @Test(arguments: CorpusScores.phraseRules)
  func mostLabelsOfEachPhraseRuleAreFound(_ rule: String) throws {
    let scores = try Self.scores.get()
    let score = scores.sum(of: [rule])
    try #require(score.labels > 10)
    #expect(score.recall >= 0.85, "\(score.misses.joined(separator: "\n"))")
  }

  @Test func everyLabelNamesARuleThatIsScored() throws {
    let scored = Set(CorpusScores.entityRules + CorpusScores.phraseRules)
    #expect(Set(try Self.scores.get().byRule.keys).isSubset(of: scored))
  }
}
