// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Synchronization

/// Something made of many words that is built when it is first needed, by whichever thread asks.
final class BuiltOnFirstUse<Value: Sendable>: Sendable {
  private let make: @Sendable () throws(AutomatonError) -> Value
  private let built = Mutex<Value?>(nil)

  /// Prepares to build.
  ///
  /// - Parameters:
  ///   - byteCount: bytes of all words; so few cannot exceed an automaton's limits, more are tried at
  ///     once.
  ///   - safeBytes: how many are few.
  ///   - make: builds the value.
  /// - Throws: `AutomatonError` when the words exceed the automaton's limits.
  init(
    byteCount: Int, safeBytes: Int, _ make: @escaping @Sendable () throws(AutomatonError) -> Value
  ) throws(AutomatonError) {
    self.make = make
    if byteCount > safeBytes { _ = try make() }
  }

  /// The value, built at the first call.
  var value: Value {
    built.withLock { built in
      if let built { return built }
      do {
        let value = try make()
        built = value
        return value
      } catch {
        preconditionFailure("words that were within the limits are not: \(error)")
      }
    }
  }
}
