// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rules that also judge a sentence as a whole, by how much it is like sentences that break
/// them: for what no list of words and no combination foresees, and against what combinations find in
/// sentences that are quite unlike.
struct SentenceRules: Sendable {
  /// A rule that the model knows.
  private struct Judged {
    let rule: Int
    let severity: Severity
    /// Its index in the model.
    let index: Int
    /// The least score that breaks it.
    let border: Float
    /// Whether it holds only for messages known to begin an exchange: replies are full of such.
    let needsProactive: Bool
  }

  private let model = SentenceModel.standard
  private let judged: [Judged]
  /// The rule about messages that say nothing.
  private let filler: Int?
  /// The score below which a combination has misread a sentence.
  private let leastScore: Float

  /// Sentences of fewer features, some four words, are like too many others.
  private static let fewestFeatures = 12

  /// A sentence that says nothing may be less like others by so much, as all sentences of its message
  /// must say nothing.
  private static let fillerEase: Float = 2

  /// A sentence without a word of any concept, beside others that say nothing, may be so much less
  /// like them: offers of help stand in messages of all kinds.
  private static let companyEase: Float = 4.5

  /// A sentence must be so much more like those that break a rule where something excludes the
  /// combination that it holds.
  private static let exclusion: Float = 1

  /// The score from which the words of a combination alone are enough.
  private static let leastOfWords: Float = -2

  /// Near misses are told from so much below the border on, when somebody asks.
  private static let nearness: Float = 2

  /// Takes the rules in force that the model knows; nil when there are none.
  init?(_ policy: Policy) {
    let margin = Float(policy.profile.parameters[.likenessMargin])
    let filler = policy.rules.firstIndex { $0.detects == .filler }
    judged = model.rules.enumerated().compactMap { [model] index, id in
      policy.ruleIndex(of: id).map { rule in
        let ease = rule == filler ? Self.fillerEase : 0
        return Judged(
          rule: rule, severity: policy.rules[rule].severity, index: index,
          border: model.borders[index] + margin - ease,
          needsProactive: policy.rules[rule].bindsProactiveOnly && rule != filler)
      }
    }
    self.filler = filler
    leastScore = -5 - max(0, margin)
    if judged.isEmpty { return nil }
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
    let isRead = !scratch.findings.isEmpty
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
      let scores = model.scores(of: scratch.features)
      if isRead { read.append((sentence, scores)) }
      if mayBeFiller, let rest = Self.behindGreeting(sentence, in: text),
        let score = emptiness(of: rest, ease: 0, &scratch), score >= 0,
        !FillerRule.asks(rest, in: text)
      {
        scratch.filler += text.lines(of: rest)
      }
      guard judged.contains(where: { scores[$0.index] >= $0.border - Self.nearness }) else {
        continue
      }
      // What is mostly an address says nothing itself.
      let inContacts = contacts.inside(sentence).reduce(0) { $0 + $1.count }
      guard inContacts * 2 < sentence.count else { continue }
      judge(
        text.trimmed(sentence), scores, isProactive: isProactive, besides: told, in: text, language,
        &scratch)
    }
    if isRead { removeMisread(read, in: text, &scratch) }
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
    guard let known = judged.first(where: { $0.rule == filler }) else { return nil }
    scratch.features.read(scratch.concepts.text.letters, in: sentence)
    guard scratch.features.count >= Self.fewestFeatures else { return nil }
    return model.scores(of: scratch.features)[known.index] - known.border + ease
  }

  /// Drops what combinations found in sentences that are unlike those that break the rule, unless the
  /// words found are like such alone; a phrase means what it says.
  private func removeMisread(
    _ read: [(sentence: Range<Int>, scores: SIMD16<Float>)], in text: borrowing Span<UInt8>,
    _ scratch: inout PhraseScratch
  ) {
    var kept: [PhraseFinding] = []
    for finding in scratch.findings {
      let index = read.partitioningIndex { $0.sentence.upperBound >= finding.range.upperBound }
      if !finding.isPhrase, index < read.count, read[index].sentence.contains(finding.range),
        let known = judged.first(where: { $0.rule == finding.rule }),
        read[index].scores[known.index] < leastScore,
        score(of: finding.range, by: known, &scratch) < Self.leastOfWords
      {
        scratch.concepts.recorder?.drop(finding.rule, finding.range, in: text, .unlike)
      } else {
        kept.append(finding)
      }
    }
    scratch.findings = kept
  }

  private func score(
    of range: Range<Int>, by one: Judged, _ scratch: inout PhraseScratch
  ) -> Float {
    scratch.features.read(scratch.concepts.text.letters, in: range)
    return model.scores(of: scratch.features)[one.index]
  }

  /// Whether wordings in a sentence break a rule that it breaks nearly as a whole, too: what else it
  /// is like then is the same thing in other words.
  private func isTold(
    _ sentence: Range<Int>, _ scores: SIMD16<Float>, _ told: [PhraseFinding]
  ) -> Bool {
    let first = told.partitioningIndex { $0.range.upperBound > sentence.lowerBound }
    return told[first...].prefix(Self.mostTold).contains { finding in
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
      let excess = scores[one.index] - one.border - (doubt == .excluded ? Self.exclusion : 0)
      if one.rule == filler {
        if excess >= 0, !FillerRule.asks(sentence, in: text) {
          scratch.filler += text.lines(of: sentence)
        }
      } else if excess < 0 {
        guard excess >= -Self.nearness else { continue }
        scratch.concepts.recorder?.drop(one.rule, sentence, in: text, .unlike)
      } else if isTold {
        scratch.concepts.recorder?.drop(one.rule, sentence, in: text, .covered)
      } else if doubt == .negated {
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
