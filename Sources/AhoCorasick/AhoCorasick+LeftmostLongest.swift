// SPDX-License-Identifier: Apache-2.0

extension AhoCorasick {
  /// Reports matches that do not overlap: the leftmost, of these the longest, then on behind it.
  ///
  /// Of literals that match the same bytes, the first listed is reported.
  ///
  /// - Parameters:
  ///   - haystack: bytes, any encoding, may be empty.
  ///   - body: called for each match in the order of the haystack.
  /// - Complexity: as `forEachMatch(in:_:)`; allocates a short list once something matches.
  public func forEachLeftmostLongestMatch(
    in haystack: borrowing Span<UInt8>, _ body: (LiteralMatch) -> Void
  ) {
    var pending = PendingMatches()
    search(haystack, parts: CollectionOfOne(0..<haystack.count)) { _, match, cursor in
      pending.insert(match)
      if pending.isCrowded {
        pending.settle(before: automaton.liveStart(in: haystack, at: cursor), body)
      }
    }
    pending.settle(before: .max, body)
  }
}

/// Matches by start, of each start the longest, until no earlier start can come.
private struct PendingMatches {
  private var matches: [LiteralMatch] = []
  private var settledEnd = 0
  private var crowd = 16

  /// Whether it is time to settle what is decided.
  var isCrowded: Bool { matches.count >= crowd }

  /// Takes a match; matches arrive by end, then longest first.
  mutating func insert(_ match: LiteralMatch) {
    guard match.range.lowerBound >= settledEnd else { return }
    var place = matches.count
    while place > 0, matches[place - 1].range.lowerBound > match.range.lowerBound { place -= 1 }
    guard place > 0, matches[place - 1].range.lowerBound == match.range.lowerBound else {
      matches.insert(match, at: place)
      return
    }
    if match.range.upperBound > matches[place - 1].range.upperBound { matches[place - 1] = match }
  }

  /// Reports the matches that begin before `start`, for good.
  mutating func settle(before start: Int, _ body: (LiteralMatch) -> Void) {
    var settled = 0
    while settled < matches.count, matches[settled].range.lowerBound < start {
      if matches[settled].range.lowerBound >= settledEnd {
        body(matches[settled])
        settledEnd = matches[settled].range.upperBound
      }
      settled += 1
    }
    matches.removeSubrange(..<settled)
    crowd = max(16, 2 * matches.count)
  }
}
