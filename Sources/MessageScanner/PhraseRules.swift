// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import PCRE2
import Policy

/// A phrase rule's finding in one field, before it is ordered and counted.
struct PhraseFinding: Equatable {
  let rule: Int
  let range: Range<Int>
  /// The language of the phrase; unknown for what a pattern matched.
  var language = LanguageID.unknown
}

/// The rules that look for wordings: which phrases stand in a text, and which of them count.
///
/// A strong phrase counts on its own, a weak one only beside a second signal that its rule accepts
/// and not beside one that silences it. Neither counts where a negation in its clause turns it
/// into its opposite ("never pay by bank transfer"), a weak one not even where the negation stands
/// elsewhere in its sentence. Where a message states its language, weak
/// phrases of others do not count: "bon" is a voucher in Polish only. What an overlapping finding of the same rule, or a longer strong phrase,
/// already says is not said again.
struct PhraseRules: Sendable {
  private let detector: PhraseDetector
  private let signals: SignalFinder
  /// What each wording of the detector stands for.
  private let meanings: [Meaning]
  private let rules: [Rule]
  private let negation: [Int]
  private let negationAfter: [Int]
  private let encouragement: [Int]
  private let courtesySignals: [Int]

  private enum Meaning: Sendable {
    case phrase(rule: Int, isStrong: Bool, language: LanguageID)
    case patternLiteral(rule: Int)
  }

  init(policy: Policy, signals: SignalFinder) throws(AutomatonError) {
    rules = policy.rules
    let indexOfRule = Dictionary(
      uniqueKeysWithValues: policy.rules.enumerated().map { ($1.id, $0) })
    var wordings: [Wording] = []
    var meanings: [Meaning] = []
    for phrase in policy.phrases {
      guard let rule = indexOfRule[phrase.rule] else { continue }
      wordings.append(Wording(phrase))
      meanings.append(
        .phrase(
          rule: rule, isStrong: phrase.strength == .strong, language: LanguageID(phrase.language)))
    }
    for (index, rule) in policy.rules.enumerated() {
      for literal in rule.pattern?.literals ?? [] {
        var wording = Wording(text: literal)
        wording.isStem = true
        wordings.append(wording)
        meanings.append(.patternLiteral(rule: index))
      }
    }
    let equivalents = Set(policy.phrases.flatMap(\.language.equivalents))
    detector = try PhraseDetector(wordings, equivalents: Array(equivalents))
    self.meanings = meanings
    self.signals = signals
    negation = [signals.index(of: "negation")].compactMap(\.self)
    negationAfter = [signals.index(of: "negation_after")].compactMap(\.self)
    encouragement = [signals.index(of: "encouragement")].compactMap(\.self)
    courtesySignals = [signals.index(of: "greeting"), signals.index(of: "closing")]
      .compactMap(\.self)
  }

