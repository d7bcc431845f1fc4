// SPDX-License-Identifier: Apache-2.0

import Benchmark
import MessageScanner
import Policy
import ScanPipeline
import Workloads

let benchmarks: @Sendable () -> Void = {
  useCommonConfiguration()
  addLineCounts()
  addScans()
  addEncoding()
}

/// What reading, framing, handing over and ordered writing cost by themselves.
func addLineCounts() {
  for workers in [1, 2] {
    // The processor does almost nothing, so this is the ceiling of any scan.
    Workload(
      "count-\(workers)/none/lines-never", expecting: 200_000,
      prepare: {
        var line = Array(repeating: UInt8(0x61), count: 159)
        line.append(0x0A)
        return try LineFile(lines: Array(repeating: line, count: 200_000))
      },
      bytes: { $0.byteCount }
    ) { file in
      try file.run(workers: workers) { @Sendable in LineCounter() }.summaries.reduce(0, +)
    }.register()
    // As much is written as is read.
    Workload(
      "copy-\(workers)/none/lines-often", expecting: 32_000_000,
      prepare: {
        var line = Array(repeating: UInt8(0x61), count: 159)
        line.append(0x0A)
        return try LineFile(lines: Array(repeating: line, count: 200_000))
      },
      bytes: { $0.byteCount }
    ) { file in
      try file.run(workers: workers) { @Sendable in LineCopier() }.summaries.reduce(0, +)
    }.register()
  }
}

/// A whole scan of plain text, a message a line, as far as it can be built from public parts.
func addScans() {
  for workers in [1, 2] {
    // One mail of ten holds an address.
    Workload(
      "scan-\(workers)/2020-11/mail-rare", expecting: 600,
      prepare: {
        let mail =
          "You will find the two missing screws in a small bag under the lid. The table is 120 cm"
          + " wide and weighs 14 kg with its legs. The invoice lists both items, the chair and the"
          + " cushion. Turn the knob to the left until it clicks, then lift the cover."
        let lines = (0..<6_000).map { index in
          Array((mail + (index % 10 == 0 ? " Write to anna@example.com.\n" : "\n")).utf8)
        }
        return (try LineFile(lines: lines), try Scanner(policy: Policy()))
      },
      bytes: { $0.0.byteCount }
    ) { file, scanner in
      try file.run(workers: workers) { @Sendable in TextScan(scanner: scanner) }.summaries.reduce(
        0, +)
    }.register()
  }
}
