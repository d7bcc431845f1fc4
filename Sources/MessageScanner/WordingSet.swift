// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
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

  init(_ wordings: [Wording], _ meanings: [[Meaning]], folding: CaseFolding)
    throws(AutomatonError)
  {
    detector = try PhraseDetector(wordings, folding: folding)
    self.meanings = meanings.flatMap(\.self)
    var bounds: [Int32] = [0]
    bounds.reserveCapacity(meanings.count + 1)
    for own in meanings { bounds.append((bounds.last ?? 0) + Int32(own.count)) }
    self.bounds = bounds
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

  init(
    waking: WordingSet, contextConcepts: ConceptSet, rest: BuiltOnFirstUse<WordingSet>
  ) {
    self.waking = waking
    self.contextConcepts = contextConcepts
    self.rest = rest
  }

  /// The other words of concepts.
  var context: WordingSet { rest.value }
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
      let (words, rest) = self.words(of: wanted)
      var waking = words
      self.addPhrases(of: wanted, to: &waking)
      self.addLiterals(to: &waking)
      return LanguageWordings(
        waking: try waking.set(folding: self.folding), contextConcepts: rest.concepts,
        rest: try self.lazily { () throws(AutomatonError) in
          try rest.set(folding: self.folding)
        })
    }
  }

  private func lazily<Value: Sendable>(
    _ make: @escaping @Sendable () throws(AutomatonError) -> Value
  ) throws(AutomatonError) -> BuiltOnFirstUse<Value> {
    try BuiltOnFirstUse(byteCount: byteCount, safeBytes: Self.safeBytes, make)
  }

  private static let safeBytes = 1_200_000

  /// Wordings on their way into a set.
  private struct Gathered {
    var wordings: [Wording] = []
    var meanings: [[WordingSet.Meaning]] = []

    /// The concepts that they are words of.
    var concepts: ConceptSet {
      meanings.joined().reduce(into: ConceptSet()) { set, meaning in
        if case .concept(let concept, _, _) = meaning { set.insert(concept) }
      }
    }

    mutating func add(_ wording: Wording, _ meanings: [WordingSet.Meaning]) {
      wordings.append(wording)
      self.meanings.append(meanings)
    }

    func set(folding: CaseFolding) throws(AutomatonError) -> WordingSet {
      try WordingSet(wordings, meanings, folding: folding)
    }
  }

  private func addPhrases(of wanted: Set<LanguageID>?, to gathered: inout Gathered) {
    for phrase in policy.phrases {
      let language = LanguageID(phrase.language)
      guard wanted?.contains(language) ?? true, let rule = indexOfRule[phrase.rule] else {
        continue
      }
      gathered.add(Wording(phrase), [.phrase(rule: rule, language: language)])
    }
  }

  /// The words of concepts that wake something, and the others.
  private func words(of wanted: Set<LanguageID>?) -> (waking: Gathered, rest: Gathered) {
    // One word may belong to several concepts, and to some in several languages.
    var known: [WordKey: Int] = [:]
    var words: [(wording: Wording, meanings: [WordingSet.Meaning], isWaking: Bool)] = []
    concepts.forEachWord(of: wanted) { word, concept, lexicons, wakes in
      let place = known[WordKey(word), default: words.count]
      if place == words.count {
        known[WordKey(word)] = place
        words.append((Wording(word), [], false))
      }
      words[place].meanings.append(.concept(concept, lexicons: lexicons, wakes: wakes))
      if concept == concepts.gratitude { words[place].isWaking = true }
      guard wakes != 0 else { return }
      words[place].isWaking = true
      if case .wake(let others)? = words[place].meanings.first {
        words[place].meanings[0] = .wake(lexicons: others | wakes)
      } else {
        words[place].meanings.insert(.wake(lexicons: wakes), at: 0)
      }
    }
    var (waking, rest) = (Gathered(), Gathered())
    for word in words {
      if word.isWaking {
        waking.add(word.wording, word.meanings)
      } else {
        rest.add(word.wording, word.meanings)
      }
    }
    return (waking, rest)
  }

  /// Adds what is looked for in texts of every language.
  private func addLiterals(to gathered: inout Gathered) {
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

/// What two words have in common that are found at the same places.
private struct WordKey: Hashable {
  let text: String
  let isOpenBefore: Bool
  let isOpenAfter: Bool
  let hasDottedI: Bool
  let prefixes: [String]

  init(_ word: Concept.Word) {
    text = word.text
    isOpenBefore = word.isOpenBefore
    isOpenAfter = word.isOpenAfter
    // The same letters are matched otherwise where i has a capital of its own.
    hasDottedI = word.language.hasDottedI
    prefixes = word.language.prefixes
    // FNV-1a.
    textHash = word.text.utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
  }

  /// The hash of the bytes alone: most words differ in them, and strings take their time to compare.
  private let textHash: UInt64

  func hash(into hasher: inout Hasher) { hasher.combine(textHash) }

  static func == (first: WordKey, second: WordKey) -> Bool {
    first.textHash == second.textHash && first.isOpenBefore == second.isOpenBefore
      && first.isOpenAfter == second.isOpenAfter && first.hasDottedI == second.hasDottedI
      && first.prefixes == second.prefixes && first.text.utf8.elementsEqual(second.text.utf8)
  }
}

extension Wording {
  /// A word of a concept as its language writes it.
  package init(_ word: Concept.Word) {
    self.init(text: word.text, language: word.language)
    isStem = word.isOpenAfter
    isOpenBefore = word.isOpenBefore
  }

  /// A wording as its language writes it.
  init(text: String, language: Language) {
    self.init(text: text)
    hasDottedI = language.hasDottedI
    prefixes = language.prefixes.map { Array($0.utf8) }
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
