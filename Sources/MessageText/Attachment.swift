// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

/// What a message says about a file that goes with it.
///
/// Ranges are 0-based byte ranges in the arena of the batch, end exclusive, of decoded UTF-8.
package struct Attachment: Sendable, Equatable {
  /// The file's name.
  package let name: Range<Int>?
  /// The media type, such as "application/pdf".
  package let mime: Range<Int>?
  /// What it is for, such as "invoice".
  package let role: Range<Int>?
  /// The size in bytes.
  package let bytes: Int?

  init(_ attachment: tamis_attachment) {
    name = attachment.name.range
    mime = attachment.mime.range
    role = attachment.role.range
    bytes = attachment.bytes == UInt64.max ? nil : Int(clamping: attachment.bytes)
  }
}

extension tamis_slice {
  /// The place in the arena; `nil` when the record does not have the string.
  var range: Range<Int>? {
    guard offset != UInt32.max else { return nil }
    return Int(offset)..<(Int(offset) + Int(length))
  }
}
