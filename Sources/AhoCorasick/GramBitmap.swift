// SPDX-License-Identifier: Apache-2.0

/// The folded grams of all windows as a bitmap that the nearest caches hold.
///
/// A gram may seem known that is not, never the other way round. This is the loop that sees every
/// byte of a haystack, and the only file without bounds checks: with them a sample took 22
/// instructions instead of 10, and texts without matches ran at half the speed. One branch a
/// sample beats gathering the bits of four, since the variable shifts of the latter cost more
/// than the branches, which are almost never taken.
struct GramBitmap: Sendable {
  /// The bit of a gram is the number in the highest `bits` bits of its hash.
  private var words = [UInt64](repeating: 0, count: 1 << (bits - 6))

  static let bits = 19

  /// Bytes of the bitmap.
  var byteCount: Int { words.count * 8 }

  /// Makes a gram known.
  ///
  /// - Parameter gram: four folded bytes.
  mutating func insert(_ gram: UInt32) {
    let bit = Self.bit(of: gram)
    words[Int(bit &>> 6)] |= 1 &<< UInt64(bit & 63)
  }

  /// Whether a gram is known, or seems so.
  ///
  /// - Parameter gram: four folded bytes.
  /// - Returns: true for every gram inserted, and for few others.
  func contains(_ gram: UInt32) -> Bool {
    let bit = Self.bit(of: gram)
    return (words[Int(bit &>> 6)] &>> UInt64(bit & 63)) & 1 != 0
  }

  /// The first of the places `first`, `first + stride`, … whose gram is known.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - first: byte offset of the first place, 0-based.
  ///   - stride: distance of the places in bytes, at least 1.
  /// - Returns: byte offset of that place, or of the first place less than four bytes before the
  ///   end.
  func firstPlace(in haystack: borrowing Span<UInt8>, from first: Int, stride: Int) -> Int {
    precondition(first >= 0 && stride > 0 && stride <= 64)
    let words = words.span
    // SAFETY: bytes are plain, so any of them may be read as part of a number.
    let bytes = unsafe haystack.bytes
    let last = haystack.count &- Gram.length
    let lastOfFour = last &- 3 &* stride
    var place = first
    while place <= lastOfFour {
      if Self.isKnown(bytes, at: place, words) { return place }
      if Self.isKnown(bytes, at: place &+ stride, words) { return place &+ stride }
      if Self.isKnown(bytes, at: place &+ 2 &* stride, words) { return place &+ 2 &* stride }
      if Self.isKnown(bytes, at: place &+ 3 &* stride, words) { return place &+ 3 &* stride }
      place &+= 4 &* stride
    }
    while place <= last, !Self.isKnown(bytes, at: place, words) { place &+= stride }
    return place
  }

  @inline(__always)
  private static func isKnown(
    _ haystack: RawSpan, at place: Int, _ words: borrowing Span<UInt64>
  ) -> Bool {
    // SAFETY: `firstPlace` asks for places from 0 to four bytes before the end only.
    let gram = unsafe haystack.unsafeLoadUnaligned(
      fromUncheckedByteOffset: place, as: UInt32.self)
    let bit = bit(of: Gram.fold(UInt32(littleEndian: gram)))
    // SAFETY: `bit` has `bits` bits, so the index is below `1 << (bits - 6)`, the count of words.
    let word = unsafe words[unchecked: Int(bit &>> 6)]
    return (word &>> UInt64(bit & 63)) & 1 != 0
  }

  @inline(__always)
  private static func bit(of gram: UInt32) -> UInt32 {
    Gram.hash(gram) &>> UInt32(32 - bits)
  }
}
