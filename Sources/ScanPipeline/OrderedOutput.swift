// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Writes the output of jobs in the order of their sequence numbers.
///
/// One job has the *turn*: the lowest that is unfinished. Only the thread that processes it writes,
/// outside any lock, so that a slow reader of the output holds up nobody who need not wait. A job
/// that finishes earlier is parked, and written by the one that passes it the turn.
///
/// Nothing here can wait for ever: jobs are queued, taken and processed in the order of their
/// numbers, so all jobs below the lowest unfinished one have passed the turn on, and that one has
/// it. It never waits in this type, hence finishes, and the turn moves on. Safe to use from any
/// thread.
// @unchecked Sendable because `gathered` is touched only by the thread that has the turn, and the
// turn passes from thread to thread under the monitor's lock.
final class OrderedOutput: @unchecked Sendable {
  private struct State {
    var turn = 0
    /// The output of finished jobs that wait for their turn, by sequence number.
    var parked: [Int: HeldOutput] = [:]
    var failure: PipelineError?
  }

  private let monitor = Monitor(State())
  private let main: OutputDescriptor
  private let second: OutputDescriptor?
  private let flushBytes: Int
  private let jobLimit: Int
  private let onFailure: @Sendable () -> Void
  /// The same as `failure != nil`, without taking the lock.
  private let failed = Atomic(false)
  /// Output of the jobs before the turn that is too little to be worth a write.
  private var gathered = HeldOutput()

  init(
    main: OutputDescriptor, second: OutputDescriptor?, flushBytes: Int, jobLimit: Int,
    onFailure: @escaping @Sendable () -> Void
  ) {
    self.main = main
    self.second = second
    self.flushBytes = flushBytes
    self.jobLimit = jobLimit
    self.onFailure = onFailure
  }

  /// The first error of a write, after which nothing more is written.
  var failure: PipelineError? { monitor.withLock { state, _ in state.failure } }

  /// Whether output is thrown away because a write has failed.
  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  /// Waits until a new job may exist, which bounds what can be parked.
  func admit(_ sequence: Int) {
    let jobLimit = jobLimit
    monitor.withLock(when: { sequence - $0.turn < jobLimit }) { _, _ in }
  }

  /// Whether a job has the turn.
  func hasTurn(_ sequence: Int) -> Bool {
    monitor.withLock { state, _ in state.turn == sequence }
  }

  /// Waits until a job has the turn.
  func awaitTurn(_ sequence: Int) {
    monitor.withLock(when: { $0.turn == sequence }) { _, _ in }
  }

  /// Takes output of the job that has the turn, written when enough has gathered, and empties it.
  func put(_ output: inout HeldOutput) {
    for stream in ChunkOutput.Stream.allCases where !output[stream].isEmpty {
      if gathered[stream].isEmpty && output[stream].count >= flushBytes {
        write(output[stream], to: stream)
      } else {
        gathered[stream] += output[stream]
        if gathered[stream].count >= flushBytes { flush(stream) }
      }
    }
    output.removeAll()
  }

  /// Ends a job with what is left of its output, and passes the turn on if the job has it.
  ///
  /// - Parameters:
  ///   - sequence: the job.
  ///   - output: the rest of its output; emptied.
  ///   - isLast: whether no other job waits at that moment. Then what has gathered is written, or
  ///     it would lie there until more input comes. If a job waits, passing its turn looks again.
  func finish(_ sequence: Int, _ output: inout HeldOutput, isLast: () -> Bool) {
    let isParked = monitor.withLock { state, _ in
      guard state.turn != sequence else { return false }
      state.parked[sequence] = output
      return true
    }
    if isParked {
      output = HeldOutput()
      return
    }
    put(&output)
    while var next = passTurn(isLast: isLast) { put(&next) }
  }

  /// Writes what has gathered; for the end, when all jobs are finished.
  func flush() {
    for stream in ChunkOutput.Stream.allCases { flush(stream) }
  }

  /// Passes the turn to the next job.
  ///
  /// - Returns: the next job's output if it is finished: the turn is then still the caller's.
  private func passTurn(isLast: () -> Bool) -> HeldOutput? {
    enum Step { case flushFirst, passed, goOn(HeldOutput) }
    var isFlushed = gathered.count == 0
    while true {
      let step = monitor.withLock { state, wake -> Step in
        if let next = state.parked.removeValue(forKey: state.turn + 1) {
          state.turn += 1
          wake = .everyone
          return .goOn(next)
        }
        if !isFlushed && isLast() { return .flushFirst }
        state.turn += 1
        wake = .everyone
        return .passed
      }
      switch step {
      case .goOn(let next): return next
      case .passed: return nil
      case .flushFirst:
        flush()
        isFlushed = true
      }
    }
  }

  private func flush(_ stream: ChunkOutput.Stream) {
    guard !gathered[stream].isEmpty else { return }
    write(gathered[stream], to: stream)
    gathered.removeAll(stream)
  }

  private func write(_ bytes: [UInt8], to stream: ChunkOutput.Stream) {
    guard !hasFailed, let output = stream == .main ? main : second else { return }
    do {
      try output.write(bytes)
    } catch {
      failed.store(true, ordering: .relaxed)
      // Only the end of the main output's reader is no error: nobody reads what was asked for.
      let failure =
        error.code == .outputClosed && stream == .second
        ? PipelineError(code: .writeFailed, output: error.output, reason: error.reason) : error
      monitor.withLock { state, _ in state.failure = failure }
      onFailure()
    }
  }
}
