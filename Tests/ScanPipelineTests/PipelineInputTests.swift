// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import Testing

@testable import ScanPipeline

@Suite("Inputs are read")
struct PipelineInputTests {
  @Test func linesOfEverySourceAndACountOfThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n2\n", to: "a")
    try folder.write("", to: "b")
    try folder.write("3", to: "c")
    let run = PipelineRun(MessageSource.resolve([folder.path])) { TranscriptProcessor() }
    let outcome = try run.outcome()
    #expect(outcome.end == .completed)
    #expect(outcome.bytesRead == 5)
    #expect(outcome.records == 3)
    #expect(outcome.summaries.reduce(0, +) == 3)
    let name = folder.path
    #expect(text(run.output.bytes) == "\(name)/a:1:1\n\(name)/a:2:2\n\(name)/c:1:3\n")
  }

  @Test func noSourcesAtAll() throws {
    let run = PipelineRun([]) { TranscriptProcessor() }
    #expect(try run.outcome().end == .completed)
    #expect(run.output.bytes.isEmpty)
  }

  @Test func oneThatIsMissingIsReportedInItsPlace() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("x\n", to: "good")
    let missing = folder.path + "/missing"
    let run = PipelineRun(MessageSource.resolve([good, missing, "", good])) {
      TranscriptProcessor()
    }
    #expect(try run.outcome().end == .completed)
    let expected = """
      \(good):1:x
      \(missing): No such file or directory
      : No such file or directory
      \(good):1:x

      """
    #expect(text(run.output.bytes) == expected)
  }

  @Test func anErrorHalfWayComesAfterWhatWasRead() throws {
    // Reading a folder as a file fails; the other descriptor is closed.
    let folder = try TemporaryFolder()
    let sources = [
      MessageSource(name: "folder", byteCount: nil, origin: .file(path: Array(folder.path.utf8))),
      MessageSource(descriptor: -1, name: "closed"),
    ]
    let run = PipelineRun(sources) { TranscriptProcessor() }
    #expect(try run.outcome().end == .completed)
    #expect(text(run.output.bytes) == "folder: Is a directory\nclosed: Bad file descriptor\n")
  }

  @Test func anOutputIsNotReadAsInput() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("x\n", to: "a")
    let path = folder.path + "/b"
    let main = try OutputDescriptor(creating: path)
    let outcome = try Pipeline { TranscriptProcessor() }
      .run(MessageSource.resolve([folder.path]), main: main)
    #expect(outcome.end == .completed)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written == "\(input):1:x\n\(path): is also the output\n")
  }

  @Test(arguments: [1, 3], [1, 2, 100, 1 << 18])
  func aLongLineBetweenShortOnes(workers: Int, chunkBytes: Int) throws {
    let long = String(repeating: "y", count: 300_000)
    let input = Array("a\n\(long)\nb\n\(long)z\nc\n".utf8)
    let folder = try TemporaryFolder()
    let path = try folder.write(input, to: "in")
    var options = PipelineOptions()
    options.workers = workers
    options.chunkBytes = chunkBytes
    options.maximumRecordBytes = 300_000
    options.longLineBytes = 1000
    let run = PipelineRun(MessageSource.resolve([path]), options: options) {
      TranscriptProcessor()
    }
    #expect(try run.outcome().end == .completed)
    let expected = Transcript.expected(of: input, source: path, maximumRecordBytes: 300_000)
    #expect(run.output.bytes == expected)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aPipeThatIsFilledInPieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let input = random.lines(upTo: 100, longest: 2000)
    let pipe = Pipe()
    let source = MessageSource(
      descriptor: pipe.fileHandleForReading.fileDescriptor, name: "in")
    let run = PipelineRun([source]) { TranscriptProcessor() }
    var rest = input[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...5000, using: &random))
      try pipe.fileHandleForWriting.write(contentsOf: piece)
      rest = rest.dropFirst(piece.count)
    }
    try pipe.fileHandleForWriting.close()
    #expect(try run.outcome().end == .completed)
    #expect(run.output.bytes == Transcript.expected(of: input), "seed \(seed)")
  }

  @Test func aLineIsAnsweredWhileMoreMayCome() throws {
    let pipe = Pipe()
    let source = MessageSource(
      descriptor: pipe.fileHandleForReading.fileDescriptor, name: "in")
    var options = PipelineOptions()
    options.workers = 3
    let run = PipelineRun([source], options: options) { TranscriptProcessor() }
    var expected: [UInt8] = []
    for number in 1...50 {
      try pipe.fileHandleForWriting.write(contentsOf: Array("line\nbe".utf8))
      expected += Transcript.line("in", number, (number == 1 ? "line" : "beline").utf8)
      try #require(run.output.waitForBytes(expected.count))
      #expect(text(run.output.bytes) == text(expected))
    }
    try pipe.fileHandleForWriting.close()
    #expect(try run.outcome().end == .completed)
    #expect(run.output.bytes == expected + Transcript.line("in", 51, "be".utf8))
  }

  @Test func aNamedPipeWhoseWriterComesLater() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makePipe("fifo")
    let run = PipelineRun(MessageSource.resolve([path])) { TranscriptProcessor() }
    let writer = try OutputDescriptor(creating: path)
    try writer.write(Array("late\n".utf8))
    try writer.close()
    #expect(try run.outcome().end == .completed)
    #expect(text(run.output.bytes) == "\(path):1:late\n")
  }
}
