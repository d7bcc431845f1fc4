// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

/// Packs that are each in order but contradict each other, and the error that says so.
///
/// The packs are named `0.yaml`, `1.yaml`, …
struct CombinationMistake: Sendable, CustomTestStringConvertible {
  let name: String
  let packs: [String]
  var profile = "main"
  /// Where the error must point; nil: to no file.
  let origin: Origin?
  var rule: String?
  let says: String

  var testDescription: String { name }

  private static let rule = "{category: phrase, severity: block, summary: S}"
  private static let base = """
    pack: base
    rules:
      a.b: \(rule)
      c.d: \(rule)
    profiles:
      main: {summary: Main}
    """

  static let all: [CombinationMistake] = [
    CombinationMistake(
      name: "a rule in two packs",
      packs: [base, "pack: p\nrules:\n  e.f: \(rule)\n  a.b: \(rule)"],
      origin: Origin(file: "1.yaml", line: 4), rule: "a.b", says: "already defined at 0.yaml:3"),
    CombinationMistake(
      name: "a profile in two packs", packs: [base, "pack: p\nprofiles:\n  main: {summary: Mine}"],
      origin: Origin(file: "1.yaml", line: 3), says: "profile main is already defined at 0.yaml:6"),
    CombinationMistake(
      name: "a phrase for no rule", packs: [base, "pack: p\nphrases:\n  a.b: [x]\n  a.x: [y]"],
      origin: Origin(file: "1.yaml", line: 4), rule: "a.x", says: "there is no such rule"),
    CombinationMistake(
      name: "an unknown profile", packs: [base, "pack: p\nprofiles:\n  extra: {summary: E}"],
      profile: "strict", origin: nil, says: "there is no profile \"strict\"; known: extra, main"),
    CombinationMistake(
      name: "no profile at all", packs: ["pack: p"], origin: nil,
      says: "there is no profile \"main\""),
    CombinationMistake(
      name: "a profile that extends itself",
      packs: [base, "pack: p\nprofiles:\n  own: {extends: own}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 3), says: "cannot extend \"own\""),
    CombinationMistake(
      name: "profiles that extend each other",
      packs: [base, "pack: p\nprofiles:\n  one: {extends: two}\n  two: {extends: one}"],
      profile: "one", origin: Origin(file: "1.yaml", line: 4), says: "cannot extend \"one\""),
    CombinationMistake(
      name: "an unknown base", packs: [base, "pack: p\nprofiles:\n  own: {extends: none}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 3), says: "cannot extend \"none\""),
    CombinationMistake(
      name: "a base whose base is unknown",
      packs: [base, "pack: p\nprofiles:\n  own: {extends: mid}\n  mid: {extends: none}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 4), says: "cannot extend \"none\""),
    CombinationMistake(
      name: "a profile that sets an unknown rule",
      packs: [base, "pack: p\nprofiles:\n  own:\n    rules: {a.b: info, a.x: warn}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 4), rule: "a.x",
      says: "profile own names"),
    CombinationMistake(
      name: "a profile of an unknown rule only",
      packs: [base, "pack: p\nprofiles:\n  own: {only: [a.x]}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 3), rule: "a.x",
      says: "profile own names"),
    CombinationMistake(
      name: "excused by an unknown concept",
      packs: [
        base,
        "pack: p\nrules:\n  e.f: {category: phrase, severity: info, summary: S, excused_by: [calm]}",
      ],
      origin: Origin(file: "1.yaml", line: 3), rule: "e.f", says: "no concept \"calm\""),
  ]

  private static func inRule(
    _ name: String, concepts: String, _ combination: String, says: String
  ) -> CombinationMistake {
    let pack = """
      pack: p
      concepts: {\(concepts)}
      combinations:
        a.b:
          - \(combination)
      """
    return CombinationMistake(
      name: name, packs: [base, pack], origin: Origin(file: "1.yaml", line: 5), rule: "a.b",
      says: says)
  }

  static let concepts: [CombinationMistake] = [
    CombinationMistake(
      name: "combinations for no rule",
      packs: [base, "pack: p\nconcepts: {c: [w]}\ncombinations:\n  a.x:\n    - {all: [c]}"],
      origin: Origin(file: "1.yaml", line: 5), rule: "a.x", says: "there is no such rule"),
    inRule("an unknown concept", concepts: "c: [w]", "{all: [c, d]}", says: "no concept \"d\""),
    inRule(
      "an unknown concept among others", concepts: "c: [w]", "{all: [c|d]}",
      says: "no concept \"d\""),
    inRule(
      "an unknown excluded concept", concepts: "c: [w]", "{all: [c], unless: [d]}",
      says: "no concept \"d\""),
    inRule(
      "a first concept without words", concepts: "c: [w], d: []", "{all: [d, c]}",
      says: "must have words"),
    inRule(
      "a first concept that is a pattern", concepts: "c: [w], d: {pattern: x}", "{all: [d, c]}",
      says: "must have words"),
    inRule(
      "contacts as the first concept", concepts: "c: [w]", "{all: [contact, c]}",
      says: "must have words"),
  ]
}
