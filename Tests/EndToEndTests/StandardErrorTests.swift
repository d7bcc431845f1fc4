// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct StandardErrorTests {
  private static let mixed = lines(record(["text": "a@b.com"]), "oops", #"{"text":1}"#)

  @Test func aCleanRunSaysNothing() throws {
    let result = try tamis("scan", input: record(["text": "The screw leaves tomorrow."]))
    #expect(result.errors.isEmpty)
    #expect(try result.report().summary?.messages == 1)
  }

  @Test func badRecordsAndFilesAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("in.ndjson", Self.mixed)
    let result = try tamis("scan", "in.ndjson", "missing.ndjson", in: folder)
    for part in ["in.ndjson:2", "in.ndjson:3", "missing.ndjson"] {
      #expect(result.errorText.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    ["scan", "-q"], ["scan", "-q", "--progress", "always"], ["scan", "-q", "--format", "human"],
    ["filter", "-q"], ["filter", "-q", "--redact", "--progress", "always"],
    ["scan", "-q", "missing.ndjson", "-"], ["scan", "-q", "--output", "/dev/full"],
    ["scan", "--quiet"], ["scan", "-q", "--nothing"], ["filter", "--profile", "none", "-q"],
  ])
  func quietMeansNothingOnStandardErrorEvenWithErrors(arguments: [String]) throws {
    let result = try tamis(arguments, input: Array(Self.mixed.utf8))
    #expect(result.errors.isEmpty, "\(result.errorText)")
    #expect(result.end == .exited(2))
  }

  @Test(arguments: [["scan"], ["filter"], ["scan", "--format", "human"]])
  func progressAlwaysWritesAtLeastOnceAndOnlyToStandardError(arguments: [String]) throws {
    let input = record(["text": "The screw leaves tomorrow."]) + "\n"
    for content in [input, ""] {
      let plain = try tamis(arguments + ["--progress", "never"], input: Array(content.utf8))
      let shown = try tamis(arguments + ["--progress", "always"], input: Array(content.utf8))
      #expect(shown.output == plain.output)
      #expect(shown.errors.count > plain.errors.count)
      #expect(shown.end == plain.end)
    }
  }

  @Test func progressIsNotShownInAPipeByDefault() throws {
    for arguments in [["scan"], ["scan", "--progress", "auto"], ["scan", "--progress", "never"]] {
      let result = try tamis(arguments, input: Array(record(["text": "x"]).utf8))
      #expect(result.errors.isEmpty)
      #expect(try result.report().summary?.messages == 1)
    }
  }
}
