// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Benchmark
import Workloads

/// What each setting and each way to call costs, all with 1,000 literals.
func addSettings() {
  var unfiltered = AhoCorasick.Options.caseless
  unfiltered.usesPrefilter = false
  var blanks = AhoCorasick.Options.caseless
  blanks.blankRunsMatchBlank = true
  for rate in Search.rates {
    // The automaton alone: what the prefilter has to beat.
    Workload(
      search: "scan-unfiltered/rules-1000/mail-\(rate.name)",
      expecting: Search.matches(distance: rate.distance)
    ) { [unfiltered] in
      try Search(ruleCount: 1_000, distance: rate.distance, options: unfiltered)
    }.register()
  }
  // Exact bytes: what caselessness costs.
  Workload(
    search: "scan-exact/rules-1000/mail-rare", expecting: Search.matches(distance: 4096)
  ) {
    try Search(ruleCount: 1_000, distance: 4096, options: AhoCorasick.Options(), shouts: false)
  }.register()
  // Any run of blanks for a blank, as phrases are searched.
  Workload(
    search: "scan-blanks/rules-1000/mail-rare", expecting: Search.matches(distance: 4096)
  ) { [blanks] in
    try Search(ruleCount: 1_000, distance: 4096, options: blanks)
  }.register()
  // Matches that must be compared with each other before they are reported.
  Workload(
    "scan-leftmost/rules-1000/mail-often", expecting: Search.matches(distance: 64),
    prepare: { try Search(ruleCount: 1_000, distance: 64) }, bytes: { $0.text.count }
  ) { search in
    var count = 0
    search.literals.forEachLeftmostLongestMatch(in: search.text.span) { _ in count += 1 }
    return count
  }.register()
  addParts()
  addNestedLiterals()
}

/// Short messages: a call for each, or one call for all.
private func addParts() {
  // A call for each pays the start and the end of a search some 20,000 times.
  Workload(
    "scan-calls/rules-1000/chat-never", expecting: 0, prepare: chat, bytes: { $0.text.count }
  ) { search in
    var count = 0
    for range in search.ranges {
      search.literals.forEachMatch(in: search.text.span.extracting(range)) { _ in count += 1 }
    }
    return count
  }.register()
  Workload(
    "scan-parts/rules-1000/chat-never", expecting: 0, prepare: chat, bytes: { $0.text.count }
  ) { search in
    var count = 0
    search.literals.forEachMatch(in: search.text.span, ranges: search.ranges) { _, _ in count += 1 }
    return count
  }.register()
}

/// A text in parts of some 100 bytes with a few bytes between them.
private func chat() throws -> Search {
  var search = try Search(ruleCount: 1_000, distance: nil)
  var random = SplitMix64(seed: 4)
  var start = 0
  while start < search.text.count {
    let end = min(start + 60 + random.next(below: 80), search.text.count)
    search.ranges.append(start..<end)
    start = end + 8
  }
  return search
}

/// A text of nothing but matches.
private func addNestedLiterals() {
  // 64 literals that all end at every byte: the output is 64 times as long as the text.
  Workload(search: "scan/nested-64/one-letter-pathological", expecting: 64 * 65_536 - 2_016) {
    try Search(
      literals: (1...64).map { Array(repeating: 0x61, count: $0) },
      text: Array(repeating: 0x61, count: 65_536))
  }.register()
}
