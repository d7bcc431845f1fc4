// SPDX-License-Identifier: Apache-2.0

import Benchmark
import MessageScanner
import Policy
import Workloads

/// A profile of one rule, and a sentence that breaks it once.
private struct SingleDetector {
  var operation = "detect"
  let rule: String
  let sentence: String

  static let all = [
    SingleDetector(rule: "contact.email", sentence: "Write to anna@example.com."),
    SingleDetector(rule: "contact.phone", sentence: "Call +49 30 901820 today."),
    SingleDetector(
      rule: "link.external", sentence: "See https://shop.example.com/lamps for it."),
    SingleDetector(rule: "style.emoji", sentence: "It is on its way \u{1F60A} now."),
    SingleDetector(rule: "contact.messenger", sentence: "Add me on WhatsApp: annashop24."),
    // What the folded view costs, beside the same address in the clear.
    SingleDetector(
      operation: "fold-zero-width", rule: "contact.email",
      sentence: "Write to an\u{200B}na@exam\u{200B}ple.com."),
    SingleDetector(
      operation: "fold-homoglyph", rule: "contact.email",
      sentence: "Write to \u{430}nn\u{430}@\u{435}x\u{430}mple.com."),
    SingleDetector(
      operation: "fold-written-out", rule: "contact.email",
      sentence: "Write to anna (at) example (dot) com."),
  ]
}

/// All rules that look for wordings.
private let phraseRules = [
  "contact.offplatform", "payment.offplatform", "promo.coupon", "promo.cross_sell",
  "promo.discount", "promo.marketing", "review.change", "review.incentive", "review.positive",
  "review.repeat",
]

/// One detector at a time on the same text, as far as a policy of its rule alone allows: the
/// detectors themselves are no library of their own.
///
/// Fifty mails make one text of some 65 KB, so that the buffers of a call cost nothing.
func addDetectors() {
  // A rule that looks at no text: what is left is the sweep for byte classes and the call.
  add("byte-classes", rules: ["meta.channel"], named: "none", sentence: nil)
  for detector in SingleDetector.all {
    add(
      detector.operation, rules: [detector.rule], named: detector.rule, sentence: detector.sentence)
  }
  add("detect", rules: phraseRules, named: "phrases", sentence: "Please leave us a 5 star review.")
}

/// Adds a benchmark for each rate: in no mail, in one of ten, in each.
private func add(_ operation: String, rules: [String], named name: String, sentence: String?) {
  let rates: [(name: String, distance: Int?)] =
    sentence == nil ? [("never", nil)] : [("never", nil), ("rare", 10), ("often", 1)]
  for rate in rates {
    let count = 400
    Workload(
      messages: "\(operation)/\(name)/text-\(rate.name)",
      expecting: rate.distance.map { count / $0 } ?? 0
    ) {
      let texts = mails(count: count).enumerated().map { index, mail in
        guard let sentence, let distance = rate.distance, index % distance == 0 else {
          return mail
        }
        return mail + " " + sentence
      }
      let joined = stride(from: 0, to: count, by: 50).map {
        texts[$0..<$0 + 50].joined(separator: " ")
      }
      return try MessageSet(joined, onlyRules: rules)
    }.register()
  }
}

extension MessageSet {
  /// Compiles a profile of a few rules for some messages.
  fileprivate init(_ texts: [String], onlyRules rules: [String]) throws {
    let pack = """
      pack: benchmark
      profiles:
        benchmark:
          summary: A few rules.
          only: [\(rules.joined(separator: ", "))]
      """
    let policy = try Policy(
      profile: "benchmark", userPacks: [RulePack(yaml: pack, file: "benchmark.yaml")])
    try self.init(texts, policy: policy)
  }
}
