// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import Detectors

@Suite struct DomainNameTests {
  @Test(arguments: [
    ("com", true), ("COM", true), ("uk", true), ("xn--p1ai", true), ("рф", true), ("РФ", true),
    ("公司", true), ("vermögensberatung", true), ("museum", true), ("c", false), ("", false),
    ("comm", false), ("co m", false), ("notatld", false), ("р", false), ("123", false),
  ])
  func onlyDelegatedTopLevelDomainsCount(_ label: String, _ expected: Bool) {
    let bytes = Array(label.utf8)
    let isListed = TopLevelDomains.delegated.contains(0..<bytes.count, in: bytes.span)
    #expect(isListed == expected)
  }

  @Test func everyListedNameIsFoundInEitherCase() {
    let names = TopLevelDomains.names.split(whereSeparator: \.isWhitespace)
    #expect(names.count > 1500)
    for name in names {
      for spelling in [String(name), name.uppercased()] where !spelling.contains("ẞ") {
        let bytes = Array(spelling.utf8)
        let isListed = TopLevelDomains.delegated.contains(0..<bytes.count, in: bytes.span)
        #expect(isListed, "\(spelling)")
      }
    }
  }

  @Test func readingBackwardsAndForwardsAgree() {
    let pieces = ["a", "b1", ".", "-", "é", "中", "ж", "com", "de", "рф", "ア", "ש"]
    for seed in UInt64(0)..<1500 {
      var random = SplitMix64(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 2...12, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      for dot in bytes.indices where bytes[dot] == UInt8(ascii: ".") {
        guard let start = DomainName.start(in: bytes.span, before: dot, limit: 0) else { continue }
        let name = DomainName(
          in: bytes.span, from: start, setting: .bare, domains: TopLevelDomains.delegated)
        // A top-level domain before the dot may end the name at a change of script.
        #expect(name.walkEnd >= dot || name.end == name.walkEnd, "seed \(seed), \(text), \(dot)")
        if let end = name.end { #expect(end <= name.walkEnd, "seed \(seed), \(text)") }
      }
    }
  }

  @Test func decodingForwardsAndBackwardsAgree() {
    for seed in UInt64(0)..<500 {
      var random = SplitMix64(seed: seed)
      var text = ""
      for _ in 0..<20 {
        let value =
          UInt32.random(in: 0...0x10FFFF, using: &random)
          >> UInt32.random(in: 0...14, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let bytes = Array(text.utf8)
      var offset = 0
      for expected in text.unicodeScalars {
        let forward = DomainScalar(in: bytes.span, at: offset)
        #expect(forward.value == expected.value, "seed \(seed)")
        let backward = DomainScalar(in: bytes.span, endingAt: forward.end)
        #expect(backward.value == expected.value && backward.start == offset, "seed \(seed)")
        offset = forward.end
      }
      #expect(offset == bytes.count)
    }
  }
}
