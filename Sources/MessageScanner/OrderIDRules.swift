// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rules about the order's id in the words of a message: that it is there, and no other.
struct OrderIDRules: Sendable {
  private let missing: MetadataRule?
  private let other: MetadataRule?

  init(policy: Policy) {
    missing = MetadataRule(.orderIDMissing, policy: policy)
    other = MetadataRule(.otherOrder, policy: policy)
  }

  /// What the fields of a message say about its order.
  private struct Sighting {
    var hasOwn = false
    /// An id as 17 digits without hyphens.
    var hasBare = false
    /// The ids of other orders, each once.
    var others: Set<OrderID> = []
  }

  /// Checks the ids in subject, text and HTML of a message; see `MetadataRules.judge`.
  func judge(
    _ message: Message, in arena: borrowing Span<UInt8>, _ facts: MessageFacts, isExempt: Bool,
    _ scratch: inout ScanScratch
  ) {
    let stated = message.orderID ?? message.orderReference
    let own = stated.flatMap { OrderID(arena.extracting($0)) }
    if own == nil { other?.cannotTell(&scratch) }
    let asksForOwn = missing != nil && facts.kind == .proactive && !isExempt
    if facts.kind == .unknown, !isExempt { missing?.cannotTell(&scratch) }
    guard asksForOwn || other != nil && own != nil else { return }
    var sighting = Sighting()
    let first = scratch.located.count
    look(in: message.subject, of: .subject, own, arena, &sighting, &scratch)
    look(in: message.text, of: .text, own, arena, &sighting, &scratch)
    look(in: message.html, of: .html, own, arena, &sighting, &scratch)
    guard asksForOwn, let missing, !sighting.hasOwn else { return }
    if scratch.located.count > first {
      // One cause: another id stands where the order's own should.
      scratch.located[first] = scratch.located[first].alsoMissingOrderID
    } else {
      missing.note(sighting.hasBare ? .breaksAtMost(.warn) : .breaks, in: .message, &scratch)
    }
  }

  private func look(
    in range: Range<Int>?, of field: Field, _ own: OrderID?, _ arena: borrowing Span<UInt8>,
    _ sighting: inout Sighting, _ scratch: inout ScanScratch
  ) {
    guard let range else { return }
    var found: [OrderID.Occurrence] = []
    OrderID.forEach(in: arena.extracting(range)) { found.append($0) }
    for one in found {
      if field == .text, scratch.quoted.contains(where: { $0.overlaps(one.range) }) { continue }
      if own == nil || one.id == own {
        if one.form == .grouped { sighting.hasOwn = true } else { sighting.hasBare = true }
      } else if one.form == .grouped, let other, sighting.others.insert(one.id).inserted {
        scratch.located.append(
          Violation(rule: other.index, severity: other.severity, field: field, range: one.range))
      }
    }
  }
}
