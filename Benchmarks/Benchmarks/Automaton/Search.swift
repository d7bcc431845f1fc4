// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Benchmark
import Workloads

/// An automaton and a text to search.
struct Search {
  static let textBytes = 2 << 20
  static let ruleCounts = [10, 1_000, 10_000, 100_000]
  /// Bytes from one match to the next: none, one in some messages, one in each sentence.
  static let rates: [(name: String, distance: Int?)] = [
    ("never", nil), ("rare", 4096), ("often", 64),
  ]

  let literals: AhoCorasick
  let text: [UInt8]
  var ranges: [Range<Int>] = []

  /// Builds the automaton and writes its text.
  init(
    ruleCount: Int, distance: Int?, options: AhoCorasick.Options = .caseless, shouts: Bool = true
  ) throws {
    let source = LiteralText(literalCount: ruleCount)
    literals = try AhoCorasick(literals: source.literals, options: options)
    text = source.text(byteCount: Self.textBytes, distance: distance, shouts: shouts)
  }

  /// Builds the automaton for a text that is there already.
  init(literals: [[UInt8]], text: [UInt8]) throws {
    self.literals = try AhoCorasick(literals: literals, options: .caseless)
    self.text = text
  }

  /// How many literals are planted in a text of this rate.
  static func matches(distance: Int?) -> Int { distance.map { (textBytes - 1) / $0 } ?? 0 }

  /// Searches the whole text in one call.
  func run() -> Int {
    var count = 0
    literals.forEachMatch(in: text.span) { _ in count += 1 }
    return count
  }
}

extension Workload where Subject == Search {
  /// Searches a text in one call.
  init(search name: String, expecting expected: Int, prepare: @escaping () throws -> Search) {
    self.init(
      name, expecting: expected, prepare: prepare, bytes: { $0.text.count }, run: { $0.run() })
  }
}

/// How the speed depends on the number of literals and of matches.
func addScans() {
  for count in Search.ruleCounts {
    for rate in Search.rates {
      // From 10 literals, where the filter skips nearly all, to 100,000, where it has little to say.
      Workload(
        search: "scan/rules-\(count)/mail-\(rate.name)",
        expecting: Search.matches(distance: rate.distance)
      ) { try Search(ruleCount: count, distance: rate.distance) }.register()
    }
    // Each sample looks like a literal and the automaton is nearly through it each time.
    Workload(search: "scan/rules-\(count)/near-pathological", expecting: 0) {
      let source = LiteralText(literalCount: count)
      return try Search(
        literals: source.literals, text: source.nearMisses(byteCount: Search.textBytes))
    }.register()
  }
}
