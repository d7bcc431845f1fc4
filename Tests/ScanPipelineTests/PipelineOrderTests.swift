// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import Testing

@testable import ScanPipeline

/// Writes each line many times over after a random pause, in pieces.
private final class RestlessProcessor: ChunkProcessor {
  private var random: SplitMix64
  private let copies: Int

  init(seed: UInt64, copies: Int) {
    random = SplitMix64(seed: seed)
    self.copies = copies
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    Thread.sleep(forTimeInterval: Double.random(in: 0...0.001, using: &random))
    let lines = Transcript.transcript(of: item).split(separator: UInt8(ascii: "\n"))
    for line in lines {
      for _ in 0..<copies { output.append(Array(line) + [UInt8(ascii: "\n")]) }
    }
  }

  static func expected(_ transcript: [UInt8], copies: Int) -> [UInt8] {
    transcript.split(separator: UInt8(ascii: "\n")).flatMap { line in
      (0..<copies).flatMap { _ in Array(line) + [UInt8(ascii: "\n")] }
    }
  }
}

/// Passes every line on as it is.
private final class LineCopier: ChunkProcessor {
  func process(_ item: PipelineItem, to output: ChunkOutput) {
    guard case .lines(let chunk) = item else { return }
    var lines: [Range<Int>] = []
    chunk.withPaddedBytes { bytes in
      var start = 0
      for index in 0..<chunk.contentCount where bytes[index] == UInt8(ascii: "\n") {
        lines.append(start..<index)
        start = index + 1
      }
      if start < chunk.contentCount { lines.append(start..<chunk.contentCount) }
    }
    for line in lines { output.append(lineOf: chunk, in: line) }
  }
}

@Suite("Output keeps the order of the input")
struct PipelineOrderTests {
  @Test(arguments: [1, 3], 0..<8 as Range<UInt64>)
  func linesOfChunksArePassedOnByteForByte(workers: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let input = random.lines(upTo: 200, longest: 30)
    var options = PipelineOptions()
    options.workers = workers
    options.chunkBytes = Int.random(in: 1...100, using: &random)
    options.flushBytes = Int.random(in: 1...500, using: &random)
    options.heldOutputBytes = Int.random(in: 1...500, using: &random)
    let run = try PipelineRun(
      MessageSource.resolve([folder.write(input, to: "a")]), options: options
    ) {
      LineCopier()
    }
    #expect(try run.outcome().end == .completed)
    let lineFeed = UInt8(ascii: "\n")
    let isClosed = input.isEmpty || input.last == lineFeed
    #expect(run.output.bytes == input + (isClosed ? [] : [lineFeed]), "seed \(seed)")
  }

