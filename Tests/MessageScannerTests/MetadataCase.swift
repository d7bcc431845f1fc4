// SPDX-License-Identifier: Apache-2.0

import Testing

/// A record and what the rules about metadata find in it.
struct MetadataCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The members of the record beside a plain text, which the record need not replace.
  let record: String
  /// Rule, severity, field and, where there is a place, what stands there.
  let expected: [String]

  var testDescription: String { name }

  /// Makes a row; a record without a text gets one that breaks no rule.
  init(_ name: String, _ members: String, _ expected: String...) {
    self.name = name
    record =
      members.contains(#""text":"#)
      ? "{\(members)}" : "{\(members),\"text\":\"Order 123-1234567-1234567: it leaves today.\"}"
    self.expected = expected
  }
}
