// SPDX-License-Identifier: Apache-2.0

import MessageText

/// thread.sla24: each message of the buyer is answered in its thread in time.
///
/// Weekends count; automatic answers and what is said elsewhere do not.
struct AnswerClock: HistoryRule {
  /// Messages without an answer, by conversation.
  private var open: [UInt32: OpenClocks] = [:]

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    guard let conversation = record.conversation, record.isInThread,
      !record.facts.contains(.automatic)
    else { return }
    if record.facts.contains(.seller) {
      if record.threadNumber == nil {
        // An answer that names no thread may belong to any of the group.
        for clocks in open.values { Self.judge(clocks, at: record.time, context.limits, &findings) }
        open = [:]
      } else if let clocks = open.removeValue(forKey: conversation) {
        Self.judge(clocks, at: record.time, context.limits, &findings)
      }
    } else if record.facts.contains(.buyer), !record.facts.contains(.needsNoResponse) {
      // What has run out is told at once, so that only the messages of one day are held.
      var clocks = open.removeValue(forKey: conversation) ?? OpenClocks()
      Self.removeExpired(&clocks, at: record.time, context.limits, &findings)
      clocks.start(RecordPlace(record))
      open[conversation] = clocks
    }
  }

  func finish(at now: Timestamp, _ limits: AuditLimits, _ findings: inout [AuditFinding]) {
    for clocks in open.values { Self.judge(clocks, at: now, limits, &findings) }
  }

  private static func judge(
    _ clocks: OpenClocks, at time: Timestamp, _ limits: AuditLimits,
    _ findings: inout [AuditFinding]
  ) {
    var clocks = clocks
    removeExpired(&clocks, at: time, limits, &findings)
  }

  private static func removeExpired(
    _ clocks: inout OpenClocks, at time: Timestamp, _ limits: AuditLimits,
    _ findings: inout [AuditFinding]
  ) {
    let limit = Int64(limits.answerHours) * AuditLimits.hour
    for place in clocks.removeExpired(limit, at: time) {
      findings.add(
        .answer, at: place,
        "the buyer's message has no answer in the thread within \(limits.answerHours) hours")
    }
  }
}
