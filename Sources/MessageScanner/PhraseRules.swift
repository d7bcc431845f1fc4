// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import PCRE2
import Policy

/// The rules that look for wordings: fixed phrases, patterns, and combinations of concepts.
///
/// A phrase counts on its own, but not where a negation in its clause turns it into its opposite
/// ("never pay by bank transfer"). A pattern runs in a window around one of its literals. A
/// combination is looked for in the sentence around a word of its rarest concept. What an
/// overlapping finding of the same rule, or a longer finding, already says is not said again.
final class PhraseRules: Sendable {
  private let concepts: ConceptRules
  private let rules: [Rule]
  private let filler: Filler?
  private let sentences: SentenceRules?
  private let excuses: PhraseExcuses
  private let covers: PhraseCovers
  private let folding: CaseFolding
  private let wordings: WordingSets

  /// The rule about messages that say nothing, and the concepts that it knows.
  private struct Filler: Sendable {
    let rule: Int
    let gratitude: Int?
    let wishes: Int?
    let bareThanks: Int?
    let courtesies: [Int]

    init?(_ policy: Policy) {
      guard let rule = policy.rules.firstIndex(where: { $0.detects == .filler }) else {
        return nil
      }
      self.rule = rule
      gratitude = policy.conceptIndex(of: "gratitude")
      wishes = policy.conceptIndex(of: "good_wishes")
      bareThanks = policy.conceptIndex(of: "bare_thanks")
      courtesies = ["greeting", "closing", "courtesy"].compactMap(policy.conceptIndex)
    }
  }

  init(policy: Policy) throws(AutomatonError) {
    rules = policy.rules
    concepts = ConceptRules(policy)
    filler = Filler(policy)
    sentences = SentenceRules(policy, concepts)
    excuses = PhraseExcuses(policy)
    covers = PhraseCovers(policy)
    folding = CaseFolding(equivalents: policy.equivalents)
    wordings = try WordingSets(WordingSource(policy, concepts, folding))
  }

  /// Finds the wordings of one text and notes what each stands for.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: the language that the message states.
  ///   - scratch: the worker's buffers; words of concepts, cues of messengers and what there is to
  ///     do for `find` are left in it.
  func search(
    _ text: borrowing Span<UInt8>, language: LanguageID, scratch: inout PhraseScratch
  ) {
    scratch.beginText()
    scratch.concepts.text.read(text, folding: folding)
    let wordings = wordings.wordings(of: language, for: scratch.concepts.text.letters)
    scratch.concepts.wordings = wordings
    let window = 0..<text.count
    var place: Int? = window.lowerBound
    while place != nil {
      scratch.concepts.search(for: wordings.waking, at: &place, in: window, of: text)
      note(&scratch, wordings.waking)
    }
    scratch.concepts.words.order()
  }

  /// Notes what the hits of a set stand for.
  private func note(_ scratch: inout PhraseScratch, _ set: WordingSet) {
    for hit in scratch.concepts.found {
      set.forEachMeaning(of: hit.wording) { meaning in
        switch meaning {
        case .concept(let concept, let lexicons, let wakes):
          scratch.concepts.words.append(concept, hit.range, lexicons: lexicons, wakes: wakes)
        case .messengerCue(let cue):
          scratch.messengerCues.append((cue, hit.range.lowerBound))
        case .disguiseLead: scratch.disguiseLeads.append(hit.range.lowerBound)
        case .phrase, .patternLiteral, .wake: scratch.finds.append((meaning, hit.range))
        }
      }
    }
  }

