// SPDX-License-Identifier: Apache-2.0

import Testing

/// What messages say about themselves, from the record to the output.
@Suite struct MetadataTests {
  private static let late =
    #"{"id":"m","kind":"proactive","sent_at":"2026-03-04T12:00:00Z","order":{"#
    + #""completed_at":"2026-02-01T12:00:00Z"},"subject":"x@b.com","text":"a@b.com","#
    + #""attachments":[{"name":"å.pdf","role":"flyer"},{"bytes":99999999}]}"#

  @Test func findingsWithoutAPlaceComeFirstAndAttachmentsLast() throws {
    let violations = try tamis("scan", input: Self.late).report().violations
    #expect(
      violations.map { "\($0.rule) \($0.category) \($0.field) \($0.match ?? "-")" } == [
        "meta.orderid metadata message -", "meta.window30 metadata message -",
        "attachment.limits attachment attachment -", "contact.email email subject x@b.com",
        "contact.email email text a@b.com", "attachment.type attachment attachment å.pdf",
      ])
    let last = try #require(violations.last)
    try expectSpan(of: last, in: "å.pdf")
  }

  @Test func theSummaryCountsTheMessagesThatLackARulesFields() throws {
    let input = lines(Self.late, #"{"text":"A"}"#, #"{"text":"B","kind":"reply"}"#)
    for jobs in ["1", "2", "5"] {
      let summary = try tamis("scan", "--jobs", jobs, input: input).report().summary
      #expect(summary?.notApplied["meta.orderid"] == 1)
      #expect(summary?.notApplied["meta.window30"] == 1)
      #expect(summary?.notApplied["meta.lang"] == 3)
      #expect(summary?.notApplied["attachment.type"] == 3)
      #expect(summary?.notApplied["contact.email"] == nil)
    }
    let entities = try tamis("scan", "--profile", "entities", input: input)
    #expect(!entities.outputText.contains("not_applied"))
  }

  @Test func findingsWithoutAPlaceAreAnnotatedAndRedactNothing() throws {
    let annotated = try tamis("filter", "--annotate", input: Self.late).outputText
    #expect(
      annotated.contains(
        #"{"type":"violation","rule":"meta.window30","category":"metadata","severity":"block","field":"message"}"#
      ))
    let redacted = try tamis("filter", "--redact", input: Self.late).outputText
    #expect(
      redacted.contains(#""subject":"███████","text":"███████","attachments":[{"name":"å.pdf""#))
  }

  @Test func peopleReadThemWithoutAMatch() throws {
    let text = try tamis("scan", "--format", "human", input: Self.late).outputText
    #expect(text.contains("-:1: block meta.window30 (message, message m)\n"))
    #expect(text.contains("-:1: block attachment.type \"å.pdf\" (attachment, message m)\n"))
  }

  @Test func aWrongTypeIsAnErrorOfItsRecordOnly() throws {
    let report = try tamis(
      "scan", input: lines(#"{"text":"a@b.com","order":"x"}"#, #"{"text":"a@b.com"}"#)
    ).report()
    #expect(report.errors.map(\.code) == ["wrong_type"])
    #expect(report.findings == ["contact.email a@b.com"])
  }

  @Test func fieldsMayLieElsewhere() throws {
    let record =
      #"{"kind":"proactive","t":{"done":"2026-01-01T00:00:00Z","now":"2026-03-01T00:00:00Z"},"#
      + #""text":"123-1234567-1234567","who":"de"}"#
    let report = try tamis(
      "scan", "--completed-at-field", "/t/done", "--sent-at-field", "/t/now",
      "--buyer-locale-field", "who", input: record
    ).report()
    #expect(report.violations.map(\.rule) == ["meta.window30"])
  }

  @Test func aProfileOfTheUserNeedsNoOtherProgram() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "ours.yaml",
      "pack: ours\nprofiles:\n  ours:\n    extends: relaxed\n    parameters: {window_days: 31}\n")
    let result = try tamis(
      ["scan", "--policy", "ours.yaml", "--profile", "ours"], in: folder,
      input: Array(Self.late.utf8))
    #expect(
      try result.report().violations.map { "\($0.rule) \($0.severity)" } == [
        "meta.orderid warn", "attachment.limits block", "contact.email block",
        "contact.email block", "attachment.type warn",
      ])
  }

  @Test(arguments: [
    ("    parameters: {window_day: 31}", "ours.yaml:4: unknown parameter"),
    ("    rules: {meta.window: warn}", "ours.yaml:4: rule meta.window: profile ours names a rule"),
    ("    extends: ours", "ours.yaml:4: profile ours cannot extend \"ours\""),
  ])
  func aMistakeInAProfileIsNamedWithFileAndLine(_ line: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("ours.yaml", "pack: ours\nprofiles:\n  ours:\n\(line)\n")
    let result = try tamis(
      ["scan", "--policy", "ours.yaml"], in: folder, input: Array(#"{"text":"a"}"#.utf8))
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains(message), "\(result.errorText)")
  }
}
