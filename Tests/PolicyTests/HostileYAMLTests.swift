// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import Testing

@testable import Policy

/// Each text is read in a process of its own, so that a crash is a failure of one test.
@Suite("Hostile YAML")
struct HostileYAMLTests {
  @Test func nestingOfTenThousandListsIsAnError() async {
    await #expect(processExitsWith: .success) {
      let depth = 10_000
      let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let error = #expect(throws: PolicyError.self) {
        try RulePack(yaml: "pack: p\nconcepts:\n  s: \(lists)", file: "a")
      }
      #expect(error != nil)
    }
  }

  @Test func nestingOfTenThousandMappingsIsAnError() async {
    await #expect(processExitsWith: .success) {
      let depth = 10_000
      let mappings = String(repeating: "{a: ", count: depth) + String(repeating: "}", count: depth)
      let error = #expect(throws: PolicyError.self) {
        try RulePack(yaml: "pack: p\nconcepts:\n  s: \(mappings)", file: "a")
      }
      #expect(error != nil)
    }
  }

  @Test func nestingByIndentationIsAnError() async {
    await #expect(processExitsWith: .success) {
      let lines = (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }
      let error = #expect(throws: PolicyError.self) {
        try RulePack(yaml: lines.joined(separator: "\n"), file: "a")
      }
      #expect(error != nil)
    }
  }

  @Test(arguments: [
    "*z",  // as a value: never expanded, only refused
    "[*z, *z]",
  ])
  func aliasesOfAliasesDoNotBalloon(_ use: String) {
    let error = #expect(throws: PolicyError.self) {
      try RulePack(yaml: Self.aliasBomb + "pack: p\ncolour: \(use)\n", file: "a")
    }
    #expect(error?.message.contains("anchors and aliases") == true)
  }

  @Test func aliasesOfAliasesInARuleDoNotBalloon() {
    let error = #expect(throws: PolicyError.self) {
      try RulePack(
        yaml: Self.aliasBomb.replacing("unused", with: "rules") + "pack: p\n", file: "a")
    }
    #expect(error != nil)
  }

  /// Comparing or hashing such a key would take as long as writing the bomb out.
  @Test func aliasesOfAliasesAsAKeyAreAnErrorAtOnce() async {
    await #expect(processExitsWith: .success) {
      // Ends the process where the reader would go on for years.
      alarm(20)
      let error = #expect(throws: PolicyError.self) {
        try RulePack(yaml: HostileYAMLTests.aliasBomb + "? *z\n: 1\n", file: "a")
      }
      #expect(error != nil)
    }
  }

  @Test func randomTextNeverCrashesTheReader() {
    var random = SplitMix64(seed: 0x7A3)
    let pieces = [
      "pack", "rules", ":", " ", "\n", "  ", "- ", "[", "]", "{", "}", "\"", "'", "*a", "&a ", "|",
      ">", "#", "?", ",", "%", "!!str ", "~", "a.b", "phrases", "é", "字", "\u{FEFF}", "\0", "---",
      "...",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = try? RulePack(yaml: text, file: "a")
    }
  }

  /// Twenty-six lists, each of eight aliases of the one before: 8²⁵ texts if written out.
  private static let aliasBomb: String = {
    let names = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    var lines = ["unused:", "  - &a [x, x]"]
    for (before, name) in zip(names, names.dropFirst()) {
      lines.append(
        "  - &\(name) [" + Array(repeating: "*\(before)", count: 8).joined(separator: ", ") + "]")
    }
    return lines.joined(separator: "\n") + "\n"
  }()
}
