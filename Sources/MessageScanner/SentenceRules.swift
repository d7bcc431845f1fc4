// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rules that also judge a sentence as a whole, by how much it is like sentences that break
/// them: for what no list of words and no combination foresees, and against what combinations find in
/// sentences that are quite unlike.
///
/// A sentence is judged by its words first. Where these are not far from breaking a rule, or words
/// broke one, it is judged by the concepts that they stand for, too.
struct SentenceRules: Sendable {
  /// A rule that the model knows.
  private struct Judged {
    let rule: Int
    let severity: Severity
    /// Its index in the models.
    let index: Int
    /// The least score that breaks it.
    let border: Float
    /// The least score by words alone from which concepts are asked, or that says nothing.
    let wordBorder: Float
    /// Whether it holds only for messages known to begin an exchange: replies are full of such.
    let needsProactive: Bool
  }

  private let words = SentenceModel.words
  private let byConcepts = SentenceModel.concepts
  private let concepts: SentenceConcepts
  private let judged: [Judged]
  /// The rule about messages that say nothing, which words alone tell.
  private let filler: Judged?
  /// The score below which a combination has misread a sentence.
  private let leastScore: Float
  /// So much more like those that break another rule are words that a combination has misread.
  private let mostOutdone: Float

  /// Sentences of fewer features, some four words, are like too many others.
  private static let fewestFeatures = 12

  /// A sentence that says nothing may be less like others by so much, as all sentences of its message
  /// must say nothing.
  private static let fillerEase: Float = 1.25

  /// A sentence without a word of any concept, beside others that say nothing, may be so much less
  /// like them: offers of help stand in messages of all kinds.
  private static let companyEase: Float = 2.8

  /// How much more a sentence must be like those that break a rule where something speaks against the
  /// combination that it holds.
  private static func demand(_ doubt: ConceptScratch.Doubt?) -> Float {
    switch doubt {
    case .excluded: 0.6
    case .negated: 4
    case nil, .denied: 0
    }
  }

  /// The score from which the words of a combination alone are enough.
  private static let leastOfWords: Float = 0

  /// So much below the border by words alone concepts are asked: of what both find together this loses
  /// a hundredth.
  private static let wordNearness: Float = 2.5

  /// Near misses are told from so much below the border on, when somebody asks.
  private static let nearness: Float = 1.25

  /// Takes the rules in force that the models know; nil when there are none.
  init?(_ policy: Policy, _ concepts: ConceptRules) {
    let margin = Float(policy.profile.parameters[.likenessMargin])
    let known = words.rules.enumerated().compactMap { [words, byConcepts] index, id in
      policy.ruleIndex(of: id).map { rule in
        let isFiller = policy.rules[rule].detects == .filler
        return Judged(
          rule: rule, severity: policy.rules[rule].severity, index: index,
          border: byConcepts.borders[index] + margin,
          wordBorder: words.borders[index] + margin
            - (isFiller ? Self.fillerEase : Self.wordNearness),
          needsProactive: policy.rules[rule].bindsProactiveOnly)
      }
    }
    judged = known.filter { policy.rules[$0.rule].detects != .filler }
    filler = known.first { policy.rules[$0.rule].detects == .filler }
    self.concepts = SentenceConcepts(policy, concepts)
    leastScore = -1 - max(0, margin)
    mostOutdone = 1.25 + max(0, margin)
    if known.isEmpty { return nil }
  }

