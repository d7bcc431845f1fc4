// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Records whose clocks run, oldest first.
struct OpenClocks: Sendable {
  private var places: [RecordPlace] = []
  private var first = 0

  var isEmpty: Bool { first == places.count }

  /// Starts a clock.
  ///
  /// - Parameter place: not earlier than any before.
  mutating func start(_ place: RecordPlace) { places.append(place) }

  /// Takes out the clocks that had run out.
  ///
  /// - Parameters:
  ///   - limit: how long each runs, in microseconds; all have run out when it is 0.
  ///   - time: the time at which it is looked.
  /// - Returns: where they began.
  mutating func removeExpired(_ limit: Int64, at time: Timestamp) -> ArraySlice<RecordPlace> {
    var end = first
    while end < places.count, time.hasPassed(limit, after: places[end].time) { end += 1 }
    let expired = places[first..<end]
    first = end
    // The front is given back when it is the larger part, which moves each place once on average.
    if first > 16, first > places.count / 2 {
      places.removeFirst(first)
      first = 0
    }
    return expired
  }

  /// Stops all clocks.
  mutating func stop() {
    places = []
    first = 0
  }
}
