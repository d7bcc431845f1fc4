// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import SeededRandom
import Testing

/// What can and cannot be built, and that limits are named.
@Suite struct BuildTests {
  @Test func anEmptyLiteralIsAnErrorWithItsIndex() {
    let error = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [[0x61], []])
    }
    #expect(error?.code == .emptyLiteral)
    #expect(error?.index == 1)
    #expect(error?.description == "literal 1 is empty")
  }

  @Test func aLiteralOfBlanksIsEmptyWhenBlanksMatchRuns() throws {
    var options = AhoCorasick.Options()
    let blanks: [UInt8] = [0x20, 0xC2, 0xA0, 0x0A]
    #expect(try AhoCorasick(literals: [blanks], options: options).matches(in: blanks).count == 1)
    options.blankRunsMatchBlank = true
    let error = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [blanks], options: options)
    }
    #expect(error?.code == .emptyLiteral)
  }

  @Test func invalidUTF8IsAnErrorOnlyWhereScalarsAreRead() throws {
    let broken: [UInt8] = [0x61, 0xC3]
    let matcher = try AhoCorasick(literals: [broken])
    #expect(matcher.matches(in: [0x78] + broken + [0x28]).map(\.range) == [1..<3])
    var caseless = AhoCorasick.Options()
    caseless.caseSensitivity = .unicodeCaseless
    var blanks = AhoCorasick.Options()
    blanks.blankRunsMatchBlank = true
    var equivalents = AhoCorasick.Options()
    equivalents.equivalents = [["x", "y"]]
    for options in [caseless, blanks, equivalents] {
      let error = #expect(throws: AutomatonError.self) {
        try AhoCorasick(literals: [[0x61], broken], options: options)
      }
      #expect(error?.code == .invalidUTF8)
      #expect(error?.index == 1)
    }
  }

  @Test func aGroupOfEquivalentsHasOneLengthAndNoBlank() throws {
    var options = AhoCorasick.Options()
    options.equivalents = [["a", "b"], ["a", "ä"]]
    let mixed = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [[0x61]], options: options)
    }
    #expect(mixed?.code == .invalidEquivalents)
    #expect(mixed?.index == 1)
    options.equivalents = [[" ", "_"]]
    #expect(try AhoCorasick(literals: [[0x5F]], options: options).matches(in: [0x20]).count == 1)
    options.blankRunsMatchBlank = true
    let blank = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [[0x5F]], options: options)
    }
    #expect(blank?.code == .invalidEquivalents)
  }

  @Test func aLiteralOf32767BytesIsTheLongest() throws {
    let longest = [UInt8](repeating: 0x61, count: 32_767)
    let matcher = try AhoCorasick(literals: [longest])
    #expect(matcher.matches(in: longest + [0x61]).map(\.range) == [0..<32_767, 1..<32_768])
    let error = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [longest + [0x61]])
    }
    #expect(error?.code == .literalTooLong)
    #expect(error?.limit == 32_767)
  }

  @Test func limitsOfStatesAndBytesAreKept() {
    var options = AhoCorasick.Options()
    options.maximumStates = 5
    #expect(throws: Never.self) {
      try AhoCorasick(literals: [Array("abcd".utf8)], options: options)
    }
    let states = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [Array("abcde".utf8)], options: options)
    }
    #expect(states?.code == .tooManyStates)
    #expect(states?.limit == 5)
    options = AhoCorasick.Options()
    options.maximumTableBytes = 100
    let bytes = #expect(throws: AutomatonError.self) {
      try AhoCorasick(literals: [Array("abc".utf8)], options: options)
    }
    #expect(bytes?.code == .tableTooLarge)
    #expect(bytes?.limit == 100)
  }

  @Test func allByteValuesCanBeLiterals() throws {
    let matcher = try AhoCorasick(literals: (UInt8.min...UInt8.max).map { [$0, 255 - $0] })
    #expect(matcher.classCount == 257)
    for byte in UInt8.min...UInt8.max {
      let matches = matcher.matches(in: [byte, 255 - byte])
      #expect(matches == [LiteralMatch(literal: LiteralID(Int(byte)), range: 0..<2)])
    }
  }

  @Test func tenThousandLiteralsAreAllFound() throws {
    var generator = SplitMix64(seed: 42)
    let literals = (0..<10_000).map { number in
      Array("\(number)".utf8)
        + (0..<12).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }
    }
    let matcher = try AhoCorasick(literals: literals)
    for (index, literal) in literals.enumerated() where index % 7 == 0 {
      let found = matcher.matches(in: [0x2E] + literal + [0x2E])
      #expect(found.contains { $0.literal.index == index && $0.range == 1..<literal.count + 1 })
    }
  }

  @Test func longLiteralsAreSampledAndHopelessOnesAreNot() throws {
    #expect(try AhoCorasick(literals: [Array("unsubscribe".utf8)]).prefilterStride ?? 0 > 1)
    #expect(try AhoCorasick(literals: [[0x65]]).prefilterStride == nil)
    var options = AhoCorasick.Options()
    options.usesPrefilter = false
    let plain = try AhoCorasick(literals: [Array("unsubscribe".utf8)], options: options)
    #expect(plain.prefilterStride == nil)
  }
}