  /// Finds what the phrase rules find in one text that has just been searched for wordings.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - contacts: byte ranges of contacts in the text, ascending.
  ///   - digits: where its digits stand.
  ///   - facts: the language that the message states, and whether it is a reply.
  ///   - scratch: the worker's buffers; findings are left in `scratch.findings`, ordered by
  ///     start, rules that hit a limit in `scratch.unscanned`.
  func find(
    in text: borrowing Span<UInt8>, contacts: [Range<Int>],
    digits: borrowing ByteBitmap, _ facts: MessageFacts, scratch: inout PhraseScratch
  ) {
    let language = facts.language
    let mayBeFiller =
      filler != nil && facts.kind != .reply && text.count <= FillerRule.maximumBytes
    guard !scratch.finds.isEmpty || sentences != nil || (mayBeFiller && digits.isEmpty) else {
      return
    }
    orderFinds(&scratch.finds)
    for (meaning, range) in scratch.finds {
      take(meaning, range, in: text, contacts, digits, language, &scratch)
    }
    scratch.findings += scratch.concepts.findings
    scratch.removeQuoted(in: text, by: rules)
    sentences?.find(
      in: text, contacts: contacts, language: language, isProactive: facts.kind == .proactive,
      mayBeFiller: mayBeFiller, &scratch)
    if facts.kind == .reply { removeProactive(in: text, &scratch) }
    if !scratch.findings.isEmpty {
      excuses.removeExcused(language, in: text, concepts, &scratch)
      scratch.findings.leaveSentencesToWordings()
      scratch.findings.sort(by: Self.precedes)
      scratch.concepts.text.findBorders(in: text)
      removeRepeated(&scratch.findings, in: text, scratch.concepts.text, scratch.concepts.recorder)
      covers.removeCovered(
        from: &scratch.findings, in: text, scratch.concepts.text, scratch.concepts.recorder)
      // A stem was found; what is told is the word.
      for index in scratch.findings.indices {
        let range = scratch.concepts.text.letters.wholeWords(scratch.findings[index].range)
        scratch.findings[index].range = scratch.concepts.text.letters.withSigns(range, in: text)
      }
    }
    if mayBeFiller, let filler {
      // Messages that say nothing rarely hold figures.
      let isMarked =
        !scratch.filler.isEmpty
        || filler.gratitude.map(scratch.concepts.words.contains) == true
          && FillerRule.hasNoFigures(text, digits: digits)
      // What breaks another rule says something.
      let saysNothing =
        scratch.findings.isEmpty
        && (isMarked
          ? isOnlyFiller(filler, text, language, &scratch)
          : facts.kind == .proactive
            && (FillerRule.isEmpty(text, { sentences?.emptiness(of: $0, &scratch) })
              || mayBeBareThanks(text, digits) && isOnlyFiller(filler, text, language, &scratch)))
      if saysNothing {
        scratch.findings = [PhraseFinding(rule: filler.rule, range: 0..<text.count)]
      } else if let phrase = scratch.filler.first {
        scratch.concepts.recorder?.drop(filler.rule, phrase, in: text, .notOnlyCourtesies)
      }
    }
  }

  /// Puts what is to be done in the order of the text; what one word wakes in several languages
  /// becomes one.
  private func orderFinds(_ finds: inout [PhraseScratch.Find]) {
    finds.sort {
      ($0.range.upperBound, $0.range.lowerBound, $0.meaning.isWake ? 1 : 0)
        < ($1.range.upperBound, $1.range.lowerBound, $1.meaning.isWake ? 1 : 0)
    }
    var kept = 0
    for find in finds {
      if kept > 0, finds[kept - 1].range == find.range, case .wake(let wake) = find.meaning,
        case .wake(let other) = finds[kept - 1].meaning
      {
        finds[kept - 1].meaning = .wake(lexicons: wake | other)
      } else {
        finds[kept] = find
        kept += 1
      }
    }
    finds.removeSubrange(kept...)
  }

  /// Does what a wording stands for.
  private func take(
    _ meaning: WordingSet.Meaning, _ range: Range<Int>, in text: borrowing Span<UInt8>,
    _ contacts: [Range<Int>], _ digits: borrowing ByteBitmap, _ language: LanguageID,
    _ scratch: inout PhraseScratch
  ) {
    switch meaning {
    case .phrase(let rule, _) where rule == filler?.rule:
      scratch.filler.append(range)
    case .phrase(let rule, let own):
      if isNegated(range, own, language, in: text, &scratch.concepts) {
        scratch.concepts.doubt(
          rule, scratch.concepts.text.sentence(around: range, in: text), .denied)
        scratch.concepts.recorder?.drop(rule, range, in: text, .negated)
        return
      }
      scratch.findings.append(
        PhraseFinding(rule: rule, range: range, language: own, isPhrase: true))
    case .patternLiteral(let rule):
      matchPattern(of: rule, around: range, in: text, &scratch)
    case .wake(let lexicons):
      var rest = concepts.lexicons(of: lexicons, language: language)
      while rest != 0 {
        let lexicon = rest.trailingZeroBitCount
        rest &= rest &- 1
        concepts.evaluate(
          around: range, lexicon: lexicon, in: text, contacts: contacts, digits: digits,
          &scratch.concepts)
      }
    case .concept, .messengerCue, .disguiseLead: break
    }
  }

  private func isNegated(
    _ range: Range<Int>, _ own: LanguageID, _ stated: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout ConceptScratch
  ) -> Bool {
    guard let lexicon = concepts.lexicon(of: own == .unknown ? stated : own) else { return false }
    return concepts.isNegated(range, lexicon: lexicon, in: text, &scratch)
  }

  /// Whether a message is so short that a bare "thank you", which wakes nothing, is looked for.
  private func mayBeBareThanks(
    _ text: borrowing Span<UInt8>, _ digits: borrowing ByteBitmap
  ) -> Bool {
    text.count <= FillerRule.maximumBytesOfBareThanks
      && FillerRule.hasNoFigures(text, digits: digits)
  }

  private func isOnlyFiller(
    _ filler: Filler, _ text: borrowing Span<UInt8>, _ stated: LanguageID,
    _ scratch: inout PhraseScratch
  ) -> Bool {
    guard stated != .unknown, let lexicon = concepts.lexicon(of: stated) else {
      return concepts.languages.indices.contains { index in
        isOnlyFiller(filler, text, lexicon: index, &scratch)
      }
    }
    return isOnlyFiller(filler, text, lexicon: lexicon, &scratch)
  }

