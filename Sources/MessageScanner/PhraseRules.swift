// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import PCRE2
import Policy

/// A phrase rule's finding in one field, before it is ordered and counted.
struct PhraseFinding: Equatable {
  let rule: Int
  var range: Range<Int>
  /// The language of the phrase; unknown for what a pattern matched.
  var language = LanguageID.unknown
  /// Whether it is a fixed phrase.
  var isPhrase = false
}

/// The rules that look for wordings: fixed phrases, patterns, and combinations of concepts.
///
/// A phrase counts on its own, but not where a negation in its clause turns it into its opposite
/// ("never pay by bank transfer"). A pattern runs in a window around one of its literals. A
/// combination is looked for in the sentence around a word of its rarest concept. What an
/// overlapping finding of the same rule, or a longer finding, already says is not said again.
///
/// A message that states its language is searched for the wordings of that language and of
/// English, any other for those of all languages.
struct PhraseRules: Sendable {
  private let concepts: ConceptRules
  private let rules: [Rule]
  private let filler: Filler?
  /// By rule: the concepts that excuse it.
  private let excuses: [[Int]]
  private let everyLanguage: BuiltOnFirstUse<WordingSet>
  private let byLanguage: [LanguageID: BuiltOnFirstUse<WordingSet>]

  /// The rule about messages that say nothing, and the concepts that it knows.
  private struct Filler: Sendable {
    let rule: Int
    let gratitude: Int?
    let wishes: Int?
    let courtesies: [Int]

    init?(_ policy: Policy) {
      guard let rule = policy.rules.firstIndex(where: { $0.detects == .filler }) else {
        return nil
      }
      self.rule = rule
      gratitude = policy.conceptIndex(of: "gratitude")
      wishes = policy.conceptIndex(of: "good_wishes")
      courtesies = ["greeting", "closing", "courtesy"].compactMap(policy.conceptIndex)
    }
  }

  init(policy: Policy) throws(AutomatonError) {
    rules = policy.rules
    concepts = try ConceptRules(policy)
    filler = Filler(policy)
    excuses = policy.rules.map { $0.excusedBy.compactMap(policy.conceptIndex) }
    let source = WordingSource(policy, concepts)
    everyLanguage = try source.lazySet(of: nil)
    var byLanguage: [LanguageID: BuiltOnFirstUse<WordingSet>] = [:]
    for language in source.languages where language != .unknown {
      byLanguage[language] = try source.lazySet(of: [language, .english, .unknown])
    }
    self.byLanguage = byLanguage
  }

  /// Finds the wordings of one text, and among them the cues of messengers.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: the language that the message states.
  ///   - scratch: the worker's buffers; the hits are left in it for `find`.
  /// - Returns: what was searched for, which says what the hits mean.
  func search(
    _ text: borrowing Span<UInt8>, language: LanguageID, scratch: inout PhraseScratch
  ) -> WordingSet {
    scratch.hits.removeAll(keepingCapacity: true)
    if !scratch.messengerCues.isEmpty { scratch.messengerCues.removeAll(keepingCapacity: true) }
    let wordings = (byLanguage[language] ?? everyLanguage).value
    wordings.detector.appendHits(
      in: text, window: 0..<text.count, scratch: &scratch.concepts.matching, to: &scratch.hits)
    for hit in scratch.hits {
      if case .messengerCue(let cue) = wordings.meanings[hit.wording] {
        scratch.messengerCues.append((cue, hit.range.lowerBound))
      }
    }
    return wordings
  }

