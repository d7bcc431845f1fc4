// SPDX-License-Identifier: Apache-2.0

import MessageText

/// migration.*: a conversation leaves the marketplace only for a good reason, with a note that says
/// why, a message that says why, where to and that it goes on here, and a summary in the end.
///
/// A message that keeps to this still gives an address, but its finding only warns.
struct MigrationRules: HistoryRule {
  /// One excursion, from the invitation or the first word elsewhere to the summary.
  private struct Excursion {
    let place: RecordPlace
    var quotes: [HistoryRecord.Quote]
    var isProper = true
    /// Whether the subject is one that justifies nothing; nil once the notes are judged.
    var isBasicTopic: Bool?
    /// What was last said elsewhere, or the invitation before a thread that was closed upon it.
    var unsummed: RecordPlace?
    var hasSummary = false
  }

  private var hasNoteThatExplains = false
  private var hasJustifyingReason = false
  private var excursion: Excursion?
  /// What buyers wrote elsewhere of their own accord and nobody has led back yet.
  private var inbound = OpenClocks()

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    // A note of the same moment still counts, whatever its id.
    if let open = excursion, record.time > open.place.time {
      excursion = judgingNotes(of: open, &findings)
    }
    switch record.happening {
    case .internalNote: takeNote(record)
    case .external: takeExternal(record, context, &findings)
    case .threadClosed:
      if let open = excursion, open.unsummed == nil, !open.hasSummary {
        excursion?.unsummed = open.place
      }
    case .message where record.facts.contains(.offChannel):
      takeExternal(record, context, &findings)
    case .message where record.facts.contains(.seller):
      takeMessage(record, context, &findings)
    default: break
    }
  }

  func finish(at now: Timestamp, _ limits: AuditLimits, _ findings: inout [AuditFinding]) {
    if let excursion {
      Self.conclude(judgingNotes(of: excursion, &findings), at: now, limits, &findings)
    }
    var inbound = inbound
    Self.removeExpired(&inbound, at: now, limits, &findings)
  }

  private mutating func takeNote(_ record: HistoryRecord) {
    let explains = record.facts.isSuperset(of: [.hasText, .saysWhyElsewhere])
    if explains { hasNoteThatExplains = true }
    if record.facts.contains(.hasJustifyingReason)
      || explains && !record.facts.contains(.hasReason)
    {
      hasJustifyingReason = true
    }
  }

  private mutating func takeExternal(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    for rule in record.advertising {
      findings.append(
        AuditFinding(
          cause: .said(rule: rule), place: RecordPlace(record),
          detail: "the conversation elsewhere turns into advertising"))
    }
    let isInbound =
      record.facts.contains(.inbound)
      || record.happening == .message && record.facts.contains(.buyer)
    if excursion != nil {
      excursion?.unsummed = RecordPlace(record)
      excursion?.hasSummary = false
    } else if isInbound {
      if !record.facts.contains(.byPhone), record.facts.contains(.hasMarketplaceOrder) {
        if context.limits.inboundHours > 0 {
          Self.removeExpired(&inbound, at: record.time, context.limits, &findings)
        }
        inbound.start(RecordPlace(record))
      }
    } else if !inbound.isEmpty {
      // The answer to what the buyer wrote there: it may be given there if it leads back.
      if record.facts.contains(.saysGoesOnHere) { lead(back: record, context, &findings) }
    } else if !record.facts.contains(.byPhone) {
      excursion = Excursion(
        place: RecordPlace(record), quotes: [], isBasicTopic: false, unsummed: RecordPlace(record))
    }
  }

  private mutating func takeMessage(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    if !record.facts.contains(.automatic) {
      if !inbound.isEmpty { lead(back: record, context, &findings) }
      if record.facts.contains(.saysWhatWasDone) { excursion?.hasSummary = true }
    }
    if record.facts.contains(.linksVideo) {
      findings.add(
        .migrationVideo, at: RecordPlace(record),
        "a help video is best shown on the product page of the marketplace")
    }
    guard record.facts.contains(.invitesElsewhere) else { return }
    if let open = excursion {
      // A reminder of the address, or the summary itself with the address once more.
      guard open.hasSummary, !record.facts.contains(.saysWhatWasDone) else { return }
      Self.conclude(
        judgingNotes(of: open, &findings), at: record.time, context.limits, &findings)
    }
    var opened = Excursion(place: RecordPlace(record), quotes: record.quotes)
    opened.isBasicTopic =
      record.facts.contains(.aboutReturn)
      || record.facts.contains(.isBasicTopic) && !record.facts.contains(.saysWhyElsewhere)
    judgeParts(of: record, &opened, &findings)
    excursion = opened
  }

  /// The excursion after it was asked, once, whether the notes before it justify it.
  private func judgingNotes(
    of open: Excursion, _ findings: inout [AuditFinding]
  ) -> Excursion {
    guard let isBasicTopic = open.isBasicTopic else { return open }
    var excursion = open
    excursion.isBasicTopic = nil
    if isBasicTopic {
      excursion.isProper = false
      findings.add(
        .migrationReason, at: excursion.place,
        "tracking, returns and refunds are never dealt with outside the marketplace")
    } else if !hasJustifyingReason {
      excursion.isProper = false
      findings.add(
        .migrationReason, at: excursion.place,
        "nothing justifies to go on outside the marketplace")
    }
    if !hasNoteThatExplains {
      excursion.isProper = false
      findings.add(
        .migrationNote, at: excursion.place,
        "no internal note says beforehand why the conversation must go on elsewhere")
    }
    return excursion
  }

  private func judgeParts(
    of record: HistoryRecord, _ excursion: inout Excursion, _ findings: inout [AuditFinding]
  ) {
    let parts: [(fact: HistoryFacts, rule: AuditRule, detail: String)] = [
      (.saysWhyElsewhere, .migrationWhy, "the message does not say why it leads elsewhere"),
      (.givesContact, .migrationChannel, "the message does not say where to write to"),
      (.saysGoesOnHere, .migrationReturn, "the message does not say that the answer comes here"),
    ]
    for part in parts where !record.facts.contains(part.fact) {
      excursion.isProper = false
      findings.add(part.rule, at: excursion.place, part.detail)
    }
  }

  /// A message that comes back to the marketplace answers all that was written elsewhere.
  private mutating func lead(
    back record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    if context.limits.inboundHours > 0 {
      Self.removeExpired(&inbound, at: record.time, context.limits, &findings)
    }
    inbound.stop()
  }

  private static func removeExpired(
    _ inbound: inout OpenClocks, at time: Timestamp, _ limits: AuditLimits,
    _ findings: inout [AuditFinding]
  ) {
    let limit = Int64(limits.inboundHours) * AuditLimits.hour
    for place in inbound.removeExpired(limit, at: time) {
      findings.add(
        .migrationInbound, at: place,
        "the buyer writes elsewhere about an order and is not led back to the marketplace")
    }
  }

  /// The excursion is over: it has its summary, or never gets one.
  private static func conclude(
    _ excursion: Excursion, at time: Timestamp, _ limits: AuditLimits,
    _ findings: inout [AuditFinding]
  ) {
    var isProper = excursion.isProper
    if let place = excursion.unsummed, !excursion.hasSummary {
      isProper = false
      if time.hasPassed(Int64(limits.summaryHours) * AuditLimits.hour, after: place.time) {
        findings.add(
          .migrationSummary, at: place,
          "no message in the thread sums up what was done elsewhere")
      }
    }
    guard isProper else { return }
    for quote in excursion.quotes {
      findings.append(
        AuditFinding(cause: .mitigated(quote), place: excursion.place, detail: ""))
    }
  }
}
