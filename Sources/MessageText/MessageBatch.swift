// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

/// How messages are written in the input.
package enum MessageFormat: String, CaseIterable, Sendable {
  /// One JSON object a line.
  case ndjson
  /// One message a line, nothing else.
  case text
}

/// The messages of a chunk of input; one a worker, reused from chunk to chunk.
///
/// Parsing costs no heap traffic once the buffers have grown. Each line that is not blank becomes
/// one `Message`, in input order: a message or an error, never nothing. Not for use by two threads
/// at a time.
///
///     var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
///     try batch.parse(bytes.span, contentCount: bytes.count - MessageBatch.padding)
///     for index in 0..<batch.count { use(batch[index]) }
package struct MessageBatch: ~Copyable {
  /// Bytes of any value that must follow the content of a chunk.
  package static let padding = Int(TAMIS_PADDING)
  /// Limit of a record unless another is given: 256 MiB.
  package static let defaultMaximumRecordBytes = 256 << 20

  package let format: MessageFormat
  package let maximumRecordBytes: Int
  private var call: SimdJSONCall
  private var leadingBytes = 0

  /// Creates an empty batch.
  ///
  /// - Parameters:
  ///   - fields: where the fields lie in a record; of no effect on plain text.
  ///   - format: how messages are written.
  ///   - maximumRecordBytes: a longer line, its line feed not counted, is an error.
  ///   - readsHistories: whether records may be events of a history, which need no text.
  /// - Throws: `MessageBatchError` when memory runs out.
  package init(
    fields: FieldPointers, format: MessageFormat,
    maximumRecordBytes: Int = MessageBatch.defaultMaximumRecordBytes,
    readsHistories: Bool = false
  ) throws(MessageBatchError) {
    self.format = format
    self.maximumRecordBytes = maximumRecordBytes
    call = try SimdJSONCall(
      fields: fields, maximumRecordBytes: maximumRecordBytes, readsHistories: readsHistories)
  }

  /// Replaces the messages by those of another chunk.
  ///
  /// - Parameters:
  ///   - chunk: whole lines, any bytes; the last may lack its line feed. `padding` bytes of any
  ///     value follow. Up to 1 MiB of content is parsed in one go, more line by line.
  ///   - contentCount: bytes of `chunk` without the padding.
  ///   - startsInput: whether the chunk is the first of an input, where a byte order mark is
  ///     skipped.
  /// - Throws: `MessageBatchError` when memory runs out or the content has 2.4 GiB or more.
  /// - Complexity: linear in `contentCount`.
  package mutating func parse(
    _ chunk: borrowing Span<UInt8>, contentCount: Int, startsInput: Bool = false
  ) throws(MessageBatchError) {
    precondition(contentCount >= 0 && contentCount <= chunk.count - Self.padding)
    leadingBytes = 0
    if startsInput, contentCount >= 3, chunk[0] == 0xEF, chunk[1] == 0xBB, chunk[2] == 0xBF {
      leadingBytes = 3
    }
    try call.parse(chunk, contentRange: leadingBytes..<contentCount, format: format)
  }

  /// Number of records, messages and errors together.
  package var count: Int { call.count }

  /// Lines of the chunk, blank ones and an unterminated last one included.
  package var lineCount: Int { call.lineCount }

  /// A record, in input order.
  ///
  /// - Parameter index: 0-based, below `count`.
  package subscript(index: Int) -> Message {
    let record = call.record(at: index)
    return Message(
      record: record, leadingBytes: leadingBytes, attachments: call.attachments(of: record))
  }

  /// What a record says beside a message's fields.
  ///
  /// - Parameter index: 0-based, below `count`.
  /// - Returns: the fields of a history; `nil` unless the batch reads histories.
  package func history(of index: Int) -> HistoryFields? {
    call.history(at: index).map { HistoryFields(history: $0) }
  }

  /// Gives access to the decoded strings that the ranges of messages point into.
  ///
  /// - Parameter body: called once with the arena, which is valid UTF-8 in each message's ranges.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  package func withArena<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try call.withArena(body)
  }

  /// Why a record is no message: a short sentence that holds nothing of its content.
  ///
  /// - Parameter index: 0-based, below `count`.
  /// - Returns: the sentence, without a full stop; empty for a message.
  package func errorDetail(of index: Int) -> String {
    self[index].errorDetail(maximumRecordBytes: maximumRecordBytes)
  }
}
