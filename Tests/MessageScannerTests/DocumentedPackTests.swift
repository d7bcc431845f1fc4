// SPDX-License-Identifier: Apache-2.0

import Foundation
import MessageScanner
import Policy
import Testing

/// The packs that the documentation shows are in order and do what it says.
@Suite("Packs in the documentation")
struct DocumentedPackTests {
  private static func yaml(in document: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: document), encoding: .utf8)
    let parts = text.components(separatedBy: "```yaml\n")
    try #require(parts.count == 2, "one pack in \(document)")
    return try #require(parts[1].components(separatedBy: "```").first)
  }

  @Test func theReadersFirstPackHoldsBesideTheBuiltInOnes() throws {
    let pack = try RulePack(yaml: Self.yaml(in: "README.md"), file: "README.md")
    let policy = try Policy(profile: "ours", userPacks: [pack])
    let scanner = try Scanner(policy: policy)
    try #require(policy.rules.contains { $0.id == "ours.warehouse" && !$0.matching.isEmpty })
    let failures = ExampleCheck(policy: policy, scanner: scanner).failures()
      .filter { $0.rule == "ours.warehouse" }
    #expect(failures.isEmpty, "\(failures)")
    let phrase = scanner.scan(text: "Just come to the loading dock.").violations
    #expect(phrase.map { policy.rules[$0.rule].id } == ["ours.warehouse"])
  }

  @Test func theFormatIsShownWithConceptsThatThereAre() throws {
    let pack = try RulePack(yaml: Self.yaml(in: "DESIGN.md"), file: "DESIGN.md")
    let rule = try RulePack(
      yaml: """
        pack: rule
        rules: {ours.warehouse: {category: phrase, severity: warn, summary: S}}
        """, file: "rule.yaml")
    let policy = try Policy(profile: "2020-11", userPacks: [pack, rule])
    let scanner = try Scanner(policy: policy)
    func finds(_ text: String) -> Bool {
      scanner.scan(text: text).violations.contains { policy.rules[$0.rule].id == "ours.warehouse" }
    }
    #expect(finds("Collect the lamp at one of our depots."))
    #expect(finds("It waits in the bookstore room, please fetch it."))
    #expect(!finds("The lamp left our warehouse."))
    #expect(!finds("Never fetch it at the warehouse."))
  }
}
