// SPDX-License-Identifier: Apache-2.0

/// Tells in which places of a haystack the automaton must run, where literals are wanted only as
/// words.
///
/// Of every literal the rarest word is known. Each place where a word may begin is looked up by
/// its first bytes, which are far fewer places than a filter for literals anywhere must sample,
/// and what is met there is a word, not a part of one: on ordinary mail one place in a thousand
/// wakes the automaton. A word of a script without blanks is a pair of characters.
struct WordPrefilter: SamplingFilter, Sendable {
  let stride = 1
  let lead = 0
  /// How far before its sample a literal may begin, in bytes, a run of blanks counted as one.
  private let reach: Int

  /// Known first bytes, by hash: four of a word, or six of a pair of characters.
  private let bitmap: [UInt64]
  private let contexts: ContextTable
  /// Whether some literal has only four certain bytes after a lead byte of three or more.
  private let hasShortPairs: Bool

  /// One way in which the rarest word of a literal may begin.
  struct Word {
    var context: SampleContext
    /// The folded bytes that are hashed: four, or six of a pair.
    var gram: UInt64
    /// Whether it begins with a character of three bytes and more but has only four certain.
    var isShortPair: Bool
  }

  private static let bitmapBits: UInt64 = 17
  /// How many bits the bitmap has.
  static let bitmapCount = 1 << bitmapBits
  private static let pairBytes: UInt64 = 0xFFFF_FFFF_FFFF

  /// Fills the tables.
  ///
  /// - Parameters:
  ///   - words: the first bytes of the rarest word of each literal, in every variant.
  ///   - reach: units that a literal may begin before its word.
  init(words: [Word], reach: Int) {
    self.reach = reach
    var bitmap = [UInt64](repeating: 0, count: 1 << (Self.bitmapBits - 6))
    for word in words {
      let bit = Self.hash(word.gram) &>> (64 - Self.bitmapBits)
      bitmap[Int(bit &>> 6)] |= 1 &<< (bit & 63)
    }
    self.bitmap = bitmap
    hasShortPairs = words.contains { $0.isShortPair }
    contexts = ContextTable(words.map { (Self.tableHash($0.gram), $0.context) })
  }

  var byteCount: Int { bitmap.count * 8 + contexts.byteCount }

  /// The first place, from `first` on, where the rarest word of a literal may begin.
  func nextSample(in haystack: borrowing Span<UInt8>, from first: Int) -> Int {
    var place = first
    while place < min(2, haystack.count) {
      if isWordKnown(in: haystack, at: place) { return place }
      place &+= 1
    }
    let last = haystack.count &- Self.margin
    while place <= last {
      var starts = WordStarts.bits(in: haystack, at: place)
      while starts != 0 {
        let start = place &+ starts.trailingZeroBitCount
        starts &= starts &- 1
        if isKnown(in: haystack, at: start, Gram.fold(haystack.word64(at: start))) { return start }
      }
      place &+= WordStarts.step
    }
    while place < haystack.count {
      if isWordKnown(in: haystack, at: place) { return place }
      place &+= 1
    }
    return haystack.count
  }

  /// The places of a step, each with the eight bytes from it on.
  private static let margin = WordStarts.step + 8

  private func isWordKnown(in haystack: borrowing Span<UInt8>, at place: Int) -> Bool {
    WordStarts.isStart(in: haystack, at: place)
      && isKnown(in: haystack, at: place, Gram.fold(ContextTable.word(in: haystack, at: place)))
  }

  func start(for sample: Int, in haystack: borrowing Span<UInt8>, floor: Int) -> Int {
    BlankRuns.walkBack(in: haystack, from: sample, units: reach, floor: floor)
  }

  @inline(__always)
  private func isKnown(
    in haystack: borrowing Span<UInt8>, at place: Int, _ word: UInt64
  ) -> Bool {
    if haystack[place] >= 0xE0 {
      let pair = word & Self.pairBytes
      if isMarked(pair), contexts.agrees(at: place, in: haystack, hash: Self.tableHash(pair)) {
        return true
      }
      guard hasShortPairs else { return false }
    }
    let gram = word & 0xFFFF_FFFF
    return isMarked(gram) && contexts.agrees(at: place, in: haystack, hash: Self.tableHash(gram))
  }

  @inline(__always)
  private func isMarked(_ gram: UInt64) -> Bool {
    let bit = Self.hash(gram) &>> (64 - Self.bitmapBits)
    return bitmap[Int(bit &>> 6)] &>> (bit & 63) & 1 != 0
  }

  @inline(__always)
  private static func hash(_ gram: UInt64) -> UInt64 { gram &* 0x9E37_79B9_7F4A_7C15 }

  /// Other bits than those that choose the bit in the bitmap would be no better: marked samples
  /// are compared by their bytes anyway.
  @inline(__always)
  private static func tableHash(_ gram: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash(gram) &>> 32)
  }
}

/// A filter that names places of a haystack, such that each occurrence of a literal is met.
protocol SamplingFilter {
  /// Distance from a sample to the first place where the next may be.
  var stride: Int { get }
  /// How far behind its sample a literal may begin, in bytes.
  var lead: Int { get }
  /// The first sample from `first` on at which a literal may have been met, or the haystack's
  /// count.
  func nextSample(in haystack: borrowing Span<UInt8>, from first: Int) -> Int
  /// Where the automaton must start for a sample, at least `floor`, up to which it has read.
  func start(for sample: Int, in haystack: borrowing Span<UInt8>, floor: Int) -> Int
}
