// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The part of a record that a violation names, kept while it is not known whether there is one.
struct RecordPlace: Sendable, Equatable {
  let time: Timestamp
  let id: [UInt8]
  let thread: [UInt8]?
  let order: [UInt8]?

  init(_ record: HistoryRecord) {
    time = record.time
    id = record.id
    thread = record.thread
    order = record.order
  }
}

/// One violation that a history shows.
struct AuditFinding: Sendable, Equatable {
  /// What is violated.
  enum Cause: Sendable, Equatable {
    case rule(AuditRule)
    /// A rule about what messages say, broken in a conversation elsewhere; an index in
    /// `Policy.rules`.
    case said(rule: Int)
    /// A finding in a message that the history makes milder.
    case mitigated(HistoryRecord.Quote)
  }

  let cause: Cause
  /// The record that causes it, or that called for what is missing.
  let place: RecordPlace
  /// A sentence without a full stop; empty for what is mitigated.
  let detail: String
}

extension [AuditFinding] {
  /// Adds a violation of a rule.
  mutating func add(_ rule: AuditRule, at place: RecordPlace, _ detail: String) {
    append(AuditFinding(cause: .rule(rule), place: place, detail: detail))
  }
}
