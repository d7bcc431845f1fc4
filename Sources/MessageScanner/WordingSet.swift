// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import Policy

/// The wordings that are looked for in every text of some languages, and what each stands for.
final class WordingSet: Sendable {
  enum Meaning: Sendable {
    case phrase(rule: Int, language: LanguageID)
    case patternLiteral(rule: Int)
    /// A word that addresses are written out with.
    case disguiseLead
    case wakeWord(lexicons: UInt64, isNear: Bool)
    case messengerCue(Int)
  }

  let detector: PhraseDetector
  let meanings: [Meaning]

  init(_ detector: PhraseDetector, _ meanings: [Meaning]) {
    self.detector = detector
    self.meanings = meanings
  }
}

/// What sets of wordings are made from.
final class WordingSource: Sendable {
  private let policy: Policy
  private let concepts: ConceptRules
  private let indexOfRule: [String: Int]
  /// The languages of the packs.
  let languages: Set<LanguageID>
  /// Bytes of all phrases and of the lists with wake words.
  private let byteCount: Int

  init(_ policy: Policy, _ concepts: ConceptRules) {
    self.policy = policy
    self.concepts = concepts
    indexOfRule = Dictionary(
      uniqueKeysWithValues: policy.rules.enumerated().map { ($1.id, $0) })
    var languages = Set(concepts.languages)
    // Phrases of one pack stand together.
    var tag: String??
    for phrase in policy.phrases where phrase.language.tag != tag {
      tag = phrase.language.tag
      languages.insert(LanguageID(phrase.language))
    }
    self.languages = languages
    byteCount = policy.phrases.reduce(concepts.wakeListBytes) { $0 + $1.text.utf8.count }
  }

  /// A set of some languages, or of all, that is built when a message of them is first met.
  func lazySet(of wanted: [LanguageID]?) throws(AutomatonError) -> BuiltOnFirstUse<WordingSet> {
    try BuiltOnFirstUse(byteCount: byteCount, safeBytes: Self.safeBytes) {
      () throws(AutomatonError) in try self.set(of: wanted)
    }
  }

  private static let safeBytes = 600_000

  /// Makes the set of some languages, or of all.
  private func set(of wanted: [LanguageID]?) throws(AutomatonError) -> WordingSet {
    var wordings: [Wording] = []
    var meanings: [WordingSet.Meaning] = []
    var equivalents: Set<[Unicode.Scalar]> = []
    for phrase in policy.phrases {
      let language = LanguageID(phrase.language)
      guard wanted?.contains(language) ?? true, let rule = indexOfRule[phrase.rule] else {
        continue
      }
      wordings.append(Wording(phrase))
      meanings.append(.phrase(rule: rule, language: language))
      equivalents.formUnion(phrase.language.equivalents)
    }
    for (index, rule) in policy.rules.enumerated() {
      for literal in rule.pattern?.literals ?? [] {
        var wording = Wording(text: literal)
        wording.isStem = true
        wordings.append(wording)
        meanings.append(.patternLiteral(rule: index))
      }
    }
    for wake in concepts.wakeWords(of: wanted) {
      wordings.append(Wording(wake.word))
      meanings.append(.wakeWord(lexicons: wake.lexicons, isNear: wake.reachesNear))
      equivalents.formUnion(wake.word.language.equivalents)
    }
    if policy.rules.contains(where: { $0.detects == .messenger }) {
      for (index, cue) in MessengerCue.all.enumerated() {
        wordings.append(cue.wording)
        meanings.append(.messengerCue(index))
      }
    }
    for text in DisguiseWords.leads {
      wordings.append(Wording(text: text))
      meanings.append(.disguiseLead)
    }
    return WordingSet(
      try PhraseDetector(wordings, equivalents: Array(equivalents)), meanings)
  }
}

extension Wording {
  init(_ phrase: Phrase) {
    self.init(text: phrase.text, language: phrase.language)
    hasOpenEnding = phrase.language.hasOpenEndings
    followedBy = phrase.followedBy
    notBefore = phrase.notBefore.map { Array($0.utf8) }
    notAfter = phrase.notAfter.map { Array($0.utf8) }
  }
}
