// SPDX-License-Identifier: Apache-2.0

import Policy

/// The documentation's table of rules: what the policy says, what enforces it, where that is
/// tried, and how severe it is in each profile.
public struct CatalogueTable: Sendable {
  private let catalogue: Catalogue
  private let profiles: [Policy]
  /// Every rule that holds in some profile, by id.
  private let rules: [String: Rule]
  private let usersRules: Set<String>

  /// Combines the catalogue with the packs.
  ///
  /// - Parameter userPacks: packs beside the built-in ones.
  /// - Throws: `PolicyError` when the packs contradict each other.
  public init(userPacks: [RulePack] = []) throws(PolicyError) {
    catalogue = try Catalogue()
    usersRules = Set(userPacks.flatMap(\.rules).map(\.id))
    let first = try Policy(userPacks: userPacks)
    var profiles: [Policy] = []
    for name in first.profileNames {
      profiles.append(try Policy(profile: name, userPacks: userPacks))
    }
    self.profiles = profiles
    rules = profiles.reduce(into: [:]) { all, policy in
      for rule in policy.rules { all[rule.id] = rule }
    }
  }

  /// Writes the table.
  ///
  /// - Returns: its lines, as Markdown.
  public func markdown() -> [String] {
    var lines = [
      "# What the policy says and what enforces it",
      "",
      "Written by `make docs` from the packs and their catalogue; `tamis rules list --format markdown`",
      "prints the same for packs of your own. The class tells what must be seen to judge a sentence:",
      "**a** the text of a message, **b** its HTML, **c** what it says about itself, **d** its thread or",
      "order, **e** nothing that a program sees; then the reason stands in place of the rule.",
      "Examples are those of the pack, that must match and that must pass; `tamis rules check` runs them.",
    ]
    for section in catalogue.sections {
      lines += ["", "## \(section.title)", ""] + heading
      lines += section.rows.flatMap(self.lines)
    }
    let known = Set(catalogue.sections.flatMap(\.rows).flatMap(\.rules))
    let others = rules.values.filter { !known.contains($0.id) }.sorted { $0.id < $1.id }
    if !others.isEmpty {
      lines += ["", "## Further rules", ""] + heading
      lines += others.map { line(["", "", $0.summary] + cells(of: $0)) }
    }
    lines += ["", "## Profiles", "", "| profile | what it is |", "|---|---|"]
    lines += profiles.map { line([$0.profile.name, $0.profile.summary]) }
    return lines
  }

  private var heading: [String] {
    let titles =
      ["name", "class", "what the policy says", "rule", "examples", "tests"]
      + profiles.map(\.profile.name)
    return [line(titles), "|" + String(repeating: "---|", count: titles.count)]
  }

  /// One line for each rule of a sentence; a line of its own where there is none.
  private func lines(for row: Catalogue.Row) -> [String] {
    let start = [
      row.name, row.sources.map { String($0.rawValue) }.joined(separator: "+"), row.says,
    ]
    if let reason = row.through ?? row.because {
      return [line(start + [reason, "", ""] + profiles.map { _ in "" })]
    }
    return row.rules.enumerated().map { index, id in
      let start = index == 0 ? start : ["", "", ""]
      guard let rule = rules[id] else {
        return line(start + ["not yet: \(id)", "", ""] + profiles.map { _ in "" })
      }
      return line(start + cells(of: rule))
    }
  }

  private func cells(of rule: Rule) -> [String] {
    ["`\(rule.id)`", "\(rule.matching.count) + \(rule.passing.count)", testFolder(of: rule)]
      + profiles.map { policy in
        policy.ruleIndex(of: rule.id).map { policy.rules[$0].severity.rawValue } ?? "off"
      }
  }

  /// The folder of the tests that try a rule, below `Tests`; the packs of users have none.
  private func testFolder(of rule: Rule) -> String {
    if usersRules.contains(rule.id) { return "" }
    return rule.detects == .history ? "ThreadAuditTests" : "MessageScannerTests"
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
