// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy

/// What all workers of a run share: the compiled policy and how messages are read.
struct ScanEngine: Sendable {
  let policy: Policy
  let scanner: Scanner
  let fields: FieldPointers
  let format: MessageFormat
  let maximumRecordBytes: Int

  /// An empty batch for one worker.
  ///
  /// - Parameter readsHistories: whether records may be events.
  /// - Returns: the batch; ends the program when there is no memory even for its first bytes.
  func makeBatch(readsHistories: Bool = false) -> MessageBatch {
    do {
      return try MessageBatch(
        fields: fields, format: format, maximumRecordBytes: maximumRecordBytes,
        readsHistories: readsHistories)
    } catch {
      fatalError("no memory for a worker: \(error)")
    }
  }
}
