// SPDX-License-Identifier: Apache-2.0

/// What is done with the input; each worker makes one of its own and uses it on its thread only.
///
/// Output must depend on the lines alone, not on how they are divided into chunks: the division
/// changes with timing.
public protocol ChunkProcessor: AnyObject, SendableMetatype {
  /// What a processor has counted, to be added up over the workers.
  associatedtype Summary: Sendable

  /// Processes one item.
  ///
  /// - Parameters:
  ///   - item: the lines, or the news that there are none; must not be kept.
  ///   - output: takes what is to be written in the item's place.
  func process(_ item: PipelineItem, to output: ChunkOutput)

  /// Called once, after the last item.
  ///
  /// - Returns: what was counted.
  func finish() -> Summary
}

extension ChunkProcessor where Summary == Void {
  /// Nothing was counted.
  public func finish() {}
}
