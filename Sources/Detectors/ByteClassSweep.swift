// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// One pass over a text that notes every byte which can wake a detector.
///
/// The plain algorithm looks at each byte and its neighbours and sets a bit in the bitmap of its
/// class. The pass differs from it in three ways:
/// 1. A block of 64 bytes is tested at once for bytes that, with the byte behind them, may be of
///    a class. In prose most blocks have none, since a blank follows the full stop.
/// 2. In other blocks the digits get their bits 16 bytes at a time.
/// 3. Only the bytes left are looked at one by one.
package struct ByteClassSweep: Sendable {
  /// Bytes that are `@`.
  package private(set) var atSigns = ByteBitmap()

  /// A `.` between a letter, digit or non-ASCII byte and a letter or non-ASCII byte, and the
  /// first `/` of exactly or more than two.
  package private(set) var linkPoints = ByteBitmap()

  /// ASCII digits.
  package private(set) var digits = ByteBitmap()

  /// First bytes of sequences that can be or end an emoji: F0 9F, E2 with 8C–8F, 97–9F or AC–AD,
  /// the variation selector EF B8 8F and the keycap E2 83 A3.
  package private(set) var emojiLeads = ByteBitmap()

  /// Makes a sweep with no text.
  package init() {}

  /// Notes the digits of other scripts too, such as full-width and Arabic-Indic ones.
  ///
  /// - Parameter text: the text swept last.
  package mutating func markWideDigits(in text: borrowing Span<UInt8>) {
    DecimalDigits.markWide(in: text, into: &digits)
  }

  /// Notes the bytes of a text; what was noted of the text before is gone.
  ///
  /// - Parameter text: bytes, any encoding, may be empty.
  package mutating func sweep(_ text: borrowing Span<UInt8>) {
    let count = text.count
    atSigns.resize(count: count)
    linkPoints.resize(count: count)
    digits.resize(count: count)
    emojiLeads.resize(count: count)
    fillWords(
      of: text, atSigns: &atSigns.words, linkPoints: &linkPoints.words, digits: &digits.words,
      emojiLeads: &emojiLeads.words)
  }
}

/// Sets the words of all four bitmaps, block after block.
@inline(__always)
private func fillWords(
  of text: borrowing Span<UInt8>, atSigns: inout [UInt64], linkPoints: inout [UInt64],
  digits: inout [UInt64], emojiLeads: inout [UInt64]
) {
  let count = text.count
  var atWords = atSigns.mutableSpan
  var linkWords = linkPoints.mutableSpan
  var digitWords = digits.mutableSpan
  var emojiWords = emojiLeads.mutableSpan
  var index = 0
  var base = 0
  while base < count {
    var classes = ClassBits()
    if base &+ 64 <= count {
      classes.insertBlock(of: text, at: base)
    } else if count >= 64 {
      // The last block overlaps bytes already seen, whose bits fall out of the shift.
      classes.insertBlock(of: text, at: count &- 64)
      classes.shift(by: UInt64(base &+ 64 &- count))
    } else {
      classes.insertShort(text)
    }
    atWords[index] = classes.atSigns
    linkWords[index] = classes.linkPoints
    digitWords[index] = classes.digits
    emojiWords[index] = classes.emojiLeads
    index &+= 1
    base &+= 64
  }
}

/// The bits of the four classes in one block of 64 bytes.
private struct ClassBits {
  var atSigns: UInt64 = 0
  var linkPoints: UInt64 = 0
  var digits: UInt64 = 0
  var emojiLeads: UInt64 = 0

  /// Drops the bits of the first bytes, so that what follows them begins at bit 0.
  @inline(__always)
  mutating func shift(by bytes: UInt64) {
    atSigns &>>= bytes
    linkPoints &>>= bytes
    digits &>>= bytes
    emojiLeads &>>= bytes
  }

  /// Notes a block of 64 bytes.
  @inline(__always)
  mutating func insertBlock(of text: borrowing Span<UInt8>, at base: Int) {
    insertVectors(of: text, block: base, base, base &+ 16, base &+ 32, base &+ 48)
  }

