// SPDX-License-Identifier: Apache-2.0

/// Why a record is no message; the raw value is the `code` of the error line in the output.
package enum RecordErrorCode: String, CaseIterable, Sendable {
  case invalidJSON = "invalid_json"
  case invalidUTF8 = "invalid_utf8"
  case notAnObject = "not_an_object"
  case missingText = "missing_text"
  case wrongType = "wrong_type"
  case duplicateKey = "duplicate_key"
  case tooLarge = "too_large"
  /// Only for sources, never for a record.
  case unreadableFile = "unreadable_file"
}
