// SPDX-License-Identifier: Apache-2.0

import Testing

/// NDJSON output, decoded strictly.
struct Report: Sendable {
  let records: [OutputRecord]

  /// Decodes all lines.
  ///
  /// - Parameter bytes: the output; the last line ends in a line feed too.
  /// - Throws: `ContractBreach` for the first line that is not as the contract says.
  init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ContractBreach("not UTF-8", in: String(decoding: bytes, as: UTF8.self))
    }
    var lines = text.linesWithLastPart
    guard lines.removeLast().isEmpty else {
      throw ContractBreach("the last line has no line feed", in: text)
    }
    records = try lines.map(OutputRecord.init)
    let summaries = records.indices.filter {
      if case .summary = records[$0] { true } else { false }
    }
    guard summaries.allSatisfy({ $0 == records.count - 1 }) else {
      throw ContractBreach("the summary is not the last line", in: text)
    }
  }

  var violations: [OutputViolation] {
    records.compactMap { if case .violation(let one) = $0 { one } else { nil } }
  }

  var errors: [OutputError] {
    records.compactMap { if case .error(let one) = $0 { one } else { nil } }
  }

  var unscanned: [OutputUnscanned] {
    records.compactMap { if case .unscanned(let one) = $0 { one } else { nil } }
  }

  var summary: OutputSummary? {
    if case .summary(let summary) = records.last { summary } else { nil }
  }

  /// Rule and match of each violation, in order.
  var findings: [String] { violations.map(\.finding) }
  /// Message, rule and match of each violation, in order.
  var findingsByMessage: [String] { violations.map { "\($0.id) \($0.finding)" } }
}

extension String {
  /// The lines without their line feeds, then what follows the last line feed.
  ///
  /// By scalars, because a carriage return and a line feed are one character.
  var linesWithLastPart: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// Expects that a violation's spans agree in all units and cut `match` out of the field.
///
/// - Parameters:
///   - violation: the finding, not masked.
///   - text: the field's decoded string.
///   - sourceLocation: the line of the test.
/// - Throws: when there is nothing to compare.
func expectSpan(
  of violation: OutputViolation, in text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let span = try #require(violation.span, sourceLocation: sourceLocation)
  let bytes = Array(text.utf8)
  try #require(span.utf8.upperBound <= bytes.count, sourceLocation: sourceLocation)
  // A span that cuts a scalar in half does not validate.
  let before = try #require(
    String(validating: bytes[..<span.utf8.lowerBound], as: UTF8.self),
    sourceLocation: sourceLocation)
  let match = try #require(
    String(validating: bytes[span.utf8], as: UTF8.self), sourceLocation: sourceLocation)
  #expect(
    violation.match.map { Array($0.utf8) } == Array(match.utf8), sourceLocation: sourceLocation)
  #expect(!match.isEmpty, sourceLocation: sourceLocation)
  let utf16 = before.utf16.count
  #expect(span.utf16 == utf16..<utf16 + match.utf16.count, sourceLocation: sourceLocation)
  let scalar = before.unicodeScalars.count
  #expect(
    span.scalar == scalar..<scalar + match.unicodeScalars.count, sourceLocation: sourceLocation)
}
