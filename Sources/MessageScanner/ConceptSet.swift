// SPDX-License-Identifier: Apache-2.0

import Policy

/// A set of concepts, by their index among the policy's concept names.
struct ConceptSet: Sendable, Equatable {
  /// One bit for each concept, `Concept.maximumCount` of them.
  private var bits = SIMD16<UInt64>(repeating: 0)

  /// Every concept there may be.
  static let all = {
    var set = ConceptSet()
    set.bits = SIMD16(repeating: ~0)
    return set
  }()

  /// Its members, ascending.
  var concepts: [Int] {
    var concepts: [Int] = []
    forEach { concepts.append($0) }
    return concepts
  }

  var isEmpty: Bool { self == ConceptSet() }

  mutating func insert(_ concept: Int) {
    bits[concept >> 6] |= 1 << UInt64(concept & 63)
  }

  func contains(_ concept: Int) -> Bool {
    bits[concept >> 6] >> UInt64(concept & 63) & 1 != 0
  }

  @inline(__always)
  func intersects(_ other: ConceptSet) -> Bool {
    let both = bits & other.bits
    let half = both.lowHalf | both.highHalf
    let low = half.lowHalf | half.highHalf
    return low[0] | low[1] | low[2] | low[3] != 0
  }

  func intersection(_ other: ConceptSet) -> ConceptSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  /// Calls a function with each member, ascending.
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<16 {
      var rest = bits[word]
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  func union(_ other: ConceptSet) -> ConceptSet {
    var all = self
    all.formUnion(other)
    return all
  }

  mutating func formUnion(_ other: ConceptSet) { bits |= other.bits }
}
