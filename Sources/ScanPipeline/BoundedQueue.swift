// SPDX-License-Identifier: Apache-2.0

/// A first-in, first-out queue between threads that makes the faster side wait.
///
/// Safe to use from any thread.
final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element?]
    var first = 0
    var count = 0
    var isClosed = false
  }

  private let monitor: Monitor<State>
  private let capacity: Int

  /// Makes an empty queue of at most `capacity` elements, at least one.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
    monitor = Monitor(State(elements: Array(repeating: nil, count: max(1, capacity))))
  }

  /// Waits for room and appends; does nothing once the queue is closed.
  func push(_ element: Element) {
    let capacity = capacity
    monitor.withLock(when: { $0.count < capacity || $0.isClosed }) { state, wake in
      guard !state.isClosed else { return }
      state.elements[(state.first + state.count) % capacity] = element
      state.count += 1
      // Whoever waits now waits in `pop`: leaving the full state woke every waiting `push`.
      wake = .one
    }
  }

  /// Waits for an element and removes it; nil when the queue is closed and empty.
  func pop() -> Element? {
    let capacity = capacity
    return monitor.withLock(when: { $0.count > 0 || $0.isClosed }) { state, wake in
      guard state.count > 0 else { return nil }
      if state.count == capacity { wake = .everyone }
      let element = state.elements[state.first].take()
      state.first = (state.first + 1) % capacity
      state.count -= 1
      return element
    }
  }

  /// Lets `pop` return what is left and then nil, and `push` return without effect.
  func close() {
    monitor.withLock { state, wake in
      state.isClosed = true
      wake = .everyone
    }
  }

  /// Whether nothing waits to be taken at this moment.
  var isEmpty: Bool { monitor.withLock { state, _ in state.count == 0 } }
}
