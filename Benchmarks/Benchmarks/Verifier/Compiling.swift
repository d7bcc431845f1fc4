// SPDX-License-Identifier: Apache-2.0

import Benchmark
import PCRE2
import Workloads

/// What a rule's pattern costs when the program starts.
func addCompiling() {
  // An address, with and without the machine code that most of the time goes to.
  for (name, options) in [
    ("jit", Pattern.Options.caseless), ("interpreter", [.caseless, .withoutJIT]),
  ] {
    Workload("compile-\(name)/email/none", expecting: 100, prepare: { Windows.email }) { source in
      var count = 0
      for _ in 0..<100 {
        let pattern = try Pattern(source, options: options)
        if pattern.isJITCompiled == (name == "jit") { count += 1 }
      }
      return count
    }.register()
  }
}
