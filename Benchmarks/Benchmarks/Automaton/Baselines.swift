// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Workloads

/// The plain way: each literal compared at each byte, to see what all of the above is worth.
func addBaselines() {
  Workload(
    "scan-naive/rules-10/mail-rare", expecting: 15,
    prepare: {
      let source = LiteralText(literalCount: 10)
      return (source.literals, source.text(byteCount: 65_536, distance: 4096))
    },
    bytes: { $0.1.count }
  ) { literals, text in
    var count = 0
    for start in text.indices {
      for literal in literals where text[start...].starts(with: literal) { count += 1 }
    }
    return count
  }.register()
}