  /// Finds sentences that break a rule; one that breaks several is told once, under the worst, and
  /// among equals under that which it is most like.
  ///
  /// Only sentences that hold a word of some concept are judged: hardly any other breaks a rule, and
  /// most sentences hold none.
  ///
  /// - Parameters:
  ///   - text: the present text, valid UTF-8.
  ///   - contacts: byte ranges of contacts in the text, ascending.
  ///   - language: the language that the message states.
  ///   - isProactive: whether the message says that it begins an exchange.
  ///   - mayBeFiller: whether the text as a whole may say nothing.
  ///   - scratch: the worker's buffers; findings are added to `scratch.findings`, or taken from it,
  ///     what says nothing is added to `scratch.filler`.
  func find(
    in text: borrowing Span<UInt8>, contacts: [Range<Int>], language: LanguageID,
    isProactive: Bool, mayBeFiller: Bool, _ scratch: inout PhraseScratch
  ) {
    scratch.concepts.orderDoubts()
    let told = scratch.findings.sorted { $0.range.upperBound < $1.range.upperBound }
    var read: [(sentence: Range<Int>, scores: SIMD16<Float>)] = []
    var end = 0
    while let place = scratch.concepts.words.place(endingAfter: end) {
      let around = scratch.concepts.text.sentence(around: place, in: text)
      // What ends nowhere is cut into blocks that overlap.
      let sentence = max(end, around.lowerBound)..<max(around.upperBound, place.upperBound)
      end = sentence.upperBound
      scratch.features.read(scratch.concepts.text.letters, in: sentence)
      guard scratch.features.count >= Self.fewestFeatures else { continue }
      var scores = words.scores(of: scratch.features)
      // What is mostly an address says nothing itself.
      let inContacts = contacts.inside(sentence).reduce(0) { $0 + $1.count }
      let saysSomething = inContacts * 2 < sentence.count
      if let filler {
        if mayBeFiller, let rest = Self.behindGreeting(sentence, in: text),
          let score = emptiness(of: rest, ease: 0, &scratch), score >= 0
        {
          noteFiller(rest, in: text, &scratch)
        }
        if saysSomething, scores[filler.index] >= filler.wordBorder {
          noteFiller(text.trimmed(sentence), in: text, &scratch)
        }
      }
      let isRead = Self.findings(of: told, in: sentence).contains { $0.range.overlaps(sentence) }
      guard isRead || judged.contains(where: { scores[$0.index] >= $0.wordBorder }) else {
        continue
      }
      concepts.read(sentence, language: language, in: text, &scratch)
      scores += byConcepts.scores(of: scratch.features)
      if isRead { read.append((sentence, scores)) }
      guard saysSomething,
        judged.contains(where: { scores[$0.index] >= $0.border - Self.nearness })
      else { continue }
      judge(
        text.trimmed(sentence), scores, isProactive: isProactive, besides: told, in: text, language,
        &scratch)
    }
    if !read.isEmpty { removeMisread(read, language, in: text, &scratch) }
  }

  /// What stands behind the first comma or colon of a sentence near the beginning of a text, where it
  /// comes so soon that a greeting and a name stand before it.
  private static func behindGreeting(
    _ sentence: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Range<Int>? {
    guard sentence.lowerBound <= longestGreeting else { return nil }
    let end = min(sentence.lowerBound + longestGreeting, sentence.upperBound)
    let comma = (sentence.lowerBound..<end).first {
      text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: ":") || text.holds("，", at: $0)
        || text.holds("、", at: $0)
        || text.holds("،", at: $0)
    }
    return comma.map { $0 + (text.scalar(at: $0)?.byteCount ?? 1)..<sentence.upperBound }
  }

  /// No greeting with a name has more bytes.
  private static let longestGreeting = 64

  /// How much a sentence of the present text is like those that say nothing, beside others that do:
  /// 0 or more if it may be one; nil when it is too short to tell.
  func emptiness(of sentence: Range<Int>, _ scratch: inout PhraseScratch) -> Float? {
    emptiness(of: sentence, ease: Self.companyEase, &scratch)
  }

  private func emptiness(
    of sentence: Range<Int>, ease: Float, _ scratch: inout PhraseScratch
  ) -> Float? {
    guard let filler else { return nil }
    scratch.features.read(scratch.concepts.text.letters, in: sentence)
    guard scratch.features.count >= Self.fewestFeatures else { return nil }
    return words.scores(of: scratch.features)[filler.index] - filler.wordBorder + ease
  }

  /// Takes down that a sentence says nothing, unless it asks.
  private func noteFiller(
    _ sentence: Range<Int>, in text: borrowing Span<UInt8>, _ scratch: inout PhraseScratch
  ) {
    if !FillerRule.asks(sentence, in: text) { scratch.filler += text.lines(of: sentence) }
  }

