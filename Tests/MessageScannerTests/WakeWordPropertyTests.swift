// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
import SeededRandom
import Testing

@testable import MessageScanner

/// One search for the words of all languages must lose nothing: the oracle looks for the first
/// concepts of each language on their own.
@Suite("Waking combinations")
struct WakeWordPropertyTests {
  /// The built-in combinations without phrases, patterns of rules, entities and judged sentences.
  private static let policy = Result { () throws -> Policy in
    let builtIn = try Policy(profile: "2020-11")
    let rules = Set(builtIn.combinations.map(\.rule)).sorted().map {
      "  \($0): {category: phrase, severity: block, summary: S}"
    }
    var pack = try RulePack(
      yaml: "pack: words\n"
        + "profiles: {all: {summary: All, parameters: {likeness_margin: 1000}}}\nrules:\n"
        + rules.joined(separator: "\n"),
      file: "words.yaml")
    pack.concepts = builtIn.concepts
    pack.combinations = builtIn.combinations
    return try Policy(packs: [pack], profile: "all")
  }

  /// Built once, since lexicons take long to build without optimization.
  private struct Setting: Sendable {
    let policy: Policy
    let scanner: Scanner
    let rules: ConceptRules
    let wakes: [WakingWords]
    let words: [Concept.Word]
  }

  private static let setting = Result { () throws -> Setting in
    let policy = try Self.policy.get()
    let rules = ConceptRules(policy)
    return Setting(
      policy: policy, scanner: try Scanner(policy: policy), rules: rules,
      wakes: try rules.languages.map { try WakingWords(policy, of: $0) },
      words: policy.concepts.flatMap(\.words))
  }

  private static let neutral = [
    "lamp", "lampe", "7", "10 €", "20%", "木", "的", "を", "مصباح", "SAVE20",
  ]
  private static let signs = [
    " ", " ", " ", " ", " ", "  ", ", ", ". ", "! ", "。", "，", "\n", "\n\n", "",
  ]

  @Test(arguments: 1...6)
  func searchingEachLanguageOnItsOwnFindsNothingMore(_ seed: Int) throws {
    let setting = try Self.setting.get()
    let (policy, words) = (setting.policy, setting.words)
    let languages = Set(words.compactMap(\.language.tag)).sorted()
    try #require(languages.count == 14)
    var random = SplitMix64(seed: UInt64(seed))
    var findings = 0
    for round in 0..<40 {
      let language = languages[(round + seed) % languages.count]
      let text = Self.text(of: policy, language: language, among: words, using: &random)
      let found = setting.scanner.scan(text: text).violations
      let all = Self.everything(in: text, setting.rules, setting.wakes)
      findings += all.count
      // Findings of one sentence are told as one.
      for violation in found where violation.evasion.isEmpty {
        let own = all.filter { $0.rule == violation.rule }.map(\.range)
        #expect(
          own.contains { $0.lowerBound == violation.range.lowerBound }
            && own.contains { $0.upperBound == violation.range.upperBound },
          "seed \(seed), round \(round), \(text.debugDescription): \(violation)")
      }
      for finding in all {
        #expect(
          found.contains {
            $0.rule == finding.rule && $0.range.overlaps(finding.range)
              || $0.range.contains(finding.range)
          },
          """
          seed \(seed), round \(round), \(text.debugDescription): \
          \(policy.rules[finding.rule].id) \(finding.range)
          """)
      }
    }
    #expect(findings > 40, "the texts hold too little to say anything")
  }

  /// What the combinations of all languages find in all sentences with a word that wakes.
  private static func everything(
    in text: String, _ rules: ConceptRules, _ wakes: [WakingWords]
  ) -> [PhraseFinding] {
    let bytes = Array(text.utf8)
    var scratch = ConceptScratch()
    scratch.text.read(bytes.span, folding: CaseFolding.unicode)
    var sweep = ByteClassSweep()
    sweep.sweep(bytes.span)
    scratch.beginText()
    let hits = wakes.map { wake in
      var search = PhraseSearch()
      search.search(bytes.span, for: wake.detector)
      return search.hits
    }
    for (index, wake) in wakes.enumerated() {
      for hit in hits[index] {
        let lexicons = UInt64(1) << UInt64(index)
        scratch.words.append(
          wake.concepts[hit.wording], hit.range, lexicons: lexicons,
          wakes: wake.waking.contains(hit.wording) ? lexicons : 0)
      }
    }
    scratch.words.order()
    for (index, wake) in wakes.enumerated() {
      for hit in hits[index] where wake.waking.contains(hit.wording) {
        rules.evaluate(
          around: hit.range, lexicon: index, in: bytes.span, contacts: [],
          digits: sweep.digits, &scratch)
      }
    }
    return scratch.findings.map { finding in
      var finding = finding
      finding.range = scratch.text.letters.wholeWords(finding.range)
      return finding
    }
  }

  /// The words of one language, without what the scanner does to look for all languages at once.
  private struct WakingWords: Sendable {
    let detector: PhraseDetector
    /// By wording.
    let concepts: [Int]
    /// The wordings that wake.
    let waking: Set<Int>

    init(_ policy: Policy, of language: LanguageID) throws {
      let own = policy.combinations.filter {
        LanguageID($0.language) == language || $0.language.tag == nil
      }
      func first(_ combinations: [Combination]) -> Set<Int> {
        let names = Set(combinations.flatMap { $0.items.first ?? [] })
        return Set(policy.concepts.indices.filter { names.contains(policy.concepts[$0].name) })
      }
      let words = policy.concepts.indices.flatMap { concept in
        policy.concepts[concept].words.map { (concept: concept, word: $0) }
      }.filter {
        let ofWord = LanguageID($0.word.language)
        return ofWord == language || ofWord == .unknown
      }
      detector = try PhraseDetector(
        WordingList(words.map { Wording($0.word) }),
        folding: CaseFolding(equivalents: policy.equivalents))
      concepts = words.map(\.concept)
      let firsts = first(own)
      waking = Set(
        words.indices.filter { index in
          let letters = words[index].word.utf8
          return firsts.contains(words[index].concept) && letters.span.mayWake
        })
    }
  }

  /// Words of one language, some of any, short enough that no sentence is cut into blocks; often
  /// words of the concepts of one combination.
  private static func text(
    of policy: Policy, language: String, among words: [Concept.Word],
    using random: inout SplitMix64
  ) -> String {
    let own = words.filter { $0.language.tag == language }
    var text = ""
    func append(_ word: String) {
      text += word + (signs.randomElement(using: &random) ?? "")
    }
    while text.utf8.count < 300 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: append(neutral.randomElement(using: &random) ?? "")
      case 1: append(words.randomElement(using: &random)?.text ?? "")
      case 2: append(own.randomElement(using: &random)?.text ?? "")
      default:
        let isTurkish = language == "tr"
        let inCapitals = Int.random(in: 0..<4, using: &random) == 0
        let combination = policy.combinations.randomElement(using: &random)
        for item in combination?.items.shuffled(using: &random) ?? [] {
          let concept = policy.concepts.first { $0.name == item.randomElement(using: &random) }
          let word = concept?.words.filter { $0.language.tag == language }
            .randomElement(using: &random)?.text
          guard let word else { continue }
          append(inCapitals ? (isTurkish ? word.turkishUppercased : word.uppercased()) : word)
        }
      }
    }
    return text
  }
}
