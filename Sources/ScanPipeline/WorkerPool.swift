// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Threads that run the same body, each once.
struct WorkerPool {
  private let running: Monitor<Int>

  /// Starts `count` threads; each gets its number, from 0.
  init(count: Int, body: @escaping @Sendable (Int) -> Void) {
    let running = Monitor(count)
    self.running = running
    for index in 0..<count {
      let thread = Thread {
        body(index)
        running.withLock { state, wake in
          state -= 1
          wake = .everyone
        }
      }
      thread.name = "worker-\(index)"
      // The main thread's usual size; deep input must not depend on the shell's limits.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Waits until every thread has left its body.
  func join() {
    running.withLock(when: { $0 == 0 }) { _, _ in }
  }
}
