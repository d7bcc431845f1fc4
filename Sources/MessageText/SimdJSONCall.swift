// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

/// Every call of the C parser, behind checked types.
///
/// Owns the C batch. `records` and `arena` of the last result stay valid until the next parse;
/// parsing is `mutating` and reading borrows, so neither can happen during the other.
@safe
struct SimdJSONCall: ~Copyable {
  private let batch: OpaquePointer
  // SAFETY: no pointers and counts of 0, until the first parse.
  private var result = unsafe tamis_result()

  /// Creates a parser.
  ///
  /// - Throws: `MessageBatchError` with code `outOfMemory`.
  init(
    fields: FieldPointers, maximumRecordBytes: Int, readsHistories: Bool
  ) throws(MessageBatchError) {
    // SAFETY: no memory is passed; the result is owned by this value.
    guard let batch = unsafe tamis_batch_create(max(0, maximumRecordBytes)) else {
      throw MessageBatchError(code: .outOfMemory)
    }
    // SAFETY: created above and not yet shared.
    if readsHistories, unsafe tamis_batch_read_histories(batch) != TAMIS_OK {
      // SAFETY: as above.
      unsafe tamis_batch_destroy(batch)
      throw MessageBatchError(code: .outOfMemory)
    }
    for field in MessageField.allCases {
      guard let tokens = fields.tokens(for: field) else { continue }
      let bytes = tokens.flatMap { Array($0.utf8) }
      let lengths = tokens.map(\.utf8.count)
      // SAFETY: `lengths` counts the bytes that `bytes` holds; the call copies them.
      let status = unsafe tamis_batch_set_pointer(
        batch, field.code, bytes, lengths, lengths.count, fields.isInContractObject(field))
      guard status == TAMIS_OK else {
        // SAFETY: created above and not yet shared.
        unsafe tamis_batch_destroy(batch)
        throw MessageBatchError(code: .outOfMemory)
      }
    }
    // SAFETY: the only copy that lives on.
    unsafe self.batch = batch
  }

  deinit {
    // SAFETY: created in `init` and owned by this value alone.
    unsafe tamis_batch_destroy(batch)
  }

  /// Parses a chunk of whole lines.
  ///
  /// - Parameters:
  ///   - chunk: the content with `MessageBatch.padding` bytes after it.
  ///   - contentRange: the content's place in `chunk`.
  ///   - format: NDJSON or plain text.
  /// - Throws: `MessageBatchError` when memory runs out or the chunk has 2.4 GiB or more.
  mutating func parse(
    _ chunk: borrowing Span<UInt8>, contentRange: Range<Int>, format: MessageFormat
  ) throws(MessageBatchError) {
    precondition(contentRange.lowerBound >= 0)
    precondition(contentRange.upperBound <= chunk.count - Int(TAMIS_PADDING))
    // SAFETY: the preconditions keep the content and its padding inside the span, which outlives
    // the call; the C code keeps no pointer to it.
    let status = unsafe chunk.withUnsafeBufferPointer { buffer -> tamis_status in
      guard let base = buffer.baseAddress else { return TAMIS_OK }
      let content = unsafe base + contentRange.lowerBound
      return switch format {
      case .ndjson: unsafe tamis_batch_parse_ndjson(batch, content, contentRange.count)
      case .text: unsafe tamis_batch_parse_text(batch, content, contentRange.count)
      }
    }
    // SAFETY: the batch is alive.
    unsafe result = tamis_batch_result(batch)
    try MessageBatchError.check(status)
  }

  // SAFETY: plain counts; no pointer is followed.
  var count: Int { unsafe result.record_count }
  var lineCount: Int { unsafe result.line_count }

  func record(at index: Int) -> tamis_record {
    precondition(index >= 0 && index < count)
    // SAFETY: the precondition keeps the index inside the `record_count` records.
    return unsafe result.records[index]
  }

  func history(at index: Int) -> tamis_history? {
    precondition(index >= 0 && index < count)
    // SAFETY: where histories are read there is one for each of the `record_count` records, and
    // the precondition keeps the index below that.
    return unsafe result.histories.map { unsafe $0[index] }
  }

  /// The attachments of a record of the last parse; `nil` when it has no list.
  func attachments(of record: tamis_record) -> [Attachment]? {
    let list = record.attachments
    guard list.offset != UInt32.max else { return nil }
    // SAFETY: plain count; no pointer is followed.
    let known = unsafe result.attachment_count
    precondition(Int(list.offset) + Int(list.length) <= known)
    return (0..<Int(list.length)).map { index in
      // SAFETY: the precondition keeps the index inside the result's list.
      Attachment(unsafe result.attachments[Int(list.offset) + index])
    }
  }

  func withArena<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // SAFETY: `arena_count` bytes of the arena are initialised, and `self` is borrowed until the
    // body returns, so no parse can move them.
    let buffer = unsafe UnsafeBufferPointer(start: result.arena, count: result.arena_count)
    return try unsafe body(Span(_unsafeElements: buffer))
  }
}
