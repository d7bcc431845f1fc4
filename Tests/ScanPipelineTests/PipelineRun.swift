// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ScanPipeline

/// Bytes that a thread collects from the read end of a pipe until that is closed.
final class CollectedOutput: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isComplete = false
  }

  private let state = Monitor(State())

  init(of handle: FileHandle) {
    let state = state
    Thread.detachNewThread {
      while true {
        let data = handle.availableData
        state.withLock { collected, wake in
          collected.bytes += data
          collected.isComplete = data.isEmpty
          wake = .everyone
        }
        if data.isEmpty { return }
      }
    }
  }

  var bytes: [UInt8] { state.withLock { state, _ in state.bytes } }

  /// Waits until at least `count` bytes have come; false if they do not come in time.
  func waitForBytes(_ count: Int) -> Bool {
    state.wait(until: .patience, for: { $0.bytes.count >= count })
  }

  /// Waits until the pipe is closed; false if that does not happen in time.
  func waitForEnd() -> Bool {
    state.wait(until: .patience, for: { $0.isComplete })
  }
}

extension Date {
  /// Far beyond what a working program needs; a broken one fails then instead of hanging.
  static var patience: Date { Date(timeIntervalSinceNow: 30) }
}

/// A pipeline that runs on a thread of its own, its main output going into a pipe.
final class PipelineRun<Processor: ChunkProcessor>: Sendable {
  typealias Outcome = PipelineOutcome<Processor.Summary>

  let output: CollectedOutput
  private let result = Monitor<Result<Outcome, PipelineError>?>(nil)

  init(
    _ sources: [MessageSource], options: PipelineOptions = PipelineOptions(),
    stop: StopSignal? = nil, progress: ProgressReporter? = nil,
    makeProcessor: @escaping @Sendable () -> Processor
  ) {
    let pipe = Pipe()
    output = CollectedOutput(of: pipe.fileHandleForReading)
    let result = result
    Thread.detachNewThread {
      let writing = pipe.fileHandleForWriting
      let main = OutputDescriptor(descriptor: writing.fileDescriptor, name: "pipe")
      let outcome = Result<Outcome, PipelineError> { () throws(PipelineError) in
        try Pipeline(options: options, makeProcessor: makeProcessor)
          .run(sources, main: main, stop: stop, progress: progress)
      }
      try? writing.close()
      result.withLock { state, wake in
        state = outcome
        wake = .everyone
      }
    }
  }

  /// Waits for the run to end.
  func outcome() throws -> Outcome {
    let isOver = result.wait(until: .patience, for: { $0 != nil })
    try #require(isOver, "the run hangs")
    #expect(output.waitForEnd())
    return try #require(result.withLock { state, _ in state }).get()
  }
}

/// A folder that is deleted with this value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "ScanPipelineTests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it, and gives its path back.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Makes a named pipe and gives its path back.
  func makePipe(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/mkfifo")
    process.arguments = [path + "/" + name]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path + "/" + name
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return path + "/" + name
  }
}

/// The text of bytes, for messages of failed expectations.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
