// SPDX-License-Identifier: Apache-2.0

/// What a rule about a message's metadata looks at; the raw value is its name in packs.
public enum MetadataCondition: String, Sendable, CaseIterable {
  /// A message that the seller starts does not carry the order's id.
  case orderIDMissing = "order_id_missing"
  /// A message carries the id of another order.
  case otherOrder = "other_order"
  /// The seller writes too long after the order.
  case window
  /// The message is not in the buyer's language.
  case language
  /// The message goes past the marketplace's channels.
  case channel
  /// A review is asked for too early or too late.
  case solicitationWindow = "solicitation_window"
  /// There is neither an order nor a thread.
  case purpose
  /// The reason is none of those permitted.
  case reason
  /// The subject claims importance without an important reason.
  case important
  /// The text is longer or shorter than its API operation allows.
  case textLength = "text_length"
  /// A message of an API operation holds HTML.
  case markup
  /// An API operation has too many or too few attachments.
  case operationAttachments = "operation_attachments"
  /// A file is for something that is not permitted, or of a suspect format.
  case attachmentRole = "attachment_role"
  /// The attachments are too large or too many.
  case attachmentLimits = "attachment_limits"
}
