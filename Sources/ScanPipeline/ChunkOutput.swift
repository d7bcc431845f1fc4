// SPDX-License-Identifier: Apache-2.0

/// Takes what a processor produces for one item and brings it to the output in the item's turn.
///
/// While earlier items are unfinished, output is held back; when `heldOutputBytes` have gathered,
/// appending waits for the turn. A call's bytes stay together: a stream is never written out in
/// the middle of a call. Each worker has one; not safe to share between threads.
public final class ChunkOutput {
  /// Which output bytes go to.
  public enum Stream: CaseIterable, Sendable {
    /// The main output.
    case main
    /// The second one, for programs that sort what they write into two.
    case second
  }

  private let output: OrderedOutput
  private let counters: ProgressCounters
  private let flushBytes: Int
  private let heldLimit: Int

  private var sequence = 0
  private var hasTurn = false
  private var held = HeldOutput()
  /// The number of held bytes from which on it is worth to look whether they can go.
  private var nextLook: Int

  init(to output: OrderedOutput, counters: ProgressCounters, options: PipelineOptions) {
    self.output = output
    self.counters = counters
    flushBytes = options.flushBytes
    heldLimit = options.heldOutputBytes
    nextLook = min(flushBytes, heldLimit)
  }

  /// Appends bytes to a stream; without a second output, those for it are thrown away.
  ///
  /// - Parameters:
  ///   - bytes: whole lines, as output for different items and streams may be cut between calls.
  ///   - stream: where they go.
  public func append(_ bytes: borrowing Span<UInt8>, to stream: Stream = .main) {
    held[stream].append(addingCapacity: bytes.count) { added in
      for index in bytes.indices { added.append(bytes[index]) }
    }
    if held.count >= nextLook { handOn() }
  }

  /// Appends bytes to a stream; without a second output, those for it are thrown away.
  ///
  /// - Parameters:
  ///   - bytes: whole lines, as output for different items and streams may be cut between calls.
  ///   - stream: where they go.
  public func append(_ bytes: [UInt8], to stream: Stream = .main) {
    held[stream] += bytes
    if held.count >= nextLook { handOn() }
  }

  /// Appends a line of a chunk and a line feed to a stream; without a second output, what is for it
  /// is thrown away.
  ///
  /// - Parameters:
  ///   - chunk: the chunk.
  ///   - range: 0-based byte range in its content, without the line feed.
  ///   - stream: where the line goes.
  public func append(lineOf chunk: InputChunk, in range: Range<Int>, to stream: Stream = .main) {
    held[stream] += chunk.storage[range]
    held[stream].append(UInt8(ascii: "\n"))
    if held.count >= nextLook { handOn() }
  }

  /// Lends the buffer of a stream, so that bytes can be encoded in place.
  ///
  /// - Parameters:
  ///   - stream: where they go.
  ///   - encode: appends to what is there already, and changes nothing of it.
  /// - Returns: what `encode` returns.
  public func append<Result>(
    to stream: Stream = .main, _ encode: (inout [UInt8]) -> Result
  ) -> Result {
    let result = encode(&held[stream])
    if held.count >= nextLook { handOn() }
    return result
  }

  /// Reports records as done, for the progress display.
  ///
  /// - Parameter count: how many since the last call.
  public func countRecords(_ count: Int) {
    counters.add(records: count)
  }

  /// Whether output is thrown away, as its reader has gone or a write has failed.
  ///
  /// A processor may then leave the rest of its item.
  public var isDiscarded: Bool { output.hasFailed }

  func begin(_ sequence: Int) {
    self.sequence = sequence
    hasTurn = false
    nextLook = min(flushBytes, heldLimit)
  }

  func finish(isLast: () -> Bool) {
    output.finish(sequence, &held, isLast: isLast)
  }

  private func handOn() {
    if !hasTurn {
      if held.count >= heldLimit { output.awaitTurn(sequence) }
      hasTurn = output.hasTurn(sequence)
    }
    if hasTurn {
      output.put(&held)
      nextLook = flushBytes
    } else {
      nextLook = min(held.count + flushBytes, heldLimit)
    }
  }
}
