// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Testing

/// Named rows, each at every distance from both ends of the text.
@Suite struct SearchTests {
  private static let overlappingRows =
    SearchCase.basics + SearchCase.overlapping + SearchCase.regressions + SearchCase.caseFolding
    + SearchCase.equivalents + SearchCase.blankRuns

  @Test(arguments: overlappingRows, [true, false])
  func allMatchesAreReportedInOrder(_ row: SearchCase, usesPrefilter: Bool) throws {
    let matcher = try Self.matcher(row, usesPrefilter: usesPrefilter)
    for haystack in Self.paddings(of: Array(row.haystack.utf8)) {
      let matches = matcher.matches(in: haystack)
      #expect(Self.show(matches, in: haystack) == row.expected, "\(haystack.count) bytes")
    }
  }

  @Test(arguments: SearchCase.leftmostLongest, [true, false])
  func leftmostLongestMatchesDoNotOverlap(_ row: SearchCase, usesPrefilter: Bool) throws {
    let matcher = try Self.matcher(row, usesPrefilter: usesPrefilter)
    for haystack in Self.paddings(of: Array(row.haystack.utf8)) {
      var matches: [LiteralMatch] = []
      matcher.forEachLeftmostLongestMatch(in: haystack.span) { matches.append($0) }
      #expect(Self.show(matches, in: haystack) == row.expected, "\(haystack.count) bytes")
    }
  }

  @Test(arguments: overlappingRows + SearchCase.leftmostLongest)
  func theDefinitionOfTheTestsAgreesWithTheRows(_ row: SearchCase) throws {
    let literals = row.literals.map { Array($0.utf8) }
    let matchers = try Matchers(literals: literals, options: row.options)
    matchers.expectAgreement(on: Array(row.haystack.utf8), row.name)
  }

  private static func matcher(_ row: SearchCase, usesPrefilter: Bool) throws -> AhoCorasick {
    var options = row.options
    options.usesPrefilter = usesPrefilter
    return try AhoCorasick(literals: row.literals.map { Array($0.utf8) }, options: options)
  }

  /// The text with up to 64 bytes that match nothing on the left, the right, and both.
  private static func paddings(of text: [UInt8]) -> [[UInt8]] {
    (0...64).flatMap { count in
      let padding = [UInt8](repeating: 0x2E, count: count)
      return [padding + text, text + padding, padding + text + padding]
    }
  }

  private static func show(_ matches: [LiteralMatch], in haystack: [UInt8]) -> [String] {
    matches.map { match in
      "\(match.literal.index):" + String(decoding: haystack[match.range], as: UTF8.self)
    }
  }
}
