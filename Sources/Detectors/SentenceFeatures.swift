// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// What a sentence is judged by: its words, the beginnings of longer ones, each two words that
/// follow one another, and in scripts written without blanks each one, two and three characters that
/// do; or the concepts that its words stand for, and each two of them.
///
/// All numbers are one word, as a price or an order id says nothing by its digits.
package struct SentenceFeatures: Sendable {
  /// The hashes of the features and, behind them, what is left of sentences before.
  private(set) var hashes = [UInt64](repeating: 0, count: Self.most)
  /// How many features there are.
  package private(set) var count = 0

  /// Sentences are cut after some 1,024 bytes, and no byte has more than two features.
  private static let most = 1 << 12

  /// Makes an empty list.
  package init() {}

  /// The hashes, in the order of the text; some may be there several times.
  package var list: ArraySlice<UInt64> {
    get { hashes[..<count] }
    set {
      count = min(newValue.count, Self.most)
      hashes.replaceSubrange(..<count, with: newValue.prefix(count))
    }
  }

  /// Reads a sentence; the one before is gone.
  ///
  /// - Parameters:
  ///   - text: the text that holds the sentence.
  ///   - sentence: 0-based byte range between scalars, inside the text; what lies so far behind its
  ///     beginning that it may have too many features is left out.
  package mutating func read(_ text: borrowing CaselessText, in sentence: Range<Int>) {
    var list = hashes.mutableSpan
    var count = 0
    Self.read(text, in: sentence.prefix(Self.most / 2), into: &list, &count)
    self.count = count
  }

  /// Reads the members of a set: each, and each two of them; what was read before is gone.
  ///
  /// - Parameter members: their hashes, in any order, each once; more than `mostMembers` are left out.
  package mutating func read(members: borrowing Span<UInt64>) {
    var list = hashes.mutableSpan
    var count = 0
    let memberCount = min(members.count, Self.mostMembers)
    for index in 0..<memberCount {
      Self.append(members[index], to: &list, &count)
      for other in 0..<index {
        let (first, second) = (members[index], members[other])
        Self.append(Self.combined(min(first, second), max(first, second)), to: &list, &count)
      }
    }
    self.count = count
  }

  /// So many members have fewer features than a list may hold.
  package static let mostMembers = 64

  private static func read(
    _ text: borrowing CaselessText, in sentence: Range<Int>, into list: inout MutableSpan<UInt64>,
    _ count: inout Int
  ) {
    guard !sentence.isEmpty else { return }
    let bytes = text.bytes.span
    let wordBits = text.words.words.span
    let startBits = text.starts.words.span
    // The word before, and the characters before with the end of the last.
    var before: UInt64 = 0
    var (character, pair, end): (UInt64, UInt64, Int) = (0, 0, -1)
    for block in sentence.lowerBound >> 6...(sentence.upperBound - 1) >> 6 {
      var starts = startBits[block] & ByteBitmap.mask(block, of: sentence)
      let inWords = wordBits[block]
      while starts != 0 {
        let bit = starts.trailingZeroBitCount
        starts &= starts &- 1
        let place = block << 6 | bit
        let first = bytes.word64(at: place)
        let outside = ~(inWords &>> UInt64(bit))
        if outside & 1 == 0 {
          let inBlock = outside.trailingZeroBitCount
          let length =
            bit &+ inBlock < 64
            ? inBlock : text.words.runEnd(from: place, before: sentence.upperBound) &- place
          let hash = WordingKey.hash(
            ofWord: place..<place &+ length, beginning: first, in: bytes)
          let isNumber = UInt8(truncatingIfNeeded: first) &- UInt8(ascii: "0") < 10
          let word = isNumber ? number : hash
          append(word, to: &list, &count)
          if !isNumber { appendBeginnings(of: first, length, to: &list, &count) }
          if before != 0 { append(combined(before, word), to: &list, &count) }
          before = word
        } else {
          let hash = WordingKey.hash(ofPrefix: first, length: WordingKey.singleLength)
          append(hash, to: &list, &count)
          let both = place == end ? combined(character, hash) : 0
          if both != 0 {
            append(both, to: &list, &count)
            if pair != 0 { append(combined(pair, hash), to: &list, &count) }
          }
          (character, pair, end) = (hash, both, place &+ WordingKey.singleLength)
        }
      }
    }
  }

  @inline(__always)
  private static func appendBeginnings(
    of first: UInt64, _ length: Int, to list: inout MutableSpan<UInt64>,
    _ count: inout Int
  ) {
    guard length > WordingKey.prefixLength else { return }
    append(WordingKey.hash(ofPrefix: first, length: WordingKey.prefixLength), to: &list, &count)
    guard length > WordingKey.longPrefixLength else { return }
    append(WordingKey.hash(ofPrefix: first, length: WordingKey.longPrefixLength), to: &list, &count)
  }

  private static let number: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The hash of one thing behind another, in this order.
  @inline(__always)
  private static func combined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15 ^ second) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed &>> 32
  }

  @inline(__always)
  private static func append(
    _ hash: UInt64, to list: inout MutableSpan<UInt64>, _ count: inout Int
  ) {
    list[count] = hash
    count &+= 1
  }
}
