// SPDX-License-Identifier: Apache-2.0

/// Threads that run the same body, each once.
struct WorkerPool {
  private let running: Monitor<Int>

  /// Starts `count` threads, or as many as the system allows; each gets its number, from 0.
  ///
  /// - Throws: `PipelineError` with code `noSystemResources` when not even one is allowed.
  init(count: Int, body: @escaping @Sendable (Int) -> Void) throws(PipelineError) {
    let running = Monitor(0)
    self.running = running
    for index in 0..<count {
      running.withLock { state, _ in state += 1 }
      let hasStarted = WorkerThread.start {
        body(index)
        running.withLock { state, wake in
          state -= 1
          wake = .everyone
        }
      }
      if hasStarted { continue }
      running.withLock { state, _ in state -= 1 }
      guard index == 0 else { return }
      throw PipelineError(
        code: .noSystemResources, output: "", reason: "the system allows no further thread")
    }
  }

  /// Waits until every thread has left its body.
  func join() {
    running.withLock(when: { $0 == 0 }) { _, _ in }
  }
}
