// SPDX-License-Identifier: Apache-2.0
import PCRE2
import Testing

/// The two ways in which PCRE2 matches; nearly every test runs with both.
enum Engine: CaseIterable, CustomTestStringConvertible {
  case compiled
  case interpreter

  var testDescription: String { "\(self)" }

  func pattern(_ source: String, _ options: Pattern.Options = []) throws -> Pattern {
    try Pattern(source, options: self == .compiled ? options : options.union(.withoutJIT))
  }
}

extension MatchScratch {
  /// Searches the whole of `text` from its start.
  mutating func firstMatch(of pattern: Pattern, in text: [UInt8]) -> MatchOutcome {
    firstMatch(of: pattern, in: text.span, window: 0..<text.count, from: 0)
  }

  /// All matches in a window, and how the search ended.
  mutating func allMatches(
    of pattern: Pattern, in text: [UInt8], window: Range<Int>
  ) -> (ranges: [Range<Int>], end: MatchOutcome) {
    var ranges: [Range<Int>] = []
    let end = forEachMatch(of: pattern, in: text.span, window: window) { _, range in
      ranges.append(range)
      return true
    }
    return (ranges, end)
  }
}
