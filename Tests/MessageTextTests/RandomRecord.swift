// SPDX-License-Identifier: Apache-2.0

import MessageText
import SeededRandom
import TestSupport

/// Writes random JSON records together with the strings they hold.
struct RandomRecord {
  var random: SplitMix64
  /// The record in hand.
  private(set) var bytes: [UInt8] = []
  private(set) var fields: [MessageField: String] = [:]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let scalars: [Unicode.Scalar] = [
    "a", "b", "{", "}", "[", "]", ",", ":", " ", "\"", "\\", "/", "\n", "\t", "\0", "\u{1F}",
    "u", "d", "8", "é", "ß", "好", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "😀", "\u{10FFFF}", "1",
  ]

  /// Starts over with a new record that is a message.
  mutating func makeMessage() {
    bytes = []
    fields = [:]
    var members: [() -> MessageField?] = []
    // A field inside an object is not a member of the record.
    for field in MessageField.allCases where !field.rawValue.contains(".") {
      if field == .text || chance(3) { members.append { field } }
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) { members.append { nil } }
    members.shuffle(using: &random)
    appendBlanks()
    append("{")
    for (index, member) in members.enumerated() {
      if index > 0 { append(",") }
      appendBlanks()
      if let field = member() {
        appendString(field.rawValue)
        appendSeparator()
        let value = makeString()
        appendString(value)
        fields[field] = value
      } else {
        appendString("x" + makeString())
        appendSeparator()
        appendValue(depth: 3)
      }
      appendBlanks()
    }
    append("}")
    appendBlanks()
  }

  mutating func makeString() -> String {
    var string = ""
    let count = Int.random(in: 0...(chance(20) ? 300 : 12), using: &random)
    for _ in 0..<count {
      string.unicodeScalars.append(Self.scalars.randomElement(using: &random) ?? "a")
    }
    return string
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private mutating func append(_ text: String) { bytes += Array(text.utf8) }

  private mutating func appendBlanks() {
    if chance(4) { append([" ", "\t", "  ", "\r"].randomElement(using: &random) ?? " ") }
  }

  private mutating func appendSeparator() {
    appendBlanks()
    append(":")
    appendBlanks()
  }

  private mutating func appendValue(depth: Int) {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: append(["null", "true", "false"].randomElement(using: &random) ?? "null")
    case 1: append(["0", "-1", "2.5e3", "12345678901"].randomElement(using: &random) ?? "0")
    case 5:
      append("[")
      for index in 0..<Int.random(in: 0...3, using: &random) {
        if index > 0 { append(",") }
        appendValue(depth: depth - 1)
      }
      append("]")
    case 6:
      append("{")
      for index in 0..<Int.random(in: 0...3, using: &random) {
        if index > 0 { append(",") }
        // Numbered, since JSONSerialization may refuse or merge a key met twice.
        appendString("text\(index)")
        append(":")
        appendValue(depth: depth - 1)
      }
      append("}")
    default: appendString(makeString())
    }
  }

  /// Writes a string, each scalar as itself or as one of its escapes.
  private mutating func appendString(_ string: String) {
    append("\"")
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\n" where chance(2): append("\\n")
      case "\t" where chance(2): append("\\t")
      case "/" where chance(2): append("\\/")
      case "\"" where chance(2): append("\\\"")
      case "\\" where chance(2): append("\\\\")
      // JSONSerialization, the oracle, drops a byte order mark that is not escaped.
      case "\"", "\\", "\0"..."\u{1F}", "\u{FEFF}": appendEscape(scalar)
      default:
        if chance(5) { appendEscape(scalar) } else { append(String(scalar)) }
      }
    }
    append("\"")
  }

  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: chance(2))
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
