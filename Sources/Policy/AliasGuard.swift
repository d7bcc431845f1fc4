// SPDX-License-Identifier: Apache-2.0

/// Finds YAML anchors and aliases, which packs do without.
///
/// A few hundred bytes of aliases of aliases stand for a text of any size, and the YAML library
/// reads that text as often as the aliases say.
enum AliasGuard {
  /// The line of the first anchor or alias outside of quotes.
  ///
  /// - Parameter yaml: the content of a file.
  /// - Returns: the 1-based line, or nil when there is none.
  static func firstLine(in yaml: String) -> Int? {
    var line = 1
    var quote: UInt8?
    // What stands before decides whether a sign begins a node; a blank decides nothing.
    var startsNode = true
    var isAfterBlank = true
    let bytes = Array(yaml.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      defer { index += 1 }
      if byte == UInt8(ascii: "\n") { line += 1 }
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"):
        startsNode = true
        isAfterBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        isAfterBlank = true
      case UInt8(ascii: "#") where isAfterBlank:
        while index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "*") where startsNode, UInt8(ascii: "&") where startsNode:
        return line
      case UInt8(ascii: "\"") where startsNode, UInt8(ascii: "'") where startsNode:
        quote = byte
        startsNode = false
        isAfterBlank = false
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "?"):
        startsNode = true
        isAfterBlank = false
      default:
        startsNode = false
        isAfterBlank = false
      }
    }
    return nil
  }
}
