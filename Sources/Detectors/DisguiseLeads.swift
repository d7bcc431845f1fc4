// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// Finds the places of a text that may be written in disguise.
///
/// One pass of a few vector operations; whatever passes them is looked at more closely at once, so
/// that clean text in any script yields hardly a place. Places are found of: single letters in a
/// row, words or ideographs for digits, signs or digits inside words, bracketed words, broken
/// addresses, entities and encodings, and characters outside ASCII that hide or stand for letters.
package struct DisguiseLeads: Sendable {
  /// 0-based byte offsets of the places, roughly rising; several may mean the same disguise.
  package private(set) var offsets: [Int] = []

  /// How far a run of letters and digits is looked at to either side, in bytes.
  private static let runReach = 96

  /// Makes an empty list.
  package init() {}

  /// Builds the words for numbers, so that the first `find(in:)` does not wait for them.
  package static func prepare() { _ = NumberWords.standard }

  /// Adds a place found by other means.
  ///
  /// - Parameter offset: 0-based byte offset.
  package mutating func insert(_ offset: Int) { offsets.append(offset) }

  /// Finds the places of a text; what was found before is forgotten.
  ///
  /// - Parameter text: valid UTF-8, may be empty.
  /// - Complexity: O(length of the text).
  package mutating func find(in text: borrowing Span<UInt8>) {
    offsets.removeAll(keepingCapacity: true)
    let numbers = NumberWords.standard
    var before = LeadBits()
    var base = 0
    while base < text.count {
      let bits =
        base &+ 64 <= text.count
        ? LeadBits(vectorsOf: text, at: base) : LeadBits(bytesOf: text, from: base)
      inspect(bits, after: before, at: base, in: text)
      inspectWords(bits, after: before, at: base, in: text, numbers)
      before = bits
      base &+= 64
    }
  }

  /// Looks at one block of 64 bytes.
  @inline(__always)
  private mutating func inspect(
    _ bits: LeadBits, after before: LeadBits, at base: Int, in text: borrowing Span<UInt8>
  ) {
    let wordBefore = bits.word &<< 1 | before.word &>> 63
    // What follows the last byte of the block is not known here.
    let wordAfter = bits.word &>> 1 | 1 &<< 63
    var suspects = bits.symbols & wordBefore & wordAfter
    suspects |=
      bits.digits & (bits.letters &<< 1 | before.letters &>> 63) & (bits.letters &>> 1 | 1 &<< 63)
    let firstDigits = bits.digits & ~wordBefore
    if firstDigits != 0 {
      // Before three letters, as in "1nsta".
      suspects |= firstDigits & bits.letters &>> 1 & bits.letters &>> 2 & bits.letters &>> 3
    }
    suspects |= ~bits.ink & (bits.digits &<< 1 | before.digits &>> 63) & bits.digits &>> 1
    suspects |= bits.specials
    suspects |= bits.dots & ~(bits.ink &<< 1 | before.ink &>> 63)
    if bits.high != 0 {
      suspects |= bits.farLeads & wordBefore
      suspects |= bits.symbolLeads
      let after = bits.word & (bits.farLeads &<< 3 | before.farLeads &>> 61)
      suspects |= after | bits.word & (bits.farLeads &<< 2 | before.farLeads &>> 62)
      // Between digits of ASCII or full width.
      suspects |=
        bits.eastLeads
        & (bits.digits &<< 1 | before.digits &>> 63 | bits.symbolLeads &<< 3
          | before.symbolLeads &>> 61)
        & (bits.digits &>> 3 | bits.symbolLeads &>> 3 | 7 &<< 61)
      suspects |=
        ~bits.ink & (bits.hanLeads &>> 1 | 1 &<< 63) & (bits.high &<< 1 | before.high &>> 63)
    }
    if base &+ 64 > text.count { suspects &= (1 &<< UInt64(text.count &- base)) &- 1 }
    if suspects != 0 { verify(suspects, at: base, in: text) }
    // Four single letters or digits with one byte between each two.
    let single = bits.word & ~wordBefore & ~(bits.word &>> 1)
    let lone = single & ~(bits.high &<< 1) & ~(bits.high &>> 1)
    let row = lone & (lone &<< 2) & (lone &<< 4) & (lone &<< 6)
    if row != 0 { inspectRow(row, at: base, in: text) }
    // Those of which the last sixteen bytes of one block and the first of the next make a row.
    let joined = before.lone() &>> 48 | (lone & 0xFFFF) &<< 16
    let spanning = joined & (joined &<< 2) & (joined &<< 4) & (joined &<< 6) & 0xFFFF_0000
    if spanning != 0 { inspectRow(spanning, at: base &- 16, in: text) }
    // Five blanks with two bytes between each two: letters of Arabic, pairs of hexadecimal digits.
    let blank = ~bits.ink & ~(~bits.ink &<< 1) & ~(~bits.ink &>> 1)
    let blankRow = blank & (blank &<< 3) & (blank &<< 6) & (blank &<< 9) & (blank &<< 12)
    if blankRow != 0 {
      let offset = base &+ blankRow.trailingZeroBitCount
      if Self.isPair(endingAt: offset, in: text) { offsets.append(offset) }
    }
    let run = bits.word & (bits.word &<< 1)
    let longRun = run & (run &<< 2) & (run &<< 4) & (run &<< 6) & (run &<< 8) & (run &<< 10)
    let head = (~bits.word).trailingZeroBitCount
    let tail = (~before.word).leadingZeroBitCount
    if head > 0, tail > 0, head < 12, head &+ tail >= 12 { inspectRun(base, in: text) }
    if longRun != 0 { inspectRun(base &+ longRun.trailingZeroBitCount, in: text) }
  }

  /// Looks at rows of four single letters or digits, given by their last ones: they are spaced on
  /// purpose only where the same byte stands between them.
  private mutating func inspectRow(_ row: UInt64, at base: Int, in text: borrowing Span<UInt8>) {
    var rest = row
    while rest != 0 {
      let last = base &+ rest.trailingZeroBitCount
      rest &= rest &- 1
      if text[last &- 1] == text[last &- 3], text[last &- 3] == text[last &- 5] {
        offsets.append(last)
        return
      }
    }
  }

  /// Whether a letter of two bytes or two hexadecimal digits end before a byte.
  private static func isPair(endingAt offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard offset >= 2, offset <= text.count else { return false }
    let (first, second) = (text[offset - 2], text[offset - 1])
    return first >= 0xC0 && second >= 0x80
      || first.hexadecimalValue != nil && second.hexadecimalValue != nil
  }

  /// Looks at the first word in each sixteen bytes: a number in words is longer than that.
  @inline(__always)
  private mutating func inspectWords(
    _ bits: LeadBits, after before: LeadBits, at base: Int, in text: borrowing Span<UInt8>,
    _ numbers: NumberWords
  ) {
    let part = bits.word | bits.high
    let partBefore = part &<< 1 | (before.word | before.high) &>> 63
    // Not single letters, such as the "y" of "cincuenta y cinco".
    let starts = part & ~partBefore & (part &>> 1)
    for shift in [UInt64(0), 16, 32, 48] {
      let cell = starts &>> shift & 0xFFFF
      guard cell != 0 else { continue }
      let bit = Int(shift) &+ cell.trailingZeroBitCount
      let length = (~((bits.letters | bits.high) &>> UInt64(bit))).trailingZeroBitCount
      let offset = base &+ bit
      // Most words end in their block and eight bytes before the end of the text.
      let mayBegin =
        bit &+ min(length, 8) < 64 && offset &+ 8 <= text.count
        ? numbers.mayBegin(with: text.word64(at: offset), length: min(length, 8))
        : NumberWords.mayBegin(at: offset, in: text)
      if mayBegin { inspectWord(at: offset, in: text) }
    }
    guard bits.eastLeads != 0 else { return }
    var sixteenth = UInt64(0xFFFF)
    while sixteenth != 0 {
      let leads = bits.eastLeads & sixteenth
      if leads != 0 {
        let offset = base &+ leads.trailingZeroBitCount
        if NumberWords.isUnspacedDigit(in: text, at: offset),
          NumberWords.isLikelyNumber(around: offset, in: text)
        {
          offsets.append(offset)
        }
      }
      sixteenth = sixteenth &<< 16
    }
  }

  @inline(never)
  private mutating func inspectWord(at offset: Int, in text: borrowing Span<UInt8>) {
    guard NumberWords.hasNeighbour(wordAt: offset, in: text) else { return }
    if NumberWords.isLikelyNumber(around: offset, in: text) { offsets.append(offset) }
  }

  /// Looks at sixteen letters and digits in a row, which may be Base64 or hexadecimal.
  private mutating func inspectRun(_ offset: Int, in text: borrowing Span<UInt8>) {
    // Once for each run, not for each block of it.
    if let last = offsets.last, last >= offset - 256, last > 0, offset - last < 80 { return }
    let range = EncodedText.run(around: offset, in: text, limit: Self.runReach)
    guard EncodedText.isWorthDecoding(range, in: text) else { return }
    // A run that is seen from its beginning on is read at once.
    if offset - range.lowerBound == Self.runReach || EncodedText.decoded(range, in: text) != nil {
      offsets.append(offset)
    }
  }

  @inline(never)
  private mutating func verify(_ suspects: UInt64, at base: Int, in text: borrowing Span<UInt8>) {
    var rest = suspects
    while rest != 0 {
      let offset = base &+ rest.trailingZeroBitCount
      rest &= rest &- 1
      if DisguiseLead.isLead(in: text, at: offset) { offsets.append(offset) }
    }
  }
}

