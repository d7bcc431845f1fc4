// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import Testing

/// `tamis audit`: the worked examples of the migration protocol, and the contract around them.
@Suite struct AuditTests {
  private static let question = """
    {"id":"m1","thread_id":"t1","order_id":"305-1234567-1234567","sender":"buyer","lang":"de",\
    "sent_at":"2026-10-03T08:00:00Z","text":"Das Scharnier klemmt. Mein Video davon lässt sich hier \
    nicht hochladen."}
    """
  private static let note = """
    {"type":"internal_note","id":"n1","thread_id":"t1","at":"2026-10-03T09:00:00Z",\
    "reason":"media_too_large","text":"Das Video hat 20 MB, der Nachrichtendienst nimmt 10."}
    """
  private static let invitation = """
    {"id":"m2","thread_id":"t1","sender":"seller","lang":"de","sent_at":"2026-10-03T09:05:00Z",\
    "text":"Damit wir uns die große Videodatei ansehen können, senden Sie sie bitte an \
    hilfe@example.de. Die Lösung schreiben wir Ihnen in diesem Amazon-Nachrichtenthread."}
    """
  private static let mail = """
    {"type":"external","id":"x1","thread_id":"t1","at":"2026-10-03T15:00:00Z","channel":"email",\
    "direction":"in"}
    """
  private static let summary = """
    {"id":"m3","thread_id":"t1","sender":"seller","lang":"de","sent_at":"2026-10-04T07:00:00Z",\
    "text":"Ihr Video zeigt den Fehler. Heute wurde eine vollständige Erstattung veranlasst, es sind \
    keine weiteren Schritte nötig."}
    """
  private static let refund = """
    {"type":"order_event","id":"o1","order_id":"305-1234567-1234567","at":"2026-10-04T06:55:00Z",\
    "event":"refunded"}
    """
  private static let closed = """
    {"type":"thread_event","id":"c1","thread_id":"t1","at":"2026-10-04T08:00:00Z","event":"closed"}
    """

