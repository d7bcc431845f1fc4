// SPDX-License-Identifier: Apache-2.0

import MessageScanner

/// How many labels of a kind were found, and how many findings of the kind have a label.
struct CorpusScore {
  var labels = 0
  var found = 0
  var findings = 0
  var right = 0
  var misses: [String] = []
  var falseAlarms: [String] = []

  var recall: Double { labels == 0 ? 1 : Double(found) / Double(labels) }
  var precision: Double { findings == 0 ? 1 : Double(right) / Double(findings) }

  static func += (sum: inout CorpusScore, other: CorpusScore) {
    sum.labels += other.labels
    sum.found += other.found
    sum.findings += other.findings
    sum.right += other.right
    sum.misses += other.misses
    sum.falseAlarms += other.falseAlarms
  }
}

/// The scores of a corpus by rule.
///
/// An entity counts as found only at its exact place, a phrase where the places overlap; a label
/// also when its rule is among the milder ones of a finding.
struct CorpusScores {
  private(set) var byRule: [String: CorpusScore] = [:]

  /// Rules of which the corpus labels every violation.
  static let entityRules = [
    "contact.email", "contact.phone", "link.external", "link.insecure", "link.shortener",
    "style.emoji",
  ]
  static let phraseRules = [
    "contact.offplatform", "payment.offplatform", "promo.coupon", "promo.cross_sell",
    "promo.discount", "promo.marketing", "review.change", "review.incentive", "review.positive",
    "review.repeat", "text.abusive", "text.opt_out", "text.order_confirmation", "text.pointless",
  ]

  /// Compares the findings in one message with its labels.
  mutating func add(_ message: CorpusMessage, _ findings: [Finding]) throws {
    let ranges = try message.labelRanges()
    let bytes = Array(message.text.utf8)
    func agree(_ label: Int, _ finding: Finding) -> Bool {
      finding.field == .text && finding.breaks(message.labels[label].rule)
        && (Self.entityRules.contains(message.labels[label].rule)
          ? finding.range == ranges[label] : finding.range.overlaps(ranges[label]))
    }
    for (index, label) in message.labels.enumerated() {
      byRule[label.rule, default: CorpusScore()].labels += 1
      if findings.contains(where: { agree(index, $0) }) {
        byRule[label.rule, default: CorpusScore()].found += 1
      } else {
        byRule[label.rule, default: CorpusScore()].misses.append("\(message.id) \(label.match)")
      }
    }
    for finding in findings where (Self.entityRules + Self.phraseRules).contains(finding.rule) {
      byRule[finding.rule, default: CorpusScore()].findings += 1
      if message.labels.indices.contains(where: { agree($0, finding) }) {
        byRule[finding.rule, default: CorpusScore()].right += 1
      } else {
        byRule[finding.rule, default: CorpusScore()].falseAlarms.append(
          "\(message.id) \(String(decoding: bytes[finding.range], as: UTF8.self))")
      }
    }
  }

  /// The score of some rules together.
  func sum(of rules: [String]) -> CorpusScore {
    var sum = CorpusScore()
    for rule in rules { sum += byRule[rule] ?? CorpusScore() }
    return sum
  }

  /// A line a rule, then what was missed and what was found without a label.
  var table: String {
    var lines = ["rule  labels  recall  findings  precision"]
    for (rule, score) in byRule.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(rule)  \(score.labels)  \(percent(score.recall))  \(score.findings)  "
          + percent(score.precision))
    }
    for (rule, score) in byRule.sorted(by: { $0.key < $1.key }) {
      lines += score.misses.map { "missed \(rule): \($0)" }
      lines += score.falseAlarms.map { "not labelled \(rule): \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