/// The classes of 64 bytes.
private struct LeadBits {
  var letters: UInt64 = 0
  var digits: UInt64 = 0
  /// Bytes above the blank.
  var ink: UInt64 = 0
  /// `!` to `,` without the apostrophe, `|` and `@`.
  var symbols: UInt64 = 0
  /// Opening brackets, `@`, `&` and `%`.
  var specials: UInt64 = 0
  var dots: UInt64 = 0
  /// Bytes outside ASCII.
  var high: UInt64 = 0
  /// C2 and what is above C5: not the letters of western Europe.
  var farLeads: UInt64 = 0
  /// E2, EF, F0 and above: signs, full-width forms, emoji.
  var symbolLeads: UInt64 = 0
  /// E4 to E9.
  var hanLeads: UInt64 = 0
  /// E3 to E9.
  var eastLeads: UInt64 = 0

  /// ASCII letters and digits.
  var word: UInt64 { letters | digits }

  init() {}

  /// Letters and digits between other ASCII bytes.
  func lone() -> UInt64 { word & ~(word &<< 1) & ~(word &>> 1) & ~(high &<< 1) & ~(high &>> 1) }

  @inline(__always)
  init(vectorsOf text: borrowing Span<UInt8>, at base: Int) {
    insert(text.vector(at: base), 0)
    insert(text.vector(at: base &+ 16), 16)
    insert(text.vector(at: base &+ 32), 32)
    insert(text.vector(at: base &+ 48), 48)
    insertSigns(of: text, at: base)
  }

