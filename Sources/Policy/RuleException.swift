// SPDX-License-Identifier: Apache-2.0

/// What a message may say about itself that excuses it from a rule.
public struct RuleException: Sendable, Equatable {
  /// Reasons that excuse.
  public var reasons: [String] = []
  /// Operations of the marketplace's API that excuse.
  public var messageTypes: [String] = []

  /// Whether nothing excuses.
  public var isEmpty: Bool { reasons.isEmpty && messageTypes.isEmpty }

  /// Nothing excuses.
  init() {}

  /// Reads the `except` of a rule.
  init(_ node: PackNode) throws(PolicyError) {
    let members = try node.members(known: ["reason", "message_type"])
    reasons = try members["reason"]?.texts() ?? []
    messageTypes = try members["message_type"]?.texts() ?? []
  }
}
