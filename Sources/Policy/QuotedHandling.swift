// SPDX-License-Identifier: Apache-2.0

/// What becomes of what a message quotes from another, and of messages that the buyer wrote.
public enum QuotedHandling: String, Sendable, CaseIterable {
  /// It is not looked at.
  case skip
  /// What is found there is noted and marked.
  case mark
  /// It counts like the seller's own words.
  case report
}
