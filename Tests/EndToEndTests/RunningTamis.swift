// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// The program while it runs, with a pipe at each of its three ends.
///
/// `@unchecked Sendable` because what changes is only touched by the test that owns the value.
final class RunningTamis: @unchecked Sendable {
  /// Only against a hang: no test waits for time to pass.
  static let patienceSeconds = 30.0
  /// One start at a time, or a child could inherit the pipe of another and keep it open.
  private static let starting = Mutex(())

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private let ended = DispatchSemaphore(value: 0)
  private let errorBuffer: OutputBuffer
  /// Nil when nobody reads what the program writes.
  private let outputBuffer: OutputBuffer?

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - folder: the working folder.
  ///   - environment: added to that of the tests, in which nothing of the user's terminal stands.
  ///   - executable: another program to start instead.
  ///   - readsOutput: whether standard output is read from the start.
  /// - Throws: when the program cannot be started.
  init(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    executable: URL = TamisBinary.url, readsOutput: Bool = true
  ) throws {
    // The threads of the tests block signals, which a child inherits; env gives it the state
    // that a shell would.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT,TERM,PIPE", executable.path] + arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "TERM"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    process.terminationHandler = { [ended] _ in ended.signal() }
    // A program that stops reading must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let process = process
    try Self.starting.withLock { _ in try process.run() }
    errorBuffer = OutputBuffer(reading: errors.fileHandleForReading)
    outputBuffer = readsOutput ? OutputBuffer(reading: output.fileHandleForReading) : nil
  }

  var isRunning: Bool { process.isRunning }

  /// Writes to standard input.
  ///
  /// - Parameter bytes: what is written.
  /// - Returns: false when nobody reads it any more, which is no error.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    (try? input.fileHandleForWriting.write(contentsOf: Data(bytes))) != nil
  }

  /// Writes to standard input on a thread of its own, then closes it.
  func writeAllAndClose(_ bytes: [UInt8]) {
    let thread = Thread { [self] in
      write(bytes)
      closeInput()
    }
    thread.start()
  }

  func closeInput() { try? input.fileHandleForWriting.close() }

  /// Closes the reading end of standard output, of a program whose output is not read.
  func closeOutput() { try? output.fileHandleForReading.close() }

  /// Reads once from the output of a program whose output is not read otherwise.
  func someOutput() -> [UInt8] { Array(output.fileHandleForReading.availableData) }

  /// Waits until a program whose output is not read has stopped making progress.
  func waitUntilOutputIsStuck() throws {
    // A full pipe holds the program; its processor time stands still then.
    var last = ""
    for _ in 0..<200 {
      Thread.sleep(forTimeInterval: 0.1)
      let path = "/proc/\(process.processIdentifier)/stat"
      let fields = try String(contentsOfFile: path, encoding: .utf8).split(separator: " ")
      let time = fields.dropFirst(13).prefix(2).joined(separator: " ")
      if time == last, fields.count > 2, fields[2] == "S" { return }
      last = time
    }
  }

  func nextLine() -> String? { outputBuffer?.nextLine(within: Self.patienceSeconds) }

  func nextErrorLine() -> String? { errorBuffer.nextLine(within: Self.patienceSeconds) }

  /// Sends SIGINT.
  func interrupt() { process.interrupt() }

  /// Sends SIGTERM.
  func terminate() { process.terminate() }

  /// Waits for the end.
  ///
  /// - Returns: how the program ended and what it wrote.
  /// - Throws: `TamisHung` when it does not end; it is killed then.
  func result() throws -> TamisResult {
    let deadline = DispatchTime.now() + Self.patienceSeconds
    guard ended.wait(timeout: deadline) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw TamisHung(arguments: process.arguments ?? [])
    }
    let written = outputBuffer.map { $0.all(within: Self.patienceSeconds) } ?? []
    guard let written, let complaints = errorBuffer.all(within: Self.patienceSeconds) else {
      throw TamisHung(arguments: process.arguments ?? [])
    }
    let end: TamisResult.End =
      process.terminationReason == .exit
      ? .exited(process.terminationStatus) : .signalled(process.terminationStatus)
    return TamisResult(end: end, output: written, errors: complaints)
  }
}

/// The program did not end in time.
struct TamisHung: Error {
  let arguments: [String]
}
