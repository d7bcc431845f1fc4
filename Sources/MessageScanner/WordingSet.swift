// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import Policy
import Synchronization

/// The wordings that are looked for in every text of some languages, and what each stands for.
struct WordingSet: Sendable {
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
}

/// What sets of wordings are made from.
final class WordingSource: Sendable {
  private let policy: Policy
  private let concepts: ConceptRules
  private let indexOfRule: [String: Int]
  /// The languages of the packs.
  let languages: Set<LanguageID>
  /// Bytes of all phrases and of the lists with wake words.
  let byteCount: Int

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

  /// Makes the set of some languages, or of all.
  func set(of wanted: [LanguageID]?) throws(AutomatonError) -> WordingSet {
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
      detector: try PhraseDetector(wordings, equivalents: Array(equivalents)), meanings: meanings)
  }
}

/// A set that is built when a message of its languages is first met.
final class LazyWordingSet: Sendable {
  private let source: WordingSource
  private let languages: [LanguageID]?
  private let built = Mutex<WordingSet?>(nil)

  /// - Throws: `AutomatonError` when the wordings exceed the automaton's limits.
  init(_ source: WordingSource, languages: [LanguageID]?) throws(AutomatonError) {
    self.source = source
    self.languages = languages
    // So few bytes cannot exceed the limits, so that building later cannot fail.
    if source.byteCount > Self.safeBytes { _ = try source.set(of: languages) }
  }

  private static let safeBytes = 600_000

  /// The set.
  var set: WordingSet {
    built.withLock { built in
      if let built { return built }
      do {
        let set = try source.set(of: languages)
        built = set
        return set
      } catch {
        preconditionFailure("wordings that were within the limits are not: \(error)")
      }
    }
  }
}

extension Wording {
  init(_ phrase: Phrase) {
    self.init(text: phrase.text)
    hasOpenEnding = phrase.language.hasOpenEndings
    hasDottedI = phrase.language.hasDottedI
    prefixes = phrase.language.prefixes.map { Array($0.utf8) }
    followedBy = phrase.followedBy
    notBefore = phrase.notBefore.map { Array($0.utf8) }
    notAfter = phrase.notAfter.map { Array($0.utf8) }
  }
}
