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
      profile: "one", origin: Origin(file: "1.yaml", line: 3), says: "cannot extend \"one\""),
    CombinationMistake(
      name: "an unknown base", packs: [base, "pack: p\nprofiles:\n  own: {extends: none}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 3), says: "cannot extend \"none\""),
    CombinationMistake(
      name: "a base whose base is unknown",
      packs: [base, "pack: p\nprofiles:\n  own: {extends: mid}\n  mid: {extends: none}"],
      profile: "own", origin: Origin(file: "1.yaml", line: 3), says: "cannot extend \"none\""),
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
      name: "seconded by an unknown signal",
      packs: [
        base,
        "pack: p\nrules:\n  e.f: {category: phrase, severity: info, summary: S, seconded_by: [weak, contact, calm]}",
      ],
      origin: Origin(file: "1.yaml", line: 3), rule: "e.f", says: "no signal \"calm\""),
    CombinationMistake(
      name: "silenced by an unknown signal",
      packs: [
        base,
        "pack: p\nrules:\n  e.f: {category: phrase, severity: info, summary: S, silenced_by: [calm]}",
      ],
      origin: Origin(file: "1.yaml", line: 3), rule: "e.f", says: "no signal \"calm\""),
    CombinationMistake(
      name: "excused by an unknown signal",
      packs: [
        base,
        "pack: p\nrules:\n  e.f: {category: phrase, severity: info, summary: S, excused_by: [calm]}",
      ],
      origin: Origin(file: "1.yaml", line: 3), rule: "e.f", says: "no signal \"calm\""),
  ]
}
