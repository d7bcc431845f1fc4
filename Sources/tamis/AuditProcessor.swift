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
  private var batch: MessageBatch
  private var reader: HistoryReader
  private var summary: Summary

  init(
    engine: ScanEngine, complaints: ErrorComplaints, writer: NDJSONWriter?,
    reader: consuming HistoryReader
  ) {
    self.complaints = complaints
    self.writer = writer
    self.reader = reader
    batch = engine.makeBatch(readsHistories: true)
    summary = Summary(scan: ScanSummary(ruleCount: engine.policy.rules.count))
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    switch item {
    case .lines(let chunk): process(chunk, to: output)
    case .oversizeLine(let source, let line, let byteCount):
      let detail = "the record has \(byteCount) bytes, more than --max-record-bytes"
      report(
        RecordError(code: .tooLarge, detail: detail, source: source.name, line: line), to: output)
    case .unreadable(let source, let reason):
      report(
        RecordError(code: .unreadableFile, detail: reason, source: source.name, line: nil),
        to: output)
    }
  }

  private func process(_ chunk: InputChunk, to output: ChunkOutput) {
    do {
      try chunk.withPaddedBytes { (bytes) throws(MessageBatchError) in
        try batch.parse(
          bytes, contentCount: chunk.contentCount, startsInput: chunk.startsInput)
      }
    } catch {
      report(
        RecordError(
          code: .unreadableFile, detail: "\(error)", source: chunk.source.name,
          line: chunk.firstLine), to: output)
      return
    }
    batch.withArena { arena in
      for index in 0..<batch.count where !output.isDiscarded {
        let message = batch[index]
        if case .error(let code) = message.outcome {
          report(
            code, batch.errorDetail(of: index), message, chunk, to: output)
          continue
        }
        guard let fields = batch.history(of: index) else { continue }
        var bytes: [UInt8] = []
        do throws(HistoryProblem) {
          let time = try reader.read(message, fields, in: arena, to: &bytes)
          summary.latest = max(summary.latest ?? time, time)
          summary.scan.messages += 1
        } catch {
          report(.wrongType, error.description, message, chunk, to: output)
        }
        output.append(bytes, to: .second)
      }
    }
    output.countRecords(batch.count)
  }

  private func report(
    _ code: RecordErrorCode, _ detail: String, _ message: Message, _ chunk: InputChunk,
    to output: ChunkOutput
  ) {
    report(
      RecordError(
        code: code, detail: detail, source: chunk.source.name, line: chunk.line(of: message)),
      to: output)
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
