// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy
import ScanPipeline
import ThreadAudit
import ViolationReport

/// Unpacks chunks into records of a history: the worker of `tamis audit`.
///
/// Records go to the second stream in their short form, errors to the main one.
final class AuditProcessor: ChunkProcessor {
  /// What a worker has read.
  struct Summary: Sendable {
    var scan: ScanSummary
    /// The time of the latest record.
    var latest: Timestamp?
  }

  private let complaints: ErrorComplaints
  /// Nil when errors are not written to the output.
  private let writer: NDJSONWriter?
  private let unpacker: RecordUnpacker
  private var reader: HistoryReader
  private var summary: Summary

  init(
    engine: ScanEngine, complaints: ErrorComplaints, writer: NDJSONWriter?,
    reader: consuming HistoryReader
  ) {
    self.complaints = complaints
    self.writer = writer
    self.reader = reader
    unpacker = RecordUnpacker(engine.makeBatch(readsHistories: true))
    summary = Summary(scan: ScanSummary(ruleCount: engine.policy.rules.count))
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    unpacker.unpack(item, to: output) { index, message, chunk, arena in
      guard let fields = unpacker.batch.history(of: index) else { return nil }
      var bytes: [UInt8] = []
      defer { output.append(bytes, to: .second) }
      do throws(HistoryProblem) {
        let time = try reader.read(message, fields, in: arena, to: &bytes)
        summary.latest = max(summary.latest ?? time, time)
        summary.scan.messages += 1
        return nil
      } catch {
        return chunk.error(.wrongType, error.description, in: message)
      }
    } report: { error in
      report(error, to: output)
    }
  }

  private func report(_ error: RecordError, to output: ChunkOutput) {
    summary.scan.errors += 1
    if let writer {
      output.append {
        writer.appendError(
          code: error.code, detail: error.detail, source: error.source, line: error.line, to: &$0)
      }
    }
    complaints.add(error.code, error.detail, source: error.source, line: error.line)
  }

  func finish() -> Summary { summary }
}
