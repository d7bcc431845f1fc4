// SPDX-License-Identifier: Apache-2.0

import MessageText
import Testing

/// One line and what becomes of it.
struct RecordCase: Sendable, CustomTestStringConvertible {
  enum Expected: Sendable {
    case message([MessageField: String])
    case error(RecordErrorCode, String)
  }

  let name: String
  let line: [UInt8]
  let expected: Expected

  var testDescription: String { name }

  init(_ name: String, _ line: String, _ expected: Expected) {
    self.init(name, bytes: Array(line.utf8), expected)
  }

  init(_ name: String, bytes: [UInt8], _ expected: Expected) {
    self.name = name
    line = bytes
    self.expected = expected
  }

  static let all: [RecordCase] =
    accepted + numericIDs + largeNumbers + invalidJSON + invalidUTF8 + otherErrors

  /// The bytes of a message whose text is `inside`, put there as they are.
  static func text(_ inside: [UInt8]) -> [UInt8] {
    Array(#"{"text":""#.utf8) + inside + Array(#""}"#.utf8)
  }
}
