// SPDX-License-Identifier: Apache-2.0

/// What the program must say about a hostile file.
struct ExpectedOutcome: Sendable {
  /// The records that are messages.
  var messages = 0
  /// Line and code of each error, in order.
  var errors: [String] = []
  /// The violations under profile `entities`.
  var entities = 0...0
  /// The violations under the default policy, which may add a few about the whole message.
  var policy = 0...4

  /// Messages in which a certain number of entities is found.
  ///
  /// - Parameters:
  ///   - messages: the number of messages.
  ///   - entities: the number of violations under profile `entities`.
  ///   - policy: the number under the default policy; by default up to 4 more.
  /// - Returns: the outcome.
  static func messages(
    _ messages: Int, entities: Int = 0, policy: ClosedRange<Int>? = nil
  ) -> ExpectedOutcome {
    ExpectedOutcome(
      messages: messages, entities: entities...entities, policy: policy ?? entities...entities + 4)
  }

  /// A message in which nothing is found but what its form as a whole gives cause to.
  static let message = messages(1)

  /// One record that is an error.
  static func error(_ code: String, line: Int = 1) -> ExpectedOutcome {
    ExpectedOutcome(errors: ["\(line) \(code)"], policy: 0...0)
  }

  /// Errors with their lines, as "1 invalid_json".
  static func errors(_ errors: [String], messages: Int = 0, entities: Int = 0) -> ExpectedOutcome {
    var outcome = Self.messages(messages, entities: entities)
    outcome.errors = errors
    return outcome
  }

  /// As many lines, each the same error.
  static func everyLine(_ code: String, _ count: Int) -> ExpectedOutcome {
    errors((1...count).map { "\($0) \(code)" })
  }

  /// One record above the default limit.
  static let tooLarge = error("too_large")
}
