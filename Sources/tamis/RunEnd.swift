// SPDX-License-Identifier: Apache-2.0

import ScanPipeline
import ViolationReport

/// Turns the end of a run into the exit status.
enum RunEnd {
  /// Adds up what the workers counted.
  ///
  /// - Parameters:
  ///   - outcome: how the pipeline ended.
  ///   - ruleCount: how many rules hold.
  /// - Returns: the sums of the run.
  static func summary(
    of outcome: PipelineOutcome<ScanSummary>, ruleCount: Int
  ) -> ScanSummary {
    var total = ScanSummary(ruleCount: ruleCount)
    for summary in outcome.summaries { total.add(summary) }
    total.bytes = outcome.bytesRead
    return total
  }

  /// The exit status of a run whose output was written: an error wins over found.
  ///
  /// - Parameter summary: the sums of the run.
  /// - Returns: the status of the contract.
  static func status(of summary: ScanSummary) -> ExitStatus {
    if summary.errors > 0 { return .failed }
    return summary.serious > 0 ? .found : .clean
  }

  /// Complains about a failed write and gives its status; a closed pipe ends quietly.
  ///
  /// - Parameters:
  ///   - end: how the pipeline ended.
  ///   - isQuiet: whether nothing is said.
  /// - Returns: nil when all output was written.
  static func failure<Summary>(
    _ end: PipelineOutcome<Summary>.End, isQuiet: Bool
  ) -> ExitStatus? {
    switch end {
    case .completed, .interrupted: return nil
    case .outputClosed: return .clean
    case .outputFailed(let error):
      if !isQuiet { StandardError.complain("\(error)") }
      return .failed
    }
  }
}
