// SPDX-License-Identifier: Apache-2.0

/// A seeded generator of numbers, the same on every machine, so that workloads are reproducible.
///
/// Source: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  ///
  /// - Parameter seed: any number.
  public init(seed: UInt64) { state = seed }

  /// Draws a number.
  ///
  /// - Parameter bound: at least 1.
  /// - Returns: a number from 0 to `bound`, exclusive.
  public mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }

  /// Draws an element.
  ///
  /// - Parameter elements: what to choose from; not empty.
  /// - Returns: one of them.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }
}
