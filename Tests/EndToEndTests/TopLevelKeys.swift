// SPDX-License-Identifier: Apache-2.0

/// The keys of a JSON object in the order in which they stand, doubles included, which a decoder
/// into a dictionary loses.
enum TopLevelKeys {
  /// Reads the keys.
  ///
  /// - Parameter line: a valid JSON object whose keys have no escapes.
  /// - Returns: the keys of the outermost object.
  static func keys(of line: String) -> [String] {
    var keys: [String] = []
    var depth = 0
    var word: [UInt8]?
    var last = ""
    var isEscaped = false
    for byte in line.utf8 {
      if word != nil {
        if isEscaped {
          isEscaped = false
          word?.append(byte)
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          last = String(decoding: word ?? [], as: UTF8.self)
          word = nil
        } else {
          word?.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): word = []
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth == 1: keys.append(last)
      default: break
      }
    }
    return keys
  }
}
