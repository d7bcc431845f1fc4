// SPDX-License-Identifier: Apache-2.0

import MessageText

/// order.cancel.refund, return.refund_channel and return.msg_only_if: refunds and returns.
struct RefundRules: HistoryRule {
  private struct Order {
    var cancelled: RecordPlace?
    var promised: RecordPlace?
    /// The marketplace gave money back, so nothing of the above matters any more.
    var isRefunded = false
  }

  private var orders: [UInt32: Order] = [:]

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    if record.isSellersMessage, record.facts.contains(.aboutReturn), !context.isReply,
      !record.facts.contains(.asksSomething)
    {
      findings.add(
        .returnMessage, at: RecordPlace(record),
        "a message about a return neither asks for anything nor offers a partial refund")
    }
    guard let key = record.orderNumber else { return }
    switch record.happening {
    case .refunded, .adjusted: orders[key, default: Order()].isRefunded = true
    case .cancelled:
      let place = orders[key]?.cancelled ?? RecordPlace(record)
      orders[key, default: Order()].cancelled = place
    case .message where record.facts.isSuperset(of: [.seller, .promisesRefund]):
      let place = orders[key]?.promised ?? RecordPlace(record)
      orders[key, default: Order()].promised = place
    default: break
    }
  }

  func finish(at now: Timestamp, _ limits: AuditLimits, _ findings: inout [AuditFinding]) {
    for order in orders.values where !order.isRefunded {
      // One missing refund is one cause, whether or not it was promised as well.
      if let place = order.cancelled {
        let limit = Int64(limits.cancelRefundDays) * AuditLimits.day
        if now.hasPassed(limit, after: place.time) {
          findings.add(.cancelRefund, at: place, "the order is cancelled and not refunded")
        }
      } else if let place = order.promised {
        let limit = Int64(limits.promisedRefundDays) * AuditLimits.day
        if now.hasPassed(limit, after: place.time) {
          findings.add(
            .refundChannel, at: place,
            "a refund is promised, but the marketplace has made none "
              + "within \(limits.promisedRefundDays) days")
        }
      }
    }
  }
}
