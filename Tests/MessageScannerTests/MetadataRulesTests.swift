// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy
import Testing

@testable import MessageScanner

@Suite("Rules about metadata")
struct MetadataRulesTests {
  @Test(
    arguments: MetadataCase.orderIDs + MetadataCase.times + MetadataCase.languages
      + MetadataCase.channels + MetadataCase.operations + MetadataCase.attachments
      + MetadataCase.exceptions)
  func recordsBreakTheRulesTheySay(row: MetadataCase) throws {
    #expect(try findings(in: row.record) == row.expected)
  }

  /// What is found in a record, without what its text breaks otherwise.
  private func findings(
    in record: String, scanner: Scanner? = nil
  ) throws -> [String] {
    let scanner = try scanner ?? ScannerFixture.scanner()
    var shown: [String] = []
    try withScanned(record, scanner) { message, arena, scratch in
      for violation in scratch.violations {
        let rules = [violation.rule] + violation.alsoRules(under: scanner.policy)
        var line = rules.map { scanner.policy.rules[$0].id }.joined(separator: "+")
        line += " \(violation.severity.rawValue) \(violation.field.name)"
        if violation.hasSpan {
          let range =
            switch violation.field {
            case .subject: message.subject
            case .text: message.text
            case .html: message.html
            case .attachment: violation.attachment.flatMap { message.attachments?[$0].name }
            case .message: nil as Range<Int>?
            }
          let start = try #require(range).lowerBound
          line += " "
          line += String(decoding: violation.range.map { arena[start + $0] }, as: UTF8.self)
        }
        shown.append(line)
      }
    }
    return shown
  }

  private func withScanned(
    _ record: String, _ scanner: Scanner,
    _ body: (Message, borrowing Span<UInt8>, borrowing ScanScratch) throws -> Void
  ) throws {
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let bytes = Array(record.utf8)
    let chunk = bytes + Array(repeating: 0, count: MessageBatch.padding)
    try batch.parse(chunk.span, contentCount: bytes.count)
    try #require(batch.count == 1 && batch[0].outcome == .message, "\(record)")
    var scratch = ScanScratch()
    let message = batch[0]
    try batch.withArena { (arena) throws in
      scanner.scan(message, in: arena, using: &scratch)
      try body(message, arena, scratch)
    }
  }

  private func unapplied(in record: String) throws -> [String] {
    let scanner = try ScannerFixture.scanner()
    var names: [String] = []
    try withScanned(record, scanner) { _, _, scratch in
      names = MetadataCondition.allCases.filter {
        scratch.unapplied.contains(UnappliedRules($0))
      }.map(\.rawValue)
    }
    return names
  }

  @Test func whatIsNotKnownToBeProactiveIsNotJudgedAsSuch() throws {
    #expect(
      try unapplied(in: #"{"text":"A","lang":"de","buyer":{"locale":"de"},"sent_via":"app"}"#)
        .prefix(4) == ["order_id_missing", "other_order", "window", "language"])
  }

  @Test func everyRuleHasThreeExamplesThatFireAndThreeThatPass() throws {
    for rule in try ScannerFixture.scanner().policy.rules
    where rule.category == .metadata || rule.category == .attachment {
      #expect(rule.matching.count >= 3 && rule.passing.count >= 3, "\(rule.id)")
    }
  }

  @Test func aTextAloneIsJudgedByNoRuleAboutMetadata() throws {
    #expect(
      try unapplied(in: #"{"text":"Hello there, it leaves today."}"#)
        == MetadataCondition.allCases.map(\.rawValue))
  }

  /// A message with every field, and for each rule the fields without which it is not applied.
  private static let members = [
    "kind": #""proactive""#, "order_id": #""123-1234567-1234567""#, "thread_id": #""t""#,
    "sent_at": #""2026-02-10T00:00:00Z""#,
    "order": #"{"completed_at":"2026-02-01T00:00:00Z","delivered_at":"2026-02-01T00:00:00Z"}"#,
    "buyer": #"{"locale":"de-DE"}"#, "lang": #""de""#,
    "subject": #""[Important] 123-1234567-1234567""#,
    "reason": #""custom_design""#, "sent_via": #""request_a_review""#,
    "message_type": #""warranty""#, "text": #""""#,
    "html": #""<p>""#,
    "attachments": #"[{"name":"a.pdf","bytes":1,"role":"warranty"}]"#,
  ]