  /// Finds what the phrase rules find in one text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - contacts: byte ranges of contacts in the text, ascending.
  ///   - language: the language that the message states.
  ///   - scratch: the worker's buffers; findings are left in `scratch.findings`, ordered by
  ///     start, rules that hit a limit in `scratch.unscanned`.
  func find(
    in text: borrowing Span<UInt8>, contacts: [Range<Int>], language: LanguageID,
    scratch: inout PhraseScratch
  ) {
    scratch.findings.removeAll(keepingCapacity: true)
    scratch.hits.removeAll(keepingCapacity: true)
    scratch.lastPatternWindow.removeAll(keepingCapacity: true)
    detector.appendHits(
      in: text, window: 0..<text.count, scratch: &scratch.signals.matching, to: &scratch.hits)
    guard !scratch.hits.isEmpty else { return }
    scratch.weak.removeAll(keepingCapacity: true)
    scratch.filler.removeAll(keepingCapacity: true)
    var strongFiller: Int?
    for hit in scratch.hits {
      switch meanings[hit.wording] {
      case .phrase(let rule, let isStrong, _) where rules[rule].detects == .filler:
        scratch.filler.append(hit.range)
        if isStrong { strongFiller = rule }
      case .phrase(_, false, let own) where !own.matches(language):
        continue
      case .phrase(let rule, let isStrong, let own):
        if isNegated(hit.range, in: text, language: own, &scratch.signals) { continue }
        let finding = PhraseFinding(rule: rule, range: hit.range, language: own)
        if isStrong { scratch.findings.append(finding) } else { scratch.weak.append(finding) }
      case .patternLiteral(let rule):
        matchPattern(of: rule, around: hit.range, in: text, &scratch)
      }
    }
    scratch.findings.sort(by: Self.precedes)
    scratch.weak.sort(by: Self.precedes)
    let strongCount = scratch.findings.count
    for index in scratch.weak.indices
    where counts(index, contacts: contacts, strongCount: strongCount, in: text, &scratch) {
      scratch.findings.append(scratch.weak[index])
    }
    removeExcused(in: text, &scratch)
    scratch.findings.sort(by: Self.precedes)
    removeRepeated(&scratch.findings)
    if let strongFiller, isOnlyFiller(text, &scratch) {
      scratch.findings.insert(PhraseFinding(rule: strongFiller, range: 0..<text.count), at: 0)
    }
  }

