// SPDX-License-Identifier: Apache-2.0

import Policy

/// A set of concepts, by their index among the policy's concept names.
struct ConceptSet: Sendable, Equatable {
  /// One bit for each concept, `Concept.maximumCount` of them.
  private var bits = SIMD4<UInt64>(repeating: 0)

  var isEmpty: Bool { bits == SIMD4(repeating: 0) }

  /// Its members, ascending.
  var concepts: [Int] { (0..<256).filter(contains) }

  mutating func insert(_ concept: Int) {
    bits[concept >> 6] |= 1 << UInt64(concept & 63)
  }

  func contains(_ concept: Int) -> Bool {
    bits[concept >> 6] >> UInt64(concept & 63) & 1 != 0
  }

  func intersects(_ other: ConceptSet) -> Bool { bits & other.bits != SIMD4(repeating: 0) }

  mutating func formUnion(_ other: ConceptSet) { bits |= other.bits }
}
