// SPDX-License-Identifier: Apache-2.0

import Testing

/// A command line that is wrong, and what its message must name.
struct MisuseRow: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let named: [String]
  var testDescription: String { arguments.joined(separator: " ") }

  init(_ arguments: String..., names: String...) {
    self.arguments = arguments
    named = names
  }

  static let all = [
    MisuseRow("frobnicate", names: "frobnicate"),
    MisuseRow("scan", "--frobnicate", names: "--frobnicate"),
    MisuseRow("scan", "--profile", "nope", names: "nope", "2020-11", "entities"),
    MisuseRow("filter", "--profile", "nope", names: "nope", "2020-11", "entities"),
    MisuseRow("check", "--profile", "nope", "x", names: "nope", "2020-11", "entities"),
    MisuseRow("rules", "list", "--profile", "nope", names: "nope", "2020-11", "entities"),
    MisuseRow("scan", "--profile", names: "--profile"),
    MisuseRow("scan", "--policy", "missing.yaml", names: "missing.yaml"),
    MisuseRow("scan", "--allow-host", "missing.txt", names: "missing.txt"),
    MisuseRow("scan", "--input", "csv", names: "--input", "csv", "ndjson", "text"),
    MisuseRow("scan", "--format", "xml", names: "--format", "xml", "ndjson", "human"),
    MisuseRow("scan", "--color", "pink", names: "--color", "pink", "auto", "always", "never"),
    MisuseRow("scan", "--progress", "x", names: "--progress", "auto", "always", "never"),
    MisuseRow("scan", "--jobs", "0", names: "--jobs"),
    MisuseRow("scan", "--jobs", "many", names: "--jobs", "many"),
    MisuseRow("scan", "--jobs=-1", names: "--jobs"),
    MisuseRow("scan", "--jobs", "99999999999999999999", names: "--jobs"),
    MisuseRow("scan", "--region", "XX", names: "--region", "XX"),
    MisuseRow("scan", "--region", "Germany", names: "--region", "Germany"),
    MisuseRow("scan", "--max-record-bytes", "0", names: "--max-record-bytes", "K", "M", "G"),
    MisuseRow("scan", "--max-record-bytes", "1X", names: "--max-record-bytes", "K", "M", "G"),
    MisuseRow("scan", "--max-record-bytes", "K", names: "--max-record-bytes"),
    MisuseRow("scan", "--max-record-bytes", "9999999999999999999G", names: "--max-record-bytes"),
    MisuseRow("scan", "--text-field", "", names: "--text-field"),
    MisuseRow("scan", "--text-field", "/a~2", names: "text", "/a~2"),
    MisuseRow("scan", "--text-field", "/a", "--id-field", "/a", names: "text", "/a"),
    MisuseRow("scan", "--output", "missing/out", names: "missing/out"),
    MisuseRow("scan", "--output", ".", names: "."),
    MisuseRow("filter", "--violations", "missing/out", names: "missing/out"),
    MisuseRow("filter", "--drop", "--redact", names: "--drop", "--redact"),
    MisuseRow("filter", "in.ndjson", names: "in.ndjson"),
    MisuseRow("check", names: "text"),
    MisuseRow("check", "one", "two", names: "two"),
    MisuseRow("rules", "show", names: "id"),
    MisuseRow("rules", "show", "no.such", names: "no.such", "contact.email", "style.emoji"),
    MisuseRow("rules", "frobnicate", names: "frobnicate"),
  ]
}

@Suite struct MisuseTests {
  @Test(arguments: MisuseRow.all)
  func misuseEndsWithStatus2AndNamesTheMistakeAndTheChoices(row: MisuseRow) throws {
    let result = try tamis(row.arguments)
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
    for name in row.named { #expect(result.errorText.contains(name), "\(name)") }
  }
}
