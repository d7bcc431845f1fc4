// SPDX-License-Identifier: Apache-2.0

import Benchmark
import PCRE2
import Workloads

/// PCRE2 alone on whole texts: the program that there would be without a cheap stage.
func addBaselines() {
  // All phrases as one alternation. The same 1,000 are searched by the automaton's benchmarks.
  Workload(
    "search-jit/rules-1000/mail-rare", expecting: 15,
    prepare: {
      let source = LiteralText(literalCount: 1_000)
      let text = source.text(byteCount: 65_536, distance: 4096)
      let phrases = source.literals.map { String(decoding: $0, as: UTF8.self) }
      return try Windows(phrases.joined(separator: "|"), text: text, windows: [0..<text.count])
    },
    bytes: { $0.text.count }, run: searchAll
  ).register()
  // An address in one mail of four, looked for at every byte.
  Workload(
    "search-jit/email/mail-rare", expecting: 63,
    prepare: {
      let source = LiteralText(literalCount: 1)
      var text: [UInt8] = []
      for _ in 0..<63 {
        text += source.text(byteCount: 4096, distance: nil)
        text += Array("anna@example.com ".utf8)
      }
      return try Windows(Windows.email, text: text, windows: [0..<text.count])
    },
    bytes: { $0.text.count }, run: searchAll
  ).register()
}

/// Counts the matches in each window.
private func searchAll(_ subject: Windows) -> Int {
  var count = 0
  let text = subject.text
  for window in subject.windows {
    let end = subject.scratch.forEachMatch(of: subject.pattern, in: text.span, window: window) {
      _, _ in
      count += 1
      return true
    }
    if end != .noMatch { return -1 }
  }
  return count
}
