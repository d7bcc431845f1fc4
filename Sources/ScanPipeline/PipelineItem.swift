// SPDX-License-Identifier: Apache-2.0

/// What a processor is given: lines, or in their place the news that there are none.
public enum PipelineItem: Sendable {
  /// Whole lines of one source.
  case lines(InputChunk)
  /// A line longer than the maximum, left out. `line` is its number in the source, from 1;
  /// `byteCount` its length without the newline, or what was seen of it before a stop.
  case oversizeLine(source: MessageSource, line: Int, byteCount: Int)
  /// A source that cannot be read, or no further than what came before this item. `reason` is the
  /// system's own words.
  case unreadable(source: MessageSource, reason: String)
}

/// An item on its way to a worker.
struct Job: Sendable {
  /// The place in the order of all items, from 0; its output goes to the same place.
  let sequence: Int
  let item: PipelineItem
}
