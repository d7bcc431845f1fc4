// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How far a run has come.
///
/// Safe to use from any thread.
public final class ProgressCounters: Sendable {
  private let bytes = Atomic(0)
  private let finishedRecords = Atomic(0)
  /// The bytes of all sources together, nil when one is a pipe or the like.
  public let totalBytes: Int?

  /// Starts at zero.
  ///
  /// - Parameter totalBytes: the bytes of all sources together, nil when nobody can say.
  public init(totalBytes: Int?) {
    self.totalBytes = totalBytes
  }

  convenience init(sources: [MessageSource]) {
    var total: Int? = 0
    for source in sources {
      guard let sum = total, let byteCount = source.byteCount else {
        total = nil
        break
      }
      let (added, overflow) = sum.addingReportingOverflow(byteCount)
      total = overflow ? nil : added
    }
    self.init(totalBytes: total)
  }

  /// The bytes read so far.
  public var bytesRead: Int { bytes.load(ordering: .relaxed) }

  /// The records that processors have reported as done.
  public var records: Int { finishedRecords.load(ordering: .relaxed) }

  func add(bytesRead count: Int) {
    bytes.wrappingAdd(count, ordering: .relaxed)
  }

  func add(records count: Int) {
    finishedRecords.wrappingAdd(count, ordering: .relaxed)
  }
}