  @Test(arguments: [1, 2, 4, 8], 0..<8 as Range<UInt64>)
  func forAnyNumberOfWorkersAndAnyTiming(workers: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    var expected: [UInt8] = []
    var paths: [String] = []
    for name in ["a", "b", "c"] {
      let input = random.lines(upTo: 200, longest: 30)
      paths.append(try folder.write(input, to: name))
      expected += Transcript.expected(
        of: input, source: "\(folder.path)/\(name)", maximumRecordBytes: 28)
    }
    var options = PipelineOptions()
    options.workers = workers
    options.maximumRecordBytes = 28
    options.chunkBytes = Int.random(in: 1...100, using: &random)
    options.flushBytes = Int.random(in: 1...500, using: &random)
    options.heldOutputBytes = Int.random(in: 1...500, using: &random)
    let run = PipelineRun(MessageSource.resolve(paths), options: options) {
      RestlessProcessor(seed: seed, copies: 3)
    }
    #expect(try run.outcome().end == .completed)
    let same = run.output.bytes == RestlessProcessor.expected(expected, copies: 3)
    #expect(same, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 8])
  func whenEveryChunkProducesFarMoreThanMayBeHeld(workers: Int) throws {
    final class Multiplier: ChunkProcessor {
      func process(_ item: PipelineItem, to output: ChunkOutput) {
        guard case .lines(let chunk) = item else { return }
        let digit = chunk.withPaddedBytes { $0[0] }
        let block = Array(repeating: digit, count: 10_000)
        for _ in 0..<100 { output.append(block) }
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write("0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n", to: "in")
    var options = PipelineOptions()
    options.workers = workers
    options.chunkBytes = 2
    options.heldOutputBytes = 16
    let run = PipelineRun(MessageSource.resolve([path]), options: options) { Multiplier() }
    #expect(try run.outcome().end == .completed)
    let expected = (0..<10).flatMap { digit in
      Array(repeating: UInt8(ascii: "0") + UInt8(digit), count: 1_000_000)
    }
    let isRight = run.output.bytes == expected
    #expect(isRight)
  }

  @Test func aSlowFirstChunkHoldsBackReadingAndChunksStayFew() throws {
    /// The first chunk is not finished before all that may be read beside it has been.
    final class Gate: Sendable {
      let started = Monitor(0)
    }
    final class FirstWaits: ChunkProcessor {
      private let gate: Gate
      private let limit: Int

      init(_ gate: Gate, limit: Int) {
        self.gate = gate
        self.limit = limit
      }

      func process(_ item: PipelineItem, to output: ChunkOutput) {
        guard case .lines(let chunk) = item else { return }
        gate.started.withLock { count, wake in
          count += 1
          wake = .everyone
        }
        let limit = limit
        if chunk.sequence == 0 {
          // All jobs that may exist get started meanwhile, and not one more.
          #expect(gate.started.wait(until: .patience, for: { $0 == limit }))
          let beyond = gate.started.wait(
            until: Date(timeIntervalSinceNow: 0.1), for: { $0 > limit })
          #expect(!beyond)
        }
        output.append(Transcript.transcript(of: item))
      }
    }
    let input = Array(String(repeating: "x\n", count: 500).utf8)
    let folder = try TemporaryFolder()
    let path = try folder.write(input, to: "in")
    var options = PipelineOptions()
    options.workers = 2
    options.chunkBytes = 2
    let gate = Gate()
    let run = PipelineRun(MessageSource.resolve([path]), options: options) { [options] in
      FirstWaits(gate, limit: options.jobLimit)
    }
    #expect(try run.outcome().end == .completed)
    #expect(run.output.bytes == Transcript.expected(of: input, source: path))
  }

  @Test func outputBeyondTheLimitWaitsForItsTurn() throws {
    /// The second chunk appends one byte more than may be held, which must not succeed before the
    /// first chunk is finished.
    final class Pair: ChunkProcessor {
      /// 1 when the second chunk has appended what fits, 2 when it has appended the rest.
      private let step: Monitor<Int>
      init(_ step: Monitor<Int>) { self.step = step }

      func process(_ item: PipelineItem, to output: ChunkOutput) {
        guard case .lines(let chunk) = item else { return }
        if chunk.sequence == 0 {
          #expect(step.wait(until: .patience, for: { $0 == 1 }))
          #expect(!step.wait(until: Date(timeIntervalSinceNow: 0.1), for: { $0 == 2 }))
          output.append(Array("first".utf8))
        } else {
          for (number, bytes) in [(1, "secon"), (2, "d")] {
            output.append(Array(bytes.utf8))
            step.withLock { state, wake in
              state = number
              wake = .everyone
            }
          }
        }
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write("1\n2\n", to: "in")
    var options = PipelineOptions()
    options.workers = 2
    options.chunkBytes = 2
    options.heldOutputBytes = 6
    let step = Monitor(0)
    let run = PipelineRun(MessageSource.resolve([path]), options: options) { Pair(step) }
    #expect(try run.outcome().end == .completed)
    #expect(text(run.output.bytes) == "firstsecond")
  }

  @Test func bothStreamsAreOrdered() throws {
    final class Sorter: ChunkProcessor {
      func process(_ item: PipelineItem, to output: ChunkOutput) {
        for line in Transcript.transcript(of: item).split(separator: UInt8(ascii: "\n")) {
          let isOdd = (line.last ?? 0) % 2 == 1
          let stream: ChunkOutput.Stream = isOdd ? .main : .second
          output.append(to: stream) { $0 += line + [UInt8(ascii: "\n")] }
        }
      }
    }
    let folder = try TemporaryFolder()
    let numbers = Array(0..<3000)
    let path = try folder.write(numbers.map { "\($0)\n" }.joined(), to: "in")
    let main = try OutputDescriptor(creating: folder.path + "/main")
    let second = try OutputDescriptor(creating: folder.path + "/second")
    var options = PipelineOptions()
    options.workers = 4
    options.chunkBytes = 50
    options.flushBytes = 100
    let outcome = try Pipeline(options: options) { Sorter() }.run(
      [MessageSource(name: "in", byteCount: nil, origin: .file(path: Array(path.utf8)))],
      main: main, second: second)
    #expect(outcome.end == .completed)
    for (name, remainder) in [("main", 1), ("second", 0)] {
      let expected = numbers.filter { $0 % 2 == remainder }.map { "in:\($0 + 1):\($0)\n" }
      let written = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
      #expect(written == expected.joined())
    }
  }
}
