// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// A word of a text, or a character of a script written without blanks, that may be the key of a
/// literal.
struct TextWord {
  /// The hash of the word, of its beginning, or of the character and perhaps the next.
  let hash: UInt64
  /// 0-based byte offset.
  let start: UInt32
  /// Bytes of the word; 0: a character.
  let length: UInt32
}

/// The words of a portion of a text that may be keys of literals, read once for all indexes that
/// look them up.
package struct TextWords: Sendable {
  private(set) var words: [TextWord] = []

  /// Where the portion behind the last begins, and the `WordingKey.pairLetters` of the word before.
  private var next = (place: 0, before: 0 as UInt64)

  /// So many bytes of a text are read at once, which bounds the memory for long ones.
  private static let portionBytes = 1 << 12

  /// Makes an empty list.
  package init() {}

  /// Reads the words that begin in a portion of a text; those read before are gone.
  ///
  /// - Parameters:
  ///   - text: what to read, of less than 2^32 bytes.
  ///   - start: 0-based byte offset: where to begin, or what the last call returned.
  ///   - last: 0-based byte offset before which words must begin, at most the length of the text.
  ///   - filter: what may be a key.
  /// - Returns: where the next portion begins, at or past `last` when there is none.
  mutating func read(
    _ text: borrowing CaselessText, from start: Int, to last: Int, filter: borrowing KeyFilter
  ) -> Int {
    words.removeAll(keepingCapacity: true)
    let end = min(start & ~63 + Self.portionBytes, last)
    let bytes = text.bytes.span
    let wordBits = text.words.words.span
    let startBits = text.starts.words.span
    let keys = filter.bits.span
    let (hasPrefixes, shortPrefixes) = (filter.hasPrefixes, filter.shortPrefixes)
    let hasSigns = !filter.signs.isEmpty
    let heads = filter.heads.span
    let shortHeads = filter.shortHeads.span
    let hasPairs = filter.hasPairs
    var before = start == next.place ? next.before : 0
    var base = start & ~63
    while base < end {
      let inWords = wordBits[base >> 6]
      var starts = startBits[base >> 6]
      if base < start { starts &= ~0 &<< UInt64(start & 63) }
      if base &+ 64 > last { starts &= ~(~0 &<< UInt64(last & 63)) }
      while starts != 0 {
        let bit = starts.trailingZeroBitCount
        starts &= starts &- 1
        let place = base | bit
        let first = bytes.word64(at: place)
        let outside = ~(inWords &>> UInt64(bit))
        guard outside & 1 == 0 else {
          if heads.mayHold(head: WordingKey.head(first, length: WordingKey.singleLength)) {
            readCharacter(first, at: place, keys)
          }
          continue
        }
        // Most words end in their block.
        let inBlock = outside.trailingZeroBitCount
        let length = bit &+ inBlock < 64 ? inBlock : text.words.runEnd(from: place) &- place
        if hasPairs {
          let letters = WordingKey.pairLetters(first, length: length)
          let pair = WordingKey.hash(ofPair: before, letters)
          if keys.mayHold(pair) { append(pair, place, length) }
          before = letters
        }
        if heads.mayHold(head: WordingKey.head(first, length: length)) {
          let hash = WordingKey.hash(
            ofWord: place..<place &+ length, beginning: first, in: bytes)
          if keys.mayHold(hash) { append(hash, place, length) }
          if hasPrefixes, length >= WordingKey.prefixLength {
            readPrefixes(first, at: place, length, keys)
          }
        }
        if shortHeads.mayHold(shortHeadOf: first) {
          readShortPrefixes(first, at: place, length, shortPrefixes, keys)
        }
      }
      if hasSigns {
        for sign in filter.signs { readSigns(sign, in: bytes, block: base) }
      }
      base &+= 64
    }
    next = (start & ~63 + Self.portionBytes, before)
    return next.place
  }

  @inline(__always)
  private mutating func readPrefixes(
    _ first: UInt64, at place: Int, _ length: Int, _ keys: borrowing Span<UInt64>
  ) {
    let hash = WordingKey.hash(ofPrefix: first, length: WordingKey.prefixLength)
    guard keys.mayHold(hash) else { return }
    append(hash, place, length)
    guard length >= WordingKey.longPrefixLength else { return }
    let long = WordingKey.hash(ofPrefix: first, length: WordingKey.longPrefixLength)
    if keys.mayHold(long) { append(long, place, length) }
  }

  @inline(never)
  private mutating func readShortPrefixes(
    _ first: UInt64, at place: Int, _ length: Int, _ prefixes: UInt8,
    _ keys: borrowing Span<UInt64>
  ) {
    var lengths = prefixes
    while lengths != 0 {
      let prefix = lengths.trailingZeroBitCount
      lengths &= lengths &- 1
      guard prefix <= length else { return }
      let hash = WordingKey.hash(ofPrefix: first, length: prefix)
      if keys.mayHold(hash) { append(hash, place, length) }
    }
  }

  /// Adds each place of a sign in a block of 64 bytes.
  private mutating func readSigns(
    _ sign: UInt8, in bytes: borrowing Span<UInt8>, block base: Int
  ) {
    var offset = base
    while offset < base &+ 64 {
      var bits = bytes.vector(at: offset).lanes(equalTo: sign).signBits
      while bits != 0 {
        let place = offset &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        append(WordingKey.hash(ofPrefix: UInt64(sign), length: 1), place, 1)
      }
      offset &+= 16
    }
  }

  @inline(__always)
  private mutating func readCharacter(
    _ first: UInt64, at place: Int, _ keys: borrowing Span<UInt64>
  ) {
    let pair = WordingKey.hash(ofPrefix: first, length: WordingKey.pairLength)
    if keys.mayHold(pair) { append(pair, place, 0) }
    let single = WordingKey.hash(ofPrefix: first, length: WordingKey.singleLength)
    if keys.mayHold(single) { append(single, place, 0) }
  }

  @inline(__always)
  private mutating func append(_ hash: UInt64, _ start: Int, _ length: Int) {
    words.append(
      TextWord(
        hash: hash, start: UInt32(truncatingIfNeeded: start),
        length: UInt32(truncatingIfNeeded: length)))
  }
}
