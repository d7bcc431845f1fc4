// SPDX-License-Identifier: Apache-2.0

/// A place of a field that cannot be used.
package struct FieldPointerError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with a pointer.
  package enum Code: Sendable {
    /// An empty pointer would be the whole record.
    case empty
    /// A `~` is followed by neither `0` nor `1`.
    case badEscape
    /// Another field has the same place.
    case alreadyUsed
  }

  package let code: Code
  package let field: MessageField
  /// The pointer as it was given.
  package let pointer: String

  package var description: String {
    switch code {
    case .empty:
      "the field \(field.rawValue) needs a member name or a JSON Pointer such as /message/text"
    case .badEscape:
      "in the JSON Pointer \(pointer) of the field \(field.rawValue), ~ must be ~0 (for ~) or ~1"
        + " (for /)"
    case .alreadyUsed:
      "the place \(pointer) of the field \(field.rawValue) is already that of another field"
    }
  }
}
