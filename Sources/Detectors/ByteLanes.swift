// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Tests of sixteen bytes at once; the highest bit of a lane tells whether its byte passed.
extension SIMD16 where Scalar == UInt8 {
  /// One bit a lane, lane 0 lowest, of the lanes whose highest bit is set.
  @inline(__always)
  var signBits: UInt64 { UInt64(highBits) }

  /// All bits of the lanes equal to a byte.
  ///
  /// - Parameter value: the byte to look for.
  /// - Returns: 0xFF in equal lanes, 0 in others.
  @inline(__always)
  func lanes(equalTo value: UInt8) -> SIMD16<UInt8> {
    // SAFETY: a mask of 16 lanes of 8 bits is 16 plain bytes, each 0 or 0xFF.
    unsafe unsafeBitCast(self .== SIMD16(repeating: value), to: SIMD16<UInt8>.self)
  }

  /// Lanes with an ASCII digit.
  ///
  /// For ASCII bytes an addition carries into the highest bit exactly from a chosen byte on.
  @inline(__always)
  var digitLanes: SIMD16<UInt8> {
    (self &+ SIMD16(repeating: 0x50)) & ~((self &+ SIMD16(repeating: 0x46)) | self)
  }

  /// Lanes with a byte above the blank.
  @inline(__always)
  var inkLanes: SIMD16<UInt8> { (self &+ SIMD16(repeating: 0x5F)) | self }

  /// Lanes with `.` or `/`.
  @inline(__always)
  var pointLanes: SIMD16<UInt8> { (self | SIMD16(repeating: 1)).lanes(equalTo: 0x2F) }

  /// Lanes with a byte from D9 up, which all wide digits and emoji begin with.
  @inline(__always)
  var farLeadLanes: SIMD16<UInt8> {
    ((self & SIMD16(repeating: 0x7F)) &+ SIMD16(repeating: 0x27)) & self
  }

  /// Lanes with a byte that may be the first of a wide digit or an emoji.
  ///
  /// Leaves out, by their second and third bytes, nearly all letters of Arabic, Thai, Hindi and
  /// Korean and the usual punctuation of prose.
  ///
  /// - Parameters:
  ///   - second: the bytes one further on.
  ///   - third: the bytes two further on.
  /// - Returns: the lanes; only the highest bits count.
  @inline(__always)
  func wideLanes(
    before second: SIMD16<UInt8>, _ third: SIMD16<UInt8>
  ) -> SIMD16<UInt8> {
    // Doubling moves a lower bit up: here to bits 5, 4 and 3 of each byte.
    let second5 = (second &+ second) &+ (second &+ second)
    let second4 = second5 &+ second5
    let second3 = second4 &+ second4
    let third5 = (third &+ third) &+ (third &+ third)
    let third4 = third5 &+ third5
    let from83 = (second & SIMD16(repeating: 0x7F)) &+ SIMD16(repeating: 0x7D)
    let isOdd = (second | SIMD16(repeating: 0xFE)).lanes(equalTo: 0xFF)
    let isBC = second.lanes(equalTo: 0xBC)

    let arabic = (self | SIMD16(repeating: 0x02)).lanes(equalTo: 0xDB) & second5
    let nko = lanes(equalTo: 0xDF)
    let indic = lanes(equalTo: 0xE0) & (isOdd | isBC) & (third5 | third4)
    let burmese = lanes(equalTo: 0xE1) & ~(second5 & second4 & second3)
    let symbols = lanes(equalTo: 0xE2) & from83
    let vai = lanes(equalTo: 0xEA) & ~(second5 & second4)
    let fullWidth = isBC & third4 & ~third5
    let forms = lanes(equalTo: 0xEF) & (second.lanes(equalTo: 0xB8) | fullWidth)
    return (arabic | nko) | (indic | burmese) | (symbols | vai) | (forms | lanes(equalTo: 0xF0))
  }
}
