// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Starts threads, and says when the system refuses one.
///
/// Foundation's `Thread` says nothing then, and whoever waits for it waits for ever.
enum WorkerThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// The main thread's usual size; deep input must not depend on the shell's limits.
  private static let stackBytes = 8 << 20

  /// Starts a thread that ends with its body.
  ///
  /// - Parameter body: called once on the thread.
  /// - Returns: whether the thread was started; if not, the body is never called.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
    defer { _ = unsafe pthread_attr_destroy(&attributes) }
    guard unsafe pthread_attr_setstacksize(&attributes, stackBytes) == 0,
      unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) == 0
    else { return false }
    var thread = pthread_t()
    // SAFETY: the body is retained for the thread, which takes it over exactly once; where there
    // is no thread it is released here.
    let retained = unsafe Unmanaged.passRetained(Body(body))
    let result = unsafe pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, retained.toOpaque())
    if result != 0 { unsafe retained.release() }
    return result == 0
  }
}
