// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The first SIGINT or SIGTERM ends the input, the second ends the program.
@Suite struct SignalTests {
  enum Signal: CaseIterable, Sendable {
    case interrupt, terminate

    func send(to running: RunningTamis) {
      switch self {
      case .interrupt: running.interrupt()
      case .terminate: running.terminate()
      }
    }
  }

  @Test(arguments: Signal.allCases)
  func aScanThatWaitsForInputWritesItsSummaryAndEnds(signal: Signal) throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["scan"], in: folder.url)
    running.write(Array(lines(record(["text": "hello"]), record(["text": "a@b.com"])).utf8))
    #expect(running.nextLine()?.contains("contact.email") == true)
    signal.send(to: running)
    let result = try running.result()
    #expect(result.end == .exited(1))
    let report = try result.report()
    #expect(report.findings == ["contact.email a@b.com"])
    #expect(report.summary?.messages == 2)
    #expect(report.summary?.errors == 0)
    running.closeInput()
  }

  @Test(arguments: Signal.allCases)
  func aFilterThatWaitsForInputWritesItsSummaryAndEnds(signal: Signal) throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["filter", "--violations", "v"], in: folder.url)
    running.write(Array(lines(record(["text": "a@b.com"]), record(["text": "hello"])).utf8))
    #expect(running.nextLine() == #"{"text":"hello"}"# + "\n")
    signal.send(to: running)
    #expect(try running.result().end == .exited(1))
    let summary = try #require(try Report(try folder.read("v")).summary)
    #expect(summary.messages == 2)
    #expect(summary.violating == 1)
    running.closeInput()
  }

  @Test(arguments: Signal.allCases)
  func theStatusIsAsIfTheInputHadEndedThere(signal: Signal) throws {
    let folder = try TemporaryFolder()
    for (line, status) in [("{\"text\":\"hello\"}\n", 0), ("oops\n", 2)] as [(String, Int32)] {
      let running = try RunningTamis(["filter", "--redact"], in: folder.url)
      running.write(Array(line.utf8))
      _ = status == 0 ? running.nextLine() : running.nextErrorLine()
      signal.send(to: running)
      #expect(try running.result().end == .exited(status))
      running.closeInput()
    }
  }

  @Test(arguments: Signal.allCases)
  func anEndlessInputEndsBehindAWholeRecord(signal: Signal) throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["scan"], in: folder.url)
    let line = Array((record(["text": "Write to a@b.com"]) + "\n").utf8)
    // A write as short as this is never in the pipe by halves.
    let thread = Thread { while running.write(line) {} }
    thread.start()
    #expect(running.nextLine()?.contains("contact.email") == true)
    signal.send(to: running)
    let result = try running.result()
    #expect(result.end == .exited(1))
    #expect(result.errors.isEmpty, "\(result.errorText)")
    let report = try result.report()
    let summary = try #require(report.summary)
    #expect(summary.errors == 0)
    #expect(summary.messages == report.violations.count)
    #expect(report.violations.map(\.line) == Array(1...report.violations.count))
    #expect(summary.bytes == summary.messages * line.count)
  }

  /// Nobody reads the output, so the program cannot finish what it has in hand.
  @Test(arguments: Signal.allCases)
  func theSecondSignalEndsAtOnce(signal: Signal) throws {
    let folder = try TemporaryFolder()
    let many = String(repeating: record(["text": "Write to a@b.com"]) + "\n", count: 40_000)
    try folder.write("in", many)
    let running = try RunningTamis(["scan", "in"], in: folder.url, readsOutput: false)
    try running.waitUntilOutputIsStuck()
    signal.send(to: running)
    Thread.sleep(forTimeInterval: 0.3)
    #expect(running.isRunning)
    signal.send(to: running)
    let result = try running.result()
    #expect(result.end != .exited(0))
    running.closeOutput()
  }
}
