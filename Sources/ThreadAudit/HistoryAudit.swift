// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// Finds the violations of a history whose records have been read, in any order.
///
/// Nothing is known to be over before the input ends, so the records lie in a temporary file.
/// Three passes: note which threads and orders belong together; sort the records by group and
/// time; walk each group. What is found is sorted for the output. Memory holds a number for each
/// thread and order, what the rules remember of one group, and a bounded buffer.
package struct HistoryAudit: Sendable {
  private let limits: AuditLimits
  private let writer: AuditWriter
  private let folder: String
  private let memoryBytes: Int

  /// Makes an audit.
  ///
  /// - Parameters:
  ///   - limits: the figures in force.
  ///   - writer: encodes violations.
  ///   - folder: where temporary files are made.
  ///   - memoryBytes: how many bytes are sorted in memory.
  package init(
    limits: AuditLimits, writer: AuditWriter, folder: String,
    memoryBytes: Int = 64 << 20
  ) {
    self.limits = limits
    self.writer = writer
    self.folder = folder
    self.memoryBytes = memoryBytes
  }

  /// Runs all passes.
  ///
  /// - Parameters:
  ///   - file: the records, as `HistoryReader` wrote them.
  ///   - now: the time that decides which clocks have run out.
  ///   - summary: counts the violations, and as violating the records that they name.
  ///   - write: takes the lines of the output, in portions.
  /// - Throws: `PipelineError` when a temporary file fails, or what `write` throws.
  package func run(
    _ file: TemporaryFile, now: Timestamp, summary: inout ScanSummary,
    write: ([UInt8]) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    let range = 0..<file.byteCount
    var groups = HistoryGroups()
    var input = RunInput(file: file, range: range)
    while try input.advance() {
      let record = HistoryRecord(decoding: input.current)
      groups.add(thread: record.thread, order: record.order)
    }
    var records = ExternalSort(folder: folder, memoryBytes: memoryBytes)
    input = RunInput(file: file, range: range)
    while try input.advance() {
      try records.add(Self.keyed(HistoryRecord(decoding: input.current), &groups))
    }
    groups = HistoryGroups()
    var findings = ExternalSort(folder: folder, memoryBytes: memoryBytes)
    try walk(&records, now: now, &findings)
    try report(&findings, &summary, write)
  }

  /// A record behind the number of its group, and with the numbers of its thread and order.
  private static func keyed(_ record: HistoryRecord, _ groups: inout HistoryGroups) -> [UInt8] {
    var record = record
    record.threadNumber = record.thread.flatMap { groups.number(of: .thread($0)) }
    record.orderNumber = record.order.flatMap { groups.number(of: .order($0)) }
    var bytes: [UInt8] = []
    bytes.append(
      bigEndian: (record.threadNumber ?? record.orderNumber).map { groups.group(of: $0) } ?? 0)
    if record.orderNumber == nil, let thread = record.threadNumber {
      record.orderNumber = groups.onlyOrder(ofThread: thread)
    }
    record.encode(to: &bytes)
    record.encodeNumbers(to: &bytes)
    return bytes
  }

  private func walk(
    _ records: inout ExternalSort, now: Timestamp, _ findings: inout ExternalSort
  ) throws(PipelineError) {
    var group: UInt32?
    var walk = GroupWalk(limits: limits)
    var last: [UInt8] = []
    var found: [AuditFinding] = []
    var sorted = consume findings
    do {
      try records.drain { (bytes) throws(PipelineError) in
        // The same record from two exports is one.
        if bytes == last { return }
        last = bytes
        let number = bytes.bigEndian32(at: 0)
        if let group, group != number {
          walk.finish(at: now, &found)
          walk = GroupWalk(limits: limits)
        }
        group = number
        walk.take(HistoryRecord(decoding: bytes, at: 4), &found)
        try collect(&found, into: &sorted)
      }
      walk.finish(at: now, &found)
      try collect(&found, into: &sorted)
    } catch {
      findings = sorted
      throw error
    }
    findings = sorted
  }

  /// Hands findings on to be sorted as the output is: by thread or else order, time, record, rule.
  private func collect(
    _ found: inout [AuditFinding], into sorted: inout ExternalSort
  ) throws(PipelineError) {
    for (index, finding) in found.enumerated() {
      guard let judgement = writer.judgement(of: finding) else { continue }
      let place = finding.place
      var bytes: [UInt8] = []
      bytes.append(ordered: place.thread ?? place.order ?? [])
      bytes.append(bigEndian: UInt64(bitPattern: place.time.microseconds) ^ 1 << 63)
      bytes.append(ordered: place.id)
      let keyCount = UInt32(bytes.count)
      // Rules are ordered by id.
      bytes.append(bigEndian: UInt16(judgement.rule))
      // Several findings of one rule in a message keep their order.
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: index))
      bytes.append(judgement.severity > .info ? 1 : 0)
      bytes += writer.line(for: finding)
      bytes.append(bigEndian: keyCount)
      try sorted.add(bytes)
    }
    found.removeAll(keepingCapacity: found.capacity < 1 << 12)
  }

  private func report(
    _ findings: inout ExternalSort, _ summary: inout ScanSummary,
    _ write: ([UInt8]) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    var output: [UInt8] = []
    var last: ArraySlice<UInt8> = []
    var counted = summary
    try findings.drain { (bytes) throws(PipelineError) in
      let keyCount = Int(bytes.bigEndian32(at: bytes.count - 4))
      let record = bytes[..<keyCount]
      if record != last { counted.violating += 1 }
      last = record
      counted.violations += 1
      counted.byRule[Int(bytes[keyCount]) << 8 | Int(bytes[keyCount + 1])] += 1
      if bytes[keyCount + 6] == 1 { counted.serious += 1 }
      output += bytes[(keyCount + 7)..<bytes.count - 4]
      if output.count >= 64 << 10 {
        try write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    summary = counted
    if !output.isEmpty { try write(output) }
  }
}
