// SPDX-License-Identifier: Apache-2.0

/// A JSON value whose members keep their order, so that a schema reads as it was written.
enum SchemaValue: Sendable {
  case object([(key: String, value: SchemaValue)])
  case array([SchemaValue])
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null

  /// The value as JSON, two blanks a level, ASCII except where strings hold more.
  ///
  /// - Parameter indentation: blanks before the lines behind the first.
  /// - Returns: the text, without a line feed at the end.
  func text(indentation: Int = 0) -> String {
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map {
        "\(inner)\(Self.quoted($0.key)): \($0.value.text(indentation: indentation + 2))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    case .array(let items):
      return "[\(items.map { $0.text(indentation: indentation) }.joined(separator: ", "))]"
    case .string(let text): return Self.quoted(text)
    case .number(let number):
      return number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .boolean(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  /// The text as a JSON string; the schemas hold no control characters.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The members of an object with further ones behind them.
  ///
  /// - Parameter further: members with other keys.
  /// - Returns: an object; the value itself when it is none.
  func with(_ further: SchemaValue) -> SchemaValue {
    guard case .object(let own) = self, case .object(let more) = further else { return self }
    return .object(own + more)
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}

/// Shapes that the schemas share.
extension SchemaValue {
  static let text: SchemaValue = ["type": "string"]
  static let words: SchemaValue = ["type": "string", "minLength": 1]
  static let count: SchemaValue = ["type": "integer", "minimum": 0]
  static let flag: SchemaValue = ["type": "boolean"]

  /// One of some strings.
  static func choice(_ names: [String]) -> SchemaValue {
    ["enum": .array(names.map { .string($0) })]
  }

  /// A list of values of one shape.
  static func list(of items: SchemaValue, atLeast: Int = 0) -> SchemaValue {
    atLeast == 0
      ? ["type": "array", "items": items]
      : ["type": "array", "items": items, "minItems": .number(Double(atLeast))]
  }

  /// An object that has no other members than these.
  static func closed(_ properties: SchemaValue, required: [String]) -> SchemaValue {
    [
      "type": "object", "properties": properties,
      "required": .array(required.map { .string($0) }), "additionalProperties": false,
    ]
  }

  /// An object with any keys, whose values have one shape.
  static func map(to value: SchemaValue) -> SchemaValue {
    ["type": "object", "additionalProperties": value]
  }

  /// A definition of the same schema.
  static func definition(_ name: String) -> SchemaValue {
    ["$ref": .string("#/$defs/\(name)")]
  }
}
