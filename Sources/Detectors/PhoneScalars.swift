// SPDX-License-Identifier: Apache-2.0

/// Reads scalars of valid UTF-8; damaged bytes give U+FFFD, one at a time.
enum PhoneScalars {
  /// The scalar at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset, inside the text.
  ///   - width: set to the length of the scalar in bytes, at least 1.
  /// - Returns: the scalar value.
  static func scalar(
    in text: borrowing Span<UInt8>, at offset: Int, width: inout Int
  ) -> UInt32 {
    let lead = text[offset]
    let length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    width = 1
    guard length != 1 else { return UInt32(lead) }
    guard length != 0 && offset &+ length <= text.count else { return 0xFFFD }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for place in 1..<length {
      let byte = text[offset &+ place]
      guard byte & 0xC0 == 0x80 else { return 0xFFFD }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    width = length
    return value
  }

  /// Where the scalar that ends before an offset starts.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset, greater than 0.
  /// - Returns: 0-based byte offset of the scalar's first byte.
  static func start(in text: borrowing Span<UInt8>, before offset: Int) -> Int {
    var start = offset &- 1
    while start > 0 && offset &- start < 4 && text[start] & 0xC0 == 0x80 { start &-= 1 }
    return start
  }

  /// Whether a scalar beside digits tells that they are no number.
  ///
  /// - Parameter scalar: scalar value.
  /// - Returns: whether it is a Latin letter, a combining mark, a percent or a currency sign.
  static func rejectsNeighbour(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0x24, 0x25: true
    case 0..<0x80: false
    case 0xD7, 0xF7: false
    case 0xA2...0xA5, 0xAA, 0xB5, 0xBA: true
    case 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    case 0x58F, 0x60B, 0x7FE...0x7FF, 0x9F2...0x9F3, 0x9FB, 0xAF1, 0xBF9, 0xE3F, 0x17DB: true
    case 0x20A0...0x20C1, 0xA838, 0xFDFC, 0xFE69, 0xFF04, 0xFFE0...0xFFE1, 0xFFE5...0xFFE6: true
    case 0x11FDD...0x11FE0, 0x1E2FF, 0x1ECB0: true
    default: false
    }
  }
}
