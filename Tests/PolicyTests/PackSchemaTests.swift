// SPDX-License-Identifier: Apache-2.0

import Schemas
import TestSupport
import Testing

@testable import Policy

/// The schema of packs agrees with their reader.
@Suite("The schema of packs")
struct PackSchemaTests {
  private static let checker = Result { try SchemaChecker(Schema.pack.json) }

  private static func problems(_ yaml: String) throws -> [String] {
    let tree = try YAMLReader.read(yaml, file: "p.yaml")
    return try checker.get().problems(of: json(PackNode(tree, file: "p.yaml")))
  }

  private static func json(_ node: PackNode) throws -> JSONTree {
    if node.isScalar { return .scalar(try node.string()) }
    if node.isList { return .array(try node.items().map(json)) }
    var members: [String: JSONTree] = [:]
    for (key, value) in try node.members() { members[try key.string()] = try json(value) }
    return .object(members)
  }

  @Test func everyBuiltInPackIsValid() throws {
    for file in BuiltInPacks.files() + [BuiltInPacks.historyFile()] {
      let problems = try Self.problems(file.yaml)
      #expect(problems.isEmpty, "\(file.name): \(problems.prefix(3))")
    }
  }

  @Test func anUnknownKeyIsNoValidPack() throws {
    let mistakes = (PackMistake.structure + PackMistake.rules).filter {
      $0.says.contains("unknown key")
    }
    #expect(mistakes.count > 3)
    for mistake in mistakes {
      #expect(try !Self.problems(mistake.yaml).isEmpty, "\(mistake)")
    }
  }

  @Test(arguments: [
    "a: b", "pack: p\nrules: {a: {category: style, severity: info}}",
    "pack: p\nrules: {a: {category: style, severity: bad, summary: S.}}",
    "pack: p\nrules: {a: {category: style, severity: info, summary: S., detects: form}}",
    "pack: p\nrules: {a: {category: style, severity: info, summary: S., detects: form, when: link}}",
    "pack: p\nrules: {a: {category: style, severity: info, summary: S., detects: email, when: gif}}",
    "pack: p\nrules: {a: {category: style, severity: info, summary: S., literals: [b]}}",
    "pack: p\ncombinations: {a: [{all: []}]}",
    "pack: p\ncombinations: {a: [{all: [b], reach: 61}]}",
    "pack: p\nconcepts: {a: b}", "pack: p\nphrases: {a: [{texts: b}]}",
    "pack: p\nprofiles: {a: {parameters: {window_days: -1}}}",
    "pack: p\nprofiles: {a: {parameters: {unheard: 1}}}",
    "pack: p\nprofiles: {a: {rules: {b: never}}}", "pack: p\nhosts: {friends: [a.example]}",
    "pack: p\nopen_endings: perhaps",
  ])
  func neitherTheSchemaNorTheReaderTakesIt(_ yaml: String) throws {
    #expect(try !Self.problems(yaml).isEmpty)
    #expect(throws: PolicyError.self) { try RulePack(yaml: yaml, file: "p.yaml") }
  }

  @Test(arguments: FormProperty.allCases)
  func aConditionBesideItsDetectionIsValid(_ property: FormProperty) throws {
    let rule =
      "{category: style, severity: info, summary: S., detects: form, when: \(property.rawValue)}"
    #expect(try Self.problems("pack: p\nrules:\n  a.b: \(rule)") == [])
  }
}
