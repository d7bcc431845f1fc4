// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Text in percent encoding, Base64 or hexadecimal digits.
enum EncodedText {
  /// The fewest signs of Base64 that are decoded.
  private static let minimumBytes = 12
  /// Nothing behind this many signs of a run is decoded.
  private static let maximumBytes = 1024

  /// The sign that a percent sign and two digits stand for.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset of the percent sign.
  /// - Returns: a letter, a digit or a sign of addresses; nil for anything else and for the percent
  ///   sign of a price.
  static func percent(in text: borrowing Span<UInt8>, at offset: Int) -> UInt8? {
    guard offset > 0, offset + 2 < text.count, let high = text[offset + 1].hexadecimalValue,
      let low = text[offset + 2].hexadecimalValue, text[offset - 1] > 0x20
    else { return nil }
    let byte = high << 4 | low
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      return offset + 3 < text.count && text[offset + 3] > 0x20 ? byte : nil
    default:
      let isPrice = text[offset - 1] &- UInt8(ascii: "0") < 10
      return !isPrice && (isASCIILetter(byte) || byte &- UInt8(ascii: "0") < 10) ? byte : nil
    }
  }

  static func isSign(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The run of signs of Base64 around a byte.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset of a sign.
  ///   - text: valid UTF-8.
  ///   - limit: how far to look to either side, in bytes.
  /// - Returns: a 0-based byte range.
  static func run(
    around offset: Int, in text: borrowing Span<UInt8>, limit: Int
  ) -> Range<Int> {
    var start = offset
    while start > 0, offset - start < limit, isSign(text[start - 1]) { start -= 1 }
    var end = offset
    while end < text.count, end - offset < limit, isSign(text[end]) { end += 1 }
    return start..<end
  }

  /// Whether a run looks like Base64 or hexadecimal digits and not like a word.
  static func isWorthDecoding(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    guard range.count >= minimumBytes else { return false }
    var (small, capital, digits, hexadecimal) = (0, 0, 0, 0)
    for offset in range {
      let byte = text[offset]
      if byte &- UInt8(ascii: "a") < 26 { small += 1 }
      if byte &- UInt8(ascii: "A") < 26 { capital += 1 }
      if byte &- UInt8(ascii: "0") < 10 { digits += 1 }
      if byte.hexadecimalValue != nil { hexadecimal += 1 }
    }
    if hexadecimal == range.count { return digits > 4 && small + capital > 0 }
    return capital > 2 && small > 2 && (range.count >= 16 || digits > 0)
  }

  /// What a run says.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range of signs of Base64.
  ///   - text: valid UTF-8.
  /// - Returns: printable ASCII with an at-sign or a dot; nil when it says nothing of the kind.
  static func decoded(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> [UInt8]? {
    guard isWorthDecoding(range.lowerBound..<min(range.upperBound, range.lowerBound + 96), in: text)
    else { return nil }
    let part = range.lowerBound..<min(range.upperBound, range.lowerBound + maximumBytes)
    var bytes = hexadecimal(part, in: text)
    if !isContactText(bytes) { bytes = base64(part, in: text) }
    return isContactText(bytes) ? bytes : nil
  }

  /// What pairs of hexadecimal digits say.
  static func isContactText(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 6 && bytes.allSatisfy { (0x20...0x7E).contains($0) }
      && bytes.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") }
      && bytes.filter(isASCIILetter).count * 2 > bytes.count
  }

  private static func hexadecimal(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> [UInt8] {
    guard range.count % 2 == 0 else { return [] }
    var bytes: [UInt8] = []
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      guard let high = text[offset].hexadecimalValue, let low = text[offset + 1].hexadecimalValue
      else { return [] }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func base64(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for offset in range {
      let byte = text[offset]
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      default: value = 63
      }
      bits = (bits << 6 | UInt32(value)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
