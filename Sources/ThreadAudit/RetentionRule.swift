// SPDX-License-Identifier: Apache-2.0

import MessageText

/// thread.retention90: conversations are kept long enough.
struct RetentionRule: HistoryRule {
  /// The time of the last message that is still kept, by conversation.
  private var latest: [UInt32: Timestamp] = [:]

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    guard let conversation = record.conversation else { return }
    if record.happening == .message {
      latest[conversation] = record.time
    } else if record.happening == .threadPurged {
      let limit = Int64(context.limits.retentionDays) * AuditLimits.day
      if let last = latest.removeValue(forKey: conversation), record.time.since(last) < limit {
        findings.add(
          .retention, at: RecordPlace(record),
          "the conversation is purged less than \(context.limits.retentionDays) days after a message"
        )
      }
    }
  }
}
