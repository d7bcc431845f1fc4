// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import Dispatch
import Policy
import Synchronization

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
/// of none, any other for those of all languages; of these, a text without an Eastern letter is
/// searched for the Western ones, which are two thirds.
struct WordingSets: Sendable {
  private let everything: BuiltOnFirstUse<LanguageWordings>
  private let western: BuiltOnFirstUse<LanguageWordings>
  private let eastern: BuiltOnFirstUse<LanguageWordings>
  private let english: BuiltOnFirstUse<LanguageWordings>
  private let byLanguage: [LanguageID: BuiltOnFirstUse<LanguageWordings>]

  init(_ source: WordingSource) throws(AutomatonError) {
    everything = try source.lazily(of: .all)
    western = try source.lazily(of: source.mixesScripts ? .all : .western)
    eastern = try source.lazily(of: source.mixesScripts ? .all : .eastern)
    english = try source.lazily(of: .languages([.unknown, .english]))
    var byLanguage: [LanguageID: BuiltOnFirstUse<LanguageWordings>] = [:]
    for language in source.languages where language != .unknown && language != .english {
      byLanguage[language] = try source.lazily(of: .languages([.unknown, .english, language]))
    }
    self.byLanguage = byLanguage
  }

  /// What a text is searched for.
  ///
  /// - Parameters:
  ///   - language: the language that its message states.
  ///   - letters: the text.
  /// - Returns: its wordings, built at the first call.
  func wordings(of language: LanguageID, for letters: borrowing CaselessText) -> LanguageWordings {
    if language == .english { return english.value }
    if let own = byLanguage[language] { return own.value }
    if !letters.hasEasternLetters { return western.value }
    return (letters.hasWesternLetters ? everything : eastern).value
  }
}

/// Some of the wordings of all packs.
enum WordingChoice: Sendable {
  case all
  /// What may stand in a text without Eastern letters.
  case western
  /// What may stand in a text without Western letters: nothing that holds one and no Eastern letter.
  case eastern
  /// What belongs to one of these languages; what belongs to none is with the unknown one.
  case languages(Set<LanguageID>)

  func holds(_ language: LanguageID) -> Bool {
    if case .languages(let languages) = self { return languages.contains(language) }
    return true
  }

  func holds(_ text: borrowing Span<UInt8>) -> Bool {
    switch self {
    case .western: !CaselessText.hasEasternLetters(text)
    case .eastern:
      CaselessText.hasEasternLetters(text) || !CaselessText.hasWesternLetters(text)
    case .all, .languages: true
    }
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

  /// Whether a letter of a Western wording may stand for an Eastern one of a text.
  var mixesScripts: Bool {
    folding.equivalents.contains { group in
      let eastern = group.filter { CaselessText.hasEasternLetters(Array(String($0).utf8).span) }
      return !eastern.isEmpty && eastern.count < group.count
    }
  }

  /// Some wordings, put together when they are first asked for.
  func lazily(
    of wanted: WordingChoice
  ) throws(AutomatonError) -> BuiltOnFirstUse<LanguageWordings> {
    try lazily { () throws(AutomatonError) in
      let words = self.words(of: wanted)
      let rest = try self.lazily { () throws(AutomatonError) in
        try WordingSet(words.rest(), folding: self.folding)
      }
      // Most messages need them, and a second processor may be idle.
      DispatchQueue.global().async { _ = rest.value }
      var waking = words.waking()
      self.addPhrases(of: wanted, to: &waking)
      self.addLiterals(to: &waking)
      return LanguageWordings(
        waking: try WordingSet(waking, folding: self.folding),
        contextConcepts: words.reduce(into: ConceptSet()) { $0.formUnion($1.restConcepts) },
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

  private func addPhrases(of wanted: WordingChoice, to gathered: inout GatheredWordings) {
    for phrase in policy.phrases {
      let language = LanguageID(phrase.language)
      guard wanted.holds(language), let rule = indexOfRule[phrase.rule] else { continue }
      let wording = Wording(phrase)
      guard wanted.holds(wording.text.span) else { continue }
      gathered.add(wording, .phrase(rule: rule, language: language))
    }
  }

  /// The words of concepts, a share on each of two processors where there are such.
  private func words(of wanted: WordingChoice) -> [ConceptWordings] {
    let lists = concepts.lists.filter { wanted.holds($0.language) }
    let wordCount = lists.reduce(0) { $0 + $1.words.count }
    let shares = Mutex<[Int: ConceptWordings]>([:])
    DispatchQueue.concurrentPerform(iterations: Self.shareCount) { share in
      var words = ConceptWordings(share: share, of: Self.shareCount, wordCount: wordCount)
      for list in lists {
        words.append(list, wanted, alwaysWakes: list.concept == concepts.gratitude)
      }
      shares.withLock { [words] in $0[share] = words }
    }
    return shares.withLock { shares in (0..<Self.shareCount).compactMap { shares[$0] } }
  }

  private static let shareCount = 2

  /// The words that say what a number is, apart from the others: they are asked for often, and in
  /// few bytes.
  private func numberWords(of wanted: WordingChoice) -> GatheredWordings {
    let lists = concepts.lists.filter {
      wanted.holds($0.language) && concepts.numberConcepts.contains($0.concept)
    }
    let wordCount = lists.reduce(0) { $0 + $1.words.count }
    var words = ConceptWordings(share: 0, of: 1, wordCount: wordCount)
    for list in lists { words.append(list, wanted, alwaysWakes: true) }
    return [words].waking()
  }

  /// Adds what is looked for in texts of every language.
  private func addLiterals(to gathered: inout GatheredWordings) {
    for (index, rule) in policy.rules.enumerated() {
      for literal in rule.pattern?.literals ?? [] {
        var wording = Wording(text: literal)
        wording.isStem = true
        gathered.add(wording, .patternLiteral(rule: index))
      }
    }
    if policy.rules.contains(where: { $0.detects == .messenger }) {
      for (index, cue) in MessengerCue.all.enumerated() {
        gathered.add(cue.wording, .messengerCue(index))
      }
    }
    for text in DisguiseWords.leads { gathered.add(Wording(text: text), .disguiseLead) }
  }
}

extension Wording {
  /// A word of a concept as its language writes it.
  package init(_ word: Concept.Word) {
    self.init(text: word.utf8[...])
    hasDottedI = word.language.hasDottedI
    prefixes = word.language.prefixes.map { Array($0.utf8) }
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
