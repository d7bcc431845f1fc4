// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import ScanPipeline

struct FramingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  var maximumRecordBytes = 100
  /// Lines as they must arrive; `#12` for one of 12 bytes that is too long.
  let expected: [String]

  var testDescription: String { name }

  /// The transcript that `expected` stands for.
  var transcript: [UInt8] {
    expected.enumerated().flatMap { index, text in
      if text.hasPrefix("#"), let byteCount = Int(text.dropFirst()) {
        return Transcript.oversize("in", index + 1, byteCount)
      }
      return Transcript.line("in", index + 1, text.utf8)
    }
  }

  static let basics: [FramingCase] = [
    FramingCase(name: "empty", input: "", expected: []),
    FramingCase(name: "one line", input: "a\n", expected: ["a"]),
    FramingCase(name: "no newline at all", input: "a", expected: ["a"]),
    FramingCase(name: "no newline at the end", input: "a\nbc", expected: ["a", "bc"]),
    FramingCase(name: "only newlines", input: "\n\n\n", expected: ["", "", ""]),
    FramingCase(name: "blank line between", input: "a\n\nb\n", expected: ["a", "", "b"]),
    FramingCase(name: "carriage returns stay", input: "a\r\nb\r\n", expected: ["a\r", "b\r"]),
    FramingCase(name: "zero bytes are bytes", input: "\0\n\0\0", expected: ["\0", "\0\0"]),
    FramingCase(name: "byte order mark stays", input: "\u{FEFF}a\n", expected: ["\u{FEFF}a"]),
  ]

  static let longLines: [FramingCase] = [
    FramingCase(
      name: "exactly the maximum", input: "abcde\n", maximumRecordBytes: 5, expected: ["abcde"]),
    FramingCase(
      name: "exactly the maximum, no newline", input: "abcde", maximumRecordBytes: 5,
      expected: ["abcde"]),
    FramingCase(name: "one more", input: "abcdef\n", maximumRecordBytes: 5, expected: ["#6"]),
    FramingCase(
      name: "one more, no newline", input: "abcdef", maximumRecordBytes: 5, expected: ["#6"]),
    FramingCase(
      name: "between good lines", input: "ab\nabcdefghijkl\ncd\n", maximumRecordBytes: 5,
      expected: ["ab", "#12", "cd"]),
    FramingCase(
      name: "two in a row", input: "abcdef\nghijklm\nno\n", maximumRecordBytes: 5,
      expected: ["#6", "#7", "no"]),
    FramingCase(
      name: "many times the maximum", input: String(repeating: "x", count: 1000) + "\ny",
      maximumRecordBytes: 3, expected: ["#1000", "y"]),
    FramingCase(
      name: "smallest maximum", input: "a\nbc\n\nd", maximumRecordBytes: 1,
      expected: ["a", "#2", "", "d"]),
  ]
}

@Suite("Lines are cut")
struct LineFramingTests {
  /// Feeds the input to the framing in pieces and gives the transcript of the items back.
  private func frame(
    _ input: [UInt8], chunkBytes: Int, maximumRecordBytes: Int, nextPiece: () -> Int
  ) -> [UInt8] {
    var options = PipelineOptions()
    options.chunkBytes = chunkBytes
    options.maximumRecordBytes = maximumRecordBytes
    let pool = ChunkPool(limit: 2, chunkBytes: LineFraming.chunkBytes(options), largeLimit: 1)
    var result: [UInt8] = []
    var framing = LineFraming(pool: pool, maximumRecordBytes: maximumRecordBytes) { item in
      result += Transcript.transcript(of: item)
      if case .lines(let chunk) = item { pool.give(chunk) }
    }
    framing.begin(MessageSource(descriptor: -1, name: "in"), index: 0)
    var rest = input[...]
    while !rest.isEmpty {
      let count = min(rest.count, framing.room.count, max(1, nextPiece()))
      let start = framing.room.lowerBound
      framing.chunk.storage.replaceSubrange(start..<start + count, with: rest.prefix(count))
      framing.advance(count)
      rest = rest.dropFirst(count)
    }
    framing.end()
    return result
  }

