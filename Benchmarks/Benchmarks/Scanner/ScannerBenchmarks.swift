// SPDX-License-Identifier: Apache-2.0

import Benchmark
import MessageScanner
import Policy
import Workloads

// Each iteration scans a set of messages with `Scanner.scan(text:)`, which makes buffers of its
// own for each call; `tamis scan` reuses them and is faster on short messages.
let benchmarks: @Sendable () -> Void = {
  useCommonConfiguration()
  addStart()
  addMessages()
  addDetectors()
  addHardMessages()
}

/// What happens before the first message is read.
func addStart() {
  // Reading the built-in packs: mostly YAML.
  Workload("load/2020-11/none", expecting: 1, prepare: {}) {
    try Policy(profile: "2020-11").rules.isEmpty ? 0 : 1
  }.register()
  // Compiling them: the automaton of all phrases, and the patterns.
  Workload("compile/2020-11/none", expecting: 1, prepare: { try Policy(profile: "2020-11") }) {
    try Scanner(policy: $0).policy.rules.isEmpty ? 0 : 1
  }.register()
}
