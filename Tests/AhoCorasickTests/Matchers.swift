// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Testing

/// The same literals in every engine, and the oracle.
struct Matchers {
  let naive: NaiveMatcher
  let filtered: AhoCorasick
  let plain: AhoCorasick

  init(literals: [[UInt8]], options: AhoCorasick.Options) throws {
    naive = NaiveMatcher(literals: literals, options: options)
    var options = options
    options.usesPrefilter = true
    filtered = try AhoCorasick(literals: literals, options: options)
    options.usesPrefilter = false
    plain = try AhoCorasick(literals: literals, options: options)
  }

  /// Expects the oracle's matches, in the oracle's order, from every way to search.
  func expectAgreement(
    on haystack: [UInt8], _ note: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = naive.matches(in: haystack)
    let leftmost = naive.leftmostLongest(in: haystack)
    let text = "\(note): \(naive.literals.map(Self.show)) in \(Self.show(haystack))"
    for (name, matcher) in [("filtered", filtered), ("plain", plain)] {
      let comment = Comment(rawValue: "\(name), \(text)")
      #expect(matcher.matches(in: haystack) == expected, comment, sourceLocation: sourceLocation)
      var longest: [LiteralMatch] = []
      matcher.forEachLeftmostLongestMatch(in: haystack.span) { longest.append($0) }
      #expect(longest == leftmost, comment, sourceLocation: sourceLocation)
    }
  }

  /// Expects from each part, searched with the others, what the part alone has.
  func expectAgreement(
    on haystack: [UInt8], ranges: [Range<Int>], _ note: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = ranges.map { range in
      naive.matches(in: Array(haystack[range])).map { match in
        LiteralMatch(
          literal: match.literal,
          range: match.range.lowerBound + range.lowerBound..<match.range.upperBound
            + range.lowerBound)
      }
    }
    for (name, matcher) in [("filtered", filtered), ("plain", plain)] {
      var found = [[LiteralMatch]](repeating: [], count: ranges.count)
      matcher.forEachMatch(in: haystack.span, ranges: ranges) { found[$0].append($1) }
      let text = "\(name), \(note): \(naive.literals.map(Self.show)) in \(Self.show(haystack))"
      #expect(found == expected, "\(text) at \(ranges)", sourceLocation: sourceLocation)
    }
  }

  private static func show(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription + " \(bytes.count)"
  }
}
