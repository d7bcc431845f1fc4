// SPDX-License-Identifier: Apache-2.0

/// Positions in the raw bytes of a JSON record that the parser has accepted.
///
/// Every walk is linear and ends inside the bytes whatever they are; on bytes that are no JSON the
/// answer is of no use, or `nil`.
enum RawJSON {
  /// A decoded scalar and how it is written in a string.
  struct Unit {
    let scalar: UInt32
    /// Bytes in the record: an escape, a pair of surrogate escapes, or the scalar's UTF-8.
    let rawCount: Int
    /// Bytes of the scalar in UTF-8.
    let decodedCount: Int
  }

  /// The unit that starts at a position inside a string.
  static func unit(in bytes: borrowing Span<UInt8>, at position: Int, end: Int) -> Unit {
    let first = bytes[position]
    guard first == UInt8(ascii: "\\") else { return plainUnit(in: bytes, at: position) }
    guard let high = codeUnit(in: bytes, at: position, end: end) else {
      let letter = position + 1 < end ? bytes[position + 1] : first
      return Unit(scalar: meaning(of: letter), rawCount: min(2, end - position), decodedCount: 1)
    }
    if high & 0xFC00 == 0xD800, let low = codeUnit(in: bytes, at: position + 6, end: end),
      low & 0xFC00 == 0xDC00
    {
      let scalar = 0x10000 + ((high & 0x3FF) << 10 | (low & 0x3FF))
      return Unit(scalar: scalar, rawCount: 12, decodedCount: 4)
    }
    return Unit(scalar: high, rawCount: 6, decodedCount: high < 0x80 ? 1 : high < 0x800 ? 2 : 3)
  }

  /// The scalar that starts at a position, without a look at escapes.
  static func plainUnit(in bytes: borrowing Span<UInt8>, at position: Int) -> Unit {
    let found = bytes.scalar(at: position)
    let count = found?.byteCount ?? 1
    return Unit(scalar: found?.scalar.value ?? 0, rawCount: count, decodedCount: count)
  }

  /// The value of `\uXXXX` at a position, or `nil` when it is something else.
  private static func codeUnit(
    in bytes: borrowing Span<UInt8>, at position: Int, end: Int
  ) -> UInt32? {
    guard position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = Character(Unicode.Scalar(bytes[position + offset])).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func meaning(of letter: UInt8) -> UInt32 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: UInt32(letter)
    }
  }

  static func afterBlanks(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D
        || bytes[position] == 0x0A
    {
      position += 1
    }
    return position
  }

  /// The bytes between the quotes of the string that starts at a position.
  static func stringContent(in bytes: borrowing Span<UInt8>, at quote: Int) -> Range<Int>? {
    guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else { return nil }
    var position = quote + 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): return quote + 1..<position
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// Position after the value that starts at a position.
  static func afterValue(in bytes: borrowing Span<UInt8>, at start: Int) -> Int? {
    var depth = 0
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard let content = stringContent(in: bytes, at: position) else { return nil }
        position = content.upperBound + 1
        if depth == 0 { return position }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return position > start ? position : nil }
        depth -= 1
        position += 1
        if depth == 0 { return position }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return position > start ? position : nil }
        position += 1
      default:
        position += 1
      }
    }
    return depth == 0 && position > start ? position : nil
  }

  /// Whether the string content in `range`, decoded, is `key`.
  static func string(in bytes: borrowing Span<UInt8>, at range: Range<Int>, equals key: String)
    -> Bool
  {
    var position = range.lowerBound
    for scalar in key.unicodeScalars {
      guard position < range.upperBound else { return false }
      let unit = unit(in: bytes, at: position, end: range.upperBound)
      guard unit.scalar == scalar.value else { return false }
      position += unit.rawCount
    }
    return position == range.upperBound
  }
}
