// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rules about what a message says about itself: its order, time, language, channel and reason.
///
/// A rule whose fields are missing is not applied and says so. Rules that bind only what the seller
/// starts are not applied either where the message does not say who does.
struct MetadataRules: Sendable {
  private let window: MetadataRule?
  private let language: MetadataRule?
  private let channel: MetadataRule?
  private let solicitation: MetadataRule?
  private let purpose: MetadataRule?
  private let reason: MetadataRule?
  private let important: MetadataRule?
  private let orders: OrderIDRules
  private let operations: OperationRules
  private let attachments: AttachmentRules

  private let anchor: WindowAnchor
  private let windowSeconds: Int64
  private let solicitationSeconds: ClosedRange<Int64>
  private let languageLetters: Int
  private let permittedReasons: NameSet
  private let importantReasons: NameSet
  private let permittedChannels: NameSet
  private let exemptChannels: NameSet

  private static let solicitationChannel = NameSet(["request_a_review"])
  private static let solicitationOperation = NameSet(["productReviewAndSellerFeedback"])

  /// Returns nil when no rule asks for metadata.
  init?(policy: Policy) {
    let asksForMetadata = policy.rules.contains {
      if case .metadata = $0.detects { true } else { false }
    }
    guard asksForMetadata else { return nil }
    func rule(_ condition: MetadataCondition) -> MetadataRule? {
      MetadataRule(condition, policy: policy)
    }
    window = rule(.window)
    language = rule(.language)
    channel = rule(.channel)
    solicitation = rule(.solicitationWindow)
    purpose = rule(.purpose)
    reason = rule(.reason)
    important = rule(.important)
    orders = OrderIDRules(policy: policy)
    operations = OperationRules(policy: policy)
    attachments = AttachmentRules(policy: policy)
    let parameters = policy.profile.parameters
    func seconds(_ days: NumberParameter) -> Int64 { Int64(parameters[days] * 86_400) }
    anchor = parameters.windowAnchor
    windowSeconds = seconds(.windowDays)
    let first = seconds(.solicitationFirstDay)
    solicitationSeconds = first...max(first, seconds(.solicitationLastDay))
    languageLetters = Int(parameters[.languageLetters])
    permittedReasons = NameSet(parameters[.permittedReasons])
    importantReasons = NameSet(parameters[.importantReasons])
    permittedChannels = NameSet(parameters[.permittedChannels])
    exemptChannels = NameSet(parameters[.exemptChannels])
  }

  /// Checks what a message says about itself.
  ///
  /// Findings without a place come to `scratch.violations`, the others to `scratch.located`.
  ///
  /// - Parameters:
  ///   - message: its ranges lie in `arena`.
  ///   - arena: the decoded strings of the message's batch.
  ///   - facts: the message's kind.
  ///   - scratch: empty but for what the text quotes, in `quoted`.
  func judge(
    _ message: Message, in arena: borrowing Span<UInt8>, _ facts: MessageFacts,
    _ scratch: inout ScanScratch
  ) {
    let isExempt = exemptChannels.contains(message.sentVia, in: arena)
    orders.judge(message, in: arena, facts, isExempt: isExempt, &scratch)
    window?.note(windowVerdict(message, in: arena, facts, isExempt), in: .message, &scratch)
    language?.note(
      languageVerdict(message, in: arena, facts, isExempt, quoted: scratch.quoted), in: .message,
      &scratch)
    channel?.note(
      proactiveVerdict(message.sentVia, permittedChannels, in: arena, facts), in: .message,
      &scratch)
    reason?.note(
      proactiveVerdict(message.reason, permittedReasons, in: arena, facts), in: .message, &scratch)
    solicitation?.note(solicitationVerdict(message, in: arena), in: .message, &scratch)
    purpose?.note(purposeVerdict(message, in: arena, facts), in: .message, &scratch)
    if let important { judgeImportance(important, message, in: arena, &scratch) }
    operations.judge(message, in: arena, &scratch)
    attachments.judge(message, in: arena, facts, &scratch)
    if scratch.violations.count > 1 { scratch.violations.sort(by: Violation.precedes) }
  }

