// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Benchmark
import Workloads

/// How long it takes to make the tables: part of every start of the program.
func addBuilds() {
  for count in [10, 1_000, 10_000] {
    // A user's own pack may hold ten times the built-in phrases.
    Workload(
      "build/rules-\(count)/none", expecting: count, prepare: { LiteralText(literalCount: count) }
    ) { text in
      try AhoCorasick(literals: text.literals, options: .caseless).literalCount
    }.register()
  }
}

extension AhoCorasick.Options {
  /// The settings that matter most: letters of any case, with the prefilter.
  static var caseless: Self {
    var options = Self()
    options.caseSensitivity = .unicodeCaseless
    return options
  }
}
