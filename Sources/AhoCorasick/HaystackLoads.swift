// SPDX-License-Identifier: Apache-2.0

#if arch(x86_64)
  public import _Builtin_intrinsics.intel.sse2
#endif

/// Reads several bytes of a haystack at once.
///
/// The only place where bytes of a haystack become wider integers; every load is bounds-checked
/// once, so callers stay in checked code.
extension Span where Element == UInt8 {
  /// The 16 bytes that start at `offset`.
  ///
  /// - Parameter offset: 0-based byte offset; `offset + 16` must not pass the end.
  /// - Returns: the bytes in haystack order.
  @inlinable @inline(__always)
  package func vector(at offset: Int) -> SIMD16<UInt8> {
    precondition(offset >= 0 && offset &+ 16 <= count)
    // SAFETY: the precondition above keeps all 16 bytes inside the span.
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// The 8 bytes that start at `offset`, the first in the lowest place.
  ///
  /// - Parameter offset: 0-based byte offset; `offset + 8` must not pass the end.
  /// - Returns: the bytes as a little-endian number.
  @inlinable @inline(__always)
  package func word64(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count)
    // SAFETY: the precondition above keeps all 8 bytes inside the span.
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }
}

extension SIMD16 where Scalar == UInt8 {
  /// One bit a lane, lane 0 lowest, of the lanes whose highest bit is set.
  ///
  /// Swift has no byte-to-bit instruction of its own; where the processor's cannot be had, two
  /// multiplications gather the bits of eight lanes each (the "movemask" multiplication of chess
  /// bitboards).
  @inlinable @inline(__always)
  package var highBits: UInt16 {
    #if arch(x86_64)
      // SAFETY: both types are 16 plain bytes.
      let lanes = unsafe unsafeBitCast(self, to: SIMD2<Int64>.self)
      return UInt16(truncatingIfNeeded: _mm_movemask_epi8(lanes))
    #else
      // SAFETY: both types are 16 plain bytes.
      let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
      let gather: UInt64 = 0x0002_0408_1020_4081
      let low = ((halves.x & 0x8080_8080_8080_8080) &* gather) &>> 56
      let high = ((halves.y & 0x8080_8080_8080_8080) &* gather) &>> 56
      return UInt16(truncatingIfNeeded: low | (high &<< 8))
    #endif
  }

  /// One bit a lane, lane 0 lowest, of the lanes equal to `value`.
  ///
  /// - Parameter value: the byte to look for.
  /// - Returns: bit i set when lane i equals `value`.
  @inlinable @inline(__always)
  package func bits(equalTo value: UInt8) -> UInt16 {
    // SAFETY: a mask of 16 lanes of 8 bits is 16 plain bytes, each 0 or 0xFF.
    unsafe unsafeBitCast(self .== SIMD16(repeating: value), to: SIMD16<UInt8>.self).highBits
  }
}
