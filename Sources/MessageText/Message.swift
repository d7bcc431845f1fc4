// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

/// One record of a chunk: a message to check, or the reason why it is none.
///
/// Ranges are 0-based byte ranges, end exclusive. Those of fields lie in the arena of the batch
/// and hold decoded UTF-8; `rawRange` lies in the chunk. They are valid until the next parse.
package struct Message: Sendable {
  /// What became of a record.
  package enum Outcome: Sendable, Equatable {
    case message
    case error(RecordErrorCode)
  }

  let record: tamis_record
  /// Bytes before the first line, such as a byte order mark.
  let leadingBytes: Int
  /// The attachments that the record lists; `nil` when it has no list.
  package let attachments: [Attachment]?

  /// Whether the record can be checked; fields of an error record are undefined.
  package var outcome: Outcome {
    switch tamis_outcome(UInt32(record.outcome)) {
    case TAMIS_MESSAGE: .message
    case TAMIS_INVALID_UTF8: .error(.invalidUTF8)
    case TAMIS_NOT_AN_OBJECT: .error(.notAnObject)
    case TAMIS_MISSING_TEXT: .error(.missingText)
    case TAMIS_WRONG_TYPE: .error(.wrongType)
    case TAMIS_DUPLICATE_KEY: .error(.duplicateKey)
    case TAMIS_TOO_LARGE: .error(.tooLarge)
    default: .error(.invalidJSON)
    }
  }

  /// 1-based line in the chunk, blank lines counted.
  package var line: Int { Int(record.line) }

  /// The line in the chunk without its line feed; a carriage return belongs to it, a byte order
  /// mark does not.
  package var rawRange: Range<Int> {
    let start = leadingBytes + Int(record.raw_offset)
    return start..<(start + Int(record.raw_length))
  }

  /// The id; digits as they are written for a numeric one, `nil` when the record has none.
  package var id: Range<Int>? { range(record.id) }
  /// The text; may be empty.
  package var text: Range<Int>? { range(record.text) }
  package var subject: Range<Int>? { range(record.subject) }
  package var html: Range<Int>? { range(record.html) }
  package var lang: Range<Int>? { range(record.lang) }
  package var marketplace: Range<Int>? { range(record.marketplace) }
  package var region: Range<Int>? { range(record.region) }
  package var sender: Range<Int>? { range(record.sender) }
  package var kind: Range<Int>? { range(record.kind) }
  package var threadID: Range<Int>? { range(record.thread_id) }
  package var orderID: Range<Int>? { range(record.order_id) }
  package var sentAt: Range<Int>? { range(record.sent_at) }
  package var reason: Range<Int>? { range(record.reason_given) }
  package var sentVia: Range<Int>? { range(record.sent_via) }
  package var messageType: Range<Int>? { range(record.message_type) }
  package var agentID: Range<Int>? { range(record.agent_id) }
  package var completedAt: Range<Int>? { range(record.completed_at) }
  package var deliveredAt: Range<Int>? { range(record.delivered_at) }
  package var shippedAt: Range<Int>? { range(record.shipped_at) }
  package var purchasedAt: Range<Int>? { range(record.purchased_at) }
  package var buyerLocale: Range<Int>? { range(record.buyer_locale) }
  /// The id that an `order` object gives.
  package var orderReference: Range<Int>? { range(record.order_reference) }

  /// The value of any field.
  ///
  /// - Parameter field: the field to look at.
  /// - Returns: its range in the arena, or `nil` when the record does not have it.
  package func range(of field: MessageField) -> Range<Int>? {
    switch field {
    case .id: id
    case .text: text
    case .subject: subject
    case .html: html
    case .lang: lang
    case .marketplace: marketplace
    case .region: region
    case .sender: sender
    case .kind: kind
    case .threadID: threadID
    case .orderID: orderID
    case .sentAt: sentAt
    case .reason: reason
    case .sentVia: sentVia
    case .messageType: messageType
    case .agentID: agentID
    case .orderReference: orderReference
    case .completedAt: completedAt
    case .deliveredAt: deliveredAt
    case .shippedAt: shippedAt
    case .purchasedAt: purchasedAt
    case .buyerLocale: buyerLocale
    }
  }

  private func range(_ slice: tamis_slice) -> Range<Int>? { slice.range }
}
