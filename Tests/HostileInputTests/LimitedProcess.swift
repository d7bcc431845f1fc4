// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A program run to its end under a limit on its memory.
///
/// The kernel enforces the limit on what the program may write to: heap, anonymous memory and
/// stacks. The address space is not limited because allocators reserve without using.
struct LimitedProcess: Sendable {
  /// The end of a process: its status, or the signal that ended it.
  enum End: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    case hung
  }

  let end: End
  let userSeconds: Double
  /// The most memory that was resident.
  ///
  /// The kernel starts the count at the most that the parent has held, so it says nothing where
  /// the tests themselves needed more.
  let peakResidentBytes: Int

  /// Only against a hang: no test waits for time to pass.
  private static let patienceSeconds = 120.0
  private static let script = """
    ulimit -c 0; ulimit -d "$1"; errors=$2; shift 2; exec "$@" </dev/null >/dev/null 2>"$errors"
    """

  /// Runs a program, while the thread pool of the tests stays free.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program and its arguments.
  ///   - dataLimitBytes: the limit on its data.
  ///   - errorPath: a file that gets its standard error.
  /// - Returns: how it ended and what it used.
  static func run(
    _ arguments: [String], dataLimitBytes: Int, errorPath: String
  ) async -> LimitedProcess {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let all =
          ["/bin/sh", "-c", script, "sh", "\(dataLimitBytes >> 10)", errorPath] + arguments
        continuation.resume(returning: spawnAndWait(all))
      }
    }
  }

  private static func spawnAndWait(_ arguments: [String]) -> LimitedProcess {
    guard let process = spawn(arguments) else {
      return LimitedProcess(end: .hung, userSeconds: 0, peakResidentBytes: 0)
    }
    let deadline = Date(timeIntervalSinceNow: patienceSeconds)
    var status: Int32 = 0
    var usage = rusage()
    var isHung = false
    // SAFETY: both pointers are to local variables and not kept by the call.
    while unsafe wait4(process, &status, WNOHANG, &usage) == 0 {
      if !isHung, Date() > deadline {
        isHung = true
        kill(process, SIGKILL)
      }
      usleep(2000)
    }
    let signal = status & 0x7F
    let end: End = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    return LimitedProcess(
      end: isHung ? .hung : end,
      userSeconds: Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6,
      peakResidentBytes: usage.ru_maxrss << 10)
  }

  /// Starts a program; nil when that fails.
  private static func spawn(_ arguments: [String]) -> pid_t? {
    // SAFETY: strdup's copies live until they are freed below; posix_spawn keeps none of them.
    var copies = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    var process: pid_t = 0
    // SAFETY: the argument list ends with a null pointer; environ is the process's own list.
    let failure = unsafe posix_spawn(&process, arguments[0], nil, nil, &copies, environ)
    return failure == 0 ? process : nil
  }

  /// The most memory that the tests themselves have held.
  static var ownPeakResidentBytes: Int {
    var usage = rusage()
    // SAFETY: the pointer is to a local variable and not kept by the call.
    guard unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0 else { return Int.max }
    return usage.ru_maxrss << 10
  }
}
