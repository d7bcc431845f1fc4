// SPDX-License-Identifier: Apache-2.0

/// Changes the raw line of a message and leaves every other byte as it was.
///
/// Lines come without their line feed, as `Message.rawRange` gives them, and must belong to a
/// record that `MessageBatch` accepted.
package struct RecordRewriter: Sendable {
  private let fields: FieldPointers
  private let format: MessageFormat

  /// Creates a rewriter for the lines of an input.
  ///
  /// - Parameters:
  ///   - fields: where the fields lie in a record.
  ///   - format: how messages are written.
  package init(fields: FieldPointers, format: MessageFormat) {
    self.fields = fields
    self.format = format
  }

  /// Replaces every scalar that a span touches by `█` (U+2588).
  ///
  /// - Parameters:
  ///   - line: the raw record.
  ///   - spans: 0-based byte ranges in the decoded string of each field, end exclusive, in any
  ///     order; they may overlap, and parts outside the string count for nothing.
  /// - Returns: the new line; `nil` when a field with spans is no string of the record, so that
  ///   nothing passes as redacted that is not.
  /// - Complexity: linear in the line for each field, and n log n in its spans.
  package func redact(
    _ line: borrowing Span<UInt8>, spans: [MessageField: [Range<Int>]]
  ) -> [UInt8]? {
    var parts: [(content: Range<Int>, spans: [Range<Int>])] = []
    for (field, fieldSpans) in spans where !fieldSpans.isEmpty {
      guard let content = content(of: field, in: line) else { return nil }
      parts.append((content, Self.merged(fieldSpans)))
    }
    parts.sort { $0.content.lowerBound < $1.content.lowerBound }
    var output: [UInt8] = []
    output.reserveCapacity(line.count + 16)
    var copied = 0
    for part in parts {
      appendRedacted(
        line, content: part.content, spans: part.spans, copied: &copied, to: &output)
    }
    Self.append(line, copied..<line.count, to: &output)
    return output
  }

  /// Gives a record a last member `violations`; one that it has already is replaced where it is.
  ///
  /// - Parameters:
  ///   - line: the raw record.
  ///   - violations: a JSON array, UTF-8.
  /// - Returns: the new line; `nil` when the line is no JSON object, as in plain text.
  /// - Complexity: linear in both.
  package func annotate(
    _ line: borrowing Span<UInt8>, violations: borrowing Span<UInt8>
  ) -> [UInt8]? {
    guard format == .ndjson else { return nil }
    let start = RawJSON.afterBlanks(in: line, from: 0)
    guard let object = RecordStrings.members(of: line, at: start) else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(line.count + violations.count + 16)
    var copied = 0
    var isPlaced = false
    for (index, member) in object.members.enumerated()
    where RawJSON.string(in: line, at: member.key, equals: "violations") {
      if isPlaced {
        // A second one goes together with the comma before it.
        Self.append(line, copied..<object.members[index - 1].value.upperBound, to: &output)
      } else {
        Self.append(line, copied..<member.value.lowerBound, to: &output)
        Self.append(violations, 0..<violations.count, to: &output)
        isPlaced = true
      }
      copied = member.value.upperBound
    }
    if !isPlaced {
      // Right after the last value, so blanks before the brace stay where they were.
      let end = object.members.last?.value.upperBound ?? start + 1
      Self.append(line, 0..<end, to: &output)
      output.append(contentsOf: Array((object.members.isEmpty ? "" : ",").utf8))
      output.append(contentsOf: Array("\"violations\":".utf8))
      Self.append(violations, 0..<violations.count, to: &output)
      copied = end
    }
    Self.append(line, copied..<line.count, to: &output)
    return output
  }

  private func content(of field: MessageField, in line: borrowing Span<UInt8>) -> Range<Int>? {
    switch format {
    case .text: return field == .text ? 0..<line.count : nil
    case .ndjson:
      guard let tokens = fields.tokens(for: field) else { return nil }
      return RecordStrings.content(of: line, tokens: tokens)
    }
  }

  private func appendRedacted(
    _ line: borrowing Span<UInt8>, content: Range<Int>, spans: [Range<Int>],
    copied: inout Int, to output: inout [UInt8]
  ) {
    var raw = content.lowerBound
    var decoded = 0
    var next = 0
    while raw < content.upperBound, next < spans.count {
      let unit =
        format == .text
        ? RawJSON.plainUnit(in: line, at: raw)
        : RawJSON.unit(in: line, at: raw, end: content.upperBound)
      if spans[next].lowerBound < decoded + unit.decodedCount {
        Self.append(line, copied..<raw, to: &output)
        output.append(0xE2)
        output.append(0x96)
        output.append(0x88)
        copied = raw + unit.rawCount
      }
      raw += unit.rawCount
      decoded += unit.decodedCount
      while next < spans.count, spans[next].upperBound <= decoded { next += 1 }
    }
  }

  /// The same places as ascending ranges that neither touch nor are empty.
  private static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound })
    where !span.isEmpty && span.upperBound > 0 {
      if let last = result.last, span.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        result.append(span)
      }
    }
    return result
  }

  private static func append(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    for position in range { output.append(bytes[position]) }
  }
}
