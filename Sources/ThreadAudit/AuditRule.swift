// SPDX-License-Identifier: Apache-2.0

import Policy

/// The rules that look at a whole thread or order.
enum AuditRule: String, CaseIterable, Sendable {
  case answer = "thread.sla24"
  case retention = "thread.retention90"
  case reviewTargeting = "thread.review.targeting"
  case reviewRepeat = "review.repeat"
  case reviewHarassment = "review.harassment"
  case unavailableNotify = "order.unavailable.notify"
  case unavailableSequence = "order.unavailable.sequence"
  case unavailableContent = "order.unavailable.content"
  case cancelRefund = "order.cancel.refund"
  case refundChannel = "return.refund_channel"
  case returnMessage = "return.msg_only_if"
  case migrationReason = "migration.reason"
  case migrationNote = "migration.1_note"
  case migrationWhy = "migration.2a"
  case migrationChannel = "migration.2b"
  case migrationReturn = "migration.2c"
  case migrationSummary = "migration.3_summary"
  case migrationInbound = "migration.inbound"
  case migrationVideo = "migration.video"
  case phoneNumber = "phone_system.anon"
  case phoneHandling = "phone_system.handling"

  /// What a violation is about: an order or a thread.
  var field: AuditField {
    switch self {
    case .reviewRepeat, .unavailableNotify, .unavailableSequence, .unavailableContent,
      .cancelRefund, .refundChannel, .returnMessage:
      .order
    default: .thread
    }
  }

  /// What the marketplace counts against the seller besides.
  var impact: [String] {
    switch self {
    case .answer: ["csdr"]
    case .migrationSummary: ["a_to_z", "odr"]
    default: []
    }
  }
}

/// What an audit violation is about, as the output names it.
enum AuditField: String, Sendable {
  case thread, order
}
