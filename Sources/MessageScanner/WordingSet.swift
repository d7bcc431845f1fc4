// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import Dispatch
import Policy

/// Wordings and what each stands for.
final class WordingSet: Sendable {
  enum Meaning: Sendable {
    case phrase(rule: Int, language: LanguageID)
    case patternLiteral(rule: Int)
    /// A word that addresses are written out with.
    case disguiseLead
    /// A word of a concept in some lexicons, and those in which it wakes combinations.
    case concept(Int, lexicons: UInt64, wakes: UInt64)
    /// A word that wakes combinations of some lexicons.
    case wake(lexicons: UInt64)
    case messengerCue(Int)

    var isWake: Bool {
      if case .wake = self { return true }
      return false
    }

  }

  let detector: PhraseDetector
  private let meanings: [Meaning]
  /// Where the meanings of each wording begin, with the end of the last.
  private let bounds: [Int32]

  init(_ gathered: GatheredWordings, folding: CaseFolding) throws(AutomatonError) {
    detector = try PhraseDetector(gathered.wordings, folding: folding)
    meanings = gathered.meanings
    bounds = gathered.bounds
  }

  /// Calls a function with everything that a wording stands for.
  @inline(__always)
  func forEachMeaning(of wording: Int, _ body: (Meaning) -> Void) {
    for index in Int(bounds[wording])..<Int(bounds[wording + 1]) { body(meanings[index]) }
  }
}

/// The wordings that messages of one language are searched for.
///
/// Nearly every word that a rule knows is frequent and says nothing alone, so most are looked for
/// only in sentences in which another has been found.
final class LanguageWordings: Sendable {
  /// What every text is searched for: what is found alone or wakes a combination.
  let waking: WordingSet
  /// The concepts of the others.
  let contextConcepts: ConceptSet
  private let rest: BuiltOnFirstUse<WordingSet>
  private let numbers: BuiltOnFirstUse<WordingSet>

  init(
    waking: WordingSet, contextConcepts: ConceptSet, rest: BuiltOnFirstUse<WordingSet>,
    numbers: BuiltOnFirstUse<WordingSet>
  ) {
    self.waking = waking
    self.contextConcepts = contextConcepts
    self.rest = rest
    self.numbers = numbers
  }

  /// The other words of concepts.
  var context: WordingSet { rest.value }

  /// The words that say what a number is.
  var numberWords: WordingSet { numbers.value }
}

/// The wordings of all languages, each put together when a message of it is first met.
///
/// A message that states its language is searched for the wordings of that language, of English and
/// of none, any other for those of all languages.
struct WordingSets: Sendable {
  private let everything: BuiltOnFirstUse<LanguageWordings>
  private let english: BuiltOnFirstUse<LanguageWordings>
  private let byLanguage: [LanguageID: BuiltOnFirstUse<LanguageWordings>]

  init(_ source: WordingSource) throws(AutomatonError) {
    everything = try source.lazily(of: nil)
    english = try source.lazily(of: [.unknown, .english])
    var byLanguage: [LanguageID: BuiltOnFirstUse<LanguageWordings>] = [:]
    for language in source.languages where language != .unknown && language != .english {
      byLanguage[language] = try source.lazily(of: [.unknown, .english, language])
    }
    self.byLanguage = byLanguage
  }

  /// What a message of a language is searched for.
  func wordings(of language: LanguageID) -> LanguageWordings {
    if language == .english { return english.value }
    return (byLanguage[language] ?? everything).value
  }
}

/// What sets of wordings are made from.
final class WordingSource: Sendable {
  private let policy: Policy
  private let concepts: ConceptRules
  private let folding: CaseFolding
  private let indexOfRule: [String: Int]
  /// The languages of the packs.
  let languages: Set<LanguageID>
  /// Bytes of all phrases and of the lists with wake words.
  private let byteCount: Int

  init(_ policy: Policy, _ concepts: ConceptRules, _ folding: CaseFolding) {
    self.folding = folding
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
    byteCount = policy.phrases.reduce(concepts.byteCount) { $0 + $1.text.utf8.count }
  }

