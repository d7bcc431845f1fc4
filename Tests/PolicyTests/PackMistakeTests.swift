// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

@Suite("Mistakes in pack files")
struct PackMistakeTests {
  @Test(
    arguments: PackMistake.structure + PackMistake.metadata + PackMistake.rules
      + PackMistake.concepts)
  func aMistakeIsNamedWithFileLineAndRule(_ mistake: PackMistake) throws {
    try #require(mistake.line > 0, "the row marks no line")
    let error = #expect(throws: PolicyError.self) {
      try RulePack(yaml: mistake.yaml, file: "mine.yaml")
    }
    #expect(error?.origin == Origin(file: "mine.yaml", line: mistake.line))
    #expect(error?.rule == mistake.rule)
    #expect(error?.message.contains(mistake.says) == true, "\(error?.message ?? "")")
  }

  @Test func rowsHaveNamesOfTheirOwn() {
    let rows =
      PackMistake.structure + PackMistake.metadata + PackMistake.rules + PackMistake.concepts
    let names = rows.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func anErrorIsPrintedAsCompilersDo() {
    let error = PolicyError("is wrong", at: Origin(file: "mine.yaml", line: 7), rule: "a.b")
    #expect("\(error)" == "mine.yaml:7: rule a.b: is wrong")
    #expect("\(PolicyError("is wrong", rule: "a.b"))" == "rule a.b: is wrong")
    #expect("\(PolicyError("is wrong"))" == "is wrong")
  }

  @Test func theFirstOfTwoMistakesIsNamed() {
    let error = #expect(throws: PolicyError.self) {
      try RulePack(
        yaml: "pack: p\nrules:\n  a.b: 1\n  c.d: 2\n", file: "mine.yaml")
    }
    #expect(error?.rule == "a.b")
  }
}
