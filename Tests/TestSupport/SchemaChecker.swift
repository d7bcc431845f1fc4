// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Validates JSON against a schema of draft 2020-12, as far as the schemas of this project go: a
/// keyword that it does not know is a mistake of the schema and no value passes it.
package struct SchemaChecker: Sendable {
  private let root: JSONTree

  /// Takes a schema.
  ///
  /// - Parameters:
  ///   - json: the schema.
  ///   - definition: the name of one of its definitions, to validate against that only.
  /// - Throws: when it is no JSON.
  package init(_ json: String, definition: String? = nil) throws {
    var root = try JSONTree(json: json)
    if let definition {
      root = .object([
        "$ref": .string("#/$defs/\(definition)"), "$defs": root["$defs"] ?? .null,
      ])
    }
    self.root = root
  }

  /// What is wrong with a line of JSON.
  ///
  /// - Parameter json: one value.
  /// - Returns: a sentence for each failed expectation; empty for a valid value.
  /// - Throws: `DecodingError` for text that is no JSON.
  package func problems(of json: String) throws -> [String] {
    problems(of: try JSONTree(json: json))
  }

  /// What is wrong with a value.
  ///
  /// - Parameter value: any value.
  /// - Returns: a sentence for each failed expectation; empty for a valid value.
  package func problems(of value: JSONTree) -> [String] {
    problems(of: value, under: root, at: "$")
  }

  private func problems(of value: JSONTree, under schema: JSONTree, at place: String) -> [String] {
    switch schema {
    case .boolean(true): return []
    case .boolean(false): return ["\(place) must not be there"]
    case .object(let keywords):
      return keywords.keys.sorted().flatMap { keyword in
        check(value, keyword, keywords[keyword] ?? .null, keywords, at: place)
      }
    default: return ["\(place): a schema is an object or a boolean"]
    }
  }

  private func check(
    _ value: JSONTree, _ keyword: String, _ argument: JSONTree, _ schema: [String: JSONTree],
    at place: String
  ) -> [String] {
    func fail(_ isRight: Bool, _ sentence: String) -> [String] {
      isRight ? [] : ["\(place) \(sentence)"]
    }
    switch keyword {
    case "$schema", "$defs", "title", "description", "format", "default": return []
    case "$ref": return reference(argument.text ?? "", value, at: place)
    case "type":
      let names = argument.text.map { [$0] } ?? argument.items.compactMap(\.text)
      return fail(names.contains { Self.is(value, $0) }, "is none of \(names)")
    case "const": return fail(Self.isEqual(value, argument), "is not \(argument)")
    case "enum":
      return fail(argument.items.contains { Self.isEqual(value, $0) }, "is none of the choices")
    case "minimum": return fail((value.number ?? .infinity) >= bound(argument), "is too small")
    case "maximum": return fail((value.number ?? -.infinity) <= bound(argument), "is too great")
    case "minLength":
      return fail(
        value.text.map { Double($0.unicodeScalars.count) >= bound(argument) } ?? true,
        "is too short")
    case "pattern":
      return fail(
        value.text.map {
          $0.range(of: argument.text ?? "", options: .regularExpression) != nil
        } ?? true, "does not match \(argument)")
    case "anyOf", "oneOf", "not": return checkChoice(value, keyword, argument, at: place)
    case "items", "minItems", "maxItems": return checkArray(value, keyword, argument, at: place)
    case "properties", "additionalProperties", "propertyNames", "required", "dependentRequired":
      return checkObject(value, keyword, argument, schema, at: place)
    default: return ["\(place): the keyword \(keyword) is not known"]
    }
  }

  private func bound(_ argument: JSONTree) -> Double { argument.number ?? .nan }

  private func reference(_ target: String, _ value: JSONTree, at place: String) -> [String] {
    let name = target.replacingOccurrences(of: "#/$defs/", with: "")
    guard let schema = root["$defs"]?[name] else { return ["\(place): there is no \(target)"] }
    return problems(of: value, under: schema, at: place)
  }

  private func checkChoice(
    _ value: JSONTree, _ keyword: String, _ argument: JSONTree, at place: String
  ) -> [String] {
    if keyword == "not" {
      return problems(of: value, under: argument, at: place).isEmpty
        ? ["\(place) is what it must not be"] : []
    }
    let outcomes = argument.items.map { problems(of: value, under: $0, at: place) }
    let count = outcomes.count(where: \.isEmpty)
    if count == 1 || count > 1 && keyword == "anyOf" { return [] }
    return count > 1
      ? ["\(place) is more than one of the choices"]
      : ["\(place) is none of the choices"] + outcomes.joined()
  }

  private func checkArray(
    _ value: JSONTree, _ keyword: String, _ argument: JSONTree, at place: String
  ) -> [String] {
    guard case .array(let items) = value else { return [] }
    switch keyword {
    case "items":
      return items.enumerated().flatMap {
        problems(of: $0.element, under: argument, at: "\(place)[\($0.offset)]")
      }
    case "minItems": return Double(items.count) >= bound(argument) ? [] : ["\(place) is too short"]
    default: return Double(items.count) <= bound(argument) ? [] : ["\(place) is too long"]
    }
  }

  private func checkObject(
    _ value: JSONTree, _ keyword: String, _ argument: JSONTree, _ schema: [String: JSONTree],
    at place: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    switch keyword {
    case "properties":
      return argument.members.keys.sorted().flatMap { key -> [String] in
        guard let member = members[key], let schema = argument[key] else { return [] }
        return problems(of: member, under: schema, at: "\(place).\(key)")
      }
    case "additionalProperties":
      let known = schema["properties"]?.members ?? [:]
      return members.keys.sorted().filter { known[$0] == nil }.flatMap { key in
        problems(of: members[key] ?? .null, under: argument, at: "\(place).\(key)")
      }
    case "propertyNames":
      return members.keys.sorted().flatMap {
        problems(of: .string($0), under: argument, at: "\(place), key \($0)")
      }
    case "required":
      return argument.items.compactMap(\.text).filter { members[$0] == nil }.map {
        "\(place).\($0) is missing"
      }
    default:
      return argument.members.keys.sorted().filter { members[$0] != nil }.flatMap { key in
        (argument[key]?.items.compactMap(\.text) ?? []).filter { members[$0] == nil }.map {
          "\(place).\(key) needs \($0)"
        }
      }
    }
  }

  private static func `is`(_ value: JSONTree, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.string, "string"),
      (.scalar, "string"), (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    case (.scalar(let text), "number"): Double(text) != nil
    case (.scalar(let text), "integer"): Int(text) != nil
    case (.scalar(let text), "boolean"): ["true", "false"].contains(text)
    default: false
    }
  }

  private static func isEqual(_ value: JSONTree, _ other: JSONTree) -> Bool {
    value == other || value.text != nil && value.text == other.text
  }
}
