// SPDX-License-Identifier: Apache-2.0

import MessageText

/// order.unavailable.*: the buyer of an order that is late or cannot be shipped hears of it, after
/// the amount was adjusted and with what a buyer needs to know.
struct UnavailableRules: HistoryRule {
  private struct Order {
    /// Events of which the buyer has not heard yet.
    var untold = OpenClocks()
    var cannotShip = false
    /// The buyer was told that it cannot be shipped.
    var isTold = false
    var isAdjusted = false
    /// The adjustment with a reason code of something else, until that is known to matter.
    var otherCode: RecordPlace?
  }

  private var orders: [UInt32: Order] = [:]
  /// The orders about which the buyer is yet to hear.
  private var waiting: Set<UInt32> = []

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    if record.isSellersMessage {
      guard !record.facts.contains(.aboutOtherMatter) else { return }
      // A message that does not say about which order it is may be about each of the group.
      for key in record.orderNumber.map({ [$0] }) ?? Array(waiting) {
        guard waiting.remove(key) != nil, var order = orders.removeValue(forKey: key) else {
          continue
        }
        Self.tell(&order, by: record, context, &findings)
        orders[key] = order
      }
      return
    }
    guard let key = record.orderNumber else { return }
    switch record.happening {
    case .cannotShip, .late:
      var order = orders.removeValue(forKey: key) ?? Order()
      Self.removeExpired(&order.untold, at: record.time, context.limits, &findings)
      order.untold.start(RecordPlace(record))
      if record.happening == .cannotShip {
        order.cannotShip = true
        Self.judgeCode(&order, context, &findings)
      }
      orders[key] = order
      waiting.insert(key)
    case .adjusted:
      var order = orders.removeValue(forKey: key) ?? Order()
      order.isAdjusted = true
      if record.facts.contains(.hasOtherReasonCode) { order.otherCode = RecordPlace(record) }
      if order.cannotShip { Self.judgeCode(&order, context, &findings) }
      orders[key] = order
    default: break
    }
  }

  func finish(at now: Timestamp, _ limits: AuditLimits, _ findings: inout [AuditFinding]) {
    for order in orders.values {
      var untold = order.untold
      Self.removeExpired(&untold, at: now, limits, &findings)
    }
  }

  /// The buyer hears of what happened.
  private static func tell(
    _ order: inout Order, by record: HistoryRecord, _ context: AuditContext,
    _ findings: inout [AuditFinding]
  ) {
    removeExpired(&order.untold, at: record.time, context.limits, &findings)
    order.untold.stop()
    guard order.cannotShip, !order.isTold else { return }
    order.isTold = true
    if !order.isAdjusted {
      findings.add(
        .unavailableSequence, at: RecordPlace(record),
        "the buyer is told before the amount of the order is adjusted")
    }
    if !record.facts.isSuperset(of: [.saysAmountAdjusted, .saysWhyUnavailable]) {
      findings.add(
        .unavailableContent, at: RecordPlace(record),
        "the message does not say that the amount is adjusted, and why")
    }
  }

  private static func removeExpired(
    _ untold: inout OpenClocks, at time: Timestamp, _ limits: AuditLimits,
    _ findings: inout [AuditFinding]
  ) {
    let limit = Int64(limits.notifyHours) * AuditLimits.hour
    for place in untold.removeExpired(limit, at: time) {
      findings.add(
        .unavailableNotify, at: place,
        "the buyer hears nothing within \(limits.notifyHours) hours of a delay or failure")
    }
  }

  private static func judgeCode(
    _ order: inout Order, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    guard let place = order.otherCode else { return }
    order.otherCode = nil
    findings.add(
      .unavailableSequence, at: place,
      "the reason code is none of \(context.limits.unavailableCodes.joined(separator: ", "))")
  }
}
