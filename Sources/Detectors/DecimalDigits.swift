// SPDX-License-Identifier: Apache-2.0

/// The decimal digits of all scripts (general category Nd of Unicode 17).
package enum DecimalDigits {
  /// The digit zero of each script outside ASCII, rising; its nine digits follow it.
  private static let zeros: [UInt32] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE,
    0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
  ]

  /// The value of a decimal digit.
  ///
  /// - Parameter scalar: scalar value.
  /// - Returns: 0 to 9; nil for anything but a decimal digit.
  static func value(of scalar: UInt32) -> UInt8? {
    if scalar < 0x660 { return scalar &- 0x30 < 10 ? UInt8(scalar &- 0x30) : nil }
    // Full-width digits are by far the most frequent.
    if scalar &- 0xFF10 < 10 { return UInt8(scalar &- 0xFF10) }
    var low = 0
    var high = zeros.count
    while low < high {
      let middle = (low &+ high) / 2
      if zeros[middle] <= scalar { low = middle &+ 1 } else { high = middle }
    }
    let distance = scalar &- zeros[low &- 1]
    return distance < 10 ? UInt8(distance) : nil
  }

  /// Whether a byte may be the first of a decimal digit outside ASCII.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0: true
    default: false
    }
  }

  /// Whether a decimal digit of any script starts at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset, inside the text.
  /// - Returns: false inside a scalar too.
  static func isDigit(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return byte &- 48 < 10 }
    guard mayBegin(with: byte) else { return false }
    var width = 0
    return value(of: PhoneScalars.scalar(in: text, at: offset, width: &width)) != nil
  }
}
