// SPDX-License-Identifier: Apache-2.0

@testable import ScanPipeline

/// A form of items that does not depend on how lines are divided into chunks.
///
/// One line for each line, with its source and number.
enum Transcript {
  static func line(_ source: String, _ number: Int, _ bytes: some Sequence<UInt8>) -> [UInt8] {
    Array("\(source):\(number):".utf8) + bytes + [UInt8(ascii: "\n")]
  }

  static func oversize(_ source: String, _ number: Int, _ byteCount: Int) -> [UInt8] {
    Array("\(source):\(number) has \(byteCount) bytes\n".utf8)
  }

  static func unreadable(_ source: String, _ reason: String) -> [UInt8] {
    Array("\(source): \(reason)\n".utf8)
  }

  /// What the items must come to, found the plain way.
  static func expected(
    of bytes: [UInt8], source: String = "in", maximumRecordBytes: Int = .max
  ) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().flatMap { index, line in
      line.count > maximumRecordBytes
        ? oversize(source, index + 1, line.count) : self.line(source, index + 1, line)
    }
  }

  /// What an item comes to, with a note of everything that is wrong with a chunk.
  static func transcript(of item: PipelineItem) -> [UInt8] {
    switch item {
    case .oversizeLine(let source, let line, let byteCount):
      return oversize(source.name, line, byteCount)
    case .unreadable(let source, let reason):
      return unreadable(source.name, reason)
    case .lines(let chunk):
      let bytes = chunk.withPaddedBytes { span in span.indices.map { span[$0] } }
      var result: [UInt8] = []
      let content = bytes.prefix(chunk.contentCount)
      var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      for (index, line) in lines.enumerated() {
        result += self.line(chunk.source.name, chunk.firstLine + index, line)
      }
      let note = { (text: String) in result += Array("WRONG: \(text)\n".utf8) }
      if content.isEmpty { note("empty chunk") }
      if lines.count != chunk.lineCount { note("\(chunk.lineCount) lines") }
      if chunk.startsInput != (chunk.firstLine == 1) { note("startsInput") }
      if bytes.count != chunk.contentCount + InputChunk.paddingBytes { note("padding missing") }
      if bytes.dropFirst(chunk.contentCount).contains(where: { $0 != 0 }) { note("padding") }
      return result
    }
  }
}

/// Writes the transcript of its items to the main output and counts lines.
final class TranscriptProcessor: ChunkProcessor {
  private var count = 0

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    output.append(Transcript.transcript(of: item))
    guard case .lines(let chunk) = item else { return }
    output.countRecords(chunk.lineCount)
    count += chunk.lineCount
  }

  func finish() -> Int { count }
}
