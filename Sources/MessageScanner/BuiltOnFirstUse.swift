// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Synchronization

/// Something made of many words that is built when it is first needed, by whichever thread asks.
final class BuiltOnFirstUse<Value: Sendable>: Sendable {
  private final class Built: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let make: @Sendable () throws(AutomatonError) -> Value
  private let built = AtomicLazyReference<Built>()
  /// Held by the thread that builds; the others wait, as they would only build the same again.
  private let building = Mutex(())

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
    if let built = built.load() { return built.value }
    return building.withLock { _ in
      if let built = built.load() { return built.value }
      do {
        return built.storeIfNil(Built(try make())).value
      } catch {
        preconditionFailure("words that were within the limits are not: \(error)")
      }
    }
  }
}
