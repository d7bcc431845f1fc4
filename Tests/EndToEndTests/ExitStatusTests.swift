// SPDX-License-Identifier: Apache-2.0

import Testing

/// Input and the status with which each command ends.
struct ExitStatusRow: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  let status: Int32
  var testDescription: String { name }

  private static let clean = record(["text": "The missing screw leaves tomorrow."]) + "\n"
  private static let info = record(["text": "https://www.amazon.de/dp/B000000000"]) + "\n"
  private static let warn = record(["text": "Your order has shipped."]) + "\n"
  private static let block = record(["text": "a@b.com"]) + "\n"
  private static let bad = "oops\n"

  static let all = [
    ExitStatusRow(name: "nothing read", input: "", status: 0),
    ExitStatusRow(name: "nothing found", input: clean, status: 0),
    ExitStatusRow(name: "only info found", input: clean + info, status: 0),
    ExitStatusRow(name: "warn found", input: warn + clean, status: 1),
    ExitStatusRow(name: "block found", input: clean + block, status: 1),
    ExitStatusRow(name: "a bad record", input: clean + bad, status: 2),
    ExitStatusRow(name: "found, then a bad record", input: block + bad, status: 2),
    ExitStatusRow(name: "a bad record, then found", input: bad + block, status: 2),
  ]
}

@Suite struct ExitStatusTests {
  @Test(arguments: ExitStatusRow.all)
  func scanEndsWithTheStatusOfTheContract(row: ExitStatusRow) throws {
    #expect(try tamis("scan", input: row.input).end == .exited(row.status))
  }

  @Test(arguments: ExitStatusRow.all)
  func filterEndsWithTheStatusOfTheContract(row: ExitStatusRow) throws {
    #expect(try tamis("filter", input: row.input).end == .exited(row.status))
  }

  @Test func aMissingFileWinsOverFound() throws {
    let folder = try TemporaryFolder()
    try folder.write("in", record(["text": "a@b.com"]))
    #expect(try tamis("scan", "in", "missing", in: folder).end == .exited(2))
    #expect(try tamis("scan", "missing", "in", in: folder).end == .exited(2))
    #expect(try tamis("scan", "in", in: folder).end == .exited(1))
  }

  @Test func theVersionIsOneLineOnStandardOutput() throws {
    for arguments in [["--version"], ["scan", "--version"]] {
      let result = try tamis(arguments)
      #expect(result.end == .exited(0))
      #expect(result.errors.isEmpty)
      let parts = result.outputText.split(separator: ".")
      #expect(parts.count == 3)
      #expect(result.outputText.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test func helpNamesCommandsAndOptions() throws {
    let result = try tamis("--help")
    #expect(result.end == .exited(0))
    for command in ["scan", "filter", "check", "rules"] {
      #expect(result.outputText.contains(command))
    }
    let scan = try tamis("scan", "--help")
    #expect(scan.end == .exited(0))
    for option in [
      "--profile", "--policy", "--region", "--jobs", "--input", "--format", "--progress", "--color",
      "--max-record-bytes", "--no-summary", "--mask-match", "--allow-host", "--text-field",
      "--id-field", "-q", "--output",
    ] {
      #expect(scan.outputText.contains(option), "\(option)")
    }
    let filter = try tamis("filter", "--help")
    for option in ["--drop", "--annotate", "--redact", "--violations"] {
      #expect(filter.outputText.contains(option), "\(option)")
    }
  }
}
