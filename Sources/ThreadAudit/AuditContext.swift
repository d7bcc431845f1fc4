// SPDX-License-Identifier: Apache-2.0

import MessageText

/// What the rules ask about a record beside the record itself.
struct AuditContext {
  /// Whether a message answers the buyer: as it states, else whether the buyer spoke last.
  let isReply: Bool
  let limits: AuditLimits
}

/// A rule, or several that share what they remember, over the records of one group.
///
/// Records come in the order of time. A rule remembers as little as it can: a group may be all of
/// the input.
protocol HistoryRule {
  init()

  /// Looks at the next record.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - context: what else is known of it.
  ///   - findings: takes the violations that are certain now.
  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding])

  /// Looks at what is open when the group has ended.
  ///
  /// - Parameters:
  ///   - now: the time that decides which clocks have run out.
  ///   - limits: the figures in force.
  ///   - findings: takes the remaining violations.
  func finish(at now: Timestamp, _ limits: AuditLimits, _ findings: inout [AuditFinding])
}

extension HistoryRule {
  func finish(at now: Timestamp, _ limits: AuditLimits, _ findings: inout [AuditFinding]) {}
}

extension HistoryRecord {
  /// Whether it is a message in the thread itself: what else is said counts for nothing there.
  var isInThread: Bool { happening == .message && !facts.contains(.offChannel) }
  var isSellersMessage: Bool { isInThread && facts.contains(.seller) }

  /// The thread, or the order where no thread is named.
  var conversation: UInt32? { threadNumber ?? orderNumber }
  /// The order, or the thread where the order is not known.
  var deal: UInt32? { orderNumber ?? threadNumber }
}

extension Timestamp {
  /// Microseconds from another time to this one; never overflows, as years have four digits.
  func since(_ other: Timestamp) -> Int64 { microseconds - other.microseconds }

  /// Whether a clock that began earlier has run out: after its limit, or at once without one.
  func hasPassed(_ limit: Int64, after start: Timestamp) -> Bool {
    limit == 0 || since(start) > limit
  }
}
