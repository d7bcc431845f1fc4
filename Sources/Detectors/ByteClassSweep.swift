// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// One pass over a text that notes every byte which can wake a detector.
///
/// The plain algorithm looks at each byte and its neighbours and sets a bit in the bitmap of its
/// class. The pass differs from it in three ways:
/// 1. ASCII digits get their bits 64 at a time.
/// 2. A `.` or `/` before a blank or a digit, as nearly all in prose are, falls away 64 at a time.
/// 3. Bytes outside ASCII are looked at only in blocks with a lead byte from D9 up, 16 at a time,
///    and one by one only where they may begin an emoji or a digit.
package struct ByteClassSweep: Sendable {
  /// Bytes that are `@`.
  package private(set) var atSigns = ByteBitmap()

  /// A `.` between a letter, digit or non-ASCII byte and a letter or non-ASCII byte, and the
  /// first `/` of exactly or more than two.
  package private(set) var linkPoints = ByteBitmap()

  /// The first byte of each decimal digit, ASCII, full-width, Arabic-Indic or of another script.
  package private(set) var digits = ByteBitmap()

  /// Whether any of the digits is outside ASCII.
  package private(set) var hasWideDigits = false

  /// First bytes of sequences that can be or end an emoji: F0 9F, E2 with 8C–8F, 97–9F or AC–AD,
  /// the variation selector EF B8 8F and the keycap E2 83 A3.
  package private(set) var emojiLeads = ByteBitmap()

  /// Makes a sweep with no text.
  package init() {}

  /// Notes the bytes of a text; what was noted of the text before is gone.
  ///
  /// - Parameter text: bytes, any encoding, may be empty.
  package mutating func sweep(_ text: borrowing Span<UInt8>) {
    let count = text.count
    atSigns.resize(count: count)
    linkPoints.resize(count: count)
    digits.resize(count: count)
    emojiLeads.resize(count: count)
    let union = fillWords(
      of: text, atSigns: &atSigns.words, linkPoints: &linkPoints.words, digits: &digits.words,
      emojiLeads: &emojiLeads.words)
    atSigns.isEmpty = union.atSigns == 0
    linkPoints.isEmpty = union.linkPoints == 0
    digits.isEmpty = union.digits == 0
    emojiLeads.isEmpty = union.emojiLeads == 0
    hasWideDigits = union.wideDigits != 0
  }
}

/// Sets the words of all four bitmaps, block after block.
///
/// - Returns: the union of all blocks.
@inline(__always)
private func fillWords(
  of text: borrowing Span<UInt8>, atSigns: inout [UInt64], linkPoints: inout [UInt64],
  digits: inout [UInt64], emojiLeads: inout [UInt64]
) -> ClassBits {
  let count = text.count
  var atWords = atSigns.mutableSpan
  var linkWords = linkPoints.mutableSpan
  var digitWords = digits.mutableSpan
  var emojiWords = emojiLeads.mutableSpan
  var union = ClassBits()
  var index = 0
  var base = 0
  while base < count {
    var classes = ClassBits()
    if base &+ 64 <= count {
      classes.insertVectors(of: text, block: base, 0, 16, 32, 48)
    } else if count >= 64 {
      // The last block overlaps bytes already seen, whose bits fall out of the shift.
      classes.insertVectors(of: text, block: count &- 64, 0, 16, 32, 48)
      classes.shift(by: UInt64(base &+ 64 &- count))
    } else {
      classes.insertShort(text)
    }
    atWords[index] = classes.atSigns
    linkWords[index] = classes.linkPoints
    digitWords[index] = classes.digits | classes.wideDigits
    emojiWords[index] = classes.emojiLeads
    union.formUnion(classes)
    index &+= 1
    base &+= 64
  }
  return union
}

/// The bits of the classes in one block of 64 bytes.
private struct ClassBits {
  var atSigns: UInt64 = 0
  var linkPoints: UInt64 = 0
  /// ASCII digits.
  var digits: UInt64 = 0
  /// First bytes of other digits.
  var wideDigits: UInt64 = 0
  var emojiLeads: UInt64 = 0

