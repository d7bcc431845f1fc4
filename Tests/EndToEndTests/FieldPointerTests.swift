// SPDX-License-Identifier: Apache-2.0

import Testing

/// A record whose fields have other names, the options that name them, and what is found.
struct FieldPointerRow: Sendable, CustomTestStringConvertible {
  let name: String
  let options: [String]
  let record: String
  /// Id, field, rule and match of each violation under the profile `entities`.
  let findings: [String]

  var testDescription: String { name }

  static let all = [
    FieldPointerRow(
      name: "member name", options: ["--text-field", "body", "--id-field", "ticket"],
      record: #"{"ticket":"T1","body":"a@b.com"}"#, findings: ["T1 text contact.email a@b.com"]),
    FieldPointerRow(
      name: "pointer", options: ["--text-field", "/body", "--id-field", "/ticket"],
      record: #"{"ticket":7,"body":"a@b.com"}"#, findings: ["7 text contact.email a@b.com"]),
    FieldPointerRow(
      name: "nested pointers",
      options: ["--text-field", "/message/body", "--id-field", "/meta/id"],
      record: #"{"meta":{"x":1,"id":"n"},"message":{"head":"x@b.com","body":"a@b.com"}}"#,
      findings: ["n text contact.email a@b.com"]),
    FieldPointerRow(
      name: "escaped slash and tilde", options: ["--text-field", "/a~1b/c~0d/~01"],
      record: #"{"id":"m","a/b":{"c~d":{"~1":"a@b.com","/":"x@b.com"}}}"#,
      findings: ["m text contact.email a@b.com"]),
    FieldPointerRow(
      name: "place in a list", options: ["--text-field", "/messages/1/body"],
      record: #"{"id":"m","messages":[{"body":"x@b.com"},{"body":"a@b.com"}]}"#,
      findings: ["m text contact.email a@b.com"]),
    FieldPointerRow(
      name: "subject and html", options: ["--subject-field", "title", "--html-field", "/h"],
      record: #"{"id":"m","h":"h@b.com","title":"s@b.com","text":"t@b.com"}"#,
      findings: [
        "m subject contact.email s@b.com", "m text contact.email t@b.com",
        "m html contact.email h@b.com",
      ]),
    FieldPointerRow(
      name: "region", options: ["--region-field", "/buyer/country"],
      record: #"{"id":"m","buyer":{"country":"DE"},"text":"030 901820"}"#,
      findings: ["m text contact.phone 030 901820"]),
    FieldPointerRow(
      name: "marketplace", options: ["--marketplace-field", "site"],
      record: #"{"id":"m","site":"amazon.de","text":"030 901820"}"#,
      findings: ["m text contact.phone 030 901820"]),
    FieldPointerRow(
      name: "key with an escape in the record", options: ["--text-field", "/body"],
      record: #"{"id":"m","bod\u0079":"a@b.com"}"#, findings: ["m text contact.email a@b.com"]),
    FieldPointerRow(
      name: "name that is not ASCII", options: ["--text-field", "/本文"],
      record: #"{"id":"m","本文":"a@b.com"}"#, findings: ["m text contact.email a@b.com"]),
    FieldPointerRow(
      name: "empty key", options: ["--text-field", "/"],
      record: #"{"id":"m","":"a@b.com"}"#, findings: ["m text contact.email a@b.com"]),
  ]
}

@Suite struct FieldPointerTests {
  @Test(arguments: FieldPointerRow.all)
  func fieldsAreReadWhereTheirOptionsSay(row: FieldPointerRow) throws {
    let report = try tamis(
      ["scan", "--profile", "entities"] + row.options, input: Array(row.record.utf8)
    ).report()
    #expect(
      report.violations.map { "\($0.id) \($0.field) \($0.finding)" } == row.findings)
    #expect(report.errors.isEmpty)
  }

  @Test func aPlaceThatIsNotThereIsAMissingText() throws {
    let report = try tamis(
      "scan", "--text-field", "/message/body",
      input: lines(#"{"text":"a@b.com"}"#, #"{"message":"x"}"#, #"{"message":{"body":null}}"#)
    ).report()
    #expect(report.errors.map(\.code) == ["missing_text", "missing_text", "missing_text"])
  }
}
