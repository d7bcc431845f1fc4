// SPDX-License-Identifier: Apache-2.0

import Policy

/// Which findings say no more than others in their clause: the invitation to look into a shop that
/// announces its sale is told with the announcement.
struct PhraseCovers: Sendable {
  /// By rule: those that it covers.
  private let covered: [[Int]]

  init(_ policy: Policy) {
    covered = policy.rules.map { $0.covers.compactMap(policy.ruleIndex) }
  }

  /// Whether what breaks a rule is told with another.
  ///
  /// - Parameters:
  ///   - rule: the index of what is told.
  ///   - other: the index of what it is told with.
  /// - Returns: whether the other covers it.
  func covers(_ rule: Int, by other: Int) -> Bool { covered[other].contains(rule) }

  /// Tells the findings of covered rules with one that covers them and overlaps them or stands in the
  /// same clause; a fixed phrase gives way only to another phrase or where they overlap.
  ///
  /// - Parameters:
  ///   - findings: ordered by start; those of one rule in one sentence are one.
  ///   - text: valid UTF-8.
  ///   - measured: the text with its borders.
  ///   - recorder: gets what is not told on its own.
  func removeCovered(
    from findings: inout [PhraseFinding], in text: borrowing Span<UInt8>,
    _ measured: borrowing MeasuredText, _ recorder: StepRecorder?
  ) {
    guard findings.count > 1 else { return }
    var covering = [Int?](repeating: nil, count: findings.count)
    search(findings.indices, findings, measured, &covering)
    search(findings.indices.reversed(), findings, measured, &covering)
    guard covering.contains(where: { $0 != nil }) else { return }
    for (index, cover) in covering.enumerated() {
      guard let cover else { continue }
      findings[cover].take(findings[index])
      recorder?.drop(findings[index].rule, findings[index].range, in: text, .covered)
    }
    var covers = covering.makeIterator()
    findings.removeAll { _ in covers.next() != .some(nil) }
  }

  /// Notes for each finding the last one in an order that covers it.
  ///
  /// What is told with another covers none itself, so that nothing is lost.
  private func search(
    _ order: some Sequence<Int>, _ findings: [PhraseFinding], _ measured: borrowing MeasuredText,
    _ covering: inout [Int?]
  ) {
    var isCover = [Bool](repeating: false, count: findings.count)
    for cover in covering { if let cover { isCover[cover] = true } }
    // The last finding that covers a rule.
    var last: [Int: Int] = [:]
    for index in order {
      let finding = findings[index]
      if covering[index] == nil, !isCover[index], let cover = last[finding.rule],
        !finding.isPhrase
          || findings[cover].range != finding.range
            && (findings[cover].isPhrase || findings[cover].range.overlaps(finding.range)),
        measured.isTogether(finding.range, findings[cover].range)
      {
        covering[index] = cover
        isCover[cover] = true
      }
      guard covering[index] == nil else { continue }
      for rule in covered[finding.rule] { last[rule] = index }
    }
  }
}

extension MeasuredText {
  /// Whether two parts overlap or no clause ends between them.
  fileprivate borrowing func isTogether(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    if one.overlaps(other) { return true }
    let gap =
      min(one.upperBound, other.upperBound)..<max(one.lowerBound, other.lowerBound)
    return isOneClause(gap)
  }
}