  @inline(__always)
  mutating func formUnion(_ other: ClassBits) {
    atSigns |= other.atSigns
    linkPoints |= other.linkPoints
    digits |= other.digits | other.wideDigits
    wideDigits |= other.wideDigits
    emojiLeads |= other.emojiLeads
  }

  /// Drops the bits of the first bytes, so that what follows them begins at bit 0.
  @inline(__always)
  mutating func shift(by bytes: UInt64) {
    atSigns &>>= bytes
    linkPoints &>>= bytes
    digits &>>= bytes
    wideDigits &>>= bytes
    emojiLeads &>>= bytes
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
    verify(~0 &>> UInt64(64 &- text.count) & ~digits, in: text, at: 0)
  }

  /// Notes the bytes of four vectors inside one block, given by their distances from its start.
  @inline(__always)
  mutating func insertVectors(
    of text: borrowing Span<UInt8>, block: Int, _ first: Int, _ second: Int, _ third: Int,
    _ fourth: Int
  ) {
    let lanes1 = text.vector(at: block &+ first)
    let lanes2 = text.vector(at: block &+ second)
    let lanes3 = text.vector(at: block &+ third)
    let lanes4 = text.vector(at: block &+ fourth)
    let shifts = SIMD4(UInt64(first), UInt64(second), UInt64(third), UInt64(fourth))
    digits = Self.bits(
      lanes1.digitLanes, lanes2.digitLanes, lanes3.digitLanes, lanes4.digitLanes, shifts)
    let ink = Self.bits(
      lanes1.inkLanes, lanes2.inkLanes, lanes3.inkLanes, lanes4.inkLanes, shifts)
    let points = Self.bits(
      lanes1.pointLanes, lanes2.pointLanes, lanes3.pointLanes, lanes4.pointLanes, shifts)
    // What follows the last byte of the block is not known here.
    var unverified = points & (ink &>> 1 | 1 &<< 63) & ~(digits &>> 1)
    let signs1 = lanes1.lanes(equalTo: UInt8(ascii: "@"))
    let signs2 = lanes2.lanes(equalTo: UInt8(ascii: "@"))
    let signs3 = lanes3.lanes(equalTo: UInt8(ascii: "@"))
    let signs4 = lanes4.lanes(equalTo: UInt8(ascii: "@"))
    if (signs1 | signs2 | signs3 | signs4).signBits != 0 {
      atSigns = Self.bits(signs1, signs2, signs3, signs4, shifts)
    }
    let far =
      (lanes1.farLeadLanes | lanes2.farLeadLanes) | (lanes3.farLeadLanes | lanes4.farLeadLanes)
    if far.signBits != 0 {
      unverified |=
        Self.wideBits(of: text, at: block &+ first) &<< shifts[0]
        | Self.wideBits(of: text, at: block &+ second) &<< shifts[1]
        | Self.wideBits(of: text, at: block &+ third) &<< shifts[2]
        | Self.wideBits(of: text, at: block &+ fourth) &<< shifts[3]
    }
    if unverified != 0 { verify(unverified, in: text, at: block) }
  }

  @inline(__always)
  private static func bits(
    _ first: SIMD16<UInt8>, _ second: SIMD16<UInt8>, _ third: SIMD16<UInt8>,
    _ fourth: SIMD16<UInt8>, _ shifts: SIMD4<UInt64>
  ) -> UInt64 {
    first.signBits &<< shifts[0] | second.signBits &<< shifts[1] | third.signBits &<< shifts[2]
      | fourth.signBits &<< shifts[3]
  }

  /// Where wide digits or emoji may begin among 16 bytes.
  @inline(__always)
  private static func wideBits(of text: borrowing Span<UInt8>, at offset: Int) -> UInt64 {
    let lanes = text.vector(at: offset)
    guard offset &+ 18 <= text.count else { return lanes.farLeadLanes.signBits }
    return lanes.wideLanes(
      before: text.vector(at: offset &+ 1), text.vector(at: offset &+ 2)
    ).signBits
  }

  /// Looks at the bytes that may belong to a class other than ASCII digits.
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
      case ..<0xD9: break
      default:
        // A few digits stand among the pictographs.
        if isEmojiLead(text, at: offset) { emojiLeads |= bit }
        if DecimalDigits.isDigit(in: text, at: offset) { wideDigits |= bit }
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
