// SPDX-License-Identifier: Apache-2.0

import Benchmark
import MessageScanner
import Policy
import ViolationReport
import Workloads

/// Violations of one text, to be written over and over.
private struct Report {
  let writer: NDJSONWriter
  let violations: [Violation]
  let text: [UInt8]
  let place = MessagePlace(id: Array("m-0001".utf8), source: "messages.ndjson", line: 1)

  init(_ text: String) throws {
    let policy = try Policy()
    writer = NDJSONWriter(policy: policy)
    violations = try Scanner(policy: policy).scan(text: text).violations
    self.text = Array(text.utf8)
  }

  /// Writes all violations a hundred times; returns the number of lines.
  func run() -> Int {
    var output: [UInt8] = []
    for _ in 0..<100 {
      output.removeAll(keepingCapacity: true)
      writer.append(violations, text: text.span, at: place, to: &output)
    }
    return 100 * output.count { $0 == 0x0A }
  }
}

/// What a line of output costs.
func addEncoding() {
  for (name, sentence) in [
    // All offsets are the same in the three units.
    ("ascii", "Write to anna@example.com. "),
    // They differ, and the text before each must be counted.
    ("umlauts", "Schönen Gruß, schreiben Sie an anna@example.com. "),
  ] {
    Workload(
      "encode/2020-11/\(name)-often", expecting: 10_000,
      prepare: { try Report(String(repeating: sentence, count: 100)) },
      bytes: { $0.text.count * 100 }
    ) { $0.run() }.register()
  }
}
