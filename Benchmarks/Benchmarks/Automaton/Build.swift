// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Benchmark
import Workloads

/// How long it takes to make the tables: part of every start of the program.
func addBuilds() {
  for count in Search.ruleCounts {
    // The built-in packs hold 60,000 wordings.
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
    // 100,000 literals take more than the default.
    options.maximumTableBytes = 1 << 30
    return options
  }
}
