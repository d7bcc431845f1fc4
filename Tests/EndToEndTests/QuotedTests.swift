// SPDX-License-Identifier: Apache-2.0

import Testing

/// What a message quotes from another, and messages that the buyer wrote.
@Suite struct QuotedTests {
  private static let mail =
    "Write to s@b.com please.\n\n> call b@b.com\nOr to t@b.com.\n\nOn 3 May 2024 Anna wrote:\nc@b.com"

  private func scan(_ arguments: String..., record: String) throws -> [OutputViolation] {
    try tamis(["scan"] + arguments, input: Array(record.utf8)).report().violations
  }

  @Test func quotedTextIsSkippedByDefault() throws {
    let record = record(["text": Self.mail])
    for arguments in [[], ["--quoted", "skip"]] {
      let violations = try tamis(["scan"] + arguments, input: Array(record.utf8)).report()
        .violations
      #expect(violations.map(\.match) == ["s@b.com", "t@b.com"])
      for violation in violations { try expectSpan(of: violation, in: Self.mail) }
    }
  }

  @Test func quotedTextMayBeMarkedOrReported() throws {
    let record = record(["text": Self.mail])
    let marked = try scan("--quoted", "mark", record: record)
    #expect(
      marked.map { "\($0.match ?? "") \($0.severity) \($0.isQuoted)" } == [
        "s@b.com block false", "b@b.com info true", "t@b.com block false", "c@b.com info true",
      ])
    let reported = try scan("--quoted", "report", record: record)
    #expect(reported.map(\.match) == ["s@b.com", "b@b.com", "t@b.com", "c@b.com"])
    #expect(reported.allSatisfy { !$0.isQuoted && $0.severity == "block" })
  }

  @Test func entitiesAreReportedWhereverTheyStand() throws {
    let record = record(["text": Self.mail])
    #expect(try scan("--profile", "entities", record: record).count == 4)
    #expect(try scan("--profile", "entities", "--quoted", "skip", record: record).count == 2)
  }

  @Test func theBuyersMessagesAreQuotedAsAWhole() throws {
    let record = record(["sender": "buyer", "subject": "x@b.com", "text": "a@b.com"])
    #expect(try scan(record: record).isEmpty)
    let marked = try scan("--quoted", "mark", record: record)
    #expect(
      marked.map { "\($0.field) \($0.severity) \($0.isQuoted)" } == [
        "subject info true", "text info true",
      ])
    #expect(try scan("--quoted", "report", record: record).map(\.severity) == ["block", "block"])
  }

  @Test func theFieldOfQuotedTextKeepsItsLineBreaks() throws {
    // Each gap is one empty line: none of them is too many.
    let text = "One.\n\n> a\n> b\n\nTwo.\n\n> c\n\nThree."
    #expect(try scan(record: record(["text": text])).isEmpty)
  }

  @Test func anOptionThatIsNoneIsRefused() throws {
    let result = try tamis("scan", "--quoted", "hide", input: "")
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains("quoted"))
  }
}
