// SPDX-License-Identifier: Apache-2.0

import Testing

/// A pack with a mistake, and where the mistake stands.
struct PackErrorRow: Sendable, CustomTestStringConvertible {
  let name: String
  let pack: String
  let line: Int
  /// What the message must name: the rule's id and the choices.
  let named: [String]
  var testDescription: String { name }

  private static let rule = """
    pack: ours
    rules:
      ours.rule:
        category: phrase
        severity: warn
        summary: A rule.

    """

  static let all = [
    PackErrorRow(
      name: "unknown key of the pack", pack: "pack: ours\ncolour: red\n", line: 2,
      named: ["colour", "rules"]),
    PackErrorRow(
      name: "unknown key of a rule", pack: rule + "    colour: red\n", line: 7,
      named: ["ours.rule", "colour", "severity"]),
    PackErrorRow(
      name: "pattern that does not compile", pack: rule + "    literals: [a]\n    pattern: '(a'\n",
      line: 8, named: ["ours.rule"]),
    PackErrorRow(
      name: "pattern without literals", pack: rule + "    pattern: 'a+'\n", line: 7,
      named: ["ours.rule", "literals"]),
    PackErrorRow(
      name: "unknown severity", pack: rule.replacing("warn", with: "grave"), line: 5,
      named: ["ours.rule", "grave", "info", "warn", "block"]),
    PackErrorRow(
      name: "unknown category", pack: rule.replacing("phrase", with: "smell"), line: 4,
      named: ["ours.rule", "smell", "email", "phrase"]),
    PackErrorRow(
      name: "rule without summary", pack: rule.replacing("    summary: A rule.\n", with: ""),
      line: 4, named: ["ours.rule", "summary"]),
    PackErrorRow(
      name: "rule that is there already", pack: rule.replacing("ours.rule", with: "contact.email"),
      line: 4, named: ["contact.email"]),
    PackErrorRow(
      name: "phrases of an unknown rule", pack: "pack: ours\nphrases:\n  no.such: [some words]\n",
      line: 3, named: ["no.such"]),
    PackErrorRow(
      name: "unknown concept that excuses", pack: rule + "    excused_by: [nonsense]\n", line: 4,
      named: ["ours.rule", "nonsense"]),
    PackErrorRow(
      name: "unknown concept of a combination",
      pack: rule + "    combinations:\n      - {all: [review, nonsense]}\n", line: 8,
      named: ["ours.rule", "nonsense"]),
    PackErrorRow(
      name: "concept that is a text", pack: "pack: ours\nconcepts:\n  gift: present\n", line: 3,
      named: ["mapping"]),
    PackErrorRow(
      name: "unknown rule in the profile",
      pack: "pack: ours\nprofiles:\n  mine:\n    rules: {no.such: warn}\n", line: 4,
      named: ["mine", "no.such"]),
    PackErrorRow(
      name: "unknown base of the profile",
      pack: "pack: ours\nprofiles:\n  mine:\n    extends: nonsense\n", line: 4,
      named: ["mine", "nonsense"]),
    PackErrorRow(
      name: "profile that extends itself",
      pack: "pack: ours\nprofiles:\n  mine:\n    extends: mine\n", line: 4, named: ["mine"]),
    PackErrorRow(name: "no name", pack: "rules: {}\n", line: 1, named: ["pack"]),
    PackErrorRow(name: "no mapping", pack: "- pack\n", line: 1, named: ["mapping"]),
    PackErrorRow(name: "empty", pack: "", line: 1, named: ["empty"]),
    PackErrorRow(name: "no YAML", pack: "pack: ours\nrules: ]\n", line: 2, named: ["YAML"]),
  ]
}

@Suite struct PackErrorTests {
  @Test(arguments: PackErrorRow.all)
  func aMistakeIsReportedWithFileLineAndRule(row: PackErrorRow) throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", row.pack)
    let profile = row.pack.contains("mine:") ? ["--profile", "mine"] : []
    let result = try tamis(
      ["scan", "--policy", "ours.yaml"] + profile, in: folder,
      input: Array(record(["text": "a@b.com"]).utf8))
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
    for part in row.named + ["ours.yaml:\(row.line):"] {
      #expect(result.errorText.contains(part), "\(part) in \(result.errorText)")
    }
  }

  @Test(arguments: [["rules", "check"], ["rules", "list"], ["check", "x"], ["filter"]])
  func everyCommandRefusesAPackWithAMistake(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", "pack: ours\ncolour: red\n")
    let result = try tamis(arguments + ["--policy", "ours.yaml"], in: folder)
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
    #expect(result.errorText.contains("ours.yaml:2"))
  }

  @Test func aPackThatIsNoUTF8IsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", [0x70, 0xFF, 0x0A])
    let result = try tamis("rules", "list", "--policy", "ours.yaml", in: folder)
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains("ours.yaml"))
  }
}