  /// Notes a text of fewer than 64 bytes.
  @inline(__always)
  mutating func insertShort(_ text: borrowing Span<UInt8>) {
    let last = text.count &- 16
    if last >= 0 {
      // Vectors that overlap set the same bits twice.
      insertVectors(of: text, block: 0, 0, min(16, last), min(32, last), last)
      return
    }
    for offset in 0..<text.count where text[offset] &- UInt8(ascii: "0") < 10 {
      digits |= 1 &<< UInt64(offset)
    }
    verify(~0 &>> UInt64(64 &- text.count), in: text, at: 0)
  }

  /// Notes the bytes of four vectors that begin inside one block.
  @inline(__always)
  private mutating func insertVectors(
    of text: borrowing Span<UInt8>, block: Int, _ first: Int, _ second: Int, _ third: Int,
    _ fourth: Int
  ) {
    let lanes1 = text.vector(at: first)
    let lanes2 = text.vector(at: second)
    let lanes3 = text.vector(at: third)
    let lanes4 = text.vector(at: fourth)
    let next1 = Self.vector(of: text, behind: first)
    let next2 = Self.vector(of: text, behind: second)
    let next3 = Self.vector(of: text, behind: third)
    let next4 = Self.vector(of: text, behind: fourth)
    var wakes1 = lanes1.asciiWakes(before: next1)
    var wakes2 = lanes2.asciiWakes(before: next2)
    var wakes3 = lanes3.asciiWakes(before: next3)
    var wakes4 = lanes4.asciiWakes(before: next4)
    if (lanes1 | lanes2 | lanes3 | lanes4).highBits != 0 {
      wakes1 |= lanes1.emojiLeadLanes(before: next1)
      wakes2 |= lanes2.emojiLeadLanes(before: next2)
      wakes3 |= lanes3.emojiLeadLanes(before: next3)
      wakes4 |= lanes4.emojiLeadLanes(before: next4)
    }
    guard (wakes1 | wakes2 | wakes3 | wakes4).highBits != 0 else { return }

    let shift2 = UInt64(second &- block)
    let shift3 = UInt64(third &- block)
    let shift4 = UInt64(fourth &- block)
    let wakes =
      UInt64(wakes1.highBits) | UInt64(wakes2.highBits) &<< shift2
      | UInt64(wakes3.highBits) &<< shift3 | UInt64(wakes4.highBits) &<< shift4
    let digits1 = lanes1.digitLanes
    let digits2 = lanes2.digitLanes
    let digits3 = lanes3.digitLanes
    let digits4 = lanes4.digitLanes
    if (digits1 | digits2 | digits3 | digits4).highBits != 0 {
      digits =
        UInt64(digits1.highBits) | UInt64(digits2.highBits) &<< shift2
        | UInt64(digits3.highBits) &<< shift3 | UInt64(digits4.highBits) &<< shift4
    }
    let others = wakes & ~digits
    if others != 0 { verify(others, in: text, at: block) }
  }

  /// The bytes one further on; behind the last byte stands one that rules nothing out.
  @inline(__always)
  private static func vector(
    of text: borrowing Span<UInt8>, behind offset: Int
  ) -> SIMD16<UInt8> {
    offset &+ 17 <= text.count ? text.vector(at: offset &+ 1) : SIMD16(repeating: 0xB8)
  }

  /// Looks at the bytes that may belong to a class other than digits.
  @inline(never)
  private mutating func verify(
    _ unverified: UInt64, in text: borrowing Span<UInt8>, at base: Int
  ) {
    var rest = unverified
    while rest != 0 {
      let bit = rest & (0 &- rest)
      let offset = base &+ rest.trailingZeroBitCount
      rest &= rest &- 1
      switch text[offset] {
      case UInt8(ascii: "@"): atSigns |= bit
      case UInt8(ascii: "."): if isLinkDot(text, at: offset) { linkPoints |= bit }
      case UInt8(ascii: "/"): if isLinkSlash(text, at: offset) { linkPoints |= bit }
      case 0xE2...0xF0: if isEmojiLead(text, at: offset) { emojiLeads |= bit }
      default: break
      }
    }
  }
}

