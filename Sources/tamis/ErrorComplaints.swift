// SPDX-License-Identifier: Apache-2.0

import MessageText
import ScanPipeline
import Synchronization

/// Tells people on standard error which records and files could not be read.
///
/// Where each is a record of some output, too, the first few stand there in full and of the rest only
/// the number, so that a damaged dump does not bury the terminal.
final class ErrorComplaints: Sendable {
  private let isQuiet: Bool
  private let progress: ProgressReporter?
  private let count = Mutex(0)
  private let shownInFull: Int

  /// Starts with nothing noted.
  ///
  /// - Parameters:
  ///   - isQuiet: whether nothing is told.
  ///   - progress: where a line about the progress may stand.
  ///   - areRecorded: whether each is a record of some output, too.
  init(isQuiet: Bool, progress: ProgressReporter?, areRecorded: Bool = true) {
    self.isQuiet = isQuiet
    self.progress = progress
    shownInFull = areRecorded ? 10 : .max
  }

  /// Notes a record or file that could not be read.
  func add(_ code: RecordErrorCode, _ detail: String, source: String, line: Int?) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    guard !isQuiet, number <= shownInFull else { return }
    let place = line.map { "\(source):\($0)" } ?? source
    say("\(place): \(code.rawValue): \(detail)")
  }

  /// Says that a message was not judged by a rule, whose evaluation hit a limit.
  func add(unscanned rule: String, _ code: String, source: String, line: Int) {
    guard !isQuiet else { return }
    say("\(source):\(line): unscanned: \(rule): \(code)")
  }

  /// Says how many were not shown.
  func conclude() {
    let hidden = count.withLock { $0 } - shownInFull
    if !isQuiet, hidden > 0 { say("\(hidden) more records could not be read") }
  }

  private func say(_ line: String) {
    if let progress { progress.say("tamis: \(line)") } else { StandardError.complain(line) }
  }
}
