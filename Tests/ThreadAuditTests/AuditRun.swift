// SPDX-License-Identifier: Apache-2.0

import Foundation
import MessageScanner
import MessageText
import Policy
import ScanPipeline
import ViolationReport

@testable import ThreadAudit

/// A history read and judged as the program does it.
struct AuditRun {
  /// What takes long to compile, once for all tests.
  private struct Engine {
    let policy: Policy
    let scanner: MessageScanner.Scanner
    let wordings: HistoryWordings

    init() throws {
      policy = try Policy()
      scanner = try MessageScanner.Scanner(policy: policy)
      wordings = try HistoryWordings()
    }
  }

  private static let engine = Result { try Engine() }

  /// The output.
  let text: String
  let summary: ScanSummary
  /// Why records were refused.
  let problems: [String]

  /// Runs an audit.
  ///
  /// - Parameters:
  ///   - records: NDJSON lines.
  ///   - now: a time of `HistoryLine`; by default the latest one.
  ///   - limits: the figures in force.
  ///   - format: how violations are written.
  ///   - memoryBytes: how much is sorted in memory.
  /// - Throws: when something that should work does not.
  init(
    _ records: [String], now: String? = nil, limits: AuditLimits = AuditLimits(),
    format: AuditWriter.Format = .ndjson, memoryBytes: Int = 1 << 20
  ) throws {
    let engine = try Self.engine.get()
    let writer = AuditWriter(policy: engine.policy, format: format, masksMatch: false)
    var reader = HistoryReader(
      scanner: engine.scanner, wordings: engine.wordings, limits: limits, writer: writer)
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson, readsHistories: true)
    let bytes = Array(records.map { $0 + "\n" }.joined().utf8)
    try batch.parse(
      (bytes + Array(repeating: 0, count: MessageBatch.padding)).span, contentCount: bytes.count)
    var output: [UInt8] = []
    var problems: [String] = []
    var latest: Timestamp?
    for index in 0..<batch.count {
      let message = batch[index]
      guard message.outcome == .message, let fields = batch.history(of: index) else {
        problems.append(batch.errorDetail(of: index))
        continue
      }
      batch.withArena { arena in
        do {
          let time = try reader.read(message, fields, in: arena, to: &output)
          latest = max(latest ?? time, time)
        } catch {
          problems.append("\(error)")
        }
      }
    }
    let folder = FileManager.default.temporaryDirectory.path
    let file = try TemporaryFile(inFolder: folder)
    try file.append(output)
    let end = now.flatMap { Timestamp(Array(HistoryLine.time($0).utf8).span) } ?? latest
    var summary = ScanSummary(ruleCount: engine.policy.rules.count)
    var written: [UInt8] = []
    if let end {
      try HistoryAudit(limits: limits, writer: writer, folder: folder, memoryBytes: memoryBytes)
        .run(file, now: end, summary: &summary) { written += $0 }
    }
    text = String(decoding: written, as: UTF8.self)
    self.summary = summary
    self.problems = problems
  }

  /// The record and the rule of each violation, in the order of the output.
  var findings: [String] {
    text.split(separator: "\n").map { line in
      "\(Self.member("id", of: line)) \(Self.member("rule", of: line))"
    }
  }

  private static func member(_ key: String, of line: Substring) -> Substring {
    guard let start = line.firstRange(of: "\"\(key)\":\"") else { return "" }
    return line[start.upperBound...].prefix { $0 != "\"" }
  }
}