/// Whether a `.` stands where one stands in a host name.
@inline(__always)
private func isLinkDot(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
  guard offset > 0, offset &+ 1 < text.count else { return false }
  let before = text[offset &- 1]
  let after = text[offset &+ 1]
  return (before >= 0x80 || isASCIILetter(before) || before &- UInt8(ascii: "0") < 10)
    && (after >= 0x80 || isASCIILetter(after))
}

/// Whether a `/` is the first of two or more.
@inline(__always)
private func isLinkSlash(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
  offset &+ 1 < text.count && text[offset &+ 1] == UInt8(ascii: "/")
    && (offset == 0 || text[offset &- 1] != UInt8(ascii: "/"))
}

/// Whether a byte begins a sequence that can be or end an emoji.
@inline(__always)
private func isEmojiLead(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
  guard offset &+ 1 < text.count else { return false }
  let second = text[offset &+ 1]
  switch text[offset] {
  case 0xF0: return second == 0x9F
  case 0xE2:
    switch second {
    case 0x8C...0x8F, 0x97...0x9F, 0xAC...0xAD: return true
    case 0x83: return offset &+ 2 < text.count && text[offset &+ 2] == 0xA3
    default: return false
    }
  case 0xEF: return second == 0xB8 && offset &+ 2 < text.count && text[offset &+ 2] == 0x8F
  default: return false
  }
}

/// Whether a byte is an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26
}

extension SIMD16 where Scalar == UInt8 {
  /// Lanes with the highest bit set where the byte is an ASCII digit.
  @inline(__always)
  fileprivate var digitLanes: SIMD16<UInt8> {
    (self &+ SIMD16(repeating: 0x50)) & ~(self &+ SIMD16(repeating: 0x46)) & ~self
  }

  /// Lanes with the highest bit set where the byte is an ASCII digit, `@`, or `.` or `/` with no
  /// blank behind it.
  ///
  /// For ASCII bytes an addition carries into the highest bit exactly from a chosen byte on.
  ///
  /// - Parameter next: the bytes one further on.
  /// - Returns: the lanes; only the highest bits count.
  @inline(__always)
  fileprivate func asciiWakes(before next: SIMD16<UInt8>) -> SIMD16<UInt8> {
    let dotToNine = (self &+ SIMD16(repeating: 0x52)) & ~(self &+ SIMD16(repeating: 0x46))
    let fromZero = self &+ SIMD16(repeating: 0x50)
    let noBlank = (next &+ SIMD16(repeating: 0x5F)) | next
    let notAtSign = (self ^ SIMD16(repeating: 0x40)) &+ SIMD16(repeating: 0x7F)
    return (dotToNine & (fromZero | noBlank) | ~notAtSign) & ~self
  }

  /// Lanes with the highest bit set where E2 stands before a byte from 0x83 up, EF before B8, or
  /// F0 before anything.
  ///
  /// Leaves out the quotation marks and dashes of E2 80 and the full-width punctuation of EF BC,
  /// which are frequent in prose.
  ///
  /// - Parameter next: the bytes one further on.
  /// - Returns: the lanes; only the highest bits count.
  @inline(__always)
  fileprivate func emojiLeadLanes(before next: SIMD16<UInt8>) -> SIMD16<UInt8> {
    let low = self & SIMD16(repeating: 0x7F)
    let nextLow = next & SIMD16(repeating: 0x7F)
    let notE2 = (low ^ SIMD16(repeating: 0x62)) &+ SIMD16(repeating: 0x7F)
    let notEF = (low ^ SIMD16(repeating: 0x6F)) &+ SIMD16(repeating: 0x7F)
    let notF0 = (low ^ SIMD16(repeating: 0x70)) &+ SIMD16(repeating: 0x7F)
    let notB8 = (nextLow ^ SIMD16(repeating: 0x38)) &+ SIMD16(repeating: 0x7F)
    let from83 = nextLow &+ SIMD16(repeating: 0x7D)
    return (~notE2 & from83 | ~(notEF | notB8) | ~notF0) & self
  }
}
