// SPDX-License-Identifier: Apache-2.0

import Yams

/// A YAML node that knows its file and, inside a rule, the rule: every failed expectation becomes
/// an error with file, line and rule id.
struct PackNode {
  let node: Node
  let file: String
  var rule: String?

  var origin: Origin { Origin(file: file, line: node.mark?.line ?? 1) }

  var isList: Bool { node.sequence != nil }
  var isScalar: Bool { node.scalar != nil }

  func failure(_ message: String) -> PolicyError {
    PolicyError(message, at: origin, rule: rule)
  }

  private func child(_ node: Node) -> PackNode {
    PackNode(node: node, file: file, rule: rule)
  }

  /// The text of a scalar.
  func string() throws(PolicyError) -> String {
    guard let scalar = node.scalar else { throw failure("a text is expected here") }
    return scalar.string
  }

  /// The text of a scalar that must not be blank.
  func text() throws(PolicyError) -> String {
    let text = try string()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw failure("the text must not be empty")
    }
    return text
  }

  func boolean() throws(PolicyError) -> Bool {
    switch try string() {
    case "true": true
    case "false": false
    default: throw failure("true or false is expected here")
    }
  }

  /// A whole number in `range`.
  func integer(in range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let value = Int(try string()), range.contains(value) else {
      throw failure("a whole number from \(range.lowerBound) to \(range.upperBound) is expected")
    }
    return value
  }

  /// The items of a sequence.
  func items() throws(PolicyError) -> [PackNode] {
    guard let sequence = node.sequence else { throw failure("a list is expected here") }
    return sequence.map(child)
  }

  /// The texts of a sequence of non-empty texts.
  func texts() throws(PolicyError) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.text()) }
    return texts
  }

  /// The members of a mapping, in the order of the file.
  func members() throws(PolicyError) -> [(key: PackNode, value: PackNode)] {
    guard let mapping = node.mapping else { throw failure("a mapping is expected here") }
    return mapping.map { (child($0.key), child($0.value)) }
  }

  /// The members of a mapping whose keys are all in `known`.
  func members(known: [String]) throws(PolicyError) -> [String: PackNode] {
    var members: [String: PackNode] = [:]
    for (key, value) in try self.members() {
      let name = try key.string()
      guard known.contains(name) else {
        throw key.failure(
          "unknown key \"\(name)\"; known here: \(known.joined(separator: ", "))")
      }
      members[name] = value
    }
    return members
  }

  /// The case of an enumeration whose raw value the scalar is.
  func choice<Choice>(_: Choice.Type) throws(PolicyError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("\"\(name)\" is none of: \(names)")
    }
    return choice
  }
}
