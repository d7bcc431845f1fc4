// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// Scans the messages of chunks and writes what it finds: the worker of `tamis scan`.
final class ScanProcessor: ChunkProcessor {
  private let engine: ScanEngine
  private let report: Report
  private let complaints: ErrorComplaints
  private var batch: MessageBatch
  private var scratch = ScanScratch()
  private var summary: ScanSummary

  /// How findings are written.
  enum Report: Sendable {
    case ndjson(NDJSONWriter)
    case human(HumanWriter)
  }

  init(engine: ScanEngine, report: Report, complaints: ErrorComplaints) {
    self.engine = engine
    self.report = report
    self.complaints = complaints
    batch = engine.makeBatch()
    summary = ScanSummary(ruleCount: engine.policy.rules.count)
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    switch item {
    case .lines(let chunk):
      process(chunk, to: output)
    case .oversizeLine(let source, let line, let byteCount):
      writeError(
        .tooLarge, "the record has \(byteCount) bytes, more than --max-record-bytes",
        source: source.name, line: line, to: output)
    case .unreadable(let source, let reason):
      writeError(.unreadableFile, reason, source: source.name, line: nil, to: output)
    }
  }

  private func process(_ chunk: InputChunk, to output: ChunkOutput) {
    do {
      try chunk.withPaddedBytes { (bytes) throws(MessageBatchError) in
        try batch.parse(
          bytes, contentCount: chunk.contentCount, startsInput: chunk.startsInput)
      }
    } catch {
      writeError(
        .unreadableFile, "\(error)", source: chunk.source.name, line: chunk.firstLine, to: output)
      return
    }
    for index in 0..<batch.count where !output.isDiscarded {
      let message = batch[index]
      let line = chunk.firstLine + message.line - 1
      if case .error(let code) = message.outcome {
        writeError(
          code, batch.errorDetail(of: index), source: chunk.source.name, line: line, to: output)
        continue
      }
      batch.withArena { arena in
        engine.scanner.scan(message, in: arena, using: &scratch)
        summary.count(scratch.violations)
        if !scratch.violations.isEmpty || !scratch.unscanned.isEmpty {
          let id = message.id.map { Array(copying: arena.extracting($0)) }
          write(
            message, at: MessagePlace(id: id, source: chunk.source.name, line: line), arena, output)
        }
      }
    }
    output.countRecords(batch.count)
  }

  private func write(
    _ message: Message, at place: MessagePlace, _ arena: borrowing Span<UInt8>,
    _ output: ChunkOutput
  ) {
    summary.unscanned += scratch.unscanned.count
    switch report {
    case .ndjson(let writer):
      let head = writer.head(of: place)
      var field: Field?
      var units = UnitCounter()
      for violation in scratch.violations {
        if violation.field != field {
          field = violation.field
          units = UnitCounter()
        }
        let text = arena.extracting(message.range(of: violation.field))
        output.append { writer.append(violation, head: head, text: text, units: &units, to: &$0) }
      }
      for unscanned in scratch.unscanned {
        output.append { writer.append(unscanned, at: place, to: &$0) }
      }
    case .human(let writer):
      for violation in scratch.violations {
        let text = arena.extracting(message.range(of: violation.field))
        output.append { writer.append(violation, at: place, text: text, to: &$0) }
      }
      for unscanned in scratch.unscanned {
        output.append { writer.append(unscanned, at: place, to: &$0) }
      }
    }
  }

  private func writeError(
    _ code: RecordErrorCode, _ detail: String, source: String, line: Int?, to output: ChunkOutput
  ) {
    summary.errors += 1
    if case .ndjson(let writer) = report {
      output.append {
        writer.appendError(code: code, detail: detail, source: source, line: line, to: &$0)
      }
    }
    complaints.add(code, detail, source: source, line: line)
  }

  func finish() -> ScanSummary { summary }
}

extension Message {
  /// Where the text of a field lies in the arena.
  func range(of field: Field) -> Range<Int> {
    let range =
      switch field {
      case .subject: subject
      case .text: text
      case .html: html
      }
    return range ?? 0..<0
  }
}

extension Array<UInt8> {
  /// Copies the bytes of a span.
  init(copying span: borrowing Span<UInt8>) {
    self.init(capacity: span.count) { output in
      for index in span.indices { output.append(span[index]) }
    }
  }
}
