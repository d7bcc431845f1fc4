// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// Passes clean messages on and deals with the others: the worker of `tamis filter`.
///
/// Messages go to the main stream, violation and error records to the second.
final class FilterProcessor: ChunkProcessor {
  private let engine: ScanEngine
  private let action: FilterCommand.Action
  private let writer: NDJSONWriter
  private let complaints: ErrorComplaints
  private let rewriter: RecordRewriter
  private var batch: MessageBatch
  private var scratch = ScanScratch()
  private var summary: ScanSummary

  init(
    engine: ScanEngine, action: FilterCommand.Action, writer: NDJSONWriter,
    complaints: ErrorComplaints
  ) {
    self.engine = engine
    self.action = action
    self.writer = writer
    self.complaints = complaints
    rewriter = RecordRewriter(fields: engine.fields, format: engine.format)
    batch = engine.makeBatch()
    summary = ScanSummary(ruleCount: engine.policy.rules.count)
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    switch item {
    case .lines(let chunk):
      chunk.withPaddedBytes { bytes in process(chunk, bytes, to: output) }
    case .oversizeLine(let source, let line, let byteCount):
      writeError(
        .tooLarge, "the record has \(byteCount) bytes, more than --max-record-bytes",
        source: source.name, line: line, to: output)
    case .unreadable(let source, let reason):
      writeError(.unreadableFile, reason, source: source.name, line: nil, to: output)
    }
  }

  private func process(
    _ chunk: InputChunk, _ bytes: borrowing Span<UInt8>, to output: ChunkOutput
  ) {
    do {
      try batch.parse(bytes, contentCount: chunk.contentCount, startsInput: chunk.startsInput)
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
      let record = bytes.extracting(message.rawRange)
      batch.withArena { arena in
        engine.scanner.scan(message, in: arena, using: &scratch)
        summary.count(scratch.violations)
        summary.unscanned += scratch.unscanned.count
        let id = message.id.map { Array(copying: arena.extracting($0)) }
        let place = MessagePlace(id: id, source: chunk.source.name, line: line)
        writeRecords(of: message, at: place, arena, output)
        pass(message, record, arena, at: place, output)
      }
    }
    output.countRecords(batch.count)
  }

  /// Passes the record on as it is, changed, or not at all.
  private func pass(
    _ message: Message, _ record: borrowing Span<UInt8>, _ arena: borrowing Span<UInt8>,
    at place: MessagePlace, _ output: ChunkOutput
  ) {
    guard scratch.violations.contains(where: { $0.severity > .info }) else {
      output.append { Self.append(record, to: &$0) }
      return
    }
    switch action {
    case .drop:
      return
    case .annotate:
      let members = violationArray(of: message, arena)
      if let changed = rewriter.annotate(record, violations: members.span) {
        output.append(changed + [UInt8(ascii: "\n")])
      }
    case .redact:
      var spans: [MessageField: [Range<Int>]] = [:]
      for violation in scratch.violations where violation.severity > .info {
        spans[violation.field.messageField, default: []].append(violation.range)
      }
      if let changed = rewriter.redact(record, spans: spans) {
        output.append(changed + [UInt8(ascii: "\n")])
      }
    }
  }

  private static func append(_ record: borrowing Span<UInt8>, to output: inout [UInt8]) {
    output.append(addingCapacity: record.count + 1) { added in
      for index in record.indices { added.append(record[index]) }
      added.append(UInt8(ascii: "\n"))
    }
  }

  private func violationArray(of message: Message, _ arena: borrowing Span<UInt8>) -> [UInt8] {
    var array: [UInt8] = [UInt8(ascii: "[")]
    forEachViolation(of: message, arena) { violation, text, units in
      if array.count > 1 { array.append(UInt8(ascii: ",")) }
      writer.appendMember(violation, text: text, units: &units, to: &array)
    }
    return array + [UInt8(ascii: "]")]
  }

  private func writeRecords(
    of message: Message, at place: MessagePlace, _ arena: borrowing Span<UInt8>,
    _ output: ChunkOutput
  ) {
    guard !scratch.violations.isEmpty || !scratch.unscanned.isEmpty else { return }
    let head = writer.head(of: place)
    forEachViolation(of: message, arena) { violation, text, units in
      output.append(to: .second) {
        writer.append(violation, head: head, text: text, units: &units, to: &$0)
      }
    }
    for unscanned in scratch.unscanned {
      output.append(to: .second) { writer.append(unscanned, at: place, to: &$0) }
    }
  }

  private func forEachViolation(
    of message: Message, _ arena: borrowing Span<UInt8>,
    _ body: (Violation, borrowing Span<UInt8>, inout UnitCounter) -> Void
  ) {
    var field: Field?
    var units = UnitCounter()
    for violation in scratch.violations {
      if violation.field != field {
        field = violation.field
        units = UnitCounter()
      }
      body(violation, arena.extracting(message.range(of: violation.field)), &units)
    }
  }

  private func writeError(
    _ code: RecordErrorCode, _ detail: String, source: String, line: Int?, to output: ChunkOutput
  ) {
    summary.errors += 1
    output.append(to: .second) {
      writer.appendError(code: code, detail: detail, source: source, line: line, to: &$0)
    }
    complaints.add(code, detail, source: source, line: line)
  }

  func finish() -> ScanSummary { summary }
}

extension Field {
  /// The field of the record that holds its string.
  fileprivate var messageField: MessageField {
    switch self {
    case .subject: .subject
    case .text: .text
    case .html: .html
    }
  }
}