  @Test(arguments: [
    ("kind", ["channel", "reason"]),
    ("order_id", ["other_order"]), ("thread_id", []), ("sent_at", ["solicitation_window"]),
    ("order", ["solicitation_window"]), ("buyer", []), ("lang", []),
    ("subject", ["important"]), ("reason", ["reason", "important"]),
    ("message_type", ["text_length", "markup", "operation_attachments"]),
    ("sent_via", ["window", "channel"]),
    ("attachments", ["operation_attachments", "attachment_role", "attachment_limits"]),
    ("text", ["text_length"]), ("html", []),
  ])
  func aMissingFieldLeavesItsRulesUnappliedAndBreaksNone(
    _ field: String, _ rules: [String]
  ) throws {
    var members = Self.members
    // Without its channel the message is not exempt, and the moment of the order is gone.
    if field == "sent_via" { members["order"] = "{}" }
    members[field] = nil
    let record =
      "{" + members.map { "\"\($0.key)\":\($0.value)" }.sorted().joined(separator: ",") + "}"
    #expect(try unapplied(in: record) == rules)
    let broken = try findings(in: record).filter { $0.hasPrefix("meta.") || $0.hasPrefix("attach") }
    #expect(broken == [])
  }

  @Test func aProfileSetsTheParameters() throws {
    let pack = try RulePack(
      yaml: """
        pack: ours
        profiles:
          ours:
            extends: strict
            parameters:
              window_days: 1.5
              window_anchor: shipped_at
              permitted_channels: [pigeon]
              attachment_bytes: 10
        """, file: "ours.yaml")
    let scanner = try Scanner(policy: Policy(profile: "ours", userPacks: [pack]))
    let record =
      #"{"kind":"proactive","sent_via":"SENT","order":{"shipped_at":"2026-02-01T00:00:00Z"},"sent_at":"2026-02-02T12:00:0SZ","attachments":[{"role":"manual","bytes":BYTES}],"text":"Order 123-1234567-1234567"}"#
    func filled(_ sent: String, _ second: String, _ bytes: String) -> String {
      record.replacing("SENT", with: sent).replacing("0SZ", with: "0\(second)Z")
        .replacing("BYTES", with: bytes)
    }
    #expect(try findings(in: filled("pigeon", "0", "10"), scanner: scanner) == [])
    #expect(
      try findings(in: filled("app", "1", "11"), scanner: scanner) == [
        "meta.channel block message", "meta.window30 block message",
        "attachment.limits block attachment",
      ])
  }

  @Test(arguments: [
    ("Call the warranty line: +49 30 901820.", "info"), ("DHL: +49 30 901820", "info"),
    ("Die Nummer +49 30 901820 gehört dem Hersteller.", "info"),
    ("保修电话：+86 138 0013 8000", "info"), ("The number is +49 30 901820.", "block"),
    ("Warranty aside, when anything else is missing call +49 30 901820.", "block"),
  ])
  func aMilderProfileOnlyNotesTheNumbersOfServices(
    _ text: String, _ severity: String
  ) throws {
    let relaxed = try Self.relaxed.get()
    let record = #"{"text":"\#(text)"}"#
    let found = try findings(in: record, scanner: relaxed).map { $0.split(separator: " ")[1] }
    #expect(found == [Substring(severity)])
    #expect(try findings(in: record).allSatisfy { $0.hasPrefix("contact.phone block") })
  }

  private static let relaxed = Result { try Scanner(policy: Policy(profile: "relaxed")) }

  @Test(arguments: [
    ("A1PA6795UKMFR9", "DE"), ("ATVPDKIKX0DER", "US"), ("A1VC38T7YXB528", "JP"),
    ("amazon.de", "DE"), ("www.amazon.co.uk", "GB"), ("A1PA6795UKMFR8", nil),
    ("a1pa6795ukmfr9", nil),
  ])
  func marketplacesAreKnownByHostAndByID(_ name: String, _ region: String?) {
    let found = MarketplaceRegion.region(of: Array(name.utf8).span)
    #expect(found == region.flatMap { Region(code: $0) })
  }
}
