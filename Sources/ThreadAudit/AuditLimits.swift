// SPDX-License-Identifier: Apache-2.0

/// The figures and lists of the rules about histories.
///
/// A limit is kept by what happens exactly at its end. A limit of 0 means that nothing is waited
/// for: what is missing when the history ends is missing.
package struct AuditLimits: Sendable, Equatable {
  /// Hours in which a buyer's message is answered.
  package var answerHours = 24
  /// Hours in which the buyer hears that an order is late or cannot be shipped.
  package var notifyHours = 24
  /// Days after which a refund promised in a message has begun.
  package var promisedRefundDays = 3
  /// Days in which the refund of a cancelled order begins.
  package var cancelRefundDays = 0
  /// Days for which conversations are kept.
  package var retentionDays = 90
  /// Days after a bad review in which the seller does not raise reviews unasked.
  package var reviewTargetingDays = 14
  /// The most stars of a bad review.
  package var badReviewStars = 3
  /// Requests for a review that one order may have.
  package var reviewRequests = 1
  /// Hours in which what was done elsewhere is summed up in the thread.
  package var summaryHours = 0
  /// Hours in which a buyer who writes elsewhere is led back to the thread.
  package var inboundHours = 0
  /// Reasons of a note that justify going elsewhere.
  package var migrationReasons = [
    "media_too_large", "technical_media", "safety", "recall", "legal",
  ]
  /// Reason codes of the adjustment of an order that cannot be delivered.
  package var unavailableCodes = ["NoInventory", "CouldNotShip"]
  /// Purposes for which a buyer may be called at the temporary number.
  package var callPurposes = ["delivery"]
  /// Purposes for which the real number is given.
  package var exemptCallPurposes = ["value_added_service", "shipment_abroad", "freight"]
  /// Hosts of videos, where a help video is only a warning.
  package var videoHosts = ["youtube.com", "youtu.be", "youtube-nocookie.com"]
  /// Rules whose findings in a message that keeps to the migration protocol only warn.
  package var mitigatedRules = ["contact.email"]

  /// The limits of the policy of 2020-11.
  package init() {}

  static let hour: Int64 = 3_600_000_000
  static let day: Int64 = 24 * hour
}
