// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// Passes clean messages on and deals with the others: `tamis filter`.
///
/// Messages go to the main stream, violation and error records to the second.
struct FilterSink: MessageSink, ~Copyable {
  private let action: FilterCommand.Action
  private let policy: Policy
  private let writer: NDJSONWriter
  private let complaints: ErrorComplaints
  private let rewriter: RecordRewriter
  private var lines = MessageLines()

  init(
    action: FilterCommand.Action, policy: Policy, writer: NDJSONWriter,
    complaints: ErrorComplaints, rewriter: RecordRewriter
  ) {
    self.action = action
    self.policy = policy
    self.writer = writer
    self.complaints = complaints
    self.rewriter = rewriter
  }

  mutating func take(
    _ message: Message, of chunk: InputChunk, in arena: borrowing Span<UInt8>,
    found scratch: borrowing ScanScratch, to output: ChunkOutput
  ) {
    if !scratch.violations.isEmpty || !scratch.unscanned.isEmpty {
      output.append(
        scratch, of: message, chunk, in: arena, writer: writer, lines: &lines, to: .second)
      for one in scratch.unscanned {
        complaints.add(
          unscanned: policy.rules[one.rule].id, one.code.rawValue,
          source: chunk.source.name, line: chunk.line(of: message))
      }
      if scratch.violations.contains(where: { $0.severity > .info }) {
        change(message, of: chunk, in: arena, found: scratch, to: output)
        return
      }
    }
    output.append(lineOf: chunk, in: message.rawRange)
  }

  /// Passes a violating record on changed, or not at all.
  private mutating func change(
    _ message: Message, of chunk: InputChunk, in arena: borrowing Span<UInt8>,
    found scratch: borrowing ScanScratch, to output: ChunkOutput
  ) {
    var changed: [UInt8]?
    switch action {
    case .drop: return
    case .annotate:
      var members: [UInt8] = []
      writer.appendArray(
        of: scratch.violations, repeats: scratch.repeats, of: message, in: arena, lines: &lines,
        to: &members)
      changed = chunk.withPaddedBytes { bytes in
        rewriter.annotate(bytes.extracting(message.rawRange), violations: members.span)
      }
    case .redact:
      var spans: [MessageField: [Range<Int>]] = [:]
      for violation in scratch.violations where violation.severity > .info && violation.hasSpan {
        guard let field = violation.field.messageField else { continue }
        spans[field, default: []].append(violation.range)
      }
      for place in scratch.repeats where place.severity > .info {
        guard let field = place.field.messageField else { continue }
        spans[field, default: []].append(place.range)
      }
      changed = chunk.withPaddedBytes { bytes in
        rewriter.redact(bytes.extracting(message.rawRange), spans: spans)
      }
    }
    guard let changed else { return }
    output.append {
      $0 += changed
      $0.append(UInt8(ascii: "\n"))
    }
  }

  mutating func take(_ error: RecordError, to output: ChunkOutput) {
    output.append(to: .second) {
      writer.appendError(
        code: error.code, detail: error.detail, source: error.source, line: error.line, to: &$0)
    }
  }
}

extension Field {
  /// The field of the record that holds its string; nil where no string of the message's words
  /// does.
  fileprivate var messageField: MessageField? {
    switch self {
    case .message, .attachment: nil
    case .subject: .subject
    case .text: .text
    case .html: .html
    }
  }
}
