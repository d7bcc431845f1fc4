// SPDX-License-Identifier: Apache-2.0

/// One scalar of a text, classified by the part it can play in a host name.
struct DomainScalar {
  /// What a scalar can be in a host name.
  enum Kind {
    /// A letter of the Latin alphabet.
    case latin
    /// A letter of another alphabet that is used beside Latin, such as Greek or Cyrillic.
    case alphabetic
    /// A letter of any other script. No registry mixes these with Latin in a label, and many are
    /// written without blanks, so a change from one to the other is a border.
    case other
    /// A digit, combining mark, hyphen or underscore, which go with letters of any script.
    case digit, mark, hyphen, underscore
    case dot
    /// A symbol such as an emoji; some registries sell names with them.
    case symbol
    /// Whatever ends a host name.
    case border
  }

  /// The scalar value; U+FFFD for a byte that is not part of valid UTF-8.
  let value: UInt32

  /// 0-based offset of the first byte.
  let start: Int

  /// 0-based offset after the last byte.
  let end: Int

  /// Decodes the scalar at an offset.
  ///
  /// - Parameters:
  ///   - text: bytes; damaged UTF-8 gives U+FFFD for each byte.
  ///   - offset: 0-based byte offset, less than the length.
  @inline(__always)
  init(in text: borrowing Span<UInt8>, at offset: Int) {
    start = offset
    let lead = text[offset]
    if lead < 0x80 {
      value = UInt32(lead)
      end = offset &+ 1
    } else {
      let decoded = Self.decode(text, at: offset, lead: lead)
      value = decoded.value
      end = offset &+ decoded.length
    }
  }

  /// Decodes the scalar that ends at an offset.
  ///
  /// - Parameters:
  ///   - text: bytes; damaged UTF-8 gives U+FFFD for each byte.
  ///   - offset: 0-based byte offset from 1 to the length.
  @inline(__always)
  init(in text: borrowing Span<UInt8>, endingAt offset: Int) {
    let last = text[offset &- 1]
    guard last >= 0x80 else {
      (value, start, end) = (UInt32(last), offset &- 1, offset)
      return
    }
    var first = offset &- 1
    while first > 0, offset &- first < 4, text[first] & 0xC0 == 0x80 { first &-= 1 }
    let decoded = Self.decode(text, at: first, lead: text[first])
    let isWhole = first &+ decoded.length == offset
    value = isWhole ? decoded.value : 0xFFFD
    start = isWhole ? first : offset &- 1
    end = offset
  }

  private static func decode(
    _ text: borrowing Span<UInt8>, at offset: Int, lead: UInt8
  ) -> (value: UInt32, length: Int) {
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1, offset &+ length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length &+ 1))
    for place in 1..<length {
      let byte = text[offset &+ place]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// The part it can play in a host name.
  @inline(__always)
  var kind: Kind {
    guard value < 0x80 else { return Self.nonASCIIKind(value) }
    switch UInt8(truncatingIfNeeded: value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return .latin
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
    case UInt8(ascii: "-"): return .hyphen
    case UInt8(ascii: "_"): return .underscore
    case UInt8(ascii: "."): return .dot
    default: return .border
    }
  }

  /// Whether it is a letter, a digit or a mark.
  var isWord: Bool {
    switch kind {
    case .latin, .alphabetic, .other, .digit, .mark: true
    default: false
    }
  }

  private static func nonASCIIKind(_ value: UInt32) -> Kind {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3:
      return .other
    case 0xFFFD: return .border
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .border }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return family(of: value)
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark: return .mark
    case .otherSymbol, .otherNumber, .modifierSymbol: return .symbol
    default: return .border
    }
  }

  /// The script family of a non-ASCII letter.
  private static func family(of value: UInt32) -> Kind {
    switch value {
    case 0xAA...0x2FF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA7FF,
      0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF5A, 0x1D400...0x1D7FF:
      return .latin
    case 0x370...0x58F, 0x10A0...0x10FF, 0x1C80...0x1CBF, 0x1F00...0x1FFF, 0x2100...0x218F,
      0x2D00...0x2DFF, 0xA640...0xA69F:
      return .alphabetic
    default: return .other
    }
  }
}
