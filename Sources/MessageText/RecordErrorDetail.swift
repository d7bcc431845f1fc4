// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

extension Message {
  /// Why the record is no message: a short sentence that holds nothing of its content.
  ///
  /// - Parameter maximumRecordBytes: the limit in force, to name it.
  /// - Returns: the sentence, without a full stop; empty for a message.
  func errorDetail(maximumRecordBytes: Int) -> String {
    switch outcome {
    case .message, .error(.unreadableFile): ""
    case .error(.notAnObject): "the record is not a JSON object"
    case .error(.missingText): "neither text nor html is present"
    case .error(.wrongType): "field \(fieldName) is \(typeName)"
    case .error(.duplicateKey): "a key of field \(fieldName) appears twice"
    case .error(.invalidJSON), .error(.invalidUTF8), .error(.tooLarge):
      reasonDetail(maximumRecordBytes: maximumRecordBytes)
    }
  }

  private func reasonDetail(maximumRecordBytes: Int) -> String {
    switch tamis_reason(UInt32(record.reason)) {
    case TAMIS_TRAILING_CONTENT: "trailing content after the object"
    case TAMIS_UNCLOSED_STRING: "a string has no closing quote"
    case TAMIS_CONTROL_CHARACTER: "a string holds an unescaped control character"
    case TAMIS_BAD_ESCAPE: "a string holds an unknown escape"
    case TAMIS_BAD_LITERAL: "a literal is neither true, false nor null"
    case TAMIS_BAD_NUMBER: "a number is malformed"
    case TAMIS_TOO_DEEP: "values are nested too deep (limit \(TAMIS_MAXIMUM_DEPTH))"
    case TAMIS_BAD_BYTES: "the line is not valid UTF-8"
    case TAMIS_LONE_SURROGATE: "a \\u escape is half a surrogate pair"
    case TAMIS_OVER_LIMIT: "the record is longer than \(maximumRecordBytes) bytes"
    case TAMIS_NO_MEMORY: "there is not enough memory for the record"
    default: "a bracket, comma, colon or value is missing or misplaced"
    }
  }

  private var fieldName: String {
    MessageField.allCases.first { $0.code.rawValue == UInt32(record.field) }?.rawValue
      ?? HistoryFields.name(of: record.field) ?? "attachments"
  }

  private var typeName: String {
    switch tamis_type(UInt32(record.type)) {
    case TAMIS_STRING: "a string"
    case TAMIS_NUMBER: "a number"
    case TAMIS_BOOLEAN: "a boolean"
    case TAMIS_OBJECT: "an object"
    case TAMIS_ARRAY: "an array"
    default: "null"
    }
  }
}

extension MessageField {
  /// The field in the language of the parser.
  var code: tamis_field {
    switch self {
    case .id: TAMIS_FIELD_ID
    case .text: TAMIS_FIELD_TEXT
    case .subject: TAMIS_FIELD_SUBJECT
    case .html: TAMIS_FIELD_HTML
    case .lang: TAMIS_FIELD_LANG
    case .marketplace: TAMIS_FIELD_MARKETPLACE
    case .region: TAMIS_FIELD_REGION
    case .sender: TAMIS_FIELD_SENDER
    case .kind: TAMIS_FIELD_KIND
    case .threadID: TAMIS_FIELD_THREAD_ID
    case .orderID: TAMIS_FIELD_ORDER_ID
    case .sentAt: TAMIS_FIELD_SENT_AT
    case .reason: TAMIS_FIELD_REASON
    case .sentVia: TAMIS_FIELD_SENT_VIA
    case .messageType: TAMIS_FIELD_MESSAGE_TYPE
    case .agentID: TAMIS_FIELD_AGENT_ID
    case .orderReference: TAMIS_FIELD_ORDER_REFERENCE
    case .completedAt: TAMIS_FIELD_COMPLETED_AT
    case .deliveredAt: TAMIS_FIELD_DELIVERED_AT
    case .shippedAt: TAMIS_FIELD_SHIPPED_AT
    case .purchasedAt: TAMIS_FIELD_PURCHASED_AT
    case .buyerLocale: TAMIS_FIELD_BUYER_LOCALE
    }
  }
}
