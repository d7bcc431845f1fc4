// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ScanPipeline

@Suite("A run ends early")
struct PipelineEndTests {
  /// Never ends, never has a newline missing.
  private static let endless = MessageSource(
    name: "zero", byteCount: nil, origin: .file(path: Array("/dev/zero".utf8)))

  private func openPipe() -> (pipe: Pipe, source: MessageSource) {
    let pipe = Pipe()
    return (
      pipe, MessageSource(descriptor: pipe.fileHandleForReading.fileDescriptor, name: "in")
    )
  }

  @Test func aFullDiskIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x\n", to: "in")
    let outcome = try Pipeline { TranscriptProcessor() }.run(
      MessageSource.resolve([path]), main: try OutputDescriptor(creating: "/dev/full"))
    guard case .outputFailed(let error) = outcome.end else {
      Issue.record("ended as \(outcome.end)")
      return
    }
    #expect(error.code == .writeFailed)
    #expect(error.description == "cannot write /dev/full: No space left on device")
  }

  @Test func aFullDiskStopsAReaderThatWaits() throws {
    let (pipe, source) = openPipe()
    let result = Monitor<PipelineOutcome<Int>.End?>(nil)
    Thread.detachNewThread {
      let full = try? OutputDescriptor(creating: "/dev/full")
      let outcome = try? Pipeline { TranscriptProcessor() }
        .run([source], main: full ?? .standardError)
      result.withLock { state, wake in
        state = outcome?.end
        wake = .everyone
      }
    }
    try pipe.fileHandleForWriting.write(contentsOf: Array("x\n".utf8))
    #expect(result.wait(until: .patience, for: { $0 != nil }))
    try pipe.fileHandleForWriting.close()
  }

  @Test func aClosedPipeEndsItQuietly() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "line\n", count: 100_000), to: "in")
    let output = Pipe()
    try output.fileHandleForReading.close()
    let main = OutputDescriptor(
      descriptor: output.fileHandleForWriting.fileDescriptor, name: "pipe")
    let outcome = try Pipeline { TranscriptProcessor() }
      .run(MessageSource.resolve([path]), main: main)
    #expect(outcome.end == .outputClosed)
  }

  @Test func aClosedPipeIsNoticedByAReaderThatWaits() throws {
    let (input, source) = openPipe()
    let output = Pipe()
    let main = OutputDescriptor(
      descriptor: output.fileHandleForWriting.fileDescriptor, name: "pipe")
    let result = Monitor<PipelineOutcome<Int>.End?>(nil)
    Thread.detachNewThread {
      let outcome = try? Pipeline { TranscriptProcessor() }.run([source], main: main)
      result.withLock { state, wake in
        state = outcome?.end
        wake = .everyone
      }
    }
    try input.fileHandleForWriting.write(contentsOf: Array("x\n".utf8))
    #expect(output.fileHandleForReading.availableData == Data("in:1:x\n".utf8))
    try output.fileHandleForReading.close()
    #expect(result.wait(until: .patience, for: { $0 == .outputClosed }))
    try input.fileHandleForWriting.close()
  }

  @Test func aClosedSecondOutputIsAnError() throws {
    final class Second: ChunkProcessor {
      func process(_ item: PipelineItem, to output: ChunkOutput) {
        output.append([UInt8(ascii: "x")], to: .second)
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write("x\n", to: "in")
    let output = Pipe()
    try output.fileHandleForReading.close()
    let outcome = try Pipeline { Second() }.run(
      MessageSource.resolve([path]), main: try OutputDescriptor(creating: folder.path + "/out"),
      second: OutputDescriptor(
        descriptor: output.fileHandleForWriting.fileDescriptor, name: "second"))
    let expected = PipelineError(code: .writeFailed, output: "second", reason: "Broken pipe")
    #expect(outcome.end == .outputFailed(expected))
  }

  @Test func aStopWakesAReaderThatWaits() throws {
    let (pipe, source) = openPipe()
    let stop = try StopSignal()
    let run = PipelineRun([source], stop: stop) { TranscriptProcessor() }
    try pipe.fileHandleForWriting.write(contentsOf: Array("a\nb".utf8))
    try #require(run.output.waitForBytes(7))
    #expect(!stop.isRequested)
    stop.request()
    let outcome = try run.outcome()
    #expect(outcome.wasInterrupted)
    // The line that was begun counts, as if the input had ended there.
    #expect(text(run.output.bytes) == "in:1:a\nin:2:b\n")
    try pipe.fileHandleForWriting.close()
  }

  @Test func aStopBeforeTheStartReadsNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x\n", to: "in")
    let stop = try StopSignal()
    stop.request()
    let run = PipelineRun(MessageSource.resolve([path]), stop: stop) { TranscriptProcessor() }
    #expect(try run.outcome().wasInterrupted)
    #expect(run.output.bytes.isEmpty)
  }

  @Test func aStopEndsAnEndlessLine() throws {
    let stop = try StopSignal()
    var options = PipelineOptions()
    options.maximumRecordBytes = 1000
    let run = PipelineRun([Self.endless], options: options, stop: stop) { TranscriptProcessor() }
    stop.request()
    #expect(try run.outcome().wasInterrupted)
  }

  @Test func aStopDoesNotCutALineOfAFile() throws {
    /// Requests the stop from within the first chunk.
    final class Stopper: ChunkProcessor {
      private let stop: StopSignal
      init(_ stop: StopSignal) { self.stop = stop }

      func process(_ item: PipelineItem, to output: ChunkOutput) {
        stop.request()
        output.append(Transcript.transcript(of: item))
      }
    }
    let folder = try TemporaryFolder()
    let input = Array(String(repeating: "0123456789\n", count: 10_000).utf8)
    let path = try folder.write(input, to: "in")
    let stop = try StopSignal()
    var options = PipelineOptions()
    options.workers = 1
    options.chunkBytes = 40
    let run = PipelineRun(MessageSource.resolve([path]), options: options, stop: stop) {
      Stopper(stop)
    }
    #expect(try run.outcome().wasInterrupted)
    let output = text(run.output.bytes)
    #expect(output.hasSuffix(":0123456789\n"))
    #expect(text(Transcript.expected(of: input, source: path)).hasPrefix(output))
    #expect(output.utf8.count < 100_000)
  }

  /// Sends a signal to this process and waits until it has arrived or time is up.
  ///
  /// Not raise(3): that is for the calling thread, and the threads that run tests block signals.
  private static func send(_ signal: Int32, until hasArrived: () -> Bool) {
    kill(getpid(), signal)
    let deadline = Date.patience
    while !hasArrived() && Date() < deadline { Thread.sleep(forTimeInterval: 0.001) }
  }

  @Test func theFirstSignalIsARequest() async {
    await #expect(processExitsWith: .success) {
      let stop = try StopSignal()
      stop.installHandlers()
      PipelineEndTests.send(SIGTERM, until: { stop.isRequested })
      exit(stop.isRequested ? 0 : 1)
    }
  }

  @Test func theSecondSignalEndsTheProcess() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      let stop = try StopSignal()
      stop.installHandlers()
      PipelineEndTests.send(SIGTERM, until: { stop.isRequested })
      PipelineEndTests.send(SIGINT, until: { false })
    }
  }

  @Test func signalsActAsBeforeWhenTheStopHasGone() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      do {
        let stop = try StopSignal()
        stop.installHandlers()
      }
      PipelineEndTests.send(SIGINT, until: { false })
    }
  }

  @Test func anOutputThatCannotBeCreatedIsNamed() {
    let error = #expect(throws: PipelineError.self) {
      try OutputDescriptor(creating: "/nowhere/out")
    }
    #expect(error?.description == "cannot create /nowhere/out: No such file or directory")
  }
}
