// SPDX-License-Identifier: Apache-2.0

/// How likely a folded gram is in ordinary text, by the pairs of bytes in it.
///
/// Pairs are counted in `CommonText` and in the literals themselves, whose own frequent words
/// are the ones that ordinary text of the kind is full of.
struct GramStatistics {
  private var pairs = [Float](repeating: 0, count: 128 * 128)
  private var firsts = [Float](repeating: 0, count: 128)
  private var total: Float = 0

  /// Counts the pairs.
  ///
  /// - Parameter literals: folded bytes of every literal, each followed by a blank.
  init(literals: [UInt8]) {
    Self.count(Array(CommonText.words.utf8).span, weight: 4, pairs: &pairs, firsts: &firsts)
    Self.count(literals.span, weight: 1, pairs: &pairs, firsts: &firsts)
    total = firsts.reduce(0, +)
  }

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

  private static func count(
    _ text: borrowing Span<UInt8>, weight: Float, pairs: inout [Float], firsts: inout [Float]
  ) {
    var previous = index(Gram.fold(0x20))
    for place in text.indices {
      let byte = index(Gram.fold(text[place]))
      pairs[previous * 128 + byte] += weight
      firsts[previous] += weight
      previous = byte
    }
  }

  /// Folding sets bit 5 of every byte, which leaves seven bits.
  private static func index(_ byte: UInt8) -> Int { Int(byte & 0x1F | (byte >> 1) & 0x60) }
}
