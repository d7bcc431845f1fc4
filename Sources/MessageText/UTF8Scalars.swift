// SPDX-License-Identifier: Apache-2.0

/// A Unicode scalar and how many bytes of UTF-8 it takes.
package struct SizedScalar: Equatable, Sendable {
  /// The scalar.
  package let scalar: Unicode.Scalar
  /// 1 to 4 bytes.
  package let byteCount: Int
}

extension Span where Element == UInt8 {
  /// The scalar that starts at a byte of valid UTF-8.
  ///
  /// - Parameter offset: 0-based byte offset of a lead byte; at or past the end gives nil.
  /// - Returns: the scalar, or nil at the end; U+FFFD of one byte where the text is damaged.
  package func scalar(at offset: Int) -> SizedScalar? {
    guard offset >= 0, offset < count else { return nil }
    let lead = self[offset]
    if lead < 0x80 { return SizedScalar(scalar: Unicode.Scalar(lead), byteCount: 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, offset + width <= count else { return .damaged }
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for index in offset + 1..<offset + width {
      guard self[index] & 0xC0 == 0x80 else { return .damaged }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .damaged }
    return SizedScalar(scalar: scalar, byteCount: width)
  }

  /// The scalar that ends right before a byte of valid UTF-8.
  ///
  /// - Parameter offset: 0-based byte offset at a scalar border.
  /// - Returns: the scalar, or nil at the start.
  package func scalar(before offset: Int) -> SizedScalar? {
    guard offset > 0, offset <= count else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = scalar(at: start), start + found.byteCount == offset else { return .damaged }
    return found
  }

  /// The nearest scalar border at or before a byte.
  ///
  /// - Parameter offset: 0-based byte offset, clamped to the text.
  /// - Returns: the offset of a lead byte, or the text's end.
  package func scalarBorder(atOrBefore offset: Int) -> Int {
    var border = Swift.min(Swift.max(offset, 0), count)
    while border > 0, border < count, self[border] & 0xC0 == 0x80 { border -= 1 }
    return border
  }
}

extension SizedScalar {
  fileprivate static let damaged = SizedScalar(scalar: "\u{FFFD}", byteCount: 1)
}
