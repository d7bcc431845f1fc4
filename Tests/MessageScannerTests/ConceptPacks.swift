// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy

/// Small packs of two languages and one of none, and the scanner that they make.
enum ConceptPacks {
  private static let core = #"""
    pack: core
    concepts:
      sum: {pattern: '\d+ ?€', digits: true, words: [half price]}
      brand: [acme]
    rules:
      r.ask: {category: phrase, severity: block, summary: S}
      r.near: {category: phrase, severity: block, summary: S}
      r.order: {category: phrase, severity: block, summary: S}
      r.refuse: {category: phrase, severity: block, summary: S}
      r.call: {category: phrase, severity: block, summary: S}
      r.brand: {category: phrase, severity: block, summary: S}
      r.own: {category: phrase, severity: block, summary: S}
      c.mail: {category: email, severity: block, summary: S, detects: email}
    combinations:
      r.ask:
        - {all: [praise, ask], reach: 6, unless: [complaint]}
      r.near:
        - {all: [reward, sum|praise], scope: near}
      r.order:
        - {all: [pay, outside], ordered: true}
      r.refuse:
        - {all: [deny, help], negated_too: true}
      r.call:
        - {all: [call, contact]}
      r.brand:
        - {all: [brand, ask]}
    profiles:
      main: {summary: Main}
    """#

  private static let english = """
    pack: en
    language: en
    concepts:
      praise: [stars, starlet*, top mark, "*praise", all]
      ask: [please, leave]
      complaint: [broken]
      reward: [gift, link]
      pay: [payment]
      outside: [outside]
      deny: [cannot, refuse]
      help: [help]
      call: [call]
      negation: [never, "not", cannot]
      encouragement: [do not hesitate]
      shield: [stars and stripes, gift wrap]
    phrases:
      r.own: [golden ticket]
    """

  private static let german = """
    pack: de
    language: de
    open_endings: true
    concepts:
      praise: [sterne, gift]
      ask: [bitte]
      negation: [nie]
      negation_after: [nicht]
    combinations:
      r.own:
        - {all: [praise, sum]}
    phrases:
      r.own: [goldene karte]
    """

  private static let turkish = """
    pack: tr
    language: tr
    dotted_i: true
    concepts:
      praise: [iyilik]
      reward: [link]
      ask: [istiyoruz]
    """

  private static let shared = Result {
    try Scanner(
      policy: Policy(
        packs: [core, english, german, turkish].enumerated().map {
          try RulePack(yaml: $1, file: "\($0).yaml")
        }, profile: "main"))
  }

  static func scanner() throws -> Scanner { try shared.get() }
}
