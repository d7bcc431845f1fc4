// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a run wrote, read line by line so that a long report takes little memory.
struct ScanReport {
  /// The sums that the program names itself.
  struct Summary: Equatable {
    var messages = 0
    var violating = 0
    var violations = 0
    var errors = 0
    var bytes = 0
  }

  /// Line and code of each error, in order.
  private(set) var errors: [String] = []
  private(set) var violations = 0
  /// The violations that count for the exit status.
  private(set) var severeViolations = 0
  private(set) var unscanned = 0
  private(set) var summary: Summary?
  /// The first line that is no record.
  private(set) var breach: String?

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - path: the output of the program.
  ///   - source: the name that every record must give to the input.
  /// - Throws: when the file cannot be read.
  init(path: String, source: String) throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    let lineFeed = Data([0x0A])
    var rest = Data()
    while let more = try file.read(upToCount: 1 << 18), !more.isEmpty {
      rest.append(more)
      var start = rest.startIndex
      while let end = rest.range(of: lineFeed, in: start..<rest.endIndex) {
        take(Data(rest[start..<end.lowerBound]), source)
        start = end.upperBound
      }
      rest = Data(rest[start...])
    }
    if !rest.isEmpty { note("unterminated", rest) }
  }

  private mutating func note(_ breach: String, _ line: Data) {
    if self.breach == nil {
      self.breach = "\(breach): \(String(decoding: line.prefix(300), as: UTF8.self))"
    }
  }

  private mutating func take(_ line: Data, _ source: String) {
    guard let value = try? JSONSerialization.jsonObject(with: line),
      let record = value as? [String: Any], let type = record["type"] as? String
    else { return note("no JSON object", line) }
    if summary != nil { note("after the summary", line) }
    if type != "summary", record["source"] as? String != source { note("another source", line) }
    switch type {
    case "violation":
      violations += 1
      if record["severity"] as? String != "info" { severeViolations += 1 }
      if !Self.hasSoundSpan(record) { note("no sound span", line) }
    case "error": errors.append(Self.place(of: record))
    case "unscanned": unscanned += 1
    case "summary": summary = Self.summary(of: record)
    default: note("unknown type", line)
    }
  }

  private static func place(of record: [String: Any]) -> String {
    "\(record["line"] as? Int ?? 0) \(record["code"] as? String ?? "")"
  }

  private static func summary(of record: [String: Any]) -> Summary? {
    guard let messages = record["messages"] as? Int, let violating = record["violating"] as? Int,
      let violations = record["violations"] as? Int, let errors = record["errors"] as? Int,
      let bytes = record["bytes"] as? Int
    else { return nil }
    return Summary(
      messages: messages, violating: violating, violations: violations, errors: errors,
      bytes: bytes)
  }

  /// Whether a span, if there is one, has the length of the match in all three units.
  private static func hasSoundSpan(_ record: [String: Any]) -> Bool {
    guard let span = record["span"] as? [String: [Int]], let match = record["match"] as? String
    else { return record["span"] == nil && record["match"] == nil }
    let lengths = [
      "utf8": match.utf8.count, "utf16": match.utf16.count, "scalar": match.unicodeScalars.count,
    ]
    return lengths.allSatisfy { unit, length in
      guard let ends = span[unit], ends.count == 2 else { return false }
      return ends[0] >= 0 && ends[1] - ends[0] == length
    }
  }
}
