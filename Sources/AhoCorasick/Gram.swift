// SPDX-License-Identifier: Apache-2.0

/// Four bytes of text, folded so that the two cases of an ASCII letter agree, as a number.
enum Gram {
  static let length = 4

  /// Sets bit 5, which makes `A` and `a` one; that it makes others one, too, costs a check.
  @inline(__always)
  static func fold(_ byte: UInt8) -> UInt8 { byte | 0x20 }

  @inline(__always)
  static func fold(_ word: UInt32) -> UInt32 { word | 0x2020_2020 }

  @inline(__always)
  static func fold(_ word: UInt64) -> UInt64 { word | 0x2020_2020_2020_2020 }

  /// Spreads folded grams over 32 bits; the high bits are the good ones.
  @inline(__always)
  static func hash(_ folded: UInt32) -> UInt32 { folded &* 0x9E37_79B1 }
}