  /// Finds what the phrase rules find in one text that has just been searched for wordings.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - wordings: what `search` returned.
  ///   - contacts: byte ranges of contacts in the text, ascending.
  ///   - hasDigits: whether there are digits, which messages that say nothing rarely hold.
  ///   - facts: the language that the message states, and whether it is a reply.
  ///   - scratch: the worker's buffers; findings are left in `scratch.findings`, ordered by
  ///     start, rules that hit a limit in `scratch.unscanned`.
  func find(
    in text: borrowing Span<UInt8>, _ wordings: WordingSet, contacts: [Range<Int>],
    hasDigits: Bool, _ facts: MessageFacts, scratch: inout PhraseScratch
  ) {
    scratch.findings.removeAll(keepingCapacity: true)
    scratch.disguiseLeads.removeAll(keepingCapacity: true)
    let language = facts.language
    let mayBeFiller =
      filler != nil && facts.kind != .reply && text.count <= FillerRule.maximumBytes
    guard !scratch.hits.isEmpty || (mayBeFiller && !hasDigits) else { return }
    scratch.lastPatternWindow.removeAll(keepingCapacity: true)
    scratch.filler.removeAll(keepingCapacity: true)
    scratch.concepts.beginText()
    for hit in scratch.hits {
      switch wordings.meanings[hit.wording] {
      case .phrase(let rule, _) where rules[rule].detects == .filler:
        scratch.filler.append(hit.range)
      case .phrase(let rule, let own):
        if isNegated(hit.range, own, language, in: text, &scratch.concepts) { continue }
        scratch.findings.append(
          PhraseFinding(rule: rule, range: hit.range, language: own, isPhrase: true))
      case .messengerCue: break
      case .disguiseLead:
        scratch.disguiseLeads.append(hit.range.lowerBound)
      case .patternLiteral(let rule):
        matchPattern(of: rule, around: hit.range, in: text, &scratch)
      case .wakeWord(let lexicons, let isNear):
        var rest = concepts.lexicons(of: lexicons, language: language)
        while rest != 0 {
          let lexicon = rest.trailingZeroBitCount
          rest &= rest &- 1
          concepts.evaluate(
            around: hit.range, lexicon: lexicon, isNear: isNear, in: text, contacts: contacts,
            &scratch.concepts)
        }
      }
    }
    scratch.findings += scratch.concepts.findings
    if !scratch.findings.isEmpty {
      removeExcused(language, in: text, &scratch)
      scratch.findings.sort(by: Self.precedes)
      removeRepeated(&scratch.findings, in: text)
    }
    if mayBeFiller, !hasDigits || !scratch.filler.isEmpty, let filler,
      isOnlyFiller(filler, text, language, &scratch)
    {
      scratch.findings.insert(PhraseFinding(rule: filler.rule, range: 0..<text.count), at: 0)
    }
  }

  private func isNegated(
    _ range: Range<Int>, _ own: LanguageID, _ stated: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) -> Bool {
    guard let lexicon = concepts.lexicon(of: own == .unknown ? stated : own) else { return false }
    return concepts.isNegated(range, lexicon: lexicon, in: text, &scratch)
  }

  private func isOnlyFiller(
    _ filler: Filler, _ text: borrowing Span<UInt8>, _ stated: LanguageID,
    _ scratch: inout PhraseScratch
  ) -> Bool {
    guard let lexicon = concepts.lexicon(of: stated) else {
      return concepts.languages.indices.contains { index in
        isOnlyFiller(filler, text, lexicon: index, &scratch)
      }
    }
    return isOnlyFiller(filler, text, lexicon: lexicon, &scratch)
  }

  private func isOnlyFiller(
    _ filler: Filler, _ text: borrowing Span<UInt8>, lexicon: Int, _ scratch: inout PhraseScratch
  ) -> Bool {
    concepts.findWords(lexicon: lexicon, in: text, &scratch.concepts)
    var phrases = scratch.filler
    var courtesies: [Range<Int>] = []
    var isGrateful = !phrases.isEmpty
    for hit in scratch.concepts.hits {
      if hit.concept == filler.gratitude { isGrateful = true }
      if hit.concept == filler.gratitude || hit.concept == filler.wishes {
        phrases.append(hit.range)
      } else if filler.courtesies.contains(hit.concept) {
        courtesies.append(hit.range)
      }
    }
    return isGrateful && FillerRule(phrases: phrases, courtesies: courtesies).covers(text)
  }

  /// Turns the findings into violations.
  ///
  /// A rule that binds proactive messages only is off for
  /// replies, and warns where the message does not say what it is.
  func judge(_ field: Field, _ facts: MessageFacts, _ scratch: inout ScanScratch) {
    for finding in scratch.phrases.findings {
      let rule = rules[finding.rule]
      var severity = rule.severity
      if rule.bindsProactiveOnly {
        if facts.kind == .reply { continue }
        if facts.kind == .unknown { severity = min(severity, .warn) }
      }
      scratch.violations.append(
        Violation(rule: finding.rule, severity: severity, field: field, range: finding.range))
    }
    scratch.unscanned += scratch.phrases.unscanned.sorted { $0.rule < $1.rule }
    scratch.phrases.unscanned.removeAll(keepingCapacity: true)
  }

  /// Orders by start, longer ranges first, so that what contains comes before what it contains.
  private static func precedes(_ first: PhraseFinding, _ second: PhraseFinding) -> Bool {
    if first.range.lowerBound != second.range.lowerBound {
      return first.range.lowerBound < second.range.lowerBound
    }
    if first.range.upperBound != second.range.upperBound {
      return first.range.upperBound > second.range.upperBound
    }
    return first.rule < second.rule
  }

