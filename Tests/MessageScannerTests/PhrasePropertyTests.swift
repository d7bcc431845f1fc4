// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import SeededRandom
import Testing

/// The phrases of all packs, without concepts that negate them, against their definition.
@Suite("Phrases in random texts")
struct PhrasePropertyTests {
  private static let policy = Result { () throws -> Policy in
    let builtIn = try Policy(profile: "2020-11")
    let rules = builtIn.rules.filter { $0.detects == .phrases }.map {
      "  \($0.id): {category: phrase, severity: block, summary: S}"
    }
    var pack = try RulePack(
      yaml: "pack: phrases\nprofiles: {all: {summary: All}}\nrules:\n"
        + rules.joined(separator: "\n"), file: "phrases.yaml")
    let ids = Set(pack.rules.map(\.id))
    pack.phrases = builtIn.phrases.filter {
      $0.followedBy == nil && ids.contains($0.rule)
    }
    return try Policy(packs: [pack], profile: "all")
  }

  private static let neutral = [
    "lamp", "den", "et", "7", "42", "ok", "木", "的", "は", "を", "مصباح", "و", "ال", ".", ", ", "! ",
    "-", "s", "e", "ı", "İ", "'", "’", "é", "e\u{301}", "ー", "−", "😊", "\u{200B}", "Ж", "ς",
  ]
  private static let blanks = [
    " ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u{A0}", "\u{3000}", "",
  ]

  @Test(arguments: 1...8)
  func theScannerFindsWhatTheDefinitionSays(_ seed: Int) throws {
    let policy = try Self.policy.get()
    try #require(policy.phrases.count > 800)
    let scanner = try Scanner(policy: policy)
    let oracle = NaivePhraseMatcher(policy: policy)
    var random = SplitMix64(seed: UInt64(seed))
    var (findings, disguised) = (0, 0)
    for round in 0..<150 {
      let text = Self.text(of: policy.phrases, using: &random)
      let violations = scanner.scan(text: text).violations
      // Pieces set together by chance may read as a disguised phrase, which the oracle knows not.
      if violations.contains(where: { !$0.evasion.isEmpty }) {
        disguised += 1
        continue
      }
      let found = violations.map { "\($0.rule) \($0.range)" }
      let expected = oracle.findings(in: text).map { "\($0.rule) \($0.range)" }
      findings += expected.count
      try #require(found == expected, "seed \(seed), round \(round): \(text.debugDescription)")
    }
    #expect(findings > 150, "the texts hold too few phrases to say anything")
    #expect(disguised < 15, "too many texts are left out")
  }

  private static func text(of phrases: [Phrase], using random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      guard let phrase = phrases.randomElement(using: &random) else { continue }
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: text += phrase.text
      case 2:
        text += phrase.language.hasDottedI ? phrase.text.turkishUppercased : capitals(phrase.text)
      case 3: text += phrase.text.replacing(" ", with: blanks.randomElement(using: &random) ?? " ")
      case 4: text += fragment(of: phrase.text, using: &random)
      case 5: text += phrase.text.replacing("'", with: "’")
      default: text += neutral.randomElement(using: &random) ?? ""
      }
      text += blanks.randomElement(using: &random) ?? ""
    }
    return text
  }

  /// Capitals of the letters that have one of the same length.
  private static func capitals(_ text: String) -> String {
    var capitals = ""
    for character in text {
      let upper = character.uppercased()
      capitals += upper.utf8.count == character.utf8.count ? upper : String(character)
    }
    return capitals
  }

  private static func fragment(of text: String, using random: inout SplitMix64) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let end = Int.random(in: start...scalars.count, using: &random)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