  /// Whether the seller starts a message too long after its order.
  private func windowVerdict(
    _ message: Message, in arena: borrowing Span<UInt8>, _ facts: MessageFacts, _ isExempt: Bool
  ) -> MetadataRule.Verdict {
    if facts.kind == .reply || isExempt { return .passes }
    let start =
      switch anchor {
      case .completed: message.completedAt
      case .delivered: message.deliveredAt
      case .shipped: message.shippedAt
      case .purchased: message.purchasedAt
      }
    guard facts.kind == .proactive, let sent = arena.timestamp(message.sentAt),
      let start = arena.timestamp(start)
    else { return .cannotTell }
    return sent > start.advanced(bySeconds: windowSeconds) ? .breaks : .passes
  }

  /// Whether a message is in another language than the buyer's.
  ///
  /// The language that the message states counts; else the one that its text is surely in.
  private func languageVerdict(
    _ message: Message, in arena: borrowing Span<UInt8>, _ facts: MessageFacts, _ isExempt: Bool,
    quoted: [Range<Int>]
  ) -> MetadataRule.Verdict {
    if isExempt { return .passes }
    guard facts.kind != .unknown, let locale = message.buyerLocale,
      let wanted = LocaleTag(arena.extracting(locale))
    else { return .cannotTell }
    // Only what the seller starts is bound; in an answer another language is worth a look.
    let broken: MetadataRule.Verdict = facts.kind == .reply ? .breaksAtMost(.warn) : .breaks
    if let stated = message.lang.flatMap({ LocaleTag(arena.extracting($0)) }),
      !["und", "mul", "mis", "zxx"].contains(stated.language)
    {
      return stated.contradicts(wanted) ? broken : .passes
    }
    guard let text = message.text,
      let found = TextLanguage.detect(
        in: arena.extracting(text), skipping: quoted, minimumLetters: languageLetters)
    else { return .cannotTell }
    return found.contradicts(wanted) ? broken : .passes
  }

  /// Whether a field of a message that the seller starts has a value that is not permitted.
  private func proactiveVerdict(
    _ field: Range<Int>?, _ permitted: NameSet, in arena: borrowing Span<UInt8>,
    _ facts: MessageFacts
  ) -> MetadataRule.Verdict {
    if facts.kind == .reply { return .passes }
    guard facts.kind == .proactive, let field else { return .cannotTell }
    return permitted.contains(arena.extracting(field)) ? .passes : .breaks
  }

  /// Whether a review is asked for outside its time.
  private func solicitationVerdict(
    _ message: Message, in arena: borrowing Span<UInt8>
  ) -> MetadataRule.Verdict {
    guard message.sentVia != nil || message.messageType != nil else { return .cannotTell }
    guard
      Self.solicitationChannel.contains(message.sentVia, in: arena)
        || Self.solicitationOperation.contains(message.messageType, in: arena)
    else { return .passes }
    guard let sent = arena.timestamp(message.sentAt),
      let delivered = arena.timestamp(message.deliveredAt)
    else { return .cannotTell }
    let isEarly = sent < delivered.advanced(bySeconds: solicitationSeconds.lowerBound)
    let isLate = sent > delivered.advanced(bySeconds: solicitationSeconds.upperBound)
    return isEarly || isLate ? .breaks : .passes
  }

  /// Whether a message says that it belongs to no order and no thread.
  private func purposeVerdict(
    _ message: Message, in arena: borrowing Span<UInt8>, _ facts: MessageFacts
  ) -> MetadataRule.Verdict {
    if facts.kind == .reply { return .passes }
    let order = message.orderID ?? message.orderReference
    if arena.isInked(order) || arena.isInked(message.threadID) { return .passes }
    return order == nil || message.threadID == nil ? .cannotTell : .breaks
  }

  /// Reports a subject that claims importance for a reason that is none.
  private func judgeImportance(
    _ rule: MetadataRule, _ message: Message, in arena: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) {
    guard let subject = message.subject else { return rule.cannotTell(&scratch) }
    guard let mark = ImportanceMark.range(in: arena.extracting(subject)) else { return }
    guard let reason = message.reason else { return rule.cannotTell(&scratch) }
    guard !importantReasons.contains(arena.extracting(reason)) else { return }
    scratch.located.append(
      Violation(rule: rule.index, severity: rule.severity, field: .subject, range: mark))
  }
}

extension Span where Element == UInt8 {
  /// The moment that a field names, if it is there and names one.
  fileprivate func timestamp(_ range: Range<Int>?) -> Timestamp? {
    guard let range else { return nil }
    return Timestamp(extracting(range))
  }

  /// Whether a field is there and holds more than blanks.
  fileprivate func isInked(_ range: Range<Int>?) -> Bool {
    guard let range else { return false }
    for index in range where self[index] > 0x20 { return true }
    return false
  }
}
