// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import ViolationReport

/// Why a record that is valid JSON has no place in a history.
package struct HistoryProblem: Error, Equatable, CustomStringConvertible {
  /// A sentence without a full stop that holds nothing of the record's content.
  package let description: String
}

/// Turns the records of a batch into the short form in which a history is kept; one a worker.
///
/// What a message says is asked here, once, so that its text need not be kept: of the policy's
/// own rules and of wordings that only histories need.
package struct HistoryReader: ~Copyable {
  private let scanner: Scanner
  private let wordings: HistoryWordings
  private let rules: ScannedRules
  private let limits: AuditLimits
  private let writer: AuditWriter
  private var scratch = ScanScratch()
  private var wordingScratch = HistoryScratch()

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - scanner: checks messages against the policy.
  ///   - wordings: finds what only histories ask for.
  ///   - limits: the figures in force.
  ///   - writer: encodes the findings whose severity a history may change.
  package init(
    scanner: Scanner, wordings: HistoryWordings, limits: AuditLimits, writer: AuditWriter
  ) {
    self.scanner = scanner
    self.wordings = wordings
    self.limits = limits
    self.writer = writer
    rules = ScannedRules(policy: scanner.policy, limits: limits)
  }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - message: a record of outcome `message`.
  ///   - fields: its further fields.
  ///   - arena: the decoded strings of its batch.
  ///   - output: takes the record behind the number of its bytes; nothing for a message that names
  ///     neither thread nor order, as no rule can say anything of it.
  /// - Returns: the record's time.
  /// - Throws: `HistoryProblem` when something is missing or unknown.
  package mutating func read(
    _ message: Message, _ fields: HistoryFields, in arena: borrowing Span<UInt8>,
    to output: inout [UInt8]
  ) throws(HistoryProblem) -> Timestamp {
    let type = fields.type.map { arena.text($0) } ?? "message"
    guard let id = message.id, !id.isEmpty else {
      throw HistoryProblem(description: "field id is missing")
    }
    let (name, range) = type == "message" ? ("sent_at", message.sentAt) : ("at", fields.at)
    guard let range else { throw HistoryProblem(description: "field \(name) is missing") }
    guard let time = Timestamp(arena.extracting(range)) else {
      throw HistoryProblem(description: "field \(name) is no time as RFC 3339 writes it")
    }
    var record = HistoryRecord(
      time: time, id: arena.bytes(id), happening: try happening(type, fields, arena))
    record.thread = message.threadID.map { arena.bytes($0) }
    record.order = message.orderID.map { arena.bytes($0) }
    try checkPlace(of: record, type)
    switch record.happening {
    case .message: readMessage(message, fields, arena, &record)
    case .internalNote: readNote(message, arena, &record)
    case .external: readExternal(message, fields, arena, &record)
    case .adjusted:
      if let code = fields.reasonCode, !limits.unavailableCodes.contains(arena.text(code)) {
        record.facts.insert(.hasOtherReasonCode)
      }
    case .reviewReceived:
      if let stars = fields.stars, stars <= limits.badReviewStars {
        record.facts.insert(.isBadReview)
      }
    default: break
    }
    guard record.thread != nil || record.order != nil else { return time }
    var bytes: [UInt8] = []
    record.encode(to: &bytes)
    output.append(bigEndian: UInt32(bytes.count))
    output += bytes
    return time
  }

  private func happening(
    _ type: String, _ fields: HistoryFields, _ arena: borrowing Span<UInt8>
  ) throws(HistoryProblem) -> Happening {
    let event = fields.event.map { arena.text($0) }
    let happening: Happening?
    switch type {
    case "message": return .message
    case "internal_note": return .internalNote
    case "external": return .external
    case "order_event": happening = event.flatMap { Happening(orderEvent: $0) }
    case "thread_event": happening = event.flatMap { Happening(threadEvent: $0) }
    default:
      throw HistoryProblem(
        description:
          "field type is none of message, internal_note, external, order_event, thread_event")
    }
    guard let happening else {
      throw HistoryProblem(description: "field event names no event of \(type)")
    }
    return happening
  }

  /// An event of nothing is a mistake; a message may stand alone.
  private func checkPlace(of record: HistoryRecord, _ type: String) throws(HistoryProblem) {
    switch type {
    case "message": break
    case "order_event":
      if record.order == nil { throw HistoryProblem(description: "field order_id is missing") }
    case "thread_event":
      if record.thread == nil { throw HistoryProblem(description: "field thread_id is missing") }
    default:
      if record.thread == nil, record.order == nil {
        throw HistoryProblem(description: "fields thread_id and order_id are missing")
      }
    }
  }

  private mutating func readMessage(
    _ message: Message, _ fields: HistoryFields, _ arena: borrowing Span<UInt8>,
    _ record: inout HistoryRecord
  ) {
    if let channel = fields.channel, arena.text(channel) != "amazon_bsm" {
      record.facts.insert(.offChannel)
    }
    if fields.isAutomatic == true { record.facts.insert(.automatic) }
    if fields.needsNoResponse == true { record.facts.insert(.needsNoResponse) }
    if let kind = message.kind.map({ arena.text($0) }) {
      if kind == "proactive" { record.facts.insert(.statedProactive) }
      if kind == "reply" { record.facts.insert(.statedReply) }
    }
    if let order = record.order, order.isMarketplaceOrder {
      record.facts.insert(.hasMarketplaceOrder)
    }
    switch message.sender.map({ arena.text($0) }) {
    case "buyer":
      record.facts.insert(.buyer)
      findWordings(message, arena, &record, [.refuses])
      return
    case nil, "seller": record.facts.insert(.seller)
    default: return
    }
    switch message.reason.map({ arena.text($0) }) {
    case "review_request": record.facts.formUnion([.requestsReview, .aboutOtherMatter])
    case "return": record.facts.formUnion([.aboutReturn, .aboutOtherMatter])
    case "invoice", "bulky_delivery", "home_service", "custom_design":
      record.facts.insert(.aboutOtherMatter)
    default: break
    }
    if let via = message.sentVia, arena.text(via) == "request_a_review" {
      record.facts.insert(.requestsReview)
    }
    scanner.scan(message, in: arena, using: &scratch)
    for violation in scratch.violations {
      judge(violation, message, arena, &record)
    }
    findWordings(message, arena, &record, HistoryWordings.ofSeller)
  }

  /// Notes what a finding of the policy means for the history.
  private func judge(
    _ violation: Violation, _ message: Message, _ arena: borrowing Span<UInt8>,
    _ record: inout HistoryRecord
  ) {
    let rule = violation.rule
    record.facts.formUnion(rules.facts[rule])
    for other in violation.alsoRules(under: scanner.policy) {
      record.facts.formUnion(rules.facts[other])
    }
    if rules.links.contains(rule), arena.containsHost(of: limits.videoHosts, in: violation, message)
    {
      record.facts.insert(.linksVideo)
    }
    if rules.mitigated.contains(rule) {
      record.quotes.append(
        HistoryRecord.Quote(rule: rule, line: writer.quote(violation, of: message, in: arena)))
    }
  }

  private mutating func readNote(
    _ message: Message, _ arena: borrowing Span<UInt8>, _ record: inout HistoryRecord
  ) {
    if let reason = message.reason {
      record.facts.insert(.hasReason)
      if limits.migrationReasons.contains(arena.text(reason)) {
        record.facts.insert(.hasJustifyingReason)
      }
    }
    if let text = message.text, !arena.isBlank(text) { record.facts.insert(.hasText) }
    findWordings(message, arena, &record, [.saysWhyElsewhere])
  }

  private mutating func readExternal(
    _ message: Message, _ fields: HistoryFields, _ arena: borrowing Span<UInt8>,
    _ record: inout HistoryRecord
  ) {
    if let channel = fields.channel, arena.text(channel) == "phone" {
      record.facts.insert(.byPhone)
    }
    switch fields.direction.map({ arena.text($0) }) {
    case "in": record.facts.insert(.inbound)
    case "out": record.facts.insert(.outbound)
    default: break
    }
    if let purpose = fields.purpose.map({ arena.text($0) }) {
      record.facts.insert(.hasPurpose)
      if limits.callPurposes.contains(purpose) { record.facts.insert(.isForDelivery) }
      if limits.exemptCallPurposes.contains(purpose) { record.facts.insert(.isExempt) }
    }
    if fields.isNumberAnonymised == false { record.facts.insert(.numberNotAnonymised) }
    if let order = record.order, order.isMarketplaceOrder {
      record.facts.insert(.hasMarketplaceOrder)
    }
    guard message.text != nil || message.html != nil, !record.facts.contains(.inbound) else {
      return
    }
    scanner.scan(message, in: arena, using: &scratch)
    for violation in scratch.violations where rules.advertising.contains(violation.rule) {
      if !record.advertising.contains(violation.rule) { record.advertising.append(violation.rule) }
    }
    findWordings(message, arena, &record, [.saysGoesOnHere])
  }

  /// Notes which wordings of histories a text has.
  private mutating func findWordings(
    _ message: Message, _ arena: borrowing Span<UInt8>, _ record: inout HistoryRecord,
    _ wanted: HistoryFacts
  ) {
    record.facts.formUnion(
      wordings.facts(of: message, in: arena, wanted: wanted, using: &wordingScratch))
  }
}

/// The rules of the policy whose findings a history asks for.
private struct ScannedRules: Sendable {
  /// What a finding of each rule says, by index in `Policy.rules`.
  let facts: [HistoryFacts]
  let links: Set<Int>
  let advertising: Set<Int>
  let mitigated: Set<Int>

  init(policy: Policy, limits: AuditLimits) {
    facts = policy.rules.map { rule in
      switch rule.id {
      case "contact.email", "contact.phone", "contact.messenger":
        [.givesContact, .invitesElsewhere]
      case "link.external": [.givesContact]
      case "contact.offplatform": [.invitesElsewhere]
      case "review.positive", "review.incentive", "review.repeat": [.requestsReview]
      case "review.change": [.requestsReviewChange]
      default: []
      }
    }
    links = Self.indices(of: policy) { $0 == "link.external" }
    advertising = Self.indices(of: policy) { $0.hasPrefix("promo.") }
    mitigated = Self.indices(of: policy) { limits.mitigatedRules.contains($0) }
  }

  private static func indices(of policy: Policy, where belongs: (String) -> Bool) -> Set<Int> {
    Set(policy.rules.indices.filter { belongs(policy.rules[$0].id) })
  }
}
