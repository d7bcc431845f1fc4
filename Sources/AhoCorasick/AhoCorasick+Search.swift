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
    search(haystack, parts: CollectionOfOne(0..<haystack.count)) { _, match, _ in body(match) }
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

  /// Reports every occurrence in each of several parts of one buffer, such as short messages.
  ///
  /// The prefilter runs over the whole buffer at once, which saves the cost of a start and an
  /// end for each part. Text between the parts is passed over, too, so it should be short.
  ///
  /// - Parameters:
  ///   - haystack: the buffer that holds all parts.
  ///   - ranges: byte offsets of each part, 0-based, end exclusive, inside the buffer, ascending
  ///     and without overlaps. A match lies inside one part.
  ///   - body: called with the index of the part and a match, whose range is relative to the
  ///     buffer; part after part, in each ordered as by `forEachMatch(in:_:)`.
  /// - Complexity: O(bytes of the haystack + parts + bytes of all matches), no allocation.
  public func forEachMatch(
    in haystack: borrowing Span<UInt8>, ranges: [Range<Int>], _ body: (Int, LiteralMatch) -> Void
  ) {
    precondition(
      zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
      "ranges must be ascending and must not overlap")
    search(haystack, parts: ranges) { index, match, _ in body(index, match) }
  }

  /// Runs the automaton where the prefilter finds samples, or everywhere without one.
  ///
  /// - Parameters:
  ///   - haystack: the buffer.
  ///   - parts: ascending ranges of the buffer, none overlapping another.
  ///   - body: called for each match with the index of its part and the cursor behind it.
  @inline(__always)
  func search<Parts: RandomAccessCollection<Range<Int>>>(
    _ haystack: borrowing Span<UInt8>, parts: Parts, _ body: (Int, LiteralMatch, Cursor) -> Void
  ) where Parts.Index == Int {
    guard let first = parts.first, let last = parts.last else { return }
    let text = haystack.extracting(..<last.upperBound)
    var part = parts.startIndex
    var cursor = Cursor(position: first.lowerBound, state: StateID.root.offset)
    var read = 0
    var sample = prefilter?.nextSample(in: text, from: cursor.position) ?? 0
    while let prefilter, sample < text.count, read <= max(Self.patienceBytes, sample / 2) {
      while parts[part].upperBound <= sample {
        part += 1
        cursor = Cursor(position: parts[part].lowerBound, state: StateID.root.offset)
      }
      let latest = sample &+ prefilter.lead
      while parts[part].lowerBound <= latest {
        let start = prefilter.start(for: sample, in: text, floor: cursor.position)
        if start > cursor.position { cursor = Cursor(position: start, state: StateID.root.offset) }
        // A sample just before the next part may be for that one, too: this one is finished then.
        let isShared = part + 1 < parts.endIndex && parts[part + 1].lowerBound <= latest
        automaton.advance(
          in: text, cursor: &cursor, to: parts[part].upperBound,
          past: isShared ? .max : latest
        ) { body(part, $0, $1) }
        read &+= cursor.position &- start
        guard isShared else { break }
        part += 1
        cursor = Cursor(position: parts[part].lowerBound, state: StateID.root.offset)
      }
      sample = prefilter.nextSample(in: text, from: sample &+ prefilter.stride)
    }
    guard prefilter == nil || sample < text.count else { return }
    // Without a prefilter, or where more than half of the text is read anyway.
    if let prefilter {
      let start = prefilter.start(for: sample, in: text, floor: cursor.position)
      if start > cursor.position { cursor = Cursor(position: start, state: StateID.root.offset) }
    }
    while true {
      automaton.advance(in: text, cursor: &cursor, to: parts[part].upperBound) {
        body(part, $0, $1)
      }
      part += 1
      guard part < parts.endIndex else { return }
      cursor = Cursor(position: parts[part].lowerBound, state: StateID.root.offset)
    }
  }

  /// Bytes the automaton reads before the prefilter may be given up.
  private static let patienceBytes = 512
}