  /// Runs a rule's pattern over the window around one of its literals.
  private func matchPattern(
    of rule: Int, around range: Range<Int>, in text: borrowing Span<UInt8>,
    _ scratch: inout PhraseScratch
  ) {
    guard let pattern = rules[rule].pattern else { return }
    var window = 0..<text.count
    if let reach = pattern.window {
      let start = text.scalarBorder(atOrBefore: range.lowerBound - reach)
      window = start..<text.scalarBorder(atOrBefore: range.upperBound + reach)
    }
    // One literal may stand inside another, and without a window every literal sees everything.
    if let last = scratch.lastPatternWindow[rule], last == window { return }
    scratch.lastPatternWindow[rule] = window
    var findings = scratch.findings
    let outcome = scratch.concepts.matching.forEachMatch(
      of: pattern.pattern, in: text, window: window
    ) { _, match in
      if !match.isEmpty { findings.append(PhraseFinding(rule: rule, range: match)) }
      return true
    }
    scratch.findings = findings
    switch outcome {
    case .limit(.jitStack): scratch.unscanned.insert(Unscanned(rule: rule, code: .jitStack))
    case .limit, .failed: scratch.unscanned.insert(Unscanned(rule: rule, code: .matchLimit))
    case .match, .noMatch: break
    }
  }

  /// Drops findings of rules that something elsewhere in the text excuses.
  private func removeExcused(
    _ stated: LanguageID, in text: borrowing Span<UInt8>, _ scratch: inout PhraseScratch
  ) {
    var isExcused: [[Int]: Bool] = [:]
    var kept: [PhraseFinding] = []
    for finding in scratch.findings {
      let language = finding.language == .unknown ? stated : finding.language
      guard !excuses[finding.rule].isEmpty, let lexicon = concepts.lexicon(of: language) else {
        kept.append(finding)
        continue
      }
      let known = isExcused[[finding.rule, lexicon]]
      if known == nil { concepts.findWords(lexicon: lexicon, in: text, &scratch.concepts) }
      let excused =
        known
        ?? scratch.concepts.hits.contains { excuses[finding.rule].contains($0.concept) }
      isExcused[[finding.rule, lexicon]] = excused
      if !excused { kept.append(finding) }
    }
    scratch.findings = kept
  }

  /// Says each thing once: findings of one rule in one sentence become one, and findings of
  /// another rule wholly inside a longer one are dropped; a phrase gives way to a phrase only.
  private func removeRepeated(_ findings: inout [PhraseFinding], in text: borrowing Span<UInt8>) {
    var kept: [PhraseFinding] = []
    // Where the last finding of each rule stands in `kept`.
    var places: [Int: Int] = [:]
    for finding in findings {
      if let place = places[finding.rule] {
        let last = kept[place].range
        if finding.range.lowerBound <= last.upperBound
          || SentenceBorders.end(after: last.upperBound, in: text) > finding.range.lowerBound
        {
          kept[place].range =
            last.lowerBound..<max(last.upperBound, finding.range.upperBound)
          kept[place].isPhrase = kept[place].isPhrase && finding.isPhrase
          continue
        }
      }
      let isInside = kept.reversed().prefix(while: {
        $0.range.upperBound > finding.range.lowerBound
      }).contains { longer in
        longer.range != finding.range && longer.range.contains(finding.range)
          && (longer.isPhrase || !finding.isPhrase)
      }
      if isInside { continue }
      places[finding.rule] = kept.count
      kept.append(finding)
    }
    findings = kept
  }
}

/// Buffers that a worker reuses while it judges phrases.
struct PhraseScratch: ~Copyable {
  /// Where words stand that addresses are written out with.
  var disguiseLeads: [Int] = []
  var concepts = ConceptScratch()
  var hits: [PhraseHit] = []
  /// The cues of messengers among the hits, by their index in `MessengerCue.all`, and where they
  /// begin; in the order of their ends.
  var messengerCues: [(cue: Int, start: Int)] = []
  var filler: [Range<Int>] = []
  var findings: [PhraseFinding] = []
  var unscanned: Set<Unscanned> = []
  var lastPatternWindow: [Int: Range<Int>] = [:]
}

extension RandomAccessCollection {
  /// The first index whose element and all after it satisfy `belongs`; binary search.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

extension [Range<Int>] {
  /// Whether one of these ascending, disjoint ranges shares a byte with `window`.
  func overlaps(_ window: Range<Int>) -> Bool {
    let index = partitioningIndex { $0.upperBound > window.lowerBound }
    return index < count && self[index].lowerBound < window.upperBound
  }
}
