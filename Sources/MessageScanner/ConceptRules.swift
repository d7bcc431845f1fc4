// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import PCRE2
import Policy

/// The rules over concepts: a rule fires where one sentence holds a word of each concept that one
/// of its combinations names, such as REVIEW, GOOD and ASK.
///
/// The first concept of a combination is its rarest: only its words
/// wake the combination. The words of the others count in that sentence only.
struct ConceptRules: Sendable {
  /// The concepts that the engine itself knows.
  struct Meaning: Sendable {
    var shield: Int?
    var negation: Int?
    var negationAfter: Int?
    /// What lies inside a word of these means something else.
    var shielding = ConceptSet()
  }

  /// What a word wakes.
  struct Wake: Sendable {
    /// The lexicons to ask, one bit each; none: it wakes nothing.
    var lexicons: UInt64 = 0
    /// Whether one of its combinations reaches into neighbouring sentences.
    var reachesNear = false

    mutating func formUnion(_ other: Wake) {
      lexicons |= other.lexicons
      reachesNear = reachesNear || other.reachesNear
    }
  }

  /// The words of one pack for one concept.
  private struct List: Sendable {
    let concept: Int
    let words: Concept.WordList
    let language: LanguageID
    /// The lexicons that hold them, one bit each.
    var lexicons: UInt64 = 0
    var wake = Wake()
  }

  let meaning: Meaning
  /// The concept of messages that say nothing but thanks, in force with the rule about them.
  let gratitude: Int?
  /// The language of each lexicon.
  let languages: [LanguageID]
  private let lists: [List]
  private let combinations: [[CompiledCombination]]
  private let contact: Int?
  private let patterns: [(concept: Int, pattern: Pattern)]
  private let patternConcepts: ConceptSet

  /// Compiles the combinations of the rules in force.
  ///
  /// - Parameter policy: the rules, concepts and combinations.
  init(_ policy: Policy) {
    let index = Dictionary(
      uniqueKeysWithValues: policy.concepts.enumerated().map { ($1.name, $0) })
    func set(_ names: [String]) -> ConceptSet {
      var set = ConceptSet()
      for name in names { if let concept = index[name] { set.insert(concept) } }
      return set
    }
    var meaning = Meaning()
    meaning.shield = index["shield"]
    meaning.negation = index["negation"]
    meaning.negationAfter = index["negation_after"]
    meaning.shielding = set(["shield", "encouragement", "negation"])
    self.meaning = meaning
    contact = index[Concept.contactName]
    gratitude = policy.rules.contains { $0.detects == .filler } ? index["gratitude"] : nil

    var lists = policy.concepts.enumerated().flatMap { concept, entry in
      entry.lists.map { list in
        List(concept: concept, words: list, language: LanguageID(list.language))
      }
    }
    var languages: [LanguageID] = []
    for list in lists where !languages.contains(list.language) { languages.append(list.language) }
    self.languages = languages
    let compiled = policy.combinations.compactMap { combination -> CompiledCombination? in
      guard let rule = policy.ruleIndex(of: combination.rule) else { return nil }
      return CompiledCombination(
        rule: rule, items: combination.items.map(set), unless: set(combination.unless),
        spread: combination.scope == .near ? 1 : 0, reach: 2 * combination.reach,
        isOrdered: combination.isOrdered, countsNegated: combination.countsNegated,
        language: LanguageID(combination.language))
    }
    combinations = languages.map { language in
      compiled.filter { $0.language == .unknown || $0.language == language }
    }
    patterns = policy.concepts.enumerated().compactMap { concept, entry in
      entry.pattern.map { (concept, $0) }
    }
    var patternConcepts = ConceptSet()
    for (concept, _) in patterns { patternConcepts.insert(concept) }
    self.patternConcepts = patternConcepts
    for index in lists.indices {
      for (lexicon, language) in languages.enumerated() {
        let own = lists[index].language
        guard own == language || own == .unknown else { continue }
        lists[index].lexicons |= 1 << UInt64(lexicon)
        for combination in combinations[lexicon]
        where combination.items[0].contains(lists[index].concept) {
          lists[index].wake.formUnion(
            Wake(lexicons: 1 << UInt64(lexicon), reachesNear: combination.spread > 0))
        }
      }
    }
    self.lists = lists
  }

  /// Bytes of the words of all concepts.
  var byteCount: Int { lists.reduce(0) { $0 + $1.words.byteCount } }

  /// Calls a function with each word of some languages' concepts, or of all languages' when it is
  /// nil, with the lexicons that hold it and what it wakes.
  func forEachWord(
    of wanted: Set<LanguageID>?,
    _ body: (_ word: Concept.Word, _ concept: Int, _ lexicons: UInt64, _ wake: Wake) -> Void
  ) {
    for list in lists where wanted?.contains(list.language) ?? true {
      for word in list.words.words {
        body(word, list.concept, list.lexicons, word.mayWake ? list.wake : Wake())
      }
    }
  }

  /// The lexicons to ask where a wake word was found: that of the message's language where it
  /// knows the word, else all that do.
  func lexicons(of mask: UInt64, language: LanguageID) -> UInt64 {
    guard language != .unknown, let own = languages.firstIndex(of: language),
      mask >> UInt64(own) & 1 != 0
    else {
      return mask
    }
    return 1 << UInt64(own)
  }

  /// The lexicon of a language; nil when no pack has words of it.
  func lexicon(of language: LanguageID) -> Int? { languages.firstIndex(of: language) }

