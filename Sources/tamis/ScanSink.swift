// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import ScanPipeline
import ViolationReport

/// Writes what is found: `tamis scan`.
struct ScanSink: MessageSink, ~Copyable {
  /// How findings are written.
  enum Report: Sendable {
    case ndjson(NDJSONWriter)
    case human(HumanWriter)
  }

  private let report: Report
  private var lines = MessageLines()

  init(report: Report) { self.report = report }

  mutating func take(
    _ message: Message, of chunk: InputChunk, in arena: borrowing Span<UInt8>,
    found scratch: borrowing ScanScratch, to output: ChunkOutput
  ) {
    if scratch.violations.isEmpty, scratch.unscanned.isEmpty { return }
    switch report {
    case .ndjson(let writer):
      output.append(scratch, of: message, chunk, in: arena, writer: writer, lines: &lines)
    case .human(let writer):
      let place = MessagePlace(of: message, chunk, in: arena)
      for violation in scratch.violations where !output.isDiscarded {
        let text = arena.extracting(message.range(of: violation))
        output.append { writer.append(violation, at: place, text: text, to: &$0) }
      }
      for unscanned in scratch.unscanned {
        output.append { writer.append(unscanned, at: place, to: &$0) }
      }
    }
  }

  mutating func take(_ error: RecordError, to output: ChunkOutput) {
    guard case .ndjson(let writer) = report else { return }
    output.append {
      writer.appendError(
        code: error.code, detail: error.detail, source: error.source, line: error.line, to: &$0)
    }
  }
}
