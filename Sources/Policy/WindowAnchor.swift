// SPDX-License-Identifier: Apache-2.0

/// The moment of an order from which a seller's time to write runs; sources of the policy disagree.
public enum WindowAnchor: String, Sendable, CaseIterable {
  case completed = "completed_at"
  case delivered = "delivered_at"
  case shipped = "shipped_at"
  case purchased = "purchased_at"
}
