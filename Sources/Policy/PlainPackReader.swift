// SPDX-License-Identifier: Apache-2.0

/// Reads the plain part of YAML that the built-in packs keep to, many times faster than a YAML
/// library, so that starting the program takes no longer for it.
///
/// Plain are mappings and lists by indentation, or in brackets on one line; scalars on one line,
/// in quotes or without; comments. On anything else the reader gives up, and also on mistakes. The
/// tests prove it to read every built-in pack as the YAML library does.
struct PlainPackReader {
  private let bytes: [UInt8]
  /// By byte: what it is inside a scalar without quotes.
  private let classes: [Class]
  /// By byte: whether it means something else than text where a scalar begins.
  private let isIndicator: [Bool]
  private var place = 0
  private var line = 1
  /// Blanks before the content of the line.
  private var indentation = 0
  private var tree: PackTree

  private struct Class: OptionSet {
    let rawValue: UInt8

    /// Text wherever it stands.
    static let plain = Class(rawValue: 1)
    /// What blanks and signs of several bytes begin with that words are without.
    static let lead = Class(rawValue: 2)
  }

  private init(_ yaml: [UInt8]) {
    bytes = yaml
    tree = PackTree(of: yaml)
    classes = (0...UInt8.max).map { byte in
      guard byte > Self.blank, byte != 0x7F, !Self.signs.contains(byte) else { return [] }
      return Self.leads.contains(byte) ? [.plain, .lead] : .plain
    }
    isIndicator = (0...UInt8.max).map { Self.indicators.contains($0) }
  }

  /// Reads a file.
  ///
  /// - Parameter yaml: its UTF-8.
  /// - Returns: its content; nil when it is not plain.
  static func read(_ yaml: [UInt8]) -> PackTree? {
    var reader = PlainPackReader(yaml)
    guard reader.skipToContent(), reader.place < yaml.count, reader.readBlock(),
      reader.place == yaml.count
    else { return nil }
    return reader.tree
  }

  /// The byte at a distance from the place; a line feed behind the end.
  private func byte(_ distance: Int = 0) -> UInt8 {
    place + distance < bytes.count ? bytes[place + distance] : Self.lineFeed
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")

  /// Moves from the end of a line's content to the content of the next line that has any.
  ///
  /// - Returns: false when something else than a comment is left on the line.
  private mutating func skipToContent() -> Bool {
    indentation = place == 0 ? 0 : -1
    while place < bytes.count {
      let isAfterBlank = place == 0 || bytes[place - 1] <= Self.blank
      switch bytes[place] {
      case Self.blank:
        if indentation >= 0 { indentation += 1 }
        place += 1
      case Self.lineFeed:
        place += 1
        line += 1
        indentation = 0
      case UInt8(ascii: "#") where isAfterBlank:
        while byte() != Self.lineFeed { place += 1 }
      default:
        return indentation >= 0
      }
    }
    indentation = -1
    return true
  }

  /// Reads a mapping or list whose first line begins at the place.
  private mutating func readBlock() -> Bool {
    byte() == UInt8(ascii: "-") ? readBlockList() : readBlockMapping()
  }

  private mutating func readBlockList() -> Bool {
    let own = indentation
    let list = tree.open(.list, line: line)
    while indentation == own, byte() == UInt8(ascii: "-") {
      guard byte(1) == Self.blank else { return false }
      place += 2
      guard readValue(isInBrackets: false), skipToContent() else { return false }
    }
    tree.close(list)
    return indentation < own
  }

  private mutating func readBlockMapping() -> Bool {
    let own = indentation
    let mapping = tree.open(.mapping, line: line)
    while indentation == own {
      guard readKey(isInBrackets: false) else { return false }
      while byte() == Self.blank { place += 1 }
      if byte() == Self.lineFeed || byte() == UInt8(ascii: "#") {
        guard skipToContent(), indentation > own, readBlock() else { return false }
      } else {
        guard readValue(isInBrackets: false), skipToContent() else { return false }
      }
    }
    tree.close(mapping)
    return indentation < own
  }

  /// Reads a key with its colon.
  private mutating func readKey(isInBrackets: Bool) -> Bool {
    guard readScalar(isInBrackets: isInBrackets, isKey: true), byte() == UInt8(ascii: ":"),
      byte(1) == Self.blank || byte(1) == Self.lineFeed
    else { return false }
    place += 1
    return true
  }

  /// Reads what stands on one line.
  private mutating func readValue(isInBrackets: Bool) -> Bool {
    switch byte() {
    case UInt8(ascii: "["): readBrackets(.list, closedBy: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): readBrackets(.mapping, closedBy: UInt8(ascii: "}"))
    default: readScalar(isInBrackets: isInBrackets, isKey: false)
    }
  }

  private mutating func readBrackets(_ kind: PackTree.Kind, closedBy close: UInt8) -> Bool {
    let node = tree.open(kind, line: line)
    place += 1
    while byte() == Self.blank { place += 1 }
    while byte() != close {
      if kind == .mapping {
        guard readKey(isInBrackets: true) else { return false }
        while byte() == Self.blank { place += 1 }
      }
      guard readValue(isInBrackets: true) else { return false }
      while byte() == Self.blank { place += 1 }
      guard byte() == UInt8(ascii: ",") else { break }
      place += 1
      while byte() == Self.blank { place += 1 }
    }
    guard byte() == close else { return false }
    place += 1
    tree.close(node)
    return true
  }

  private mutating func readScalar(isInBrackets: Bool, isKey: Bool) -> Bool {
    switch byte() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readQuoted(by: byte())
    default: readUnquoted(isInBrackets: isInBrackets, isKey: isKey)
    }
  }

