// SPDX-License-Identifier: Apache-2.0

import Policy

/// A few names that values of a message's fields are compared with.
struct NameSet: Sendable {
  private let names: [[UInt8]]

  init(_ names: [String]) { self.names = names.map { Array($0.utf8) } }

  /// Whether a value is one of the names, letter by letter.
  func contains(_ value: borrowing Span<UInt8>) -> Bool {
    for name in names where name.count == value.count {
      if name.indices.allSatisfy({ name[$0] == value[$0] }) { return true }
    }
    return false
  }

  /// Whether a value is one of the names; false for a value that is missing.
  func contains(_ range: Range<Int>?, in arena: borrowing Span<UInt8>) -> Bool {
    guard let range else { return false }
    return contains(arena.extracting(range))
  }
}