  /// The members of the lines of NDJSON output.
  private static func objects(_ result: TamisResult) throws -> [[String: Any]] {
    try result.outputLines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private static func findings(_ result: TamisResult) throws -> [String] {
    try objects(result).filter { $0["type"] as? String == "violation" }.map {
      "\($0["id"] ?? "") \($0["rule"] ?? "") \($0["severity"] ?? "")"
    }
  }

  @Test func aCompliantMigrationOnlyWarnsOfItsAddress() throws {
    let history = lines(
      Self.question, Self.note, Self.invitation, Self.mail, Self.refund, Self.summary, Self.closed)
    let result = try tamis("audit", input: history)
    #expect(result.end == .exited(1))
    #expect(try Self.findings(result) == ["m2 contact.email warn"])
    let violation = try #require(try Self.objects(result).first)
    #expect(violation["mitigation"] as? String == "migration_protocol")
    #expect(violation["thread_id"] as? String == "t1")
    #expect(violation["match"] as? String == "hilfe@example.de")
    #expect(violation["field"] as? String == "text")
    #expect(violation["source"] == nil && violation["line"] == nil)
    #expect(violation["span"] != nil)
    // A scan does not know the history.
    let scanned = try tamis("scan", input: lines(Self.invitation))
    #expect(
      scanned.outputText.contains(#""rule":"contact.email","category":"email","severity":"block""#))
  }

  /// The buyer was refunded after an exchange of mails, and nobody said so in the thread.
  @Test func theRefundTrapLacksItsSummary() throws {
    let agreed = Self.mail.replacingOccurrences(of: #""in""#, with: #""out""#)
      .replacingOccurrences(of: "x1", with: "x2")
      .replacingOccurrences(of: "15:00:00", with: "18:00:00")
    let history = lines(
      Self.question, Self.note, Self.invitation, Self.mail, agreed, Self.refund, Self.closed)
    let result = try tamis("audit", input: history)
    #expect(try Self.findings(result) == ["x2 migration.3_summary block"])
    let violation = try #require(try Self.objects(result).first)
    #expect(violation["field"] as? String == "thread")
    #expect(violation["impact"] as? [String] == ["a_to_z", "odr"])
    #expect(violation["detail"] as? String != nil)
  }

  /// The clock runs in the thread, whatever is said elsewhere.
  @Test func anAnswerByMailDoesNotStopTheClock() throws {
    let answer = Self.mail.replacingOccurrences(of: #""in""#, with: #""out""#)
    let result = try tamis(
      "audit", "--now", "2026-10-04T08:00:01Z", input: lines(Self.question, Self.note, answer))
    #expect(
      try Self.findings(result) == ["m1 thread.sla24 block", "x1 migration.3_summary block"])
  }

  /// The conversation by mail drifts into offers of the seller's own shop.
  @Test func theAdvertisingDriftIsToldBesideTheMigration() throws {
    let offer = """
      {"type":"external","id":"x2","thread_id":"t1","at":"2026-10-03T16:00:00Z","channel":"email",\
      "direction":"out","text":"Ein Gutschein für Sie: 10 % Rabatt auf Ihre nächste Bestellung in \
      unserem eigenen Shop."}
      """
    let history = lines(
      Self.question, Self.note, Self.invitation, Self.mail, offer, Self.refund, Self.summary)
    let findings = try Self.findings(try tamis("audit", input: history))
    #expect(
      findings.contains { $0.hasPrefix("x2 promo.") && $0.hasSuffix(" block") }, "\(findings)")
    #expect(findings.allSatisfy { $0.hasPrefix("x2 promo.") || $0 == "m2 contact.email warn" })
  }

  @Test func matchesCanBeHidden() throws {
    let history = lines(Self.question, Self.note, Self.invitation, Self.mail, Self.summary)
    let result = try tamis("audit", "--mask-match", input: history)
    #expect(!result.outputText.contains("hilfe@example.de"))
    #expect(result.outputText.contains(#""match":"…""#))
  }

  @Test func theOrderOfTheInputAndTheNumberOfWorkersChangeNothing() throws {
    var random = SplitMix64(seed: 24)
    var history = (0..<150).flatMap { number in
      [Self.question, Self.note, Self.invitation, Self.mail, Self.closed].map { line in
        line.replacingOccurrences(of: "\"t1\"", with: "\"t\(number / 2)\"")
          .replacingOccurrences(of: "305-1234567", with: "305-\(1_000_000 + number)")
          .replacingOccurrences(of: "\"id\":\"", with: "\"id\":\"\(number)-")
      }
    }
    let folder = try TemporaryFolder()
    var outputs: Set<[UInt8]> = []
    for jobs in ["1", "2", "5"] {
      history.shuffle(using: &random)
      try folder.write("in.ndjson", history.map { $0 + "\n" }.joined())
      let result = try tamis("audit", "in.ndjson", "--jobs", jobs, in: folder)
      #expect(result.end == .exited(1))
      outputs.insert(result.output)
    }
    #expect(outputs.count == 1)
    #expect(try #require(outputs.first).count { $0 == UInt8(ascii: "\n") } > 75)
  }

  @Test func badRecordsAreToldAndTheRestIsJudged() throws {
    let history = lines(Self.question, #"{"type":"letter"}"#, "", "nonsense", Self.mail)
    let result = try tamis("audit", "-q", "--now", "2026-10-09T08:00:00Z", input: history)
    #expect(result.end == .exited(2))
    #expect(result.errors.isEmpty)
    let objects = try Self.objects(result)
    let errors = objects.filter { $0["type"] as? String == "error" }.map {
      "\($0["source"] ?? ""):\($0["line"] ?? "") \($0["code"] ?? "")"
    }
    #expect(errors == ["-:2 wrong_type", "-:4 invalid_json"])
    #expect(try Self.findings(result).contains("m1 thread.sla24 block"))
    let summary = try #require(objects.last)
    #expect(summary["messages"] as? Int == 2)
    #expect(summary["errors"] as? Int == 2)
  }

  @Test(arguments: [
    ["audit", "--now", "yesterday"], ["audit", "--input", "text"],
    ["audit", "--output", "/nonexistent/out"],
  ])
  func misuseIsAnError(_ arguments: [String]) throws {
    let result = try tamis(arguments)
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func aTemporaryFolderThatIsNotThereIsAnError() throws {
    let result = try tamis(
      "audit", input: lines(Self.question), environment: ["TMPDIR": "/nonexistent"])
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains("/nonexistent"))
  }

  @Test func aProfileTurnsRulesOffAndMilder() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "ours.yaml",
      """
      pack: ours
      profiles:
        ours:
          extends: "2020-11"
          rules: {thread.sla24: info, migration.3_summary: "off"}
      """)
    let result = try tamis(
      "audit", "--policy", "ours.yaml", "--profile", "ours", "--now", "2026-10-09T08:00:00Z",
      in: folder, input: lines(Self.question, Self.note, Self.mail))
    #expect(try Self.findings(result) == ["m1 thread.sla24 info"])
    #expect(result.end == .exited(0))
  }

  @Test func nothingIsNothing() throws {
    let result = try tamis("audit", input: "")
    #expect(result.end == .exited(0))
    #expect(result.outputLines.count == 1)
  }

  @Test func peopleReadLinesAndTheSummaryBesideThem() throws {
    let result = try tamis(
      "audit", "--format", "human", input: lines(Self.question, Self.note, Self.invitation))
    #expect(
      result.outputText
        == "t1: warn contact.email (record m2): \"hilfe@example.de\" (text) within the migration "
        + "protocol\n")
    #expect(result.errorText.contains("3 messages, 1 of them violating"))
  }
}