  /// The last bytes of a text, fewer than 64.
  init(bytesOf text: borrowing Span<UInt8>, from base: Int) {
    var offset = base
    var shift: UInt64 = 0
    while offset &+ 16 <= text.count {
      insert(text.vector(at: offset), shift)
      offset &+= 16
      shift &+= 16
    }
    var last = SIMD16<UInt8>(repeating: 0x20)
    for lane in 0..<(text.count &- offset) { last[lane] = text[offset &+ lane] }
    insert(last, shift)
    insertSigns(of: text, at: base)
  }

  /// Sorts what is neither letter nor digit: two or three bytes in 64 of prose.
  @inline(__always)
  private mutating func insertSigns(of text: borrowing Span<UInt8>, at base: Int) {
    var rest = ink & ~(word | high)
    while rest != 0 {
      let sign = rest & (~rest &+ 1)
      let byte = text[base &+ rest.trailingZeroBitCount]
      rest &= rest &- 1
      switch byte {
      case UInt8(ascii: "."): dots |= sign
      case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"): specials |= sign
      case UInt8(ascii: "("), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "%"):
        specials |= sign
        symbols |= sign
      case UInt8(ascii: "!")...UInt8(ascii: "$"), UInt8(ascii: ")")...UInt8(ascii: ","),
        UInt8(ascii: "|"):
        symbols |= sign
      default: break
      }
    }
  }

  @inline(__always)
  private mutating func insert(_ lanes: SIMD16<UInt8>, _ shift: UInt64) {
    let small = lanes | SIMD16(repeating: 0x20)
    let letterLanes =
      (small &+ SIMD16(repeating: 0x1F)) & ~((small &+ SIMD16(repeating: 0x05)) | lanes)
    letters |= letterLanes.signBits &<< shift
    digits |= lanes.digitLanes.signBits &<< shift
    ink |= lanes.inkLanes.signBits &<< shift
    let highBits = lanes.signBits
    guard highBits != 0 else { return }
    high |= highBits &<< shift
    let low = lanes & SIMD16(repeating: 0x7F)
    let fromC6 = (low &+ SIMD16(repeating: 0x3A)) & lanes
    farLeads |= (fromC6 | lanes.lanes(equalTo: 0xC2)).signBits &<< shift
    let fromEF = (low &+ SIMD16(repeating: 0x11)) & lanes
    symbolLeads |= (fromEF | lanes.lanes(equalTo: 0xE2)).signBits &<< shift
    let notFromEA = ~(low &+ SIMD16(repeating: 0x16))
    let fromE3 = (low &+ SIMD16(repeating: 0x1D)) & lanes & notFromEA
    eastLeads |= fromE3.signBits &<< shift
    hanLeads |= (fromE3 & ~lanes.lanes(equalTo: 0xE3)).signBits &<< shift
  }
}
