// SPDX-License-Identifier: Apache-2.0

import MessageText
import ScanPipeline

/// Why and where a record or a file could not be read.
struct RecordError {
  let code: RecordErrorCode
  /// A sentence that holds no message content.
  let detail: String
  let source: String
  /// The 1-based line; nil: the whole file.
  let line: Int?
}

/// Unpacks what the pipeline hands to a worker into records, and names what could not be read.
final class RecordUnpacker {
  /// The records of the present chunk.
  private(set) var batch: MessageBatch

  init(_ batch: consuming MessageBatch) { self.batch = batch }

  /// Unpacks one item.
  ///
  /// - Parameters:
  ///   - item: lines, or what became of some that could not be read.
  ///   - output: counts the records; once it is discarded, no more are taken.
  ///   - take: gets the index of each message in the batch, the message, its chunk and the decoded
  ///     strings of the batch, and says what is wrong if it cannot take it.
  ///   - report: gets every error.
  func unpack(
    _ item: PipelineItem, to output: ChunkOutput,
    take: (Int, Message, InputChunk, borrowing Span<UInt8>) -> RecordError?,
    report: (RecordError) -> Void
  ) {
    switch item {
    case .lines(let chunk):
      do {
        try chunk.withPaddedBytes { (bytes) throws(MessageBatchError) in
          try batch.parse(
            bytes, contentCount: chunk.contentCount, startsInput: chunk.startsInput)
        }
      } catch {
        report(
          RecordError(
            code: .unreadableFile, detail: "\(error)", source: chunk.source.name,
            line: chunk.firstLine))
        return
      }
      batch.withArena { arena in
        for index in 0..<batch.count where !output.isDiscarded {
          let message = batch[index]
          if case .error(let code) = message.outcome {
            report(chunk.error(code, batch.errorDetail(of: index), in: message))
          } else if let error = take(index, message, chunk, arena) {
            report(error)
          }
        }
      }
      output.countRecords(batch.count)
    case .oversizeLine(let source, let line, let byteCount):
      let detail = "the record has \(byteCount) bytes, more than --max-record-bytes"
      report(RecordError(code: .tooLarge, detail: detail, source: source.name, line: line))
    case .unreadable(let source, let reason):
      report(
        RecordError(code: .unreadableFile, detail: reason, source: source.name, line: nil))
    }
  }
}

extension InputChunk {
  /// The number of a message's line in its source, from 1.
  func line(of message: Message) -> Int { firstLine + message.line - 1 }

  /// What is wrong with a record of the chunk.
  func error(_ code: RecordErrorCode, _ detail: String, in message: Message) -> RecordError {
    RecordError(code: code, detail: detail, source: source.name, line: line(of: message))
  }
}
