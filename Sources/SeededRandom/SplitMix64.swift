// SPDX-License-Identifier: Apache-2.0

/// A seeded generator of 64-bit words whose sequence is the same on every machine.
///
/// Source: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the sequence that belongs to one seed.
  ///
  /// - Parameter seed: any number.
  package init(seed: UInt64) {
    state = seed
  }

  /// Starts the sequence that belongs to one item of a seeded series, whatever came before it.
  ///
  /// - Parameters:
  ///   - seed: the series; any number.
  ///   - item: any number.
  package init(seed: UInt64, item: UInt64) {
    var outer = SplitMix64(seed: seed)
    state = outer.next() ^ (item &* 0xD134_2543_DE82_EF95)
    state = next()
  }

  /// The next number.
  ///
  /// - Returns: 64 evenly spread bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Draws a number.
  ///
  /// The high half of a product picks it, so the bias is below one in four thousand million.
  ///
  /// - Parameter bound: at least 0.
  /// - Returns: a number from 0 to `bound`, exclusive; 0 when the bound is 0.
  package mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Says yes `percent` times in a hundred.
  package mutating func chance(percent: Int) -> Bool {
    next(below: 100) < percent
  }
}
