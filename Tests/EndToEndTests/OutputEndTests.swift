// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What happens when output cannot be written.
@Suite struct OutputEndTests {
  private static let many = String(
    repeating: record(["text": "Write to a@b.com"]) + "\n" + record(["text": "hello"]) + "\n",
    count: 20_000)

  private func expectQuietEnd(
    _ result: TamisResult, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(result.errors.isEmpty, "\(result.errorText)", sourceLocation: sourceLocation)
    switch result.end {
    case .exited(let status): #expect(status < 2, sourceLocation: sourceLocation)
    case .signalled(let number): #expect(number == SIGPIPE, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ["scan", "in"], ["scan", "--jobs", "1", "in"], ["scan", "--format", "human", "in"],
    ["check", "a@b.com"], ["check", "--format", "ndjson", "a@b.com"], ["rules", "list"],
    ["rules", "show", "contact.email"],
  ])
  func aReaderThatGoesAwayEndsTheProgramQuietly(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("in", Self.many)
    let running = try RunningTamis(arguments, in: folder.url, readsOutput: false)
    running.closeInput()
    running.closeOutput()
    expectQuietEnd(try running.result())
  }

  @Test(arguments: [["filter"], ["filter", "--annotate"], ["scan"]])
  func aReaderThatGoesAwayAfterALineEndsTheProgramQuietly(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(arguments, in: folder.url, readsOutput: false)
    running.writeAllAndClose(Array(Self.many.utf8))
    #expect(!running.someOutput().isEmpty)
    running.closeOutput()
    expectQuietEnd(try running.result())
  }

  @Test(arguments: [["filter"], ["scan"]])
  func aReaderThatGoesAwayIsNoticedWhileInputIsAwaited(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(arguments, in: folder.url, readsOutput: false)
    // The last record is cut off: it is not to be complained about either.
    let input = lines(record(["text": "hello"]), record(["text": "a@b.com"])) + #"{"text":"hel"#
    running.write(Array(input.utf8))
    #expect(!running.someOutput().isEmpty)
    running.closeOutput()
    expectQuietEnd(try running.result())
    running.closeInput()
  }

  @Test(arguments: [
    "scan in", "scan --format human in", "scan --no-summary in", "filter < in", "check a@b.com",
    "check hello", "check --format ndjson a@b.com", "rules list", "rules show contact.email",
  ])
  func aFullDiskIsAnError(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("in", lines(record(["text": "a@b.com"]), record(["text": "hello"])))
    let running = try RunningTamis(
      ["-c", "exec '\(TamisBinary.url.path)' \(command) > /dev/full"], in: folder.url,
      executable: URL(fileURLWithPath: "/bin/sh"))
    running.closeInput()
    let result = try running.result()
    #expect(result.end == .exited(2))
    #expect(!result.errors.isEmpty)
    #expect(!result.errorText.contains("Usage"))
  }

  @Test(arguments: [
    ["scan", "--output", "/dev/full"], ["filter", "--violations", "/dev/full"],
  ])
  func aFileThatCannotBeWrittenIsNamed(arguments: [String]) throws {
    for text in ["a@b.com", "hello"] {
      let result = try tamis(arguments, input: Array(record(["text": text]).utf8))
      #expect(result.end == .exited(2))
      #expect(result.errorText.contains("/dev/full"))
    }
  }
}
