// SPDX-License-Identifier: Apache-2.0

/// A few rules, each once, in eight plain bytes.
struct RuleList: Sendable, Equatable {
  /// Indices in `Policy.rules`; `free` where there is none.
  private var rules = SIMD4<UInt16>(repeating: free)

  private static let free = UInt16.max

  var isEmpty: Bool { rules[0] == Self.free }

  /// The rules' indices, in the order in which they were added.
  var indices: [Int] {
    (0..<4).compactMap { rules[$0] == Self.free ? nil : Int(rules[$0]) }
  }

  /// Adds a rule; a fifth is lost.
  mutating func insert(_ rule: Int) {
    for place in 0..<4 {
      if rules[place] == UInt16(rule) { return }
      if rules[place] == Self.free {
        rules[place] = UInt16(rule)
        return
      }
    }
  }

  mutating func formUnion(_ other: RuleList) {
    for rule in other.indices { insert(rule) }
  }
}
