// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Testing

/// What the default profile finds in records of NDJSON, with all their fields.
enum ScannedRecord {
  /// Scans each line.
  ///
  /// - Parameters:
  ///   - lines: NDJSON; every line must be a message.
  ///   - scanner: the scanner; the default profile's if nil.
  /// - Returns: the findings of each line.
  /// - Throws: when a line is no message or the policy cannot be loaded.
  static func findings(
    inLines lines: [UInt8], scanner: Scanner? = nil
  ) throws -> [[Finding]] {
    let scanner = try scanner ?? ScannerFixture.scanner()
    var batch = try MessageBatch(fields: FieldPointers(), format: .ndjson)
    let chunk = lines + [UInt8](repeating: 0, count: MessageBatch.padding)
    try batch.parse(chunk.span, contentCount: lines.count)
    var scratch = ScanScratch()
    var findings: [[Finding]] = []
    for index in 0..<batch.count {
      let message = batch[index]
      try #require(message.outcome == .message, "record \(index + 1)")
      batch.withArena { scanner.scan(message, in: $0, using: &scratch) }
      #expect(scratch.unscanned.isEmpty, "record \(index + 1)")
      findings.append(scratch.violations.map { Finding($0, under: scanner.policy) })
    }
    return findings
  }

  /// Scans one record.
  static func findings(in record: String, scanner: Scanner? = nil) throws -> [Finding] {
    let findings = try findings(inLines: Array(record.utf8), scanner: scanner)
    return try #require(findings.first)
  }
}
