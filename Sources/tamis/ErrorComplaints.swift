// SPDX-License-Identifier: Apache-2.0

import MessageText
import ScanPipeline
import Synchronization

/// Tells people on standard error which records and files could not be read.
///
/// The first few stand there in full; of the rest only the number, so that a damaged dump does
/// not bury the terminal. With NDJSON output each is a record of the output anyway.
final class ErrorComplaints: Sendable {
  private let isQuiet: Bool
  private let progress: ProgressReporter?
  private let count = Mutex(0)
  private static let shownInFull = 10

  init(isQuiet: Bool, progress: ProgressReporter?) {
    self.isQuiet = isQuiet
    self.progress = progress
  }

  /// Notes a record or file that could not be read.
  func add(_ code: RecordErrorCode, _ detail: String, source: String, line: Int?) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    guard !isQuiet, number <= Self.shownInFull else { return }
    let place = line.map { "\(source):\($0)" } ?? source
    say("\(place): \(code.rawValue): \(detail)")
  }

  /// Says how many were not shown.
  func conclude() {
    let hidden = count.withLock { $0 } - Self.shownInFull
    if !isQuiet, hidden > 0 { say("\(hidden) more records could not be read") }
  }

  private func say(_ line: String) {
    if let progress { progress.say("tamis: \(line)") } else { StandardError.complain(line) }
  }
}
