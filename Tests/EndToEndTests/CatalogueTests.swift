// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The documentation's table of rules is what the packs say.
@Suite struct CatalogueTests {
  private static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func table() throws -> TamisResult {
    try tamis("rules", "list", "--format", "markdown")
  }

  @Test func theCommittedTableIsTheGeneratedOne() throws {
    let committed = Self.project.appendingPathComponent("Documentation/RULES.md")
    #expect(try Data(contentsOf: committed) == Data(Self.table().output), "run `make docs`")
  }

  @Test func everyBuiltInRuleEnforcesASentence() throws {
    let text = try Self.table().outputText
    #expect(!text.contains("## Further rules"))
  }

  @Test func noSentenceWaitsForItsRule() throws {
    #expect(try !Self.table().outputText.contains("not yet"))
  }

  @Test func everyCellOfTheTableIsThere() throws {
    let rows = try Self.table().outputLines.filter { $0.hasPrefix("|") }
    var width = 0
    for row in rows {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).count
      if row.hasPrefix("| name |") || row.hasPrefix("| profile |") { width = cells }
      #expect(cells == width, "\(row)")
    }
    #expect(rows.count > 90)
  }

  @Test func testsOfEachRuleAreWhereTheTableSays() throws {
    var sources: [String: String] = [:]
    for row in try Self.table().outputLines {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let folder = cells.first(where: { $0.hasSuffix("Tests") }),
        let rule = cells.first(where: { $0.hasPrefix("`") && $0.hasSuffix("`") })
      else { continue }
      if sources[folder] == nil { sources[folder] = try Self.sources(in: folder) }
      let id = rule.trimmingCharacters(in: ["`"])
      #expect(sources[folder]?.contains(id) == true, "\(id) in \(folder)")
    }
    #expect(sources.count == 2)
  }

  @Test func aRuleOfTheUserStandsAmongTheFurtherOnes() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "own.yaml",
      """
      pack: own
      rules:
        own.word:
          category: phrase
          severity: warn
          summary: A word.
          phrases: [abracadabra]
          examples: {match: [abracadabra], pass: [cadabra, abra]}
      """)
    let result = try tamis(
      "rules", "list", "--format", "markdown", "--policy", "own.yaml", in: folder)
    let row = result.outputLines.last { $0.contains("`own.word`") }
    #expect(result.outputText.contains("## Further rules"))
    #expect(row?.contains("| 1 + 2 |") == true)
    #expect(row?.contains("| warn |") == true)
  }

  private static func sources(in folder: String) throws -> String {
    let folder = project.appendingPathComponent("Tests/\(folder)")
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }
}
