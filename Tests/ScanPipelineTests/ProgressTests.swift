// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ScanPipeline

struct ProgressCase: Sendable, CustomTestStringConvertible {
  let line: ProgressLine
  let expected: String

  var testDescription: String { expected }

  init(_ records: Int, _ bytes: Int, of total: Int?, after seconds: Double, _ expected: String) {
    line = ProgressLine(
      records: records, bytesRead: bytes, totalBytes: total, elapsedSeconds: seconds)
    self.expected = expected
  }

  static let lines: [ProgressCase] = [
    ProgressCase(0, 0, of: nil, after: 0, "0 messages, 0 B"),
    ProgressCase(1, 5, of: 5, after: 0, "1 message, 5 B of 5 B (100%)"),
    ProgressCase(
      12_345, 1_200_000_000, of: 4_800_000_000, after: 2.4,
      "12,345 messages, 1.2 GB of 4.8 GB (25%), 500 MB/s, 0:08 left"),
    ProgressCase(1_000, 999, of: nil, after: 1, "1,000 messages, 999 B, 999 B/s"),
    ProgressCase(0, 0, of: 100, after: 1, "0 messages, 0 B of 100 B (0%), 0 B/s"),
    // A file that has grown since it was looked at.
    ProgressCase(2, 300, of: 200, after: 1, "2 messages, 300 B of 200 B (100%), 300 B/s"),
    ProgressCase(2, 300, of: 0, after: 1, "2 messages, 300 B, 300 B/s"),
    ProgressCase(
      1, 1, of: .max, after: 1, "1 message, 1 B of 9223 PB (0%), 1 B/s, 99:59:59 left"),
    ProgressCase(
      1, .max, of: nil, after: 0.001, "1 message, 9223 PB, 9223372 PB/s"),
  ]
}

@Suite("Progress")
struct ProgressTests {
  @Test(arguments: ProgressCase.lines)
  func isWorded(_ row: ProgressCase) {
    #expect(row.line.description == row.expected)
  }

  @Test(arguments: [
    (0.0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (1049, "1.0 kB"), (1050, "1.1 kB"),
    (99_949, "99.9 kB"), (99_951, "100 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"),
    (123_456_789, "123 MB"), (1e12, "1.0 TB"),
  ])
  func countsBytesInUnits(_ count: Double, _ expected: String) {
    #expect(ProgressLine.bytes(count) == expected)
  }

  @Test(arguments: [(0.0, "0:00"), (0.2, "0:01"), (59.5, "1:00"), (61, "1:01"), (3661, "1:01:01")])
  func countsTime(_ seconds: Double, _ expected: String) {
    #expect(ProgressLine.duration(seconds) == expected)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"),
  ])
  func groupsDigits(_ number: Int, _ expected: String) {
    #expect(ProgressLine.grouped(number) == expected)
  }

  /// What a run that is over at once shows.
  private func shown(_ style: ProgressReporter.Style) throws -> String {
    let folder = try TemporaryFolder()
    let input = try folder.write("x\ny\n", to: "in")
    let path = folder.path + "/progress"
    let reporter = ProgressReporter(
      style: style, output: try OutputDescriptor(creating: path), intervalSeconds: 60)
    let run = PipelineRun(MessageSource.resolve([input]), progress: reporter) {
      TranscriptProcessor()
    }
    _ = try run.outcome()
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func isShownOnceAtLeastInLines() throws {
    let shown = try shown(.lines)
    #expect(shown.hasPrefix("2 messages, 4 B of 4 B (100%)"))
    #expect(shown.hasSuffix("\n"))
    #expect(shown.count(where: { $0 == "\n" }) == 1)
  }

  @Test func staysOnTheTerminalIfWanted() throws {
    let shown = try shown(.rewrittenAndKept)
    #expect(shown.hasPrefix("\r\u{1B}[K2 messages"))
    #expect(shown.hasSuffix("\n"))
  }

  @Test func leavesNothingOnTheTerminalOtherwise() throws {
    #expect(try shown(.rewritten).isEmpty)
  }

  @Test func isShownWhileTheRunGoesOnAndMakesWayForOtherLines() throws {
    let shown = Pipe()
    let collected = CollectedOutput(of: shown.fileHandleForReading)
    let reporter = ProgressReporter(
      style: .rewritten,
      output: OutputDescriptor(
        descriptor: shown.fileHandleForWriting.fileDescriptor, name: "pipe"),
      intervalSeconds: 0.01)
    let input = Pipe()
    let source = MessageSource(
      descriptor: input.fileHandleForReading.fileDescriptor, name: "in")
    let run = PipelineRun([source], progress: reporter) { TranscriptProcessor() }
    #expect(collected.waitForBytes(100))
    reporter.say("warning")
    try input.fileHandleForWriting.close()
    _ = try run.outcome()
    try shown.fileHandleForWriting.close()
    #expect(collected.waitForEnd())
    let all = text(collected.bytes)
    #expect(all.hasPrefix("\r\u{1B}[K0 messages, 0 B"))
    #expect(all.contains("\r\u{1B}[Kwarning\n"))
    #expect(all.hasSuffix("\r\u{1B}[K") || all.hasSuffix("warning\n"))
  }
}
