// SPDX-License-Identifier: Apache-2.0

/// A field of a message that is a string; the raw value is its name in the input contract, with a
/// dot between the keys of an object in the record.
package enum MessageField: String, CaseIterable, Sendable {
  case id
  case text
  case subject
  case html
  case lang
  case marketplace
  case region
  case sender
  case kind
  case threadID = "thread_id"
  case orderID = "order_id"
  case sentAt = "sent_at"
  case reason
  case sentVia = "sent_via"
  case messageType = "message_type"
  case agentID = "agent_id"
  /// The order's id in the form of an object; `orderID` is the short form.
  case orderReference = "order.id"
  case completedAt = "order.completed_at"
  case deliveredAt = "order.delivered_at"
  case shippedAt = "order.shipped_at"
  case purchasedAt = "order.purchased_at"
  case buyerLocale = "buyer.locale"

  /// The keys that lead to the field where nothing else is said.
  var defaultTokens: [String] { rawValue.split(separator: ".").map(String.init) }
}