  /// Finds what the combinations find in the sentence around a wake word.
  ///
  /// - Parameters:
  ///   - place: the wake word.
  ///   - lexicon: the language to read the sentence in.
  ///   - isNear: whether to look at the neighbouring sentences, too.
  ///   - text: valid UTF-8.
  ///   - contacts: byte ranges of contacts in the text, ascending.
  ///   - scratch: the worker's buffers; findings are added to `scratch.findings`.
  func evaluate(
    around place: Range<Int>, lexicon: Int, isNear: Bool, in text: borrowing Span<UInt8>,
    contacts: [Range<Int>], _ scratch: inout ConceptScratch
  ) {
    let start = SentenceBorders.start(before: place.lowerBound, in: text)
    let end = SentenceBorders.end(after: place.upperBound, in: text)
    let core = start..<end
    let key = ConceptScratch.Evaluation(lexicon: lexicon, core: core, isNear: isNear)
    if let last = scratch.evaluated.last, last.core != core { scratch.evaluated.removeAll() }
    guard !scratch.evaluated.contains(key) else { return }
    scratch.evaluated.append(key)
    read(isNear ? neighbours(of: core, in: text) : core, lexicon, in: text, &scratch)
    guard
      scratch.recorder != nil
        || mayBreakRule(lexicon, hasContacts: !contacts.isEmpty, scratch.window.present)
    else { return }
    scratch.window.measure(text, meaning)
    if let contact, !contacts.isEmpty {
      scratch.window.insert(contacts.inside(scratch.window.range), of: contact, meaning)
    }
    matchPatterns(lexicon, text, &scratch)
    for combination in combinations[lexicon] {
      combination.forEachFinding(in: scratch.window, core: core) { range in
        scratch.findings.append(
          PhraseFinding(rule: combination.rule, range: range, language: languages[lexicon]))
      }
    }
    scratch.recorder?.dropMisses(of: combinations[lexicon], core: core, in: text, scratch)
  }

  /// Whether a combination has a word of all its concepts, save those that are no words.
  private func mayBreakRule(_ lexicon: Int, hasContacts: Bool, _ present: ConceptSet) -> Bool {
    var possible = present
    possible.formUnion(patternConcepts)
    if hasContacts, let contact { possible.insert(contact) }
    return combinations[lexicon].contains { $0.isWoken(by: present, completedBy: possible) }
  }

  /// Whether a negation belongs to a phrase: close before it in its clause and not taken back
  /// ("do not hesitate to …"), or in languages that put it last, close behind it.
  func isNegated(
    _ place: Range<Int>, lexicon: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) -> Bool {
    guard meaning.negation != nil || meaning.negationAfter != nil else { return false }
    let start = SentenceBorders.start(before: place.lowerBound, in: text)
    let end = SentenceBorders.end(after: place.upperBound, in: text)
    read(start..<end, lexicon, in: text, &scratch)
    if let negation = meaning.negation, !scratch.window.present.contains(negation) {
      guard meaning.negationAfter.map(scratch.window.present.contains) ?? false else {
        return false
      }
    }
    scratch.window.measure(text, meaning)
    return scratch.window.isNegated(place, meaning)
  }

  /// Leaves the words that a lexicon holds in a window in `scratch.hits`.
  func findWords(
    in window: Range<Int>, lexicon: Int, of text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) {
    var hits = scratch.hits
    scratch.hits = []
    hits.removeAll(keepingCapacity: true)
    scratch.forEachWord(in: window, lexicons: 1 << UInt64(lexicon), of: text) { hits.append($0) }
    scratch.hits = hits
  }

  /// Reads the concepts of a window, unless it is the one read last.
  private func read(
    _ range: Range<Int>, _ lexicon: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) {
    guard scratch.windowLexicon != lexicon || scratch.window.range != range else { return }
    scratch.windowLexicon = lexicon
    findWords(in: range, lexicon: lexicon, of: text, &scratch)
    scratch.window.begin(range, scratch.hits, meaning)
  }

  /// A sentence with the one before and the one behind it.
  private func neighbours(of core: Range<Int>, in text: borrowing Span<UInt8>) -> Range<Int> {
    var start = core.lowerBound
    if start > 0 {
      start = SentenceBorders.start(before: text.scalarBorder(atOrBefore: start - 1), in: text)
    }
    return start..<SentenceBorders.end(after: core.upperBound, in: text)
  }

  /// Runs the patterns that could still complete a combination.
  private func matchPatterns(
    _ lexicon: Int, _ text: borrowing Span<UInt8>, _ scratch: inout ConceptScratch
  ) {
    guard !patternConcepts.isEmpty else { return }
    var possible = scratch.window.present
    possible.formUnion(patternConcepts)
    var wanted = ConceptSet()
    for combination in combinations[lexicon]
    where combination.isWoken(by: scratch.window.present, completedBy: possible) {
      for item in combination.items { wanted.formUnion(item) }
    }
    for (concept, pattern) in patterns where wanted.contains(concept) {
      var ranges: [Range<Int>] = []
      _ = scratch.matching.forEachMatch(of: pattern, in: text, window: scratch.window.range) {
        _, match in
        if !match.isEmpty { ranges.append(match) }
        return ranges.count < 64
      }
      scratch.window.insert(ranges, of: concept, meaning)
    }
  }
}

extension Concept.Word {
  /// Three letters, or a single ideograph, are too frequent to wake anything: they count only in
  /// sentences that another word has woken.
  var mayWake: Bool { text.utf8.count > 3 }
}

extension [Range<Int>] {
  /// Those of these ascending, disjoint ranges that lie inside a window.
  func inside(_ window: Range<Int>) -> [Range<Int>] {
    var index = partitioningIndex { $0.lowerBound >= window.lowerBound }
    var found: [Range<Int>] = []
    while index < count, self[index].lowerBound < window.upperBound {
      if self[index].upperBound <= window.upperBound { found.append(self[index]) }
      index += 1
    }
    return found
  }
}
