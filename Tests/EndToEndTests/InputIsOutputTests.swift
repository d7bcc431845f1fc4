// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What is to be read is never emptied, whatever leads to it.
@Suite struct InputIsOutputTests {
  private static let content = record(["text": "a@b.com"]) + "\n"

  @Test(arguments: [
    ["scan", "in", "--output", "in"], ["scan", "in", "--output", "link"],
    ["scan", "in", "--output", "./in"], ["scan", "link", "--output", "in"],
    ["scan", ".", "--output", "in"], ["audit", "in", "--output", "in"],
  ])
  func anInputIsNoOutput(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("in", Self.content)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/in")
    let result = try tamis(arguments, in: folder)
    #expect(result.end == .exited(2))
    #expect(result.errorText.contains("is also an input"), "\(result.errorText)")
    #expect(try folder.read("in") == Array(Self.content.utf8))
  }

  @Test func aFilterDoesNotEmptyWhatItReads() throws {
    let folder = try TemporaryFolder()
    try folder.write("in", Self.content)
    let program = TamisBinary.url.path
    let process = try shell("'\(program)' filter --violations in < in", in: folder)
    #expect(process == 2)
    #expect(try folder.read("in") == Array(Self.content.utf8))
  }

  @Test func twoOutputsAreNotOneFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("in", record(["text": "fine"]) + "\n")
    let process = try shell(
      "'\(TamisBinary.url.path)' filter --violations out < in > out", in: folder)
    #expect(process == 2)
  }

  @Test func aFilePastTheLargestAllowedIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("in", String(repeating: Self.content, count: 200))
    let program = TamisBinary.url.path
    let process = try shell(
      "ulimit -f 1; '\(program)' scan in --output out 2> err", in: folder)
    #expect(process == 2)
    #expect(String(decoding: try folder.read("err"), as: UTF8.self).contains("File too large"))
  }

  @Test func aClosedStandardInputIsAnError() throws {
    let folder = try TemporaryFolder()
    let process = try shell("'\(TamisBinary.url.path)' scan - <&- > out", in: folder)
    #expect(process == 2)
    let report = try Report(try folder.read("out"))
    #expect(report.errors.map(\.place) == ["- unreadable_file"])
  }

  @Test func aPackMayComeFromAPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "pack.yaml",
      """
      pack: p
      profiles: {quiet: {extends: entities, rules: {contact.email: "off"}}}
      """)
    let process = try shell(
      "echo '{\"text\":\"a@b.com\"}' | '\(TamisBinary.url.path)' scan --profile quiet"
        + " --policy <(cat pack.yaml) > out", in: folder)
    #expect(process == 0)
  }

  /// Runs a line in a shell and returns its status.
  private func shell(_ line: String, in folder: TemporaryFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.url
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
