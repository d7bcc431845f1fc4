// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a program has written to one of its outputs so far, read by a thread of its own.
///
/// `@unchecked Sendable` because the condition guards all that changes.
final class OutputBuffer: @unchecked Sendable {
  private let condition = NSCondition()
  private var bytes: [UInt8] = []
  private var taken = 0
  private var hasEnded = false

  /// Starts to read until the other end closes.
  init(reading handle: FileHandle) {
    let thread = Thread { [self] in
      while true {
        let data = handle.availableData
        add(Array(data))
        if data.isEmpty { return }
      }
    }
    thread.start()
  }

  private func add(_ more: [UInt8]) {
    condition.lock()
    bytes += more
    if more.isEmpty { hasEnded = true }
    condition.broadcast()
    condition.unlock()
  }

  /// Everything, once the other end has closed; nil when it does not in time.
  func all(within seconds: Double) -> [UInt8]? {
    wait(seconds) { hasEnded ? bytes : nil }
  }

  /// The next line with its line feed; nil when none comes in time.
  func nextLine(within seconds: Double) -> String? {
    wait(seconds) {
      guard let end = bytes[taken...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { taken = end + 1 }
      return String(decoding: bytes[taken...end], as: UTF8.self)
    }
  }

  private func wait<Value>(_ seconds: Double, for value: () -> Value?) -> Value? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let found = value() { return found }
      guard !hasEnded, condition.wait(until: deadline) else { return value() }
    }
  }
}
