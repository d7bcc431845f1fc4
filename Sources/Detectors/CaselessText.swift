// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// A text as wordings are compared with it: its letters folded, byte for byte in place, and the
/// beginnings of its words marked.
///
/// Signs that Arabic letters may bear stand behind the letters of their word, as blanks: so a word is the
/// same with them and without.
///
/// The plain algorithm looks at each scalar. ASCII, which is most of most texts, is taken sixteen
/// bytes at a time, and the rest gone through once more by its lead bytes.
package struct CaselessText: Sendable {
  /// The folded bytes and, behind them, zeros that loads may run into.
  private(set) var bytes: [UInt8] = []

  /// How many bytes the text has.
  private(set) var count = 0

  /// Every byte of a scalar that belongs to a word.
  private(set) var words = ByteBitmap()

  /// The first bytes of words, and of characters of scripts that are written without blanks.
  private(set) var starts = ByteBitmap()

  /// Whether signs were put behind their words.
  private var hasSigns = false

  /// The lead bytes of all scalars outside ASCII.
  private(set) var leads = LeadBytes()

  /// How far behind the text its bytes may be loaded.
  static let padding = 64

  /// Makes an empty text.
  package init() {}

  /// Reads a text; the text before is gone.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, may be empty.
  ///   - folding: which letters are the same.
  package mutating func read(_ text: borrowing Span<UInt8>, folding: CaseFolding) {
    count = text.count
    leads = LeadBytes()
    hasSigns = false
    words.resize(count: count)
    starts.resize(count: count)
    let missing = count + Self.padding - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
    let hasOthers = Self.readASCII(
      text, folded: &bytes, words: &words.words, leads: &starts.words)
    if hasOthers { readScalars(text, folding) }
    if hasSigns { putSignsBehindWords() }
    markStarts()
  }

  /// Folds and marks what is ASCII, and marks the lead bytes of the rest.
  ///
  /// - Returns: whether there is anything else.
  private static func readASCII(
    _ text: borrowing Span<UInt8>, folded: inout [UInt8], words: inout [UInt64],
    leads: inout [UInt64]
  ) -> Bool {
    let count = text.count
    var folded = folded.mutableSpan
    for offset in count..<count + Self.padding { folded[offset] = 0 }
    let whole = count & ~15
    for offset in whole..<count { folded[offset] = text[offset] }
    var wordBits = words.mutableSpan
    var leadBits = leads.mutableSpan
    var allLeads: UInt64 = 0
    var base = 0
    while base < count {
      var (word, lead): (UInt64, UInt64) = (0, 0)
      var offset = base
      while offset < base &+ 64, offset < count {
        let lanes =
          offset < whole ? text.vector(at: offset) : folded.span.vector(at: offset)
        folded.store(lanes.lowercased, at: offset)
        word |= lanes.wordBits &<< UInt64(offset &- base)
        lead |= lanes.leadLanes.signBits &<< UInt64(offset &- base)
        offset &+= 16
      }
      wordBits[base >> 6] = word
      leadBits[base >> 6] = lead
      allLeads |= lead
      base &+= 64
    }
    return allLeads != 0
  }

  /// Folds and marks what begins with the lead bytes in `starts`, and leaves those there that
  /// begin characters of scripts without blanks.
  private mutating func readScalars(_ text: borrowing Span<UInt8>, _ folding: CaseFolding) {
    for index in 0..<starts.wordCount {
      var leads = starts.words[index]
      var kept: UInt64 = 0
      while leads != 0 {
        let bit = leads & (0 &- leads)
        let offset = index << 6 | leads.trailingZeroBitCount
        leads &= leads &- 1
        if readScalar(text, at: offset, folding) { kept |= bit }
      }
      starts.words[index] = kept
    }
  }

  /// - Returns: whether the scalar belongs to a script without blanks.
  @inline(__always)
  private mutating func readScalar(
    _ text: borrowing Span<UInt8>, at offset: Int, _ folding: CaseFolding
  ) -> Bool {
    let lead = text[offset]
    leads.insert(lead)
    switch lead {
    case 0xC0..<0xE0:
      guard offset &+ 1 < text.count else { return false }
      if lead == 0xD9, Self.isArabicSign(0xD9, text[offset &+ 1]) { hasSigns = true }
      let value = folding.representative(
        of: UInt32(lead & 0x1F) &<< 6 | UInt32(text[offset &+ 1] & 0x3F))
      bytes[offset] = UInt8(truncatingIfNeeded: 0xC0 | value &>> 6)
      bytes[offset &+ 1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      if folding.isWord(value) { markWord(offset, count: 2) }
      return false
    case 0xE0..<0xF0:
      guard offset &+ 2 < text.count else { return false }
      let value = folding.representative(
        of: UInt32(lead & 0x0F) &<< 12 | UInt32(text[offset &+ 1] & 0x3F) &<< 6
          | UInt32(text[offset &+ 2] & 0x3F))
      bytes[offset] = UInt8(truncatingIfNeeded: 0xE0 | value &>> 12)
      bytes[offset &+ 1] = UInt8(truncatingIfNeeded: 0x80 | value &>> 6 & 0x3F)
      bytes[offset &+ 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      if let scalar = Unicode.Scalar(value), WordBoundary.isUnspaced(scalar) { return true }
      if folding.isWord(value) { markWord(offset, count: 3) }
      return false
    default:
      guard let found = text.scalar(at: offset) else { return false }
      if folding.isWord(found.scalar.value) { markWord(offset, count: found.byteCount) }
      return false
    }
  }

  /// Whether two bytes are a sign that Arabic letters may bear, but not that of doubling, which makes
  /// other words of them.
  @inline(__always)
  private static func isArabicSign(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD9
      && (second == 0x80 || 0x8B...0x90 ~= second || second == 0x92 || second == 0xB0)
  }

  /// Moves the letters of words of two bytes each over the signs between them, and makes blanks of the
  /// rest.
  private mutating func putSignsBehindWords() {
    var offset = 0
    while offset < count {
      var end = offset
      var letterEnd = offset
      while end &+ 1 < count, 0xD8...0xDB ~= bytes[end] {
        if !Self.isArabicSign(bytes[end], bytes[end &+ 1]) {
          if letterEnd < end {
            guard words[end] else { break }
            (bytes[letterEnd], bytes[letterEnd &+ 1]) = (bytes[end], bytes[end &+ 1])
            markWord(letterEnd, count: 2)
          }
          letterEnd &+= 2
        }
        end &+= 2
      }
      for place in letterEnd..<end {
        bytes[place] = UInt8(ascii: " ")
        words.words[place >> 6] &= ~(1 &<< UInt64(place & 63))
      }
      offset = max(end, offset &+ 1)
    }
  }

  /// A range with the signs of the word at its end, and the letters that were moved over them.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range between scalars.
  ///   - text: the text that was read.
  /// - Returns: the range, or one that ends later.
  package func withSigns(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Range<Int> {
    guard hasSigns else { return range }
    var end = range.upperBound
    while end < count, bytes[end] == UInt8(ascii: " "), text[end] != bytes[end] { end &+= 1 }
    return range.lowerBound..<end
  }

  @inline(__always)
  private mutating func markWord(_ offset: Int, count: Int) {
    let mask = (1 &<< UInt64(count)) &- 1 as UInt64
    let bit = UInt64(offset & 63)
    words.words[offset >> 6] |= mask &<< bit
    // The rest of a scalar may lie in the next block.
    if bit &+ UInt64(count) > 64 { words.words[offset >> 6 &+ 1] |= mask &>> (64 &- bit) }
  }

  private mutating func markStarts() {
    var before: UInt64 = 0
    var union: UInt64 = 0
    for index in 0..<words.wordCount {
      let word = words.words[index]
      starts.words[index] |= word & ~(word &<< 1 | before &>> 63)
      union |= starts.words[index]
      before = word
    }
    starts.isEmpty = union == 0
    words.isEmpty = union == 0
  }

  /// A range with all of the words at its ends, as far as they are no longer than words are.
  ///
  /// - Parameter range: 0-based byte range between scalars.
  /// - Returns: the range, or one that begins earlier or ends later.
  package func wholeWords(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    if words[start] {
      while hasWord(before: start), range.lowerBound &- start < Self.longestWord { start &-= 1 }
      if hasWord(before: start) { start = range.lowerBound }
    }
    if words[end &- 1] {
      while hasWord(at: end), end &- range.upperBound < Self.longestWord { end &+= 1 }
      if hasWord(at: end) { end = range.upperBound }
    }
    return start..<end
  }

  /// More bytes on one side of a finding belong to no word.
  private static let longestWord = 64

  /// Whether the text holds a letter of an Eastern script: Arabic and its neighbours from U+0600 to
  /// U+07FF, Kana, Han, Hangul, forms of full width and all others from U+3000 to U+FFFF.
  package var hasEasternLetters: Bool { !leads.isDisjoint(with: .eastern) }

  /// Whether valid UTF-8 holds a letter of an Eastern script.
  package static func hasEasternLetters(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0xC0 {
      if LeadBytes.eastern.contains(text[index]) { return true }
    }
    return false
  }

  /// Whether the text holds a Western letter: of ASCII, or any from U+00C0 to U+05FF and from U+0800
  /// to U+1FFF.
  package var hasWesternLetters: Bool {
    if !leads.isDisjoint(with: .western) { return true }
    let bytes = bytes.span
    var offset = 0
    // Behind the text are zeros.
    while offset < count {
      if bytes.vector(at: offset).letterLanes.signBits != 0 { return true }
      offset &+= 16
    }
    return false
  }

  /// Whether valid UTF-8 holds a Western letter.
  package static func hasWesternLetters(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte >= 0xC0 ? LeadBytes.western.contains(byte) : (0x61...0x7A).contains(byte | 0x20) {
        return true
      }
    }
    return false
  }

  /// Whether a word goes on to the left of a byte.
  @inline(__always)
  func hasWord(before offset: Int) -> Bool { offset > 0 && words[offset &- 1] }

  /// Whether a word goes on to the right of a byte.
  @inline(__always)
  func hasWord(at offset: Int) -> Bool { offset < count && words[offset] }
}

extension SIMD16<UInt8> {
  /// The bytes with ASCII capitals made small.
  @inline(__always)
  fileprivate var lowercased: SIMD16<UInt8> {
    let capitals =
      (self &+ SIMD16(repeating: 0x3F)) & ~((self &+ SIMD16(repeating: 0x25)) | self)
    return self | (capitals & SIMD16(repeating: 0x80)) &>> SIMD16(repeating: 2)
  }

  /// One bit for each ASCII letter or digit.
  @inline(__always)
  fileprivate var wordBits: UInt64 { (letterLanes | digitLanes).signBits }

  /// Lanes with an ASCII letter.
  @inline(__always)
  fileprivate var letterLanes: SIMD16<UInt8> {
    let small = self | SIMD16(repeating: 0x20)
    return (small &+ SIMD16(repeating: 0x1F)) & ~((small &+ SIMD16(repeating: 0x05)) | self)
  }

  /// Lanes with a lead byte, C0 or above.
  @inline(__always)
  fileprivate var leadLanes: SIMD16<UInt8> { self & (self &+ self) }
}

extension MutableSpan<UInt8> {
  /// Stores sixteen bytes.
  @inline(__always)
  fileprivate mutating func store(_ lanes: SIMD16<UInt8>, at offset: Int) {
    precondition(offset >= 0 && offset &+ 16 <= count)
    // SAFETY: only whole bytes are written, and the precondition above keeps them inside the span.
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: lanes, toByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}
