// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A value behind a lock, with a condition that threads can wait for.
///
/// Plain threads that block, not Swift tasks: reading a pipe and checking chunks for milliseconds
/// would hold the few threads of the cooperative pool, which must never block.
// @unchecked Sendable because `state` is touched only while `condition` is locked.
final class Monitor<State>: @unchecked Sendable {
  /// Which of the waiting threads look at the state again after a change.
  enum Wake {
    case nobody, one, everyone
  }

  private let condition = NSCondition()
  private var state: State

  init(_ state: sending State) {
    self.state = state
  }

  /// Waits until the state is ready, then reads or changes it under the same lock.
  ///
  /// `body` says whom its change concerns; nobody unless it says so.
  func withLock<Result>(
    when isReady: (State) -> Bool = { _ in true },
    _ body: (inout State, inout Wake) -> Result
  ) -> Result {
    condition.lock()
    while !isReady(state) { condition.wait() }
    var wake = Wake.nobody
    let result = body(&state, &wake)
    // Unlocked first: a thread woken earlier would run into the lock and sleep again.
    condition.unlock()
    switch wake {
    case .nobody: break
    case .one: condition.signal()
    case .everyone: condition.broadcast()
    }
    return result
  }

  /// Waits until the state is ready or the time has come, whichever is first.
  ///
  /// - Returns: true when the state is ready.
  func wait(until deadline: Date, for isReady: (State) -> Bool) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while !isReady(state) {
      if !condition.wait(until: deadline) { return isReady(state) }
    }
    return true
  }
}
