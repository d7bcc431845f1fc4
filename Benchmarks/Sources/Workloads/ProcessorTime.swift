// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The clock of the time that processors have spent on this process.
enum ProcessorTime {
  /// Time of all threads, user and system, since the process has begun.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