  private func isOnlyFiller(
    _ filler: Filler, _ text: borrowing Span<UInt8>, lexicon: Int, _ scratch: inout PhraseScratch
  ) -> Bool {
    concepts.findWords(
      of: .all, in: 0..<text.count, lexicon: lexicon, in: text, &scratch.concepts)
    var phrases = scratch.filler
    var courtesies: [Range<Int>] = []
    var bareThanks: [Range<Int>] = []
    var isGrateful = !phrases.isEmpty
    for hit in scratch.concepts.hits {
      if hit.concept == filler.gratitude { isGrateful = true }
      if hit.concept == filler.gratitude || hit.concept == filler.wishes {
        phrases.append(hit.range)
      } else if hit.concept == filler.bareThanks {
        bareThanks.append(hit.range)
      } else if filler.courtesies.contains(hit.concept) {
        courtesies.append(hit.range)
      }
    }
    let rule = FillerRule(phrases: phrases, courtesies: courtesies, bareThanks: bareThanks)
    if isGrateful {
      return rule.covers(text) { sentence in
        (sentences?.emptiness(of: sentence, &scratch)).map { $0 >= 0 } ?? false
      }
    }
    return !bareThanks.isEmpty && text.count <= FillerRule.maximumBytesOfBareThanks
      && rule.covers(text) { _ in false }
  }

  /// Turns the findings into violations.
  ///
  /// A rule that binds proactive messages only warns where the message does not say what it is.
  func judge(
    _ field: Field, _ facts: MessageFacts, _ scratch: inout ScanScratch
  ) {
    for finding in scratch.phrases.findings {
      let rule = rules[finding.rule]
      var severity = rule.severity
      if rule.bindsProactiveOnly, facts.kind == .unknown { severity = min(severity, .warn) }
      let violation = Violation(
        rule: finding.rule, severity: severity, field: field, range: finding.range
      ).saying(finding.also)
      scratch.violations.append(finding.isSentence ? violation.markedAsSentence : violation)
    }
    scratch.unscanned += scratch.phrases.unscanned.sorted { $0.rule < $1.rule }
    scratch.phrases.unscanned.removeAll(keepingCapacity: true)
  }

  /// Drops findings of rules that bind proactive messages only, so that they hide no others.
  private func removeProactive(
    in text: borrowing Span<UInt8>, _ scratch: inout PhraseScratch
  ) {
    var kept: [PhraseFinding] = []
    for finding in scratch.findings {
      if rules[finding.rule].bindsProactiveOnly {
        scratch.concepts.recorder?.drop(finding.rule, finding.range, in: text, .proactiveOnly)
      } else {
        kept.append(finding)
      }
    }
    scratch.findings = kept
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

  /// Two findings of a rule that lie farther apart are two things said.
  private static let closeBytes = 64

  /// Says each thing once.
  ///
  /// Findings of one rule close together in one sentence become one, those of a pattern only where
  /// they overlap, and one of another rule wholly inside a longer one is told with it, unless it is
  /// worse or covers the other; a phrase gives way to a phrase only.
  private func removeRepeated(
    _ findings: inout [PhraseFinding], in text: borrowing Span<UInt8>,
    _ measured: borrowing MeasuredText, _ recorder: StepRecorder?
  ) {
    var kept: [PhraseFinding] = []
    // Where the last finding of each rule stands in `kept`.
    var places: [Int: Int] = [:]
    for finding in findings {
      if !finding.isSentence, let place = places[finding.rule] {
        let last = kept[place].range
        let isClose =
          finding.range.lowerBound - last.upperBound <= Self.closeBytes
          && finding.language != .unknown && kept[place].language != .unknown
        if finding.range.lowerBound <= last.upperBound
          || isClose
            && measured.sentenceEnd(after: last.upperBound, in: text) > finding.range.lowerBound
        {
          kept[place].range =
            last.lowerBound..<max(last.upperBound, finding.range.upperBound)
          kept[place].isPhrase = kept[place].isPhrase || finding.isPhrase
          kept[place].take(finding)
          continue
        }
      }
      let longer = kept.indices.reversed().prefix(while: {
        kept[$0].range.upperBound > finding.range.lowerBound
      }).first { place in
        kept[place].range != finding.range && kept[place].range.contains(finding.range)
          && !kept[place].isSentence && (kept[place].isPhrase || !finding.isPhrase)
          && rules[kept[place].rule].severity >= rules[finding.rule].severity
          && !covers.covers(kept[place].rule, by: finding.rule)
      }
      if let longer {
        kept[longer].take(finding)
        recorder?.drop(finding.rule, finding.range, in: text, .covered)
        continue
      }
      places[finding.rule] = kept.count
      kept.append(finding)
    }
    findings = kept
  }
}
