// SPDX-License-Identifier: Apache-2.0

import MessageText

/// An HTML entity that stands literally in plain text.
///
/// Only entities for ASCII signs and for characters that hide are read; "AT&T" and "&copy;" are
/// left
/// as they are. A second encoding (`&amp;#64;`) is read with the first.
struct EntityText {
  /// What the entity stands for.
  let scalar: Unicode.Scalar
  /// 0-based byte offset behind it.
  let end: Int

  private static let names: [String: Unicode.Scalar] = [
    "commat": "@", "period": ".", "lowbar": "_", "hyphen": "-", "dash": "-", "colon": ":",
    "sol": "/", "num": "#", "plus": "+", "nbsp": "\u{A0}", "shy": "\u{AD}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "ZeroWidthSpace": "\u{200B}", "lpar": "(", "rpar": ")", "lsqb": "[",
    "rsqb": "]",
  ]

  /// Reads the entity that begins with an ampersand.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset of the ampersand.
  init?(in text: borrowing Span<UInt8>, at start: Int) {
    var position = start + 1
    while text.holds("amp;", at: position) { position += 4 }
    guard position + 1 < text.count else { return nil }
    if text[position] == UInt8(ascii: "#") {
      guard let number = Self.number(in: text, at: position + 1) else { return nil }
      (scalar, end) = number
      return
    }
    var name = ""
    while position < text.count, name.utf8.count < 16, isASCIILetter(text[position]) {
      name.unicodeScalars.append(Unicode.Scalar(text[position]))
      position += 1
    }
    guard let known = Self.names[name] else { return nil }
    scalar = known
    let hasEnd = position < text.count && text[position] == UInt8(ascii: ";")
    // Without its semicolon a name is only read where the standard allows it.
    guard hasEnd || name == "nbsp" || name == "shy" else { return nil }
    end = hasEnd ? position + 1 : position
  }

  private static func number(
    in text: borrowing Span<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    let isHexadecimal = start < text.count && text[start] | 0x20 == UInt8(ascii: "x")
    var position = isHexadecimal ? start + 1 : start
    let first = position
    var value: UInt32 = 0
    while position < text.count, position - first < 10 {
      guard let digit = text[position].hexadecimalValue, isHexadecimal || digit < 10 else { break }
      guard value < 0x11_0000 else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      position += 1
    }
    guard position > first, let scalar = Unicode.Scalar(value) else { return nil }
    let isMeant =
      (0x20...0x7E).contains(value) || value == 0xA0 || InvisibleScalars.contains(scalar)
    guard isMeant else { return nil }
    if position < text.count, text[position] == UInt8(ascii: ";") { position += 1 }
    return (scalar, position)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; nil for other bytes.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self & 0x0F
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      (self & 0x0F) + 9
    default: nil
    }
  }
}