  /// The wordings of some languages, or of all for nil, put together when they are first asked for.
  ///
  /// What belongs to no language is with the unknown one.
  func lazily(
    of wanted: Set<LanguageID>?
  ) throws(AutomatonError) -> BuiltOnFirstUse<LanguageWordings> {
    try lazily { () throws(AutomatonError) in
      let (words, others) = self.words(of: wanted)
      let rest = try self.lazily { () throws(AutomatonError) in
        try WordingSet(others, folding: self.folding)
      }
      // Most messages need them, and a second processor may be idle.
      DispatchQueue.global().async { _ = rest.value }
      var waking = words
      self.addPhrases(of: wanted, to: &waking)
      self.addLiterals(to: &waking)
      return LanguageWordings(
        waking: try WordingSet(waking, folding: self.folding), contextConcepts: others.concepts,
        rest: rest,
        numbers: try self.lazily { () throws(AutomatonError) in
          try WordingSet(self.numberWords(of: wanted), folding: self.folding)
        })
    }
  }

  private func lazily<Value: Sendable>(
    _ make: @escaping @Sendable () throws(AutomatonError) -> Value
  ) throws(AutomatonError) -> BuiltOnFirstUse<Value> {
    try BuiltOnFirstUse(byteCount: byteCount, safeBytes: Self.safeBytes, make)
  }

  private static let safeBytes = 1_200_000

  private func addPhrases(of wanted: Set<LanguageID>?, to gathered: inout GatheredWordings) {
    for phrase in policy.phrases {
      let language = LanguageID(phrase.language)
      guard wanted?.contains(language) ?? true, let rule = indexOfRule[phrase.rule] else {
        continue
      }
      gathered.add(Wording(phrase), [.phrase(rule: rule, language: language)])
    }
  }

  /// The words of concepts that wake something, and the others.
  private func words(
    of wanted: Set<LanguageID>?
  ) -> (waking: GatheredWordings, rest: GatheredWordings) {
    var words = ConceptWordings()
    for list in concepts.lists(of: wanted) {
      let isGratitude = list.concept == concepts.gratitude
      words.append(list, alwaysWakes: isGratitude)
    }
    return words.gathered()
  }

  /// The words that say what a number is, apart from the others: they are asked for often, and in
  /// few bytes.
  private func numberWords(of wanted: Set<LanguageID>?) -> GatheredWordings {
    var words = ConceptWordings()
    for list in concepts.lists(of: wanted) where concepts.numberConcepts.contains(list.concept) {
      words.append(list, alwaysWakes: true)
    }
    return words.gathered().waking
  }

  /// Adds what is looked for in texts of every language.
  private func addLiterals(to gathered: inout GatheredWordings) {
    for (index, rule) in policy.rules.enumerated() {
      for literal in rule.pattern?.literals ?? [] {
        var wording = Wording(text: literal)
        wording.isStem = true
        gathered.add(wording, [.patternLiteral(rule: index)])
      }
    }
    if policy.rules.contains(where: { $0.detects == .messenger }) {
      for (index, cue) in MessengerCue.all.enumerated() {
        gathered.add(cue.wording, [.messengerCue(index)])
      }
    }
    for text in DisguiseWords.leads { gathered.add(Wording(text: text), [.disguiseLead]) }
  }
}

extension Wording {
  /// A word of a concept as its language writes it.
  package init(_ word: Concept.Word) {
    self.init(word, prefixes: word.language.prefixes.map { Array($0.utf8) })
  }

  /// A word of a concept, before which these prefixes of its language may stand.
  init(_ word: Concept.Word, prefixes: [[UInt8]]) {
    self.init(text: word.utf8)
    hasDottedI = word.language.hasDottedI
    self.prefixes = prefixes
    isStem = word.isOpenAfter
    isOpenBefore = word.isOpenBefore
  }

  init(_ phrase: Phrase) {
    self.init(text: phrase.text)
    hasDottedI = phrase.language.hasDottedI
    prefixes = phrase.language.prefixes.map { Array($0.utf8) }
    hasOpenEnding = phrase.language.hasOpenEndings
    neighbours = Neighbours(
      followedBy: phrase.followedBy, notBefore: phrase.notBefore, notAfter: phrase.notAfter)
  }
}
