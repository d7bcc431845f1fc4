// SPDX-License-Identifier: Apache-2.0
import Foundation
import PCRE2
import Testing

/// Each test runs in a process of its own, where nothing else takes memory meanwhile.
@Suite struct MemoryTests {
  @Test func scratchMemoryIsGivenBack() async {
    // Losing the smallest part, a match context of some 100 bytes, would show as 5 MB.
    await #expect(processExitsWith: .success) {
      let pattern = try Pattern(String(repeating: "()", count: 40))
      try requireNoGrowth(rounds: 50_000) {
        var scratch = MatchScratch()
        return scratch.firstMatch(of: pattern, in: []) == .match(0..<0)
      }
    }
  }

  @Test func patternMemoryIsGivenBack() async {
    await #expect(processExitsWith: .success) {
      try requireNoGrowth(rounds: 50_000) { try Pattern("(a|b)?c").captureCount == 1 }
    }
  }

  @Test func failedPatternsGiveTheirMemoryBack() async {
    await #expect(processExitsWith: .success) {
      try requireNoGrowth(rounds: 50_000) { (try? Pattern("(a|b")) == nil }
    }
  }
}

/// Runs `body` so often and ends the process with failure when memory grew or `body` was false.
private func requireNoGrowth(rounds: Int, _ body: () throws -> Bool) throws {
  for _ in 0..<1_000 where try !body() { exit(EXIT_FAILURE) }
  let before = try occupiedBytes()
  for _ in 0..<rounds where try !body() { exit(EXIT_FAILURE) }
  guard try occupiedBytes() < before + (2 << 20) else { exit(EXIT_FAILURE) }
}

/// Bytes mapped and bytes resident together: the first two numbers of proc(5) `statm`, in pages.
///
/// A lost stack shows in the first only, a lost small block in the second only.
private func occupiedBytes() throws -> Int {
  let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
  let pages = statm.split(separator: " ").prefix(2).compactMap { Int($0) }
  try #require(pages.count == 2)
  return (pages[0] + pages[1]) * sysconf(Int32(_SC_PAGESIZE))
}
