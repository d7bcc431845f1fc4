// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Shows on a thread of its own how far a run has come.
///
/// Reports nothing itself before `start`, and writes errors away in silence: progress is no reason
/// to fail. Safe to use from any thread.
public final class ProgressReporter: Sendable {
  /// How the lines are shown.
  public enum Style: Sendable {
    /// One line that is written over and over, and cleared at the end; for a terminal.
    case rewritten
    /// The same, but the last state stays, even if the run was over at once.
    case rewrittenAndKept
    /// Lines one below the other, the last at the end, even if the run was over at once.
    case lines
  }

  private struct State {
    var counters: ProgressCounters?
    var started = Date()
    var isFinished = false
    /// Whether the cursor stands behind a line that must be cleared first.
    var isLineOpen = false
  }

  /// Also locked while something is written, so that lines do not mix.
  private let state = Monitor(State())
  private let style: Style
  private let output: OutputDescriptor
  private let interval: TimeInterval

  /// Makes a reporter for one run.
  ///
  /// - Parameters:
  ///   - style: how the lines are shown.
  ///   - output: where.
  ///   - intervalSeconds: the time between two lines.
  public init(
    style: Style, output: OutputDescriptor = .standardError, intervalSeconds: Double = 0.5
  ) {
    self.style = style
    self.output = output
    interval = max(0.01, intervalSeconds)
  }

  /// Writes a line of another kind, a warning for example, without damage to the progress line.
  ///
  /// - Parameter line: the text, without a newline.
  public func say(_ line: String) {
    state.withLock { state, _ in
      write((state.isLineOpen ? Self.clearLine : "") + line + "\n")
      state.isLineOpen = false
    }
  }

  func start(_ counters: ProgressCounters) {
    state.withLock { state, _ in
      state.counters = counters
      state.started = Date()
    }
    let thread = Thread { self.reportUntilFinished() }
    thread.name = "progress"
    thread.start()
  }

  /// Ends the display; nothing is written after.
  func finish() {
    state.withLock { state, wake in
      if style != .rewritten { show(&state) }
      if state.isLineOpen { write(style == .rewritten ? Self.clearLine : "\n") }
      state.isLineOpen = false
      state.isFinished = true
      wake = .everyone
    }
  }

  private func reportUntilFinished() {
    while !state.wait(until: Date(timeIntervalSinceNow: interval), for: { $0.isFinished }) {
      state.withLock { state, _ in
        if !state.isFinished { show(&state) }
      }
    }
  }

  private func show(_ state: inout State) {
    guard let counters = state.counters else { return }
    let line = ProgressLine(
      records: counters.records, bytesRead: counters.bytesRead, totalBytes: counters.totalBytes,
      elapsedSeconds: Date().timeIntervalSince(state.started))
    if style == .lines {
      write("\(line)\n")
    } else {
      write("\(Self.clearLine)\(line)")
      state.isLineOpen = true
    }
  }

  /// Back to the first column, then ECMA-48 EL: erase to the end of the line.
  private static let clearLine = "\r\u{1B}[K"

  private func write(_ text: String) {
    try? output.write(Array(text.utf8))
  }
}
