// SPDX-License-Identifier: Apache-2.0

import MessageText

/// All rules over the records of one group, in the order of time.
struct GroupWalk {
  private let limits: AuditLimits
  private var rules: [any HistoryRule] = [
    AnswerClock(), RetentionRule(), ReviewRules(), UnavailableRules(), RefundRules(),
    MigrationRules(), PhoneCallRules(),
  ]
  /// The conversations in which the buyer spoke last.
  private var buyerSpokeLast: Set<UInt32> = []

  /// Makes a walk before the first record of a group.
  ///
  /// - Parameter limits: the figures in force.
  init(limits: AuditLimits) { self.limits = limits }

  /// Looks at the next record.
  ///
  /// - Parameters:
  ///   - record: not earlier than those before.
  ///   - findings: takes the violations that are certain now.
  mutating func take(_ record: HistoryRecord, _ findings: inout [AuditFinding]) {
    var isReply = record.facts.contains(.statedReply)
    if let conversation = record.conversation, record.happening == .message {
      if !record.facts.contains(.statedProactive), buyerSpokeLast.contains(conversation) {
        isReply = true
      }
      if record.facts.contains(.buyer) {
        buyerSpokeLast.insert(conversation)
      } else {
        buyerSpokeLast.remove(conversation)
      }
    }
    let context = AuditContext(isReply: isReply, limits: limits)
    for index in rules.indices { rules[index].take(record, context, &findings) }
  }

  /// Looks at what is open in the end.
  ///
  /// - Parameters:
  ///   - now: the time that decides which clocks have run out.
  ///   - findings: takes the remaining violations.
  func finish(at now: Timestamp, _ findings: inout [AuditFinding]) {
    for rule in rules { rule.finish(at: now, limits, &findings) }
  }
}
