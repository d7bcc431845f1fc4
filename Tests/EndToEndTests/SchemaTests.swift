// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The JSON Schemas in the documentation hold for what the program reads and writes, and only for that.
@Suite struct SchemaTests {
  private static let names = ["input", "history", "output", "audit", "explanation", "pack"]
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/schemas")

  private static func checker(_ name: String, _ definition: String? = nil) throws -> SchemaChecker {
    let file = folder.appendingPathComponent("\(name).schema.json")
    return try SchemaChecker(
      String(decoding: Data(contentsOf: file), as: UTF8.self), definition: definition)
  }

  @Test(arguments: names)
  func theCommittedSchemaIsTheGeneratedOne(_ name: String) throws {
    let committed = Self.folder.appendingPathComponent("\(name).schema.json")
    let result = try tamis("schema", name)
    #expect(try Data(contentsOf: committed) == Data(result.output), "run `make docs`")
    #expect(result.end == .exited(0))
  }

  @Test func anotherSchemaIsMisuse() throws {
    let result = try tamis("schema", "everything")
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains("everything"))
  }

  // MARK: Output

  /// Messages and errors that between them bring about every member of the output.
  private static let messages = lines(
    #"{"id":"a","text":"Write to ａｎｎａ@example.com or https://bit.ly/3abcDEF"}"#,
    #"{"id":"b","kind":"proactive","subject":"S","text":"Order 302-0000000-0000000","order_id":"123-1234567-1234567"}"#,
    #"{"id":"c","text":"Call +49 30 901820","html":"<p>Call +49 30 901820</p><center>x</center>"}"#,
    #"{"id":"d","text":"> Write to anna@example.com\nYes.","attachments":[{"name":"a.exe","role":"invoice"}]}"#,
    #"{"id":"e","text":"{{name}}, please cancel the order. IBAN DE89370400440532013000"}"#,
    #"{"text":7}"#, "no JSON")

  @Test func everyLineOfAScanIsValid() throws {
    let checker = try Self.checker("output")
    let scans = [
      try tamis("scan", "-", "missing.ndjson", "--quoted", "mark", input: Self.messages),
      try tamis("scan", "--profile", "entities", input: Self.messages),
      try tamis("scan", "--mask-match", "--no-summary", input: Self.messages),
      try limitedScan(),
    ]
    var seen: Set<String> = []
    for line in scans.flatMap(\.outputLines) {
      #expect(try checker.problems(of: line) == [], "\(line)")
      let tree = try JSONTree(json: line)
      seen.formUnion(tree.members.keys)
      seen.insert(tree["type"]?.text ?? "")
      try expectBroken(line, checker, without: Self.needed)
    }
    let members = [
      "violation", "error", "unscanned", "summary", "span", "match", "evasion", "also_rules",
      "also",
      "quoted", "not_applied",
    ]
    #expect(seen.isSuperset(of: members), "\(Set(members).subtracting(seen))")
  }

  /// A rule that hits its limit.
  private func limitedScan() throws -> TamisResult {
    let folder = try TemporaryFolder()
    try folder.write(
      "slow.yaml",
      """
      pack: slow
      rules:
        slow.rule:
          category: phrase
          severity: warn
          summary: It takes long.
          pattern: 'slow(a|aa|aaa|aaaa)+$'
          literals: [slow]
      """)
    let text = "slow" + String(repeating: "a", count: 300) + "!"
    return try tamis(
      "scan", "--policy", "slow.yaml", in: folder, input: lines(record(["text": text])))
  }

  @Test func anAnnotationOfAFilterIsValid() throws {
    let checker = try Self.checker("output", "annotation")
    let result = try tamis("filter", "--annotate", input: Self.messages)
    let annotations = try result.outputLines.flatMap {
      try JSONTree(json: $0)["violations"]?.items ?? []
    }
    #expect(annotations.count > 5)
    for annotation in annotations { #expect(checker.problems(of: annotation) == []) }
    let input = try Self.checker("input")
    for line in result.outputLines { #expect(try input.problems(of: line) == [], "\(line)") }
  }

  @Test func everyLineOfAnAuditIsValid() throws {
    let checker = try Self.checker("audit")
    let history = lines(
      #"{"id":"m1","thread_id":"t1","order_id":"o","sender":"buyer","sent_at":"2026-10-03T08:00:00Z","text":"My video is too large."}"#,
      #"{"type":"internal_note","id":"n1","thread_id":"t1","at":"2026-10-03T09:00:00Z","reason":"media_too_large","text":"The video has 20 MB."}"#,
      #"{"id":"m2","thread_id":"t1","sender":"seller","lang":"de","sent_at":"2026-10-03T09:05:00Z","text":"Damit wir uns die große Videodatei ansehen können, senden Sie sie bitte an hilfe@example.de. Die Lösung schreiben wir Ihnen in diesem Amazon-Nachrichtenthread."}"#,
      #"{"type":"external","id":"x1","thread_id":"t1","at":"2026-10-03T15:00:00Z","channel":"email","direction":"in"}"#,
      #"{"id":"m3","thread_id":"t1","sender":"seller","lang":"de","sent_at":"2026-10-04T07:00:00Z","text":"Ihr Video zeigt den Fehler. Heute wurde eine vollständige Erstattung veranlasst, es sind keine weiteren Schritte nötig."}"#,
      #"{"id":"m4","thread_id":"t2","sender":"buyer","sent_at":"2026-10-03T08:00:00Z","text":"Where is it?"}"#,
      #"{"type":"thread_event","id":"c1","thread_id":"t2","at":"2026-10-06T08:00:00Z","event":"closed"}"#,
      #"{"type":"external","id":"x2","thread_id":"t3","at":"2026-10-03T15:00:00Z","channel":"email","direction":"out"}"#,
      #"{"type":"order_event","id":"o1","order_id":"o2","at":"2026-10-03T15:00:00Z","event":"late"}"#,
      #"{"type":"order_event","id":"o3","order_id":"o2","at":"2026-10-09T15:00:00Z","event":"unheard"}"#
    )
    let result = try tamis("audit", input: history)
    var seen: Set<String> = []
    for line in result.outputLines {
      #expect(try checker.problems(of: line) == [], "\(line)")
      seen.formUnion(try JSONTree(json: line).members.keys)
      try expectBroken(line, checker, without: Self.needed)
    }
    let members = ["detail", "impact", "mitigation", "order_id", "code", "messages"]
    #expect(seen.isSuperset(of: members), "\(Set(members).subtracting(seen))")
  }

  @Test func everyLineOfAnExplanationIsValid() throws {
    let checker = try Self.checker("explanation")
    let folder = try TemporaryFolder()
    try folder.write(
      "m.json",
      record(["text": "> anna@example.com\n\nCall 0301234 or see node.md and a@b.example."]))
    let result = try tamis("rules", "explain", "m.json", "--format", "ndjson", in: folder)
    #expect(result.outputLines.count > 50)
    for line in result.outputLines {
      #expect(try checker.problems(of: line) == [], "\(line)")
      try expectBroken(
        line, checker, without: ["type", "rule", "outcome", "field", "view", "span", "reason"])
    }
  }

  /// Members that a line of a scan or an audit has always, or has where it has another one.
  private static let needed: Set<String> = [
    "type", "source", "code", "detail", "rule", "category", "severity", "field", "span", "match",
    "messages", "violating", "violations", "errors", "bytes", "rules", "id",
  ]

  /// Expects a line to be broken without one of some members, with one member of another type and
  /// with one more.
  private func expectBroken(
    _ line: String, _ checker: SchemaChecker, without needed: Set<String>
  ) throws {
    let tree = try JSONTree(json: line)
    for key in tree.members.keys {
      var broken = tree
      broken[key] = .object(["": .array([])])
      #expect(!checker.problems(of: broken).isEmpty, "\(key) of another type: \(line)")
      broken[key] = nil
      if needed.contains(key) {
        #expect(!checker.problems(of: broken).isEmpty, "without \(key): \(line)")
      }
    }
    var longer = tree
    longer["further"] = .boolean(true)
    #expect(!checker.problems(of: longer).isEmpty, "one more: \(line)")
  }

  // MARK: Input

  @Test(arguments: [
    (#"{"text":"a"}"#, true), (#"{"html":"a"}"#, true), (#"{"text":null,"html":"a"}"#, true),
    (#"{"id":7,"text":"a","order":null,"attachments":null,"x":[1]}"#, true),
    (#"{"text":"a","order":{"id":"1","completed_at":null},"buyer":{"locale":"de-DE"}}"#, true),
    (#"{"text":"a","attachments":[{"name":"a","bytes":1.5,"role":null,"x":0},{}]}"#, true),
    (#"{"text":"a","kind":"other","reason":"of my own"}"#, true),
    ("{}", false), (#"{"text":null}"#, false), (#"{"text":7}"#, false), ("[]", false), ("1", false),
    (#"{"text":"a","id":true}"#, false), (#"{"text":"a","lang":["de"]}"#, false),
    (#"{"text":"a","order":"1"}"#, false), (#"{"text":"a","order":{"id":1}}"#, false),
    (#"{"text":"a","buyer":{"locale":7}}"#, false), (#"{"text":"a","attachments":{}}"#, false),
    (#"{"text":"a","attachments":[null]}"#, false),
    (#"{"text":"a","attachments":[{"bytes":"1"}]}"#, false),
  ])
  func aMessageIsValidWhereTheProgramReadsIt(_ message: String, _ isValid: Bool) throws {
    #expect(try Self.checker("input").problems(of: message).isEmpty == isValid)
    let report = try tamis("scan", "--no-summary", input: message + "\n")
    #expect(report.outputText.contains(#""type":"error""#) != isValid)
  }

  @Test(arguments: [
    (#"{"id":"1","sent_at":"2026-10-03T08:00:00Z","text":"a"}"#, true),
    (#"{"id":1,"type":"message","sent_at":"2026-10-03T08:00:00+02:00","html":"a"}"#, true),
    (#"{"id":"1","type":"internal_note","at":"2026-10-03T08:00:00Z","thread_id":"t"}"#, true),
    (
      #"{"id":"1","type":"external","at":"2026-10-03T08:00:00.5Z","order_id":"o","number_anonymised":true}"#,
      true
    ),
    (
      #"{"id":"1","type":"order_event","at":"2026-10-03T08:00:00Z","order_id":"o","event":"adjusted"}"#,
      true
    ),
    (
      #"{"id":"1","type":"order_event","at":"2026-10-03T08:00:00Z","order_id":"o","event":"review_received","stars":2}"#,
      true
    ),
    (
      #"{"id":"1","type":"thread_event","at":"2026-10-03T08:00:00Z","thread_id":"t","event":"purged"}"#,
      true
    ),
    (#"{"id":"1","text":"a"}"#, false), (#"{"sent_at":"2026-10-03T08:00:00Z","text":"a"}"#, false),
    (#"{"id":"1","sent_at":"yesterday","text":"a"}"#, false),
    (#"{"id":"1","type":"letter","at":"2026-10-03T08:00:00Z","thread_id":"t"}"#, false),
    (#"{"id":"1","type":"internal_note","at":"2026-10-03T08:00:00Z"}"#, false),
    (
      #"{"id":"1","type":"order_event","at":"2026-10-03T08:00:00Z","order_id":"o","event":"closed"}"#,
      false
    ),
    (
      #"{"id":"1","type":"thread_event","at":"2026-10-03T08:00:00Z","order_id":"o","event":"closed"}"#,
      false
    ),
    (
      #"{"id":"1","type":"external","at":"2026-10-03T08:00:00Z","order_id":"o","number_anonymised":"yes"}"#,
      false
    ),
  ])
  func aRecordOfAHistoryIsValidWhereTheProgramReadsIt(_ record: String, _ isValid: Bool) throws {
    #expect(try Self.checker("history").problems(of: record).isEmpty == isValid)
    let report = try tamis("audit", input: record + "\n")
    #expect(report.outputText.contains(#""type":"error""#) != isValid)
  }

  @Test func everyMessageOfTheCorpusIsValid() throws {
    let checker = try Self.checker("input")
    let corpus = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpus/messages/de.ndjson")
    let messages = String(decoding: try Data(contentsOf: corpus), as: UTF8.self)
      .split(separator: "\n")
    #expect(messages.count > 50)
    for message in messages { #expect(try checker.problems(of: String(message)) == []) }
  }

  /// The checker itself, so that it passes nothing by not looking.
  @Test(arguments: [
    (#"{"type":"string"}"#, "1"), (#"{"enum":["a"]}"#, #""b""#), (#"{"const":1}"#, "2"),
    (#"{"minimum":1}"#, "0"), (#"{"maximum":1}"#, "2"), (#"{"minLength":1}"#, #""""#),
    (#"{"pattern":"^a"}"#, #""ba""#), (#"{"anyOf":[false]}"#, "1"),
    (#"{"oneOf":[true,true]}"#, "1"),
    (#"{"not":true}"#, "1"), (#"{"items":{"type":"null"}}"#, "[1]"), (#"{"minItems":1}"#, "[]"),
    (#"{"maxItems":0}"#, "[1]"), (#"{"properties":{"a":false}}"#, #"{"a":1}"#),
    (#"{"additionalProperties":false}"#, #"{"a":1}"#), (#"{"required":["a"]}"#, "{}"),
    (#"{"propertyNames":{"minLength":2}}"#, #"{"a":1}"#), (#"{"unheard":1}"#, "1"),
    (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#), (##"{"$ref":"#/$defs/x"}"##, "1"),
    (#"{"type":"integer"}"#, "1.5"), (#"{"type":"number"}"#, "true"), (#"{"type":"boolean"}"#, "1"),
  ])
  func theCheckerFindsWhatBreaksAKeyword(_ schema: String, _ value: String) throws {
    #expect(try !SchemaChecker(schema).problems(of: value).isEmpty)
  }
}
