// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

/// A pack with one mistake and the error that names it.
///
/// In `yaml`, ` ◀` ends the line that the error must name; it is taken out before reading.
struct PackMistake: Sendable, CustomTestStringConvertible {
  let name: String
  let yaml: String
  /// The 1-based line that the error must name.
  let line: Int
  /// The rule that the error must name.
  let rule: String?
  /// What the message must contain.
  let says: String

  var testDescription: String { name }

  init(_ name: String, rule: String? = nil, says: String, _ marked: String) {
    self.name = name
    self.rule = rule
    self.says = says
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    line = (lines.firstIndex { $0.hasSuffix(Self.mark) } ?? -1) + 1
    yaml = marked.replacing(Self.mark, with: "")
  }

  /// A pack whose one rule, `a.b`, is complete apart from the keys left out and has further lines.
  static func inRule(
    _ name: String, says: String, without: [String] = [], _ lines: String
  ) -> PackMistake {
    let complete = [
      ("category", "phrase"), ("severity", "block"), ("summary", "Something."),
    ].filter { !without.contains($0.0) }.map { "\($0.0): \($0.1)" }
    let body = complete + lines.split(separator: "\n").map(String.init)
    return PackMistake(
      name, rule: "a.b", says: says,
      "pack: p\nrules:\n  a.b:\n" + body.map { "    \($0)" }.joined(separator: "\n"))
  }

  private static let mark = " ◀"
}
