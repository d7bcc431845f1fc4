// SPDX-License-Identifier: Apache-2.0

import CSimdJSON

/// A chunk that could not be parsed at all, as opposed to a record that is no message.
package struct MessageBatchError: Error, Equatable, CustomStringConvertible {
  /// What failed.
  package enum Code: Sendable {
    case outOfMemory
    /// A chunk must stay below 2.4 GiB, so that 32 bits hold every offset into its strings.
    case chunkTooLarge
  }

  package let code: Code

  package var description: String {
    switch code {
    case .outOfMemory: "there is not enough memory to parse the input"
    case .chunkTooLarge: "a chunk of input is larger than 2.4 GiB"
    }
  }

  static func check(_ status: tamis_status) throws(MessageBatchError) {
    switch status {
    case TAMIS_OK: return
    case TAMIS_CHUNK_TOO_LARGE: throw MessageBatchError(code: .chunkTooLarge)
    default: throw MessageBatchError(code: .outOfMemory)
    }
  }
}
