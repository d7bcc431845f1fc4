// SPDX-License-Identifier: Apache-2.0

/// Where each field of a message lies in a record: one JSON Pointer (RFC 6901) a field.
///
/// A field not set otherwise is the member of its own name. A pointer that does not start with `/`
/// is the name of a top-level member as it stands, without escapes.
///
///     let pointers = try FieldPointers([.text: "/message/body", .id: "ticket"])
package struct FieldPointers: Sendable, Equatable {
  private var tokensByField: [MessageField: [String]]

  /// Each field is the member of its own name.
  package init() {
    tokensByField = [:]
    for field in MessageField.allCases { tokensByField[field] = field.defaultTokens }
  }

  /// Moves some fields elsewhere.
  ///
  /// A field not named in `pointers` whose own name is taken by one that is becomes absent, so no
  /// value is read as two fields.
  ///
  /// - Parameter pointers: a JSON Pointer or a plain member name for each field that lies
  ///   elsewhere.
  /// - Throws: `FieldPointerError` when a pointer is malformed or two fields have the same one.
  package init(_ pointers: [MessageField: String]) throws(FieldPointerError) {
    self.init()
    var owners: [[String]: MessageField] = [:]
    for field in MessageField.allCases {
      guard let pointer = pointers[field] else { continue }
      let tokens = try Self.tokens(of: pointer, field: field)
      if owners.updateValue(field, forKey: tokens) != nil {
        throw FieldPointerError(code: .alreadyUsed, field: field, pointer: pointer)
      }
      tokensByField[field] = tokens
    }
    for field in MessageField.allCases where pointers[field] == nil {
      if owners[field.defaultTokens] != nil { tokensByField[field] = nil }
    }
  }

  /// The reference tokens that lead to a field, unescaped.
  ///
  /// - Parameter field: the field to find.
  /// - Returns: at least one token, from the record down; `nil` for a field that is never present.
  package func tokens(for field: MessageField) -> [String]? { tokensByField[field] }

  /// Whether a field lies in an object that the input contract names.
  ///
  /// - Parameter field: the field to find.
  /// - Returns: whether anything else in the object's place is an error.
  package func isInContractObject(_ field: MessageField) -> Bool {
    field.defaultTokens.count > 1 && tokensByField[field] == field.defaultTokens
  }

  private static func tokens(
    of pointer: String, field: MessageField
  ) throws(FieldPointerError) -> [String] {
    guard !pointer.isEmpty else {
      throw FieldPointerError(code: .empty, field: field, pointer: pointer)
    }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return [pointer] }
    var tokens: [String] = []
    for escaped in pointer.unicodeScalars.dropFirst()
      .split(separator: "/", omittingEmptySubsequences: false)
    {
      var token = String.UnicodeScalarView()
      var rest = escaped[...]
      while let scalar = rest.popFirst() {
        guard scalar == "~" else {
          token.append(scalar)
          continue
        }
        switch rest.popFirst() {
        case "0": token.append("~")
        case "1": token.append("/")
        default: throw FieldPointerError(code: .badEscape, field: field, pointer: pointer)
        }
      }
      tokens.append(String(token))
    }
    return tokens
  }
}
