// SPDX-License-Identifier: Apache-2.0

import MessageText

/// phone_system.*: buyers are called at the temporary number, about the delivery and until then.
struct PhoneCallRules: HistoryRule {
  private var delivered: [UInt32: Timestamp] = [:]
  /// A call as it should be, after which a message may speak of it.
  private var hasProperCall = false

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    switch record.happening {
    case .delivered:
      if let deal = record.deal { delivered[deal] = delivered[deal] ?? record.time }
    case .external where record.facts.contains(.byPhone) && !record.facts.contains(.inbound):
      let faults = self.faults(of: record)
      if faults.isEmpty {
        hasProperCall = true
      } else {
        findings.add(
          .phoneNumber, at: RecordPlace(record),
          "the buyer is called \(faults.joined(separator: " and "))")
      }
    case .message where record.isSellersMessage && record.facts.contains(.speaksOfCalling):
      if !hasProperCall {
        findings.add(
          .phoneHandling, at: RecordPlace(record),
          "the message speaks of calling the buyer outside the temporary number")
      }
    default: break
    }
  }

  private func faults(of record: HistoryRecord) -> [String] {
    guard !record.facts.contains(.isExempt) else { return [] }
    var faults: [String] = []
    if record.facts.contains(.hasPurpose), !record.facts.contains(.isForDelivery) {
      faults.append("about something other than the delivery")
    }
    if let deal = record.deal, let time = delivered[deal], record.time > time {
      faults.append("after the delivery")
    }
    if record.facts.contains(.numberNotAnonymised) { faults.append("at the real number") }
    return faults
  }
}
