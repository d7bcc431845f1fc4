// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// What a command does with messages that have been scanned and with records that are none.
protocol MessageSink: ~Copyable {
  /// Takes a message.
  ///
  /// - Parameters:
  ///   - message: the message; its ranges lie in `arena`.
  ///   - chunk: where it comes from.
  ///   - arena: the decoded strings of its batch.
  ///   - scratch: holds what was found in it.
  ///   - output: takes what is to be written.
  mutating func take(
    _ message: Message, of chunk: InputChunk, in arena: borrowing Span<UInt8>,
    found scratch: borrowing ScanScratch, to output: ChunkOutput)

  /// Takes a record or a file that could not be read.
  ///
  /// - Parameters:
  ///   - error: what is wrong, and where.
  ///   - output: takes what is to be written.
  mutating func take(_ error: RecordError, to output: ChunkOutput)
}

/// Unpacks chunks into messages and scans each: the worker of `tamis scan` and `tamis filter`.
final class MessageProcessor<Sink: MessageSink & ~Copyable>: ChunkProcessor {
  private let engine: ScanEngine
  private let complaints: ErrorComplaints
  private var sink: Sink
  private let unpacker: RecordUnpacker
  private var scratch = ScanScratch()
  private var summary: ScanSummary

  init(engine: ScanEngine, complaints: ErrorComplaints, sink: consuming Sink) {
    self.engine = engine
    self.complaints = complaints
    self.sink = sink
    unpacker = RecordUnpacker(engine.makeBatch())
    summary = ScanSummary(ruleCount: engine.policy.rules.count)
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    unpacker.unpack(item, to: output) { _, message, chunk, arena in
      engine.scanner.scan(message, in: arena, using: &scratch)
      summary.count(scratch.violations)
      summary.count(scratch.unapplied)
      summary.unscanned += scratch.unscanned.count
      sink.take(message, of: chunk, in: arena, found: scratch, to: output)
      return nil
    } report: { error in
      report(error, to: output)
    }
  }

  private func report(_ error: RecordError, to output: ChunkOutput) {
    summary.errors += 1
    sink.take(error, to: output)
    complaints.add(error.code, error.detail, source: error.source, line: error.line)
  }

  func finish() -> ScanSummary { summary }
}

extension ChunkOutput {
  /// The bytes of violation lines that are encoded before it is looked whether they can go.
  private static let portionBytes = 64 << 10

  /// Appends the NDJSON lines of a message in portions, so that one of very many violations
  /// takes no more memory than others.
  ///
  /// - Parameters:
  ///   - scratch: holds what was found in the message.
  ///   - message: the message.
  ///   - chunk: where it comes from.
  ///   - arena: the decoded strings of its batch.
  ///   - writer: encodes the lines.
  ///   - lines: reused from message to message.
  ///   - stream: where the lines go.
  func append(
    _ scratch: borrowing ScanScratch, of message: Message, _ chunk: InputChunk,
    in arena: borrowing Span<UInt8>, writer: NDJSONWriter, lines: inout MessageLines,
    to stream: Stream = .main
  ) {
    let count = scratch.violations.count
    if count > 0 {
      lines.begin(message, in: arena, source: chunk.source.name, line: chunk.line(of: message))
      repeat {
        append(to: stream) {
          writer.append(
            scratch.violations, repeats: scratch.repeats, of: message, in: arena, lines: &lines,
            portionBytes: Self.portionBytes, to: &$0)
        }
      } while lines.writtenCount < count && !isDiscarded
    }
    guard !scratch.unscanned.isEmpty else { return }
    let place = MessagePlace(of: message, chunk, in: arena)
    for unscanned in scratch.unscanned {
      append(to: stream) { writer.append(unscanned, at: place, to: &$0) }
    }
  }
}

extension MessagePlace {
  /// The place of a message.
  init(of message: Message, _ chunk: InputChunk, in arena: borrowing Span<UInt8>) {
    self.init(
      id: message.id.map { Array(copying: arena.extracting($0)) }, source: chunk.source.name,
      line: chunk.line(of: message))
  }
}

extension Array<UInt8> {
  /// Copies the bytes of a span.
  fileprivate init(copying span: borrowing Span<UInt8>) {
    self.init(capacity: span.count) { output in
      for index in span.indices { output.append(span[index]) }
    }
  }
}
