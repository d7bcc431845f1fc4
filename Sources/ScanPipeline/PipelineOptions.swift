// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How much the pipeline does at once and how much memory it may hold.
///
/// Values out of range are brought into it: they may come from the command line.
public struct PipelineOptions: Sendable {
  /// The number of threads that process chunks, 1...256; by default one for each processor.
  public var workers = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 256) {
    didSet { workers = min(max(workers, 1), 256) }
  }
  /// The longest line that is processed, in bytes without its newline.
  public var maximumRecordBytes = 16 << 20 {
    didSet { maximumRecordBytes = min(max(maximumRecordBytes, 1), 1 << 40) }
  }
  /// How many bytes of whole lines make a chunk.
  public var chunkBytes = 256 << 10 {
    didSet { chunkBytes = min(max(chunkBytes, 1), 1 << 30) }
  }
  /// How many bytes of output are gathered before they are written.
  public var flushBytes = 64 << 10 {
    didSet { flushBytes = max(flushBytes, 1) }
  }
  /// How many bytes of output a chunk may hold back while an earlier chunk is unfinished.
  public var heldOutputBytes = 4 << 20 {
    didSet { heldOutputBytes = max(heldOutputBytes, 1) }
  }
  /// How many bytes chunks that hold a long line may take together; one is always allowed.
  public var longLineBytes = 64 << 20 {
    didSet { longLineBytes = max(longLineBytes, 1) }
  }

  /// Options for any input on this machine.
  public init() {}

  /// How many chunks exist at most: one for each worker, as many waiting, two for the reader.
  var chunkLimit: Int { 2 * workers + 2 }

  /// How many items may lie between the one whose output is next and the one read last.
  ///
  /// More than there are chunks, so that one slow chunk does not stop the other workers at once.
  var jobLimit: Int { 4 * workers + 4 }
}