  @Test(arguments: FramingCase.basics + FramingCase.longLines)
  func theSameForEveryChunkAndPieceSize(_ row: FramingCase) {
    for chunkBytes in 1...64 {
      for piece in [1, 2, 3, 7, 20] {
        let result = frame(
          Array(row.input.utf8), chunkBytes: chunkBytes,
          maximumRecordBytes: row.maximumRecordBytes, nextPiece: { piece })
        #expect(result == row.transcript, "chunks of \(chunkBytes), pieces of \(piece)")
      }
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func anyInputGivesTheLinesOfANaiveSplit(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let longest = Int.random(in: 1...60, using: &random)
    let input = random.lines(upTo: 40, longest: longest)
    let maximum = Int.random(in: 1...70, using: &random)
    let chunkBytes = Int.random(in: 1...200, using: &random)
    let result = frame(input, chunkBytes: chunkBytes, maximumRecordBytes: maximum) {
      Int.random(in: 1...50, using: &random)
    }
    #expect(
      result == Transcript.expected(of: input, maximumRecordBytes: maximum), "seed \(seed)")
  }

  @Test func everyShortInputGivesTheLinesOfANaiveSplit() {
    for length in 0...7 {
      for number in 0..<(1 << length) {
        let input = (0..<length).map { UInt8(ascii: number >> $0 & 1 == 0 ? "\n" : "a") }
        for (chunkBytes, maximum) in [(1, 1), (1, 9), (2, 2), (3, 1), (4, 3), (9, 9)] {
          let result = frame(
            input, chunkBytes: chunkBytes, maximumRecordBytes: maximum, nextPiece: { 2 })
          #expect(result == Transcript.expected(of: input, maximumRecordBytes: maximum))
        }
      }
    }
  }

  @Test func offsetsAndNumbersStartAgainInEachSource() {
    let pool = ChunkPool(limit: 2, chunkBytes: 4, largeLimit: 1)
    var seen: [[Int]] = []
    var framing = LineFraming(pool: pool, maximumRecordBytes: 100) { item in
      guard case .lines(let chunk) = item else { return }
      seen.append([chunk.sourceIndex, chunk.firstLine, chunk.byteOffset, chunk.contentCount])
      pool.give(chunk)
    }
    for index in 0..<2 {
      framing.begin(MessageSource(descriptor: -1, name: "in"), index: index)
      for _ in 0..<2 {
        let start = framing.room.lowerBound
        framing.chunk.storage.replaceSubrange(start..<start + 4, with: Array("a\nb\n".utf8))
        framing.advance(4)
      }
      framing.end()
    }
    #expect(seen == [[0, 1, 0, 4], [0, 3, 4, 4], [1, 1, 0, 4], [1, 3, 4, 4]])
  }

  @Test(arguments: ["too long", "just short enough"])
  func chunksAreSmallAgainAfterALongLine(kind: String) {
    let pool = ChunkPool(limit: 2, chunkBytes: 8, largeLimit: 1)
    var counts: [Int] = []
    let maximum = kind == "too long" ? 99 : 100
    var framing = LineFraming(pool: pool, maximumRecordBytes: maximum) { item in
      guard case .lines(let chunk) = item else { return }
      counts.append(chunk.contentCount)
      pool.give(chunk)
    }
    framing.begin(MessageSource(descriptor: -1, name: "in"), index: 0)
    let input = Array(repeating: UInt8(ascii: "x"), count: 100) + Array("\n".utf8)
    for byte in input + Array(String(repeating: "a\n", count: 1000).utf8) {
      framing.chunk.storage[framing.room.lowerBound] = byte
      framing.advance(1)
    }
    framing.end()
    // The chunk of a long line may take some of what follows it.
    let short = kind == "too long" ? counts[...] : counts.dropFirst()
    #expect(short.allSatisfy { $0 <= 8 })
    #expect(short.count > 200)
  }

  @Test func linesAreCompletedUpToTheirEndOnly() {
    let pool = ChunkPool(limit: 2, chunkBytes: 64, largeLimit: 1)
    var result: [UInt8] = []
    var framing = LineFraming(pool: pool, maximumRecordBytes: 100) { item in
      result += Transcript.transcript(of: item)
    }
    framing.begin(MessageSource(descriptor: -1, name: "in"), index: 0)
    framing.chunk.storage.replaceSubrange(0..<3, with: Array("a\nb".utf8))
    framing.advance(3)
    #expect(framing.isInsideLine)
    framing.chunk.storage.replaceSubrange(3..<8, with: Array("cd\nef".utf8))
    framing.advanceToLineEnd(5)
    #expect(!framing.isInsideLine)
    framing.end()
    #expect(result == Transcript.expected(of: Array("a\nbcd\n".utf8)))
  }
}

@Suite("Newlines are found")
struct NewlineCountTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func asByANaiveLoop(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let length = Int.random(in: 0...(seed % 10 == 0 ? 20_000 : 200), using: &random)
    // Bytes that differ from a newline in one bit, and the two ends of the range.
    let others: [UInt8] = [0x0B, 0x08, 0x0E, 0x02, 0x1A, 0x2A, 0x4A, 0x8A, 0x00, 0x7F, 0x80, 0xFF]
    let share = Double.random(in: 0...1, using: &random)
    let bytes = (0..<length).map { _ in
      Double.random(in: 0...1, using: &random) < share
        ? UInt8(ascii: "\n") : others.randomElement(using: &random) ?? 0
    }
    let newline = UInt8(ascii: "\n")
    let (count, last, first) = (
      bytes.span.newlineCount, bytes.span.endOfLastLine, bytes.span.endOfFirstLine
    )
    #expect(count == bytes.count(where: { $0 == newline }), "seed \(seed)")
    #expect(last == (bytes.lastIndex(of: newline) ?? -1) + 1, "seed \(seed)")
    #expect(first == bytes.firstIndex(of: newline).map { $0 + 1 }, "seed \(seed)")
  }
}
