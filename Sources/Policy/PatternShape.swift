// SPDX-License-Identifier: Apache-2.0

/// What the text of a regular expression tells about its speed.
struct PatternShape {
  /// Whether something that repeats without a bound stands in a group that does so, too: the ways
  /// to divide a text between the two are without number.
  private(set) var nestsRepeats = false

  /// Reads an expression that is known to compile.
  ///
  /// - Parameter source: the expression.
  init(_ source: String) {
    let bytes = Array(source.utf8)
    // For each open group, whether something in it repeats without a bound.
    var groups = [false]
    var isInClass = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "]"): isInClass = false
      case _ where isInClass: break
      case UInt8(ascii: "["):
        isInClass = true
        // A bracket right at the start is one of the class.
        if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
      // What follows a repeat says how it repeats.
      case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "}"): break
      case UInt8(ascii: "("): groups.append(false)
      case UInt8(ascii: ")"):
        let repeats = groups.count > 1 ? groups.removeLast() : false
        let isRepeated = Self.repeatsWithoutBound(bytes, at: index)
        if repeats && isRepeated { nestsRepeats = true }
        if repeats || isRepeated { groups[groups.count - 1] = true }
      case _ where Self.repeatsWithoutBound(bytes, at: index):
        groups[groups.count - 1] = true
      default: break
      }
    }
  }

  /// Whether `*`, `+` or `{n,}` stands at a place and may give back what it took.
  private static func repeatsWithoutBound(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    var end = start + 1
    switch bytes[start] {
    case UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case UInt8(ascii: "{"):
      while end < bytes.count, bytes[end] &- UInt8(ascii: "0") < 10 { end += 1 }
      guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ","),
        bytes[end + 1] == UInt8(ascii: "}")
      else { return false }
      end += 2
    default: return false
    }
    return end >= bytes.count || bytes[end] != UInt8(ascii: "+")
  }
}
