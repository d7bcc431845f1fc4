// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct UserPackTests {
  private static let text = "You can pick it up at the warehouse. a@b.com 😊 http://www.amazon.de/x"

  private func scan(_ arguments: String..., pack: String = UserPack.ours) throws -> TamisResult {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", pack)
    return try tamis(
      ["scan", "--policy", "ours.yaml"] + arguments, in: folder,
      input: Array(record(["text": Self.text]).utf8))
  }

  @Test func aRuleOfTheUserFiresBesideTheBuiltInOnes() throws {
    let result = try scan()
    #expect(
      try result.report().findings == [
        "ours.address pick it up at the warehouse", "ours.warehouse pick it up at the warehouse",
        "contact.email a@b.com", "style.emoji 😊", "link.insecure http://www.amazon.de/x",
      ])
    #expect(try !tamis("scan", input: record(["text": Self.text])).outputText.contains("ours."))
  }

  @Test func aProfileExtendsAnotherAndChangesSeverities() throws {
    let violations = try scan("--profile", "ours").report().violations
    #expect(
      violations.map { "\($0.rule) \($0.severity)" } == [
        "ours.address info", "ours.warehouse warn", "contact.email info", "link.insecure warn",
      ])
  }

  @Test func severitiesOfTheProfileDecideAboutTheExitStatus() throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.ours)
    let input = record(["text": "a@b.com 😊"])
    let arguments = ["scan", "--policy", "ours.yaml", "--profile", "ours"]
    let result = try tamis(arguments, in: folder, input: Array(input.utf8))
    #expect(result.end == .exited(0))
    #expect(try result.report().summary?.violating == 1)
    #expect(try tamis("scan", "--policy", "ours.yaml", in: folder, input: input).end == .exited(1))
  }

  @Test func severalPacksHoldTogether() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", UserPack.ours)
    try folder.write("b.yaml", UserPack.anything)
    let report = try tamis(
      "scan", "--policy", "a.yaml", "--policy", "b.yaml", in: folder,
      input: record(["text": "Pick it up at the warehouse, zz top!"])
    ).report()
    #expect(
      report.findings == [
        "ours.address Pick it up at the warehouse", "ours.warehouse Pick it up at the warehouse",
        "ours.anything zz top",
      ])
  }

  @Test func checkFilterAndRulesKnowThePackToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.ours)
    let check = try tamis("check", "--policy", "ours.yaml", Self.text, in: folder)
    #expect(check.outputText.contains("ours.warehouse"))
    let filter = try tamis(
      "filter", "--policy", "ours.yaml", in: folder,
      input: record(["text": "pick it up at the warehouse"]))
    #expect(filter.output.isEmpty)
    #expect(filter.end == .exited(1))
    let list = try tamis("rules", "list", "--policy", "ours.yaml", in: folder)
    #expect(list.outputText.contains("ours.warehouse"))
    let show = try tamis("rules", "show", "ours.warehouse", "--policy", "ours.yaml", in: folder)
    #expect(show.outputText.contains("pick it up at the warehouse"))
    #expect(show.outputText.contains("ours.yaml:"))
  }

  @Test(arguments: [
    ("Fetch it at our depots!", ["ours.warehouse Fetch it at our depots"]),
    ("Im Zentrallager können Sie es holen.", ["ours.warehouse Zentrallager können Sie es holen"]),
    ("Fetch it on the day after tomorrow or so at the depot.", []),
    ("Fetch it. The depot is closed.", []),
    ("Our depot never lets you fetch it.", []),
  ])
  func combinationsOfTheUsersConceptsHold(text: String, findings: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", UserPack.concepts)
    let result = try tamis(
      "scan", "--policy", "ours.yaml", in: folder, input: record(["text": text]))
    #expect(try result.report().findings.filter { $0.hasPrefix("ours.") } == findings)
  }

  @Test func rulesCheckReportsAnExampleThatFails() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "ours.yaml",
      UserPack.ours.replacing(
        "pass: [\"It left the warehouse.\"]", with: "pass: [\"Pick it up at the warehouse.\"]"))
    let result = try tamis("rules", "check", "--policy", "ours.yaml", in: folder)
    #expect(result.end == .exited(2))
    let failures = result.errorText.split(separator: "\n").filter { !$0.hasPrefix("warning: ") }
    #expect(failures.count == 1)
    #expect(failures.allSatisfy { $0.hasPrefix("ours.yaml:10: rule ours.warehouse: ") })
  }
}