  private func isOnlyFiller(
    _ text: borrowing Span<UInt8>, _ scratch: inout PhraseScratch
  ) -> Bool {
    var courtesies: [Range<Int>] = []
    signals.forEachSignal(
      in: 0..<text.count, of: text, language: .unknown, scratch: &scratch.signals
    ) { signal, range in
      if courtesySignals.contains(signal) { courtesies.append(range) }
    }
    return FillerRule(phrases: scratch.filler, courtesies: courtesies).covers(text)
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

  /// Whether a negation belongs to the phrase: close before it in its clause and not taken back
  /// ("do not hesitate to …"), or in languages that put it last, close behind it.
  private func isNegated(
    _ range: Range<Int>, in text: borrowing Span<UInt8>, language: LanguageID,
    _ scratch: inout SignalScratch
  ) -> Bool {
    let start = Neighbourhood.negation.start(
      before: range.lowerBound, in: text, within: .clause)
    var isNegated = false
    var isEncouraged = false
    signals.forEachSignal(
      in: start..<range.lowerBound, of: text, language: language, scratch: &scratch
    ) { signal, _ in
      if negation.contains(signal) { isNegated = true }
      if encouragement.contains(signal) { isEncouraged = true }
    }
    if isNegated { return !isEncouraged }
    let end = Neighbourhood.negation.end(after: range.upperBound, in: text, within: .clause)
    signals.forEachSignal(
      in: range.upperBound..<end, of: text, language: language, scratch: &scratch
    ) { signal, _ in
      if negationAfter.contains(signal) { isNegated = true }
    }
    return isNegated
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
    let outcome = scratch.signals.matching.forEachMatch(
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

  /// Whether a weak phrase has a second signal and nothing silences it.
  private func counts(
    _ index: Int, contacts: [Range<Int>], strongCount: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout PhraseScratch
  ) -> Bool {
    let weak = scratch.weak[index]
    let rule = rules[weak.rule]
    guard !rule.secondedBy.isEmpty, !isCovered(weak.range, by: scratch.findings[..<strongCount])
    else { return false }
    let reach = Neighbourhood.secondSignal
    let start = reach.start(before: weak.range.lowerBound, in: text)
    let end = reach.end(after: weak.range.upperBound, in: text)
    let window = start..<end
    let sentenceStart = reach.start(before: weak.range.lowerBound, in: text, within: .sentence)
    let sentenceEnd = reach.end(after: weak.range.upperBound, in: text, within: .sentence)
    let sentence = sentenceStart..<sentenceEnd
    var isSeconded =
      rule.secondedBy.contains(.contact) && contacts.overlaps(window)
      || rule.secondedBy.contains(.weak) && hasOtherWeak(index, in: sentence, scratch.weak)
    let seconding = rule.secondedBy.compactMap { signal -> Int? in
      if case .named(let name) = signal { signals.index(of: name) } else { nil }
    }
    let silencing = rule.silencedBy.compactMap { signals.index(of: $0) }
    guard isSeconded || !seconding.isEmpty else { return false }
    var isSilenced = false
    var isEncouraged = false
    signals.forEachSignal(
      in: window, of: text, language: weak.language, scratch: &scratch.signals
    ) { signal, range in
      guard !range.overlaps(weak.range) else { return }
      if silencing.contains(signal) { isSilenced = true }
      guard sentence.contains(range) else { return }
      if seconding.contains(signal) { isSeconded = true }
      if negation.contains(signal) || negationAfter.contains(signal) { isSilenced = true }
      if encouragement.contains(signal) { isEncouraged = true }
    }
    return isSeconded && (!isSilenced || isEncouraged)
  }

  private func isCovered(_ range: Range<Int>, by strong: ArraySlice<PhraseFinding>) -> Bool {
    var index = strong.partitioningIndex { $0.range.lowerBound > range.lowerBound }
    while index > strong.startIndex {
      index -= 1
      if strong[index].range.contains(range) { return true }
      if range.lowerBound - strong[index].range.lowerBound > Self.longestPhraseBytes { break }
    }
    return false
  }

  private static let longestPhraseBytes = 512

  private func hasOtherWeak(
    _ index: Int, in window: Range<Int>, _ weak: [PhraseFinding]
  ) -> Bool {
    let own = weak[index]
    func seconds(_ other: PhraseFinding) -> Bool {
      other.rule == own.rule && !other.range.overlaps(own.range) && window.contains(other.range)
    }
    var left = index
    while left > 0, weak[left - 1].range.lowerBound >= window.lowerBound {
      left -= 1
      if seconds(weak[left]) { return true }
    }
    var right = index + 1
    while right < weak.count, weak[right].range.lowerBound < window.upperBound {
      if seconds(weak[right]) { return true }
      right += 1
    }
    return false
  }

  /// Drops findings of rules that something elsewhere in the text excuses.
  private func removeExcused(in text: borrowing Span<UInt8>, _ scratch: inout PhraseScratch) {
    let excusing = Set(scratch.findings.flatMap { rules[$0.rule].excusedBy })
    guard !excusing.isEmpty else { return }
    var present: Set<String> = []
    signals.forEachSignal(
      in: 0..<text.count, of: text, language: .unknown, scratch: &scratch.signals
    ) { signal, _ in
      present.insert(signals.names[signal])
    }
    scratch.findings.removeAll { !present.isDisjoint(with: rules[$0.rule].excusedBy) }
  }

  /// Drops what an earlier or longer finding already says: overlapping findings of one rule, and
  /// findings of another rule wholly inside a longer one.
  private func removeRepeated(_ findings: inout [PhraseFinding]) {
    var kept: [PhraseFinding] = []
    for finding in findings {
      let isRepeated = kept.reversed().prefix(while: {
        $0.range.upperBound > finding.range.lowerBound
      })
      .contains { earlier in
        earlier.rule == finding.rule && earlier.range.overlaps(finding.range)
          || earlier.range != finding.range && earlier.range.contains(finding.range)
      }
      if !isRepeated { kept.append(finding) }
    }
    findings = kept
  }
}

/// Buffers that a worker reuses while it judges phrases.
struct PhraseScratch: ~Copyable {
  var signals = SignalScratch()
  var hits: [PhraseHit] = []
  var weak: [PhraseFinding] = []
  var filler: [Range<Int>] = []
  var findings: [PhraseFinding] = []
  var unscanned: Set<Unscanned> = []
  var lastPatternWindow: [Int: Range<Int>] = [:]
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
