// SPDX-License-Identifier: Apache-2.0

/// A phrase rule's finding in one field, before it is ordered and counted.
struct PhraseFinding: Equatable {
  let rule: Int
  var range: Range<Int>
  /// The language of the phrase; unknown for what a pattern matched.
  var language = LanguageID.unknown
  /// Whether it is a fixed phrase.
  var isPhrase = false
  /// Whether it is a whole sentence, judged by its likeness to others.
  var isSentence = false
  /// The rules whose findings lie inside it.
  var also = RuleList()

  /// Takes over the rules of a finding that is told with it.
  mutating func take(_ other: PhraseFinding) {
    for other in [other.rule] + other.also.indices where other != rule { also.insert(other) }
  }

  /// The finding without a rule that something else tells; nil when none is left.
  func without(_ rule: Int) -> PhraseFinding? {
    let rest = ([self.rule] + also.indices).filter { $0 != rule }
    guard let first = rest.first else { return nil }
    var finding = PhraseFinding(
      rule: first, range: range, language: language, isSentence: isSentence)
    for rule in rest.dropFirst() { finding.also.insert(rule) }
    return finding
  }
}

extension [PhraseFinding] {
  /// Takes from sentences that were judged as a whole the rules of wordings that were found in them,
  /// which say more exactly where; the sentences are disjoint and stand in their order.
  mutating func leaveSentencesToWordings() {
    var sentences: [PhraseFinding?] = filter(\.isSentence)
    guard !sentences.isEmpty else { return }
    let ranges = sentences.compactMap { $0?.range }
    removeAll(where: \.isSentence)
    for wording in self {
      var index = ranges.partitioningIndex { $0.upperBound > wording.range.lowerBound }
      while index < ranges.count, ranges[index].lowerBound < wording.range.upperBound {
        sentences[index] = sentences[index]?.without(wording.rule)
        index += 1
      }
    }
    self += sentences.compactMap(\.self)
  }
}
