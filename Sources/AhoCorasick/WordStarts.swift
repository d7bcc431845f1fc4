// SPDX-License-Identifier: Apache-2.0

/// Finds the places in a text where a word may begin.
///
/// A letter or digit begins a word unless one stands right before it. Scripts without blanks have
/// no such borders, so each of their characters counts as a beginning. The rule is applied to
/// bytes, and generously, since a place too many only costs time:
/// 1. An ASCII letter or digit begins a word unless the byte before is one too.
/// 2. A lead byte of three or four bytes always does: Han, kana and Hangul are among them.
/// 3. A lead byte of two bytes does, unless an ASCII letter or digit stands before it or a scalar
///    of two bytes from a block of letters: U+00C0 to U+027F but × and ÷, U+0380 to U+053F,
///    U+0620 to U+06BF but the signs U+066A to U+066D.
enum WordStarts {
  /// How many places `bits(in:at:)` looks at.
  static let step = 14

  /// The places from `base` to `base + 13` at which a word may begin, bit i for `base + i`.
  ///
  /// Bytes are looked at eight to a `UInt64`: written with `SIMD16` this came out as code byte by
  /// byte, four times slower.
  ///
  /// - Parameters:
  ///   - text: bytes, any encoding.
  ///   - base: 0-based byte offset, at least 2; `base + 14` does not pass the end.
  /// - Returns: 14 bits; a place too many only costs time.
  @inline(__always)
  static func bits(in text: borrowing Span<UInt8>, at base: Int) -> UInt32 {
    // Two bytes more on the left: what stands before decides.
    let low = Bytes(text.word64(at: base &- 2))
    let high = Bytes(text.word64(at: base &+ 6))
    let words = low.asciiWords.bits | high.asciiWords.bits &<< 8
    let ascii = words & ~(words &<< 1)
    if !low.hasHighBit && !high.hasHighBit { return ascii &>> 2 }
    let long = low.longLeads.bits | high.longLeads.bits &<< 8
    let double = low.doubleLeads.bits | high.doubleLeads.bits &<< 8
    if double == 0 { return (ascii | long) &>> 2 }
    return (ascii | long | doubleBits(low, high, double: double, words: words)) &>> 2
  }

  @inline(never)
  private static func doubleBits(
    _ low: Bytes, _ high: Bytes, double: UInt32, words: UInt32
  ) -> UInt32 {
    // The rows of letters by their lead bytes: C3 to C9, CE to D4, D8 to DA.
    let letters = bits(low, high) {
      Bytes($0.within(0xC3, 0xC9).word | $0.within(0xCE, 0xD4).word | $0.within(0xD8, 0xDA).word)
    }
    // Signs among them: × ÷ after C3, U+0600 to U+061F after D8, U+066A to U+066D after D9.
    let afterC3 =
      bits(low, high) { $0.within(0xC3, 0xC3) } &<< 1
      & bits(low, high) { Bytes($0.within(0x97, 0x97).word | $0.within(0xB7, 0xB7).word) }
    let afterD8 =
      bits(low, high) { $0.within(0xD8, 0xD8) } &<< 1 & bits(low, high) { $0.within(0x80, 0x9F) }
    let afterD9 =
      bits(low, high) { $0.within(0xD9, 0xD9) } &<< 1 & bits(low, high) { $0.within(0xAA, 0xAD) }
    let nonASCII = bits(low, high) { $0 }
    let before = letters &<< 2 & nonASCII &<< 1 & ~((afterC3 | afterD8 | afterD9) &<< 1)
    return double & ~before & ~(words &<< 1)
  }

  @inline(__always)
  private static func bits(_ low: Bytes, _ high: Bytes, _ test: (Bytes) -> Bytes) -> UInt32 {
    test(low).bits | test(high).bits &<< 8
  }

  /// Eight bytes; results have the highest bit of each byte that passes a test.
  private struct Bytes {
    let word: UInt64

    @inline(__always)
    init(_ word: UInt64) { self.word = word }

    @inline(__always)
    private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    @inline(__always)
    var hasHighBit: Bool { word & Self.all(0x80) != 0 }

    /// One bit a byte, the first lowest; eight bits are gathered by one multiplication.
    @inline(__always)
    var bits: UInt32 {
      UInt32(truncatingIfNeeded: ((word & Self.all(0x80)) &* 0x0002_0408_1020_4081) &>> 56)
    }

    /// ASCII letters and digits.
    @inline(__always)
    var asciiWords: Bytes {
      // Without its highest bit each byte can be compared by an addition that carries into it.
      let low = word & Self.all(0x7F)
      let folded = low | Self.all(0x20)
      let letters = (folded &+ Self.all(0x80 - 0x61)) & ~(folded &+ Self.all(0x80 - 0x7B))
      let digits = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x80 - 0x3A))
      return Bytes((letters | digits) & ~word)
    }

    /// Lead bytes of three bytes and more.
    @inline(__always)
    var longLeads: Bytes { Bytes(word & word &<< 1 & word &<< 2) }

    /// Lead bytes of two bytes.
    @inline(__always)
    var doubleLeads: Bytes { Bytes(word & word &<< 1 & ~(word &<< 2)) }

    /// Bytes in a range above 0x7F.
    @inline(__always)
    func within(_ first: UInt64, _ last: UInt64) -> Bytes {
      let low = word & Self.all(0x7F)
      let above = low &+ Self.all(0x80 &- (first & 0x7F))
      return Bytes(above & ~(low &+ Self.all(0x7F &- (last & 0x7F))) & word)
    }
  }

  /// Whether a word may begin at a byte; the rule one by one.
  ///
  /// - Parameters:
  ///   - text: bytes, any encoding.
  ///   - place: 0-based byte offset inside the text.
  /// - Returns: the same as the bit of this place.
  static func isStart(in text: borrowing Span<UInt8>, at place: Int) -> Bool {
    let byte = text[place]
    if byte >= 0xE0 { return true }
    guard byte >= 0xC0 || isASCIIWord(byte) else { return false }
    guard place > 0 else { return true }
    let previous = text[place &- 1]
    if previous < 0x80 { return !isASCIIWord(previous) }
    guard byte >= 0xC0, place > 1 else { return true }
    switch text[place &- 2] {
    case 0xC3: return previous == 0x97 || previous == 0xB7
    case 0xC4...0xC9, 0xCE...0xD4, 0xDA: return false
    case 0xD8: return previous <= 0x9F
    case 0xD9: return (0xAA...0xAD).contains(previous)
    default: return true
    }
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
