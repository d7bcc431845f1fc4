// SPDX-License-Identifier: Apache-2.0

/// How likely a folded gram is in ordinary text, by the pairs of bytes in it and as a whole.
///
/// Both are counted in `CommonText` and, for what that does not know, with little weight in the
/// literals themselves: what is frequent among literals is often what is rare in other text.
struct GramStatistics {
  private var pairs = [Float](repeating: 0, count: 128 * 128)
  private var firsts = [Float](repeating: 0, count: 128)
  /// Whole grams by 14 bits of their hash.
  private var grams = [Float](repeating: 0, count: slotCount)
  private var total: Float = 0

  /// Counts the pairs.
  ///
  /// - Parameter literals: folded bytes of every literal, each followed by a blank.
  init(literals: [UInt8]) {
    count(Array(CommonText.words.utf8).span, weight: 1)
    count(literals.span, weight: 0.05)
    total = firsts.reduce(0, +)
  }

  /// The share of places where a whole gram was counted.
  func share(of gram: UInt32) -> Float { grams[Self.slot(of: gram)] / total }

  /// Number of the counter for a gram, below `slotCount`.
  static func slot(of gram: UInt32) -> Int { Int(Gram.hash(gram) &>> 18) }

  static let slotCount = 1 << 14

  /// The share of places in ordinary text where a byte stands.
  func probability(of byte: UInt8) -> Float {
    (firsts[Self.index(byte)] + 1) / (total + 128)
  }

  /// The share of a byte's places where another byte comes next.
  ///
  /// - Parameters:
  ///   - byte: the second byte of the pair, folded.
  ///   - previous: the first byte of the pair, folded.
  /// - Returns: above 0, as an unseen pair is rare, not impossible.
  func probability(of byte: UInt8, after previous: UInt8) -> Float {
    let first = Self.index(previous)
    return (pairs[first * 128 + Self.index(byte)] + 0.02) / (firsts[first] + 2.56)
  }

  private mutating func count(_ text: borrowing Span<UInt8>, weight: Float) {
    var previous = Self.index(Gram.fold(0x20))
    var gram: UInt32 = 0
    for place in text.indices {
      gram = gram &>> 8 | UInt32(Gram.fold(text[place])) &<< 24
      grams[Self.slot(of: gram)] += weight
      let byte = Self.index(Gram.fold(text[place]))
      pairs[previous * 128 + byte] += weight
      firsts[previous] += weight
      previous = byte
    }
  }

  /// Folding sets bit 5 of every byte, which leaves seven bits.
  private static func index(_ byte: UInt8) -> Int { Int(byte & 0x1F | (byte >> 1) & 0x60) }
}