  private mutating func readUnquoted(isInBrackets: Bool, isKey: Bool) -> Bool {
    let start = place
    var end = place
    var isPlainWords = true
    guard !isIndicator[Int(byte())] else { return false }
    func finish() -> Bool {
      tree.appendScalar(at: start..<end, line: line, isPlainWords: isPlainWords)
      return start < end
    }
    while true {
      let (next, seen) = endOfPlain()
      if next > place { end = next }
      if seen.contains(.lead) { isPlainWords = false }
      place = next
      switch byte() {
      case Self.lineFeed: return finish() && !isInBrackets
      case 0..<Self.blank, 0x7F: return false
      case Self.blank:
        // What a sign means depends on the blank before it.
        if byte(1) == UInt8(ascii: "#") { return finish() && !isInBrackets }
        if byte(1) == Self.blank { isPlainWords = false }
        place += 1
        continue
      case UInt8(ascii: ":"):
        // Without a blank behind it a colon belongs to the text, except before a bracket.
        if byte(1) == Self.blank || byte(1) == Self.lineFeed { return finish() && isKey }
        if isInBrackets, Self.brackets.contains(byte(1)) { return false }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isInBrackets { return finish() }
      default:
        if isInBrackets { return false }
      }
      place += 1
      end = place
    }
  }

  /// Where the bytes end that are text wherever they stand, and what is among them.
  private func endOfPlain() -> (end: Int, seen: Class) {
    let (text, classes) = (bytes.span, classes.span)
    var end = place
    var seen: Class = []
    while end < text.count {
      let found = classes[Int(text[end])]
      guard found.contains(.plain) else { break }
      seen.formUnion(found)
      end &+= 1
    }
    return (end, seen)
  }

  private static let brackets = Array(",[]{}".utf8)
  private static let signs = Array(":,[]{}?".utf8)
  /// Kana begin like U+3000, Arabic letters like U+0640.
  private static let leads: [UInt8] = [0xC2, 0xD9, 0xE1, 0xE2, 0xE3]
  private static let indicators = Array("-?:,[]{}#&*!|>'\"%@`\n ".utf8)

  private mutating func readQuoted(by quote: UInt8) -> Bool {
    place += 1
    let start = place
    // What differs from the file; nil: nothing so far.
    var text: [UInt8]?
    while true {
      let next = byte()
      place += 1
      if next < Self.blank || next == 0x7F { return false }
      if next == quote {
        // Two single quotes are one that belongs to the text.
        guard quote == UInt8(ascii: "'"), byte() == quote else { break }
        text = text ?? Array(bytes[start..<place - 1])
        place += 1
      } else if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard byte() == quote || byte() == next else { return false }
        text = text ?? Array(bytes[start..<place - 1])
        text?.append(byte())
        place += 1
        continue
      }
      text?.append(next)
    }
    if let text {
      tree.appendScalar(text, line: line)
    } else {
      tree.appendScalar(at: start..<place - 1, line: line)
    }
    return true
  }
}
