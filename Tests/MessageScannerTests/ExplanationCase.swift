// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import Testing

/// A record in which one rule drops something, and why.
struct ExplanationCase: CustomTestStringConvertible {
  let name: String
  let record: String
  /// Nil for what was dropped before any rule saw it.
  let rule: String?
  let reason: DropReason
  let match: String
  let detail: String?
  /// Whether the rules are those of `ExplanationCase.pack`.
  let isOwn: Bool

  var testDescription: String { name }

  private init(
    _ name: String, _ record: String, _ rule: String?, _ reason: DropReason, _ match: String,
    detail: String? = nil, isOwn: Bool = false
  ) {
    self.name = name
    self.record = record
    self.rule = rule
    self.reason = reason
    self.match = match
    self.detail = detail
    self.isOwn = isOwn
  }

  private static func own(
    _ text: String, _ rule: String, _ reason: DropReason, _ match: String, detail: String? = nil
  ) -> ExplanationCase {
    ExplanationCase(
      "\(rule): \(text)", #"{"text":"\#(text)"}"#, rule, reason, match, detail: detail, isOwn: true)
  }

  static let pack = """
    pack: own
    language: en
    concepts:
      depot: [warehouse]
      fetch: [collect]
      price: [price]
      courier: [courier]
      opened: [open]
      shield: [collect stamps]
      negation: [never]
    rules:
      own.fetch: {category: phrase, severity: block, summary: S}
      own.near: {category: phrase, severity: block, summary: S}
      own.order: {category: phrase, severity: block, summary: S}
      own.call: {category: phrase, severity: block, summary: S, phrases: [call now], excused_by: [courier]}
      own.write: {category: phrase, severity: block, summary: S, phrases: [write now], excused_beside: [courier]}
      own.long: {category: phrase, severity: block, summary: S, phrases: [please call now today]}
    combinations:
      own.fetch:
        - {all: [depot, fetch], reach: 5, unless: [courier]}
      own.near:
        - {all: [depot, price], scope: near}
      own.order:
        - {all: [depot, opened], ordered: true}
    profiles:
      own: {summary: Own}
    """

  static let all: [ExplanationCase] = [
    .own(
      "Never collect it at our warehouse.", "own.fetch", .negated, "collect it at our warehouse"),
    .own("Write now to the courier.", "own.write", .excused, "Write now", detail: "courier"),
    .own("Never call now.", "own.call", .negated, "call now"),
    .own("Collect stamps at the warehouse.", "own.fetch", .shielded, "warehouse", detail: "fetch"),
    .own(
      "Collect it at the warehouse by courier.", "own.fetch", .excluded,
      "Collect it at the warehouse", detail: "courier"),
    .own(
      "Collect this big new red lamp warehouse", "own.fetch", .tooFar,
      "Collect this big new red lamp warehouse"),
    .own(
      "Collect it. The warehouse is big.", "own.fetch", .otherSentence,
      "Collect it. The warehouse"),
    .own("Open is the warehouse.", "own.order", .otherOrder, "Open is the warehouse"),
    .own("The warehouse is big.", "own.fetch", .incomplete, "warehouse", detail: "fetch"),
    ExplanationCase(
      "a hint",
      #"{"text":"Our shop sells more than lamps, as you may know.","kind":"reply"}"#,
      "promo.cross_sell", .unlike,
      "Our shop sells more than lamps, as you may know."),
    .own("Call now. It comes by courier.", "own.call", .excused, "Call now", detail: "courier"),
    .own("Please call now today.", "own.call", .covered, "call now"),
    ExplanationCase(
      "marketplace", #"{"text":"See https://www.amazon.de/returns."}"#, "link.external",
      .hostAllowed, "https://www.amazon.de/returns"),
    ExplanationCase(
      "HTML", #"{"html":"<a href='https://www.amazon.de/x'>Return the lamp</a>"}"#,
      "link.external", .hostAllowed, "https://www.amazon.de/x"),
    ExplanationCase(
      "sentences", #"{"text":"We agree.It was late."}"#, "link.external", .doubtful, "agree.It"),
    ExplanationCase(
      "digits of a link", #"{"text":"See https://example.com/+493090182077 now"}"#,
      "contact.phone", .insideLink, "+493090182077"),
    ExplanationCase(
      "order", #"{"text":"Order 123-1234567-1234567"}"#, "contact.phone", .implausible,
      "123-1234567-1234567"),
    ExplanationCase(
      "EAN", #"{"text":"EAN 4006381333931"}"#, "contact.phone", .invalid, "4006381333931"),
    ExplanationCase(
      "part", #"{"region":"US","text":"Part 2015550123 is missing"}"#, "contact.phone",
      .withoutCue, "2015550123"),
    ExplanationCase(
      "reply", #"{"kind":"reply","text":"Your order has shipped."}"#, "text.order_confirmation",
      .proactiveOnly, "order has shipped"),
    ExplanationCase(
      "thanks and more",
      #"{"text":"Thank you for your purchase. The new bulb of the lamp in the box fits it only with the ring that holds the old one in its place."}"#,
      "text.pointless", .notOnlyCourtesies, "Thank you for your purchase"),
    ExplanationCase(
      "quotation", #"{"text":"Hello.\n> Write to anna@example.com\n"}"#, nil, .quoted,
      "> Write to anna@example.com\n"),
    ExplanationCase(
      "custom design", #"{"reason":"custom_design","text":"https://example.com/proof"}"#,
      "link.external", .exception, "https://example.com/proof"),
  ]
}
