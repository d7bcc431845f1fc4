// SPDX-License-Identifier: Apache-2.0

import MessageText

/// review.repeat, thread.review.targeting and review.harassment: how reviews are raised.
struct ReviewRules: HistoryRule {
  /// How many requests an order has had.
  private var requests: [UInt32: Int] = [:]
  /// The last bad review of each order, and of any in the group.
  private var badReviews: [UInt32: Timestamp] = [:]
  private var lastBadReview: Timestamp?
  /// Conversations in which a change of a review was asked for, or refused.
  private var pressed: Set<UInt32> = []

  init() {}

  mutating func take(
    _ record: HistoryRecord, _ context: AuditContext, _ findings: inout [AuditFinding]
  ) {
    guard let deal = record.deal, let conversation = record.conversation else { return }
    switch record.happening {
    case .reviewReceived where record.facts.contains(.isBadReview):
      badReviews[deal] = record.time
      lastBadReview = record.time
    case .reviewRequested:
      countRequest(record, deal, context, &findings)
    case .message where record.facts.contains(.buyer):
      if record.facts.contains(.refuses) { pressed.insert(conversation) }
    case .message where record.facts.contains(.seller):
      if record.facts.contains(.requestsReview) { countRequest(record, deal, context, &findings) }
      judgeTargeting(record, deal, context, &findings)
      if record.facts.contains(.requestsReviewChange) {
        if pressed.contains(conversation) {
          findings.add(
            .reviewHarassment, at: RecordPlace(record),
            "the buyer is asked to change a review again, or after having refused")
        }
        pressed.insert(conversation)
      }
    default: break
    }
  }

  private mutating func countRequest(
    _ record: HistoryRecord, _ deal: UInt32, _ context: AuditContext,
    _ findings: inout [AuditFinding]
  ) {
    let count = requests[deal, default: 0] + 1
    requests[deal] = count
    guard count > context.limits.reviewRequests else { return }
    findings.add(
      .reviewRepeat, at: RecordPlace(record),
      "request number \(count) for a review of the same order")
  }

  private func judgeTargeting(
    _ record: HistoryRecord, _ deal: UInt32, _ context: AuditContext,
    _ findings: inout [AuditFinding]
  ) {
    let raised: HistoryFacts = [.requestsReview, .requestsReviewChange]
    guard !context.isReply, !record.facts.isDisjoint(with: raised),
      let review = record.orderNumber == nil ? lastBadReview : badReviews[deal]
    else { return }
    let limit = Int64(context.limits.reviewTargetingDays) * AuditLimits.day
    guard record.time.since(review) <= limit else { return }
    findings.add(
      .reviewTargeting, at: RecordPlace(record),
      "the seller raises reviews unasked within \(context.limits.reviewTargetingDays) days of a "
        + "review of up to \(context.limits.badReviewStars) stars")
  }
}
