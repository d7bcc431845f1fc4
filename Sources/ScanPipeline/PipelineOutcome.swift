// SPDX-License-Identifier: Apache-2.0

/// How a run has ended and what it has counted.
public struct PipelineOutcome<Summary: Sendable>: Sendable {
  /// How a run has ended.
  public enum End: Sendable, Equatable {
    /// All sources were read, or reported as unreadable.
    case completed
    /// A stop was requested; everything read before it was processed and written.
    case interrupted
    /// The reader of the main output has gone; the rest was left.
    case outputClosed
    /// A write failed; the rest was left.
    case outputFailed(PipelineError)
  }

  /// How the run has ended.
  public let end: End
  /// One summary for each processor, in no order.
  public let summaries: [Summary]
  /// The bytes read from all sources.
  public let bytesRead: Int
  /// The records that processors have reported as done.
  public let records: Int

  /// Whether a stop was requested before the input ended.
  public var wasInterrupted: Bool { end == .interrupted }
}
