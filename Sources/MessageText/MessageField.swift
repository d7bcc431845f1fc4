// SPDX-License-Identifier: Apache-2.0

/// A field of a message that is a string; the raw value is its name in the input contract.
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
}
