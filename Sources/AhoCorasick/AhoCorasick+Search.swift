// SPDX-License-Identifier: Apache-2.0

extension AhoCorasick {
  /// Reports every occurrence of every literal, overlapping ones too.
  ///
  /// - Parameters:
  ///   - haystack: bytes, any encoding, may be empty.
  ///   - body: called for each match, ordered by end, then longest first, then literal.
  /// - Complexity: O(bytes of the haystack + bytes of all matches), no allocation.
  public func forEachMatch(
    in haystack: borrowing Span<UInt8>, _ body: (LiteralMatch) -> Void
  ) {
    search(haystack) { match, _ in body(match) }
  }

  /// Every occurrence of every literal, overlapping ones too.
  ///
  /// - Parameter haystack: bytes, any encoding, may be empty.
  /// - Returns: the matches ordered by end, then longest first, then literal.
  public func matches(in haystack: [UInt8]) -> [LiteralMatch] {
    var matches: [LiteralMatch] = []
    forEachMatch(in: haystack.span) { matches.append($0) }
    return matches
  }

  /// Runs the automaton where the prefilter finds samples, or everywhere without one.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - body: called for each match with the cursor behind it.
  @inline(__always)
  func search(_ haystack: borrowing Span<UInt8>, _ body: (LiteralMatch, Cursor) -> Void) {
    var cursor = Cursor()
    guard let prefilter else {
      automaton.advance(in: haystack, cursor: &cursor, to: haystack.count, body)
      return
    }
    var read = 0
    var sample = prefilter.nextSample(in: haystack, from: 0)
    while sample < haystack.count {
      let start = prefilter.start(for: sample, in: haystack, floor: cursor.position)
      if start > cursor.position { cursor = Cursor(position: start, state: StateID.root.offset) }
      // Where more than half of the text is read anyway, looking for samples is a waste.
      if read > Self.patienceBytes, read > sample / 2 {
        automaton.advance(in: haystack, cursor: &cursor, to: haystack.count, body)
        return
      }
      automaton.advance(in: haystack, cursor: &cursor, past: sample &+ prefilter.lead, body)
      read &+= cursor.position &- start
      sample = prefilter.nextSample(in: haystack, from: sample &+ prefilter.stride)
    }
  }

  /// Bytes the automaton reads before the prefilter may be given up.
  private static let patienceBytes = 512
}
