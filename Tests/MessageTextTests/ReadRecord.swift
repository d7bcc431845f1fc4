// SPDX-License-Identifier: Apache-2.0

import MessageText

/// A record copied out of a batch, to compare and print.
struct ReadRecord: Equatable {
  var line: Int
  var raw: [UInt8]
  var outcome: Message.Outcome
  var detail: String
  /// Decoded fields of a message; empty for an error.
  var fields: [MessageField: [UInt8]]

  func string(_ field: MessageField) -> String? {
    fields[field].map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Parses a chunk and copies every record.
///
/// The padding is full of bytes that would go on with a record, to show that it is never read as
/// content.
func read(
  _ content: [UInt8], fields: FieldPointers = FieldPointers(), format: MessageFormat = .ndjson,
  maximumRecordBytes: Int = 1 << 20, startsInput: Bool = false
) throws -> [ReadRecord] {
  var batch = try MessageBatch(
    fields: fields, format: format, maximumRecordBytes: maximumRecordBytes)
  return try read(content, with: &batch, startsInput: startsInput)
}

func read(
  _ content: [UInt8], with batch: inout MessageBatch, startsInput: Bool = false
) throws -> [ReadRecord] {
  let padding = (0..<MessageBatch.padding).map { UInt8(ascii: $0 % 2 == 0 ? "}" : "\"") }
  let chunk = content + padding
  try batch.parse(chunk.span, contentCount: content.count, startsInput: startsInput)
  var records: [ReadRecord] = []
  for index in 0..<batch.count {
    let message = batch[index]
    var fields: [MessageField: [UInt8]] = [:]
    if message.outcome == .message {
      for field in MessageField.allCases {
        guard let range = message.range(of: field) else { continue }
        fields[field] = batch.withArena { arena in range.map { arena[$0] } }
      }
    }
    records.append(
      ReadRecord(
        line: message.line, raw: Array(chunk[message.rawRange]), outcome: message.outcome,
        detail: batch.errorDetail(of: index), fields: fields))
  }
  return records
}
