// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// A message and where one rule finds something in it; what other rules find is left aside.
///
/// A combination of concepts reaches from the first word to the last, which is how the packs word
/// it and no promise: of phrase rules a finding need only overlap its mark.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let name: String
  /// Every finding of the rule is marked; a text without marks passes the rule.
  let message: MarkedText
  let region: String?
  let kind: String?
  var isHTML = false

  var testDescription: String { "\(rule): \(name)" }

  init(
    _ rule: String, _ name: String, _ marked: String, region: String? = nil, kind: String? = nil
  ) {
    self.rule = rule
    self.name = name
    message = MarkedText(marked)
    self.region = region
    self.kind = kind
  }

  /// A message in HTML.
  init(_ rule: String, _ name: String, html marked: String, kind: String? = nil) {
    self.init(rule, name, marked, kind: kind)
    isHTML = true
  }
}