  /// Drops what combinations found in sentences that are unlike those that break the rule, or far more
  /// like those that break another, unless the words found are like such alone; a phrase means what it
  /// says.
  private func removeMisread(
    _ read: [(sentence: Range<Int>, scores: SIMD16<Float>)], _ language: LanguageID,
    in text: borrowing Span<UInt8>, _ scratch: inout PhraseScratch
  ) {
    var kept: [PhraseFinding] = []
    for finding in scratch.findings {
      let index = read.partitioningIndex { $0.sentence.upperBound >= finding.range.upperBound }
      if !finding.isPhrase, index < read.count, read[index].sentence.contains(finding.range),
        let known = judged.first(where: { $0.rule == finding.rule }),
        isUnlike(read[index].scores, known, leastScore),
        isUnlike(scores(of: finding.range, language, in: text, &scratch), known, Self.leastOfWords)
      {
        scratch.concepts.recorder?.drop(finding.rule, finding.range, in: text, .unlike)
      } else {
        kept.append(finding)
      }
    }
    scratch.findings = kept
  }

  /// Whether words are less like those that break a rule than demanded, or far more like those that
  /// break another.
  private func isUnlike(_ scores: SIMD16<Float>, _ one: Judged, _ least: Float) -> Bool {
    scores[one.index] < least
      || judged.contains { scores[$0.index] - scores[one.index] > mostOutdone }
  }

  private func scores(
    of range: Range<Int>, _ language: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout PhraseScratch
  ) -> SIMD16<Float> {
    scratch.features.read(scratch.concepts.text.letters, in: range)
    let byWords = words.scores(of: scratch.features)
    concepts.read(range, language: language, in: text, &scratch)
    return byWords + byConcepts.scores(of: scratch.features)
  }

  /// Those of some findings, ordered by their ends, that may lie in a sentence.
  private static func findings(
    of told: [PhraseFinding], in sentence: Range<Int>
  ) -> ArraySlice<PhraseFinding> {
    let first = told.partitioningIndex { $0.range.upperBound > sentence.lowerBound }
    return told[first...].prefix(mostTold)
  }

  /// Whether wordings in a sentence break a rule that it breaks nearly as a whole, too: what else it
  /// is like then is the same thing in other words.
  private func isTold(
    _ sentence: Range<Int>, _ scores: SIMD16<Float>, _ told: [PhraseFinding]
  ) -> Bool {
    Self.findings(of: told, in: sentence).contains { finding in
      finding.range.overlaps(sentence)
        && judged.contains {
          $0.rule == finding.rule && scores[$0.index] >= $0.border - Self.nearness
        }
    }
  }

  /// So many findings in a sentence are looked at.
  private static let mostTold = 16

  private func judge(
    _ sentence: Range<Int>, _ scores: SIMD16<Float>, isProactive: Bool,
    besides told: [PhraseFinding], in text: borrowing Span<UInt8>, _ language: LanguageID,
    _ scratch: inout PhraseScratch
  ) {
    var worst: (finding: PhraseFinding, rank: (Severity, Float))?
    let isTold = isTold(sentence, scores, told)
    for one in judged where isProactive || !one.needsProactive {
      let doubt = scratch.concepts.doubt(of: one.rule, in: sentence)
      let excess = scores[one.index] - one.border - Self.demand(doubt)
      if excess < 0 {
        guard excess >= -Self.nearness else { continue }
        scratch.concepts.recorder?.drop(one.rule, sentence, in: text, .unlike)
      } else if isTold {
        scratch.concepts.recorder?.drop(one.rule, sentence, in: text, .covered)
      } else if doubt == .denied {
        scratch.concepts.recorder?.drop(one.rule, sentence, in: text, .negated)
      } else if let known = worst, known.rank >= (one.severity, excess) {
        worst?.finding.also.insert(one.rule)
      } else {
        var finding = PhraseFinding(
          rule: one.rule, range: sentence, language: language, isSentence: true)
        if let known = worst { finding.take(known.finding) }
        worst = (finding, (one.severity, excess))
      }
    }
    if let worst { scratch.findings.append(worst.finding) }
  }
}

extension Span<UInt8> {
  /// The lines of a range, without those that are empty.
  fileprivate func lines(of range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where self[offset] == 0x0A {
      if offset > start { lines.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }
}
