// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A JSON value, or one of YAML, where a scalar is what its reader asks for.
package enum JSONTree: Sendable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  /// A scalar of YAML: a string, and also the number or boolean that it can be read as.
  case scalar(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// Reads JSON.
  ///
  /// - Parameter text: one value.
  /// - Throws: `DecodingError` for text that is no JSON.
  package init(json text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  /// The members of an object; none for another value.
  package var members: [String: JSONTree] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// A member of an object.
  package subscript(key: String) -> JSONTree? {
    get { members[key] }
    set {
      var all = members
      all[key] = newValue
      self = .object(all)
    }
  }

  /// The items of an array; none for another value.
  package var items: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  /// A string's text, also of a scalar.
  package var text: String? {
    switch self {
    case .string(let text), .scalar(let text): text
    default: nil
    }
  }

  /// A number, also what a scalar can be read as.
  package var number: Double? {
    switch self {
    case .number(let number): number
    case .scalar(let text): Double(text)
    default: nil
    }
  }
}

extension JSONTree: Decodable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let items = try? value.decode([JSONTree].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }
}
