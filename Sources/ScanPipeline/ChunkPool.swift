// SPDX-License-Identifier: Apache-2.0

/// The chunks of a run, used again and again, so that memory does not grow with the input.
///
/// At most `limit` chunks exist. One that has grown for a long line shrinks when it comes back, and
/// few large ones are with the workers at a time.
final class ChunkPool: Sendable {
  private struct State {
    var free: [InputChunk] = []
    var made = 0
    /// The bytes of the chunks with workers that are larger than `chunkBytes`.
    var largeBytes = 0
  }

  private let monitor = Monitor(State())
  private let limit: Int
  /// The capacity of a chunk that has not grown.
  let chunkBytes: Int
  /// What chunks that have grown may hold together, unless there is only one.
  private let largeLimit: Int

  init(limit: Int, chunkBytes: Int, largeLimit: Int) {
    self.limit = max(2, limit)
    self.chunkBytes = chunkBytes
    self.largeLimit = largeLimit
  }

  /// How many chunks exist.
  var madeCount: Int { monitor.withLock { state, _ in state.made } }

  /// Waits for a chunk that nobody uses.
  func take() -> InputChunk {
    let (limit, chunkBytes) = (limit, chunkBytes)
    return monitor.withLock(when: { !$0.free.isEmpty || $0.made < limit }) { state, _ in
      if let chunk = state.free.popLast() { return chunk }
      state.made += 1
      return InputChunk(capacity: chunkBytes)
    }
  }

  /// Notes that a chunk goes to a worker.
  func noteHandOver(of chunk: InputChunk) {
    let grown = chunk.capacity > chunkBytes ? chunk.capacity : 0
    guard grown > 0 else { return }
    monitor.withLock { state, _ in state.largeBytes += grown }
  }

  /// Takes a chunk back from a worker.
  func give(_ chunk: InputChunk) {
    let grown = chunk.capacity > chunkBytes ? chunk.capacity : 0
    if grown > 0 { chunk.setCapacity(chunkBytes) }
    monitor.withLock { state, wake in
      state.largeBytes -= grown
      state.free.append(chunk)
      // The reader waits until several chunks are free: to wake it for each would have the threads
      // take turns chunk by chunk. It holds one chunk at most, so this number is always reached.
      if state.free.count >= limit / 2 || grown > 0 { wake = .everyone }
    }
  }

  /// Waits until the reader may grow its chunk to `capacity`, then grows it.
  ///
  /// Always possible once the workers have given every large chunk back.
  func grow(_ chunk: InputChunk, to capacity: Int) {
    let largeLimit = largeLimit
    monitor.withLock(
      when: { $0.largeBytes == 0 || $0.largeBytes <= largeLimit - capacity }
    ) { _, _ in }
    chunk.setCapacity(capacity)
  }
}
