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
    /// All of these.
    var turning = ConceptSet()
  }

  /// The words of one pack for one concept.
  struct List: Sendable {
    let concept: Int
    let words: Concept.WordList
    let language: LanguageID
    /// The lexicons that hold them, one bit each.
    var lexicons: UInt64 = 0
    /// Those in which they wake a combination.
    var wakes: UInt64 = 0
  }

  let meaning: Meaning
  /// The concepts of words that say what a number is.
  let numberConcepts: ConceptSet
  /// The concept of messages that say nothing but thanks, in force with the rule about them.
  let gratitude: Int?
  /// The language of each lexicon.
  let languages: [LanguageID]
  let lists: [List]
  /// By lexicon.
  private let combinations: [LexiconCombinations]
  private let contact: Int?
  private let patterns: [(concept: Int, pattern: Pattern)]
  private let patternConcepts: ConceptSet
  /// Those of them that need no digit.
  private let digitlessPatterns: ConceptSet

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
    meaning.turning = meaning.shielding.union(set(["negation_after"]))
    self.meaning = meaning
    contact = index[Concept.contactName]
    numberConcepts = set([PhoneRules.cueConcept, PhoneRules.otherNumberConcept])
    gratitude = policy.rules.contains { $0.detects == .filler } ? index["gratitude"] : nil

    var lists = policy.concepts.enumerated().flatMap { concept, entry in
      entry.lists.map { list in
        List(concept: concept, words: list, language: LanguageID(list.language))
      }
    }
    var languages: [LanguageID] = []
    for list in lists where !languages.contains(list.language) { languages.append(list.language) }
    self.languages = languages
    let rules = Dictionary(uniqueKeysWithValues: policy.rules.enumerated().map { ($1.id, $0) })
    let compiled = policy.combinations.compactMap { combination -> CompiledCombination? in
      guard let rule = rules[combination.rule] else { return nil }
      let items = combination.items.map(set)
      return CompiledCombination(
        rule: rule, items: items, wanted: items.reduce(ConceptSet()) { $0.union($1) },
        unless: set(combination.unless),
        spread: combination.scope == .near ? 1 : 0, reach: 2 * combination.reach,
        isOrdered: combination.isOrdered, countsNegated: combination.countsNegated,
        language: LanguageID(combination.language))
    }
    patterns = policy.concepts.enumerated().compactMap { concept, entry in
      entry.pattern.map { (concept, $0) }
    }
    patternConcepts = patterns.reduce(into: ConceptSet()) { $0.insert($1.concept) }
    digitlessPatterns = patterns.reduce(into: ConceptSet()) { set, pattern in
      if !policy.concepts[pattern.concept].patternNeedsDigit { set.insert(pattern.concept) }
    }
    combinations = languages.enumerated().map { lexicon, language in
      let own = LexiconCombinations(of: language, among: compiled)
      for index in lists.indices
      where lists[index].language == language || lists[index].language == .unknown {
        lists[index].lexicons |= 1 << UInt64(lexicon)
        if own.beginning.contains(lists[index].concept) {
          lists[index].wakes |= 1 << UInt64(lexicon)
        }
      }
      return own
    }
    self.lists = lists
  }

  /// Bytes of the words of all concepts.
  var byteCount: Int { lists.reduce(0) { $0 + $1.words.byteCount } }

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

  /// Finds what the combinations find that the words of a sentence wake.
  ///
  /// - Parameters:
  ///   - place: one of these words.
  ///   - lexicon: the language to read the sentence in.
  ///   - text: valid UTF-8.
  ///   - contacts: byte ranges of contacts in the text, ascending.
  ///   - digits: where its digits stand.
  ///   - scratch: the worker's buffers; findings are added to `scratch.findings`.
  func evaluate(
    around place: Range<Int>, lexicon: Int, in text: borrowing Span<UInt8>,
    contacts: [Range<Int>], digits: borrowing ByteBitmap, _ scratch: inout ConceptScratch
  ) {
    let core = scratch.text.sentence(around: place, in: text)
    let key = ConceptScratch.Evaluation(lexicon: lexicon, core: core)
    if let last = scratch.evaluated.last, last.core != core {
      scratch.evaluated.removeAll(keepingCapacity: true)
    }
    guard !scratch.evaluated.contains(key) else { return }
    scratch.evaluated.append(key)
    let combinations = combinations[lexicon]
    var (present, waking) = scratch.concepts(in: core, lexicon: lexicon)
    combinations.wake(by: waking, &scratch.woken)
    var range = core
    if scratch.woken.contains(where: { combinations.all[$0].spread > 0 }) {
      range = scratch.text.neighbours(of: core, in: text)
      present = scratch.concepts(in: range, lexicon: lexicon).present
    }
    let hasDigit = digits.next(from: range.lowerBound).map { $0 < range.upperBound } ?? false
    var wordless = hasDigit ? patternConcepts : digitlessPatterns
    if let contact, !contacts.isEmpty { wordless.insert(contact) }
    combinations.keepPossible(
      present.union(scratch.contextConcepts).union(wordless), &scratch.woken)
    if !scratch.woken.isEmpty {
      read(range, lexicon, wanted(by: combinations, scratch.woken), in: text, &scratch)
      combinations.keepPossible(scratch.window.present.union(wordless), &scratch.woken)
      complete(combinations, wordless, contacts, text, &scratch)
      for index in scratch.woken {
        let combination = combinations.all[index]
        let ranges = combination.findings(in: scratch.window, of: scratch.text, core: core)
        if ranges.isEmpty, let doubt = doubt(of: combination, core, scratch) {
          scratch.doubt(combination.rule, core, doubt)
        }
        for range in ranges {
          scratch.findings.append(
            PhraseFinding(rule: combination.rule, range: range, language: languages[lexicon]))
        }
      }
    }
    guard let recorder = scratch.recorder else { return }
    read(range, lexicon, .all, in: text, &scratch)
    complete(combinations, wordless, contacts, text, &scratch)
    recorder.dropMisses(of: combinations.own, core: core, in: text, scratch)
  }

  /// Why a combination finds nothing in the window though its concepts are there; nil: they are not.
  private func doubt(
    of combination: CompiledCombination, _ core: Range<Int>, _ scratch: borrowing ConceptScratch
  ) -> ConceptScratch.Doubt? {
    let isNegated = scratch.window.holdsNegation(meaning) && !combination.countsNegated
    guard isNegated || combination.unless.intersects(scratch.window.present) else { return nil }
    var plain = combination
    plain.countsNegated = true
    plain.unless = ConceptSet()
    guard !plain.findings(in: scratch.window, of: scratch.text, core: core).isEmpty else {
      return nil
    }
    return isNegated ? .negated : .excluded
  }

  /// Adds what is no word to the window, for the combinations that may still find something.
  private func complete(
    _ combinations: LexiconCombinations, _ wordless: ConceptSet, _ contacts: [Range<Int>],
    _ text: borrowing Span<UInt8>, _ scratch: inout ConceptScratch
  ) {
    guard !scratch.woken.isEmpty else { return }
    // The window is no longer what `read` would leave.
    scratch.windowLexicon = -1
    if let contact, !contacts.isEmpty {
      scratch.window.dropWords(inside: contacts)
      scratch.window.insert(contacts.inside(scratch.window.range), of: contact)
    }
    matchPatterns(wordless, of: combinations, text, &scratch)
    scratch.window.markNegated(in: scratch.text, meaning)
  }

  /// The concepts that say whether some combinations find something.
  private func wanted(by combinations: LexiconCombinations, _ woken: [Int]) -> ConceptSet {
    var wanted = meaning.turning
    for index in woken {
      wanted.formUnion(combinations.all[index].wanted)
      wanted.formUnion(combinations.all[index].unless)
    }
    return wanted
  }

  /// Whether a negation belongs to a phrase: close before it in its clause and not taken back
  /// ("do not hesitate to …"), or in languages that put it last, close behind it.
  func isNegated(
    _ place: Range<Int>, lexicon: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) -> Bool {
    guard meaning.negation != nil || meaning.negationAfter != nil else { return false }
    let sentence = scratch.text.sentence(around: place, in: text)
    read(sentence, lexicon, meaning.turning, in: text, &scratch)
    return scratch.window.holdsNegation(meaning)
      && scratch.window.isNegated(place, in: scratch.text, meaning)
  }

  /// Leaves the words of some concepts that a lexicon holds in a window in `scratch.hits`.
  func findWords(
    of concepts: ConceptSet, in window: Range<Int>, lexicon: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) {
    var hits = scratch.hits
    scratch.hits = []
    hits.removeAll(keepingCapacity: true)
    scratch.forEachWord(in: window, lexicons: 1 << UInt64(lexicon), of: text) { hit in
      if concepts.contains(hit.concept) { hits.append(hit) }
    }
    scratch.hits = hits
  }

  /// Reads the words of some concepts in a window, unless they were read last.
  private func read(
    _ range: Range<Int>, _ lexicon: Int, _ concepts: ConceptSet, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) {
    guard
      scratch.windowLexicon != lexicon || scratch.window.range != range
        || scratch.windowConcepts != concepts
    else { return }
    scratch.windowLexicon = lexicon
    scratch.windowConcepts = concepts
    findWords(of: concepts, in: range, lexicon: lexicon, in: text, &scratch)
    scratch.window.begin(range, scratch.hits, meaning)
  }

  /// Runs the patterns that could still complete a combination.
  private func matchPatterns(
    _ wordless: ConceptSet, of combinations: LexiconCombinations, _ text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) {
    var wanted = ConceptSet()
    for index in scratch.woken { wanted.formUnion(combinations.all[index].wanted) }
    wanted = wanted.intersection(wordless)
    for (concept, pattern) in patterns where wanted.contains(concept) {
      var ranges: [Range<Int>] = []
      _ = scratch.matching.forEachMatch(of: pattern, in: text, window: scratch.window.range) {
        _, match in
        if !match.isEmpty { ranges.append(match) }
        return ranges.count < 64
      }
      scratch.window.insert(ranges, of: concept)
    }
  }
}

extension Span<UInt8> {
  /// Whether a word may wake combinations.
  ///
  /// Words of one or two letters, and common ones of three or of a single ideograph, stand in too many
  /// sentences: they count where another word has woken the combination.
  var mayWake: Bool { count > 3 || count == 3 && !CommonWords.standard.contains(self) }
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
