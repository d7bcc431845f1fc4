// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

/// What a record of a history says beside the fields of a message.
///
/// Ranges are 0-based byte ranges of the batch's arena, end exclusive, and hold decoded UTF-8; `nil`
/// where the record does not have the field.
package struct HistoryFields: Sendable {
  let history: tamis_history

  /// The kind of record; `nil` means "message".
  package var type: Range<Int>? { range(history.type) }
  /// When an event happened.
  package var at: Range<Int>? { range(history.at) }
  package var channel: Range<Int>? { range(history.channel) }
  package var direction: Range<Int>? { range(history.direction) }
  package var purpose: Range<Int>? { range(history.purpose) }
  package var event: Range<Int>? { range(history.event) }
  package var reasonCode: Range<Int>? { range(history.reason_code) }
  package var isAutomatic: Bool? { flag(history.automatic) }
  package var needsNoResponse: Bool? { flag(history.no_response_needed) }
  package var isNumberAnonymised: Bool? { flag(history.number_anonymised) }
  /// The whole stars of a review, 1 or more.
  package var stars: Int? { history.stars == 0 ? nil : Int(history.stars) }

  private func range(_ slice: tamis_slice) -> Range<Int>? {
    guard slice.offset != UInt32.max else { return nil }
    return Int(slice.offset)..<(Int(slice.offset) + Int(slice.length))
  }

  private func flag(_ said: UInt8) -> Bool? { said == 0 ? nil : said == 2 }

  /// The name of a field in the input, for messages about errors; nil when only messages have it.
  static func name(of field: UInt8) -> String? {
    switch tamis_history_field(UInt32(field)) {
    case TAMIS_HISTORY_TYPE: "type"
    case TAMIS_HISTORY_AT: "at"
    case TAMIS_HISTORY_CHANNEL: "channel"
    case TAMIS_HISTORY_DIRECTION: "direction"
    case TAMIS_HISTORY_PURPOSE: "purpose"
    case TAMIS_HISTORY_EVENT: "event"
    case TAMIS_HISTORY_REASON_CODE: "reason_code"
    case TAMIS_HISTORY_AUTOMATIC: "automatic"
    case TAMIS_HISTORY_NO_RESPONSE_NEEDED: "no_response_needed"
    case TAMIS_HISTORY_NUMBER_ANONYMISED: "number_anonymised"
    case TAMIS_HISTORY_STARS: "stars"
    default: nil
    }
  }
}
