// SPDX-License-Identifier: Apache-2.0

/// Tells of most words of a text that they are the key of no literal: by their first bytes alone, then
/// by a Bloom filter with two bits a key, both in one word.
struct KeyFilter: Sendable {
  private(set) var bits: [UInt64]

  /// One bit for each beginning, of `WordingKey.head`, of a key that is no shorter one.
  private(set) var heads: [UInt64]

  /// One bit for each length, in bytes, that keys have which are beginnings of words and shorter
  /// than `WordingKey.prefixLength`.
  private(set) var shortPrefixes: UInt8 = 0

  /// One bit for each possible hash of the first two bytes of these keys.
  private(set) var shortHeads = [UInt64](repeating: 0, count: KeyBits.shortHeadWords)

  /// Whether beginnings of words are keys.
  ///
  /// With a long one its first `WordingKey.prefixLength` bytes are let through, too.
  private(set) var hasPrefixes = false

  /// Whether two words, one behind the other, are keys.
  private(set) var hasPairs = false

  /// ASCII signs that are keys.
  private(set) var signs: [UInt8] = []

  /// Makes a filter that lets nothing through.
  ///
  /// - Parameter keyCount: how many keys it is for, roughly.
  init(keyCount: Int) {
    var words = 64
    while words * 4 < keyCount { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
    heads = [UInt64](repeating: 0, count: words)
  }

  mutating func insert(_ key: WordingKey) {
    if let first = key.prefixHash { insert(first) }
    insert(key.hash)
    switch key.kind {
    case .prefix where key.length < WordingKey.prefixLength:
      insertShort(key)
      return
    case .sign:
      if !signs.contains(key.sign) { signs.append(key.sign) }
    case .pair:
      hasPairs = true
      return
    case .prefix: hasPrefixes = true
    case .word, .characters: break
    }
    heads[KeyBits.headPlace(of: key.head, in: heads.count)] |= KeyBits.headMask(key.head)
  }

  private mutating func insertShort(_ key: WordingKey) {
    shortPrefixes |= 1 << UInt8(key.length)
    // Behind a single byte may stand any other.
    for next in key.length > 1 ? [0] : Array(0...0xFF as ClosedRange<UInt64>) {
      let place = KeyBits.shortHead(key.letters | next << 8)
      shortHeads[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  private mutating func insert(_ hash: UInt64) {
    bits[KeyBits.place(of: hash, in: bits.count)] |= KeyBits.mask(hash)
  }
}

/// The bits of a filter; a span of them is looked up in, since that costs half.
enum KeyBits {
  @inline(__always)
  fileprivate static func place(of hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> 12) & (count &- 1)
  }

  static let shortHeadWords = 64

  /// The bit of the first two bytes of a short beginning of a word.
  @inline(__always)
  static func shortHead(_ first: UInt64) -> Int {
    Int(truncatingIfNeeded: (first & 0xFFFF) &* 0x9E37_79B1 &>> 20) & (shortHeadWords << 6 - 1)
  }

  @inline(__always)
  fileprivate static func headPlace(of head: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: head &>> 6) & (count &- 1)
  }

  @inline(__always)
  fileprivate static func headMask(_ head: UInt64) -> UInt64 { 1 &<< (head & 63) }

  @inline(__always)
  fileprivate static func mask(_ hash: UInt64) -> UInt64 {
    1 &<< (hash & 63) | 1 &<< (hash &>> 6 & 63)
  }
}

extension Span<UInt64> {
  /// Whether a filter with these short heads may hold a short beginning of a word.
  @inline(__always)
  func mayHold(shortHeadOf first: UInt64) -> Bool {
    let place = KeyBits.shortHead(first)
    return self[place >> 6] &>> UInt64(place & 63) & 1 != 0
  }

  /// Whether a filter with these heads may hold a key that begins so.
  @inline(__always)
  func mayHold(head: UInt64) -> Bool {
    self[KeyBits.headPlace(of: head, in: count)] & KeyBits.headMask(head) != 0
  }

  /// Whether a filter with these bits may hold a key with this hash.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let mask = KeyBits.mask(hash)
    return self[KeyBits.place(of: hash, in: count)] & mask == mask
  }
}
