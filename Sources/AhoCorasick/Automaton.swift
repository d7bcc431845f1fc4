// SPDX-License-Identifier: Apache-2.0

/// The Aho-Corasick automaton: transitions, outputs and what is needed to tell where a match began.
///
/// Source: A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic
/// search", Communications of the ACM 18(6), 1975.
struct Automaton: Sendable {
  let table: TransitionTable
  let classes: ByteClasses
  private let outputs: [LiteralTrie.Output]
  private let outputLiterals: [Int32]

  /// Byte lengths of the words of all literals, each literal's last word first.
  private let wordLengths: [Int32]
  /// Where the words of each literal begin in `wordLengths`, with the end of the last.
  private let firstWords: [Int32]

  let stateCount: Int

  /// Builds the automaton of an alphabet's literals.
  ///
  /// - Parameters:
  ///   - alphabet: the literals and their units.
  ///   - maximumStates: most states allowed.
  /// - Throws: `AutomatonError.Code.tooManyStates`.
  init(_ alphabet: LiteralAlphabet, maximumStates: Int) throws(AutomatonError) {
    classes = ByteClasses(units: alphabet.units)
    let trie = try LiteralTrie(alphabet, classes: classes, maximumStates: maximumStates)
    table = try TransitionTable(trie, classCount: classes.count, maximumStates: maximumStates)
    outputs = trie.outputs
    outputLiterals = trie.outputLiterals
    stateCount = trie.nodes.count
    var lengths: [Int32] = []
    var firsts: [Int32] = [0]
    lengths.reserveCapacity(alphabet.sequence.count / 4)
    firsts.reserveCapacity(alphabet.count + 1)
    // The length of each unit; a run of blanks, which ends a word, has none.
    let unitLengths = alphabet.units.map { $0.isBlankRun ? -1 : Int32($0.length) }
    for literal in 0..<alphabet.count {
      var length: Int32 = 0
      for place in alphabet.range(of: literal).reversed() {
        let unitLength = unitLengths[Int(alphabet.sequence[place])]
        if unitLength < 0 {
          lengths.append(length)
          length = 0
        } else {
          length += unitLength
        }
      }
      lengths.append(length)
      firsts.append(Int32(lengths.count))
    }
    wordLengths = lengths
    firstWords = firsts
  }

  /// Bytes of the tables.
  var byteCount: Int {
    table.byteCount + classes.map.count * 2 + outputs.count * 24
      + (outputLiterals.count + wordLengths.count + firstWords.count) * 4
  }

  /// Reads on to `end` and reports every match on the way.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - cursor: where to begin; left at `end`.
  ///   - end: byte offset to stop at.
  ///   - body: called for each match, by end, then longest first, then literal.
  @inline(__always)
  func advance(
    in haystack: borrowing Span<UInt8>, cursor: inout Cursor, to end: Int,
    _ body: (LiteralMatch, Cursor) -> Void
  ) {
    while cursor.position < end {
      let cell = step(in: haystack, cursor: &cursor, end: end)
      if cell & TransitionTable.matchFlag != 0 { report(in: haystack, at: cursor, body) }
    }
  }

  /// Reads on until nothing that began at or before `latest` can still become a match.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - cursor: where to begin; left at `end` at the latest.
  ///   - end: byte offset to stop at.
  ///   - latest: byte offset that the matches of interest begin at or before.
  ///   - body: called for each match, by end, then longest first, then literal.
  @inline(__always)
  func advance(
    in haystack: borrowing Span<UInt8>, cursor: inout Cursor, to end: Int, past latest: Int,
    _ body: (LiteralMatch, Cursor) -> Void
  ) {
    while cursor.position < end {
      let cell = step(in: haystack, cursor: &cursor, end: end)
      if cell & TransitionTable.matchFlag != 0 { report(in: haystack, at: cursor, body) }
      // A path with a blank compares as deeper than it is, which only delays the stop.
      let depth = Int(table.depths[Int(cursor.state)])
      if depth < Int(TransitionTable.hasBlank), depth < cursor.position &- latest { return }
    }
  }

  /// Reads one byte, or one blank of several bytes.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - cursor: where to read; moved on.
  ///   - end: byte offset behind which nothing is read; the cursor is before it.
  /// - Returns: the cell of the transition.
  @inline(__always)
  func step(
    in haystack: borrowing Span<UInt8>, cursor: inout Cursor, end: Int
  ) -> UInt32 {
    var byteClass = classes.map[Int(haystack[cursor.position])]
    var length = 1
    if byteClass & ByteClasses.blankLead != 0 {
      length = BlankRuns.length(in: haystack, at: cursor.position, end: end)
      byteClass = length == 0 ? byteClass & ~ByteClasses.blankLead : classes.blank
      length = max(length, 1)
    }
    cursor.position &+= length
    let cell = table.cell(from: cursor.state, by: byteClass)
    cursor.state = cell &>> TransitionTable.targetShift
    return cell
  }

  /// Reports the matches that end at the cursor.
  @inline(never)
  func report(
    in haystack: borrowing Span<UInt8>, at cursor: Cursor, _ body: (LiteralMatch, Cursor) -> Void
  ) {
    var next = table.outputs[Int(cursor.state)]
    while next >= 0 {
      let output = outputs[Int(next)]
      next = output.next
      // Literals of one output are the same units, so they begin at the same place.
      let first = Int(outputLiterals[output.literals.lowerBound])
      guard let start = start(of: first, in: haystack, endingAt: cursor.position) else { continue }
      for index in output.literals {
        let literal = LiteralID(Int(outputLiterals[index]))
        body(LiteralMatch(literal: literal, range: start..<cursor.position), cursor)
      }
    }
  }

  /// Where the longest path to the cursor's state began: no later match begins before it.
  func liveStart(in haystack: borrowing Span<UInt8>, at cursor: Cursor) -> Int {
    let depth = table.depths[Int(cursor.state)]
    guard depth & TransitionTable.hasBlank != 0 else { return cursor.position &- Int(depth) }
    let units = Int(depth & ~TransitionTable.hasBlank)
    return BlankRuns.walkBack(in: haystack, from: cursor.position, units: units, floor: 0)
  }

  /// Walks back over a literal that ends at `end`; nil when it crosses an empty line.
  private func start(
    of literal: Int, in haystack: borrowing Span<UInt8>, endingAt end: Int
  ) -> Int? {
    var place = end
    let words = Int(firstWords[literal])..<Int(firstWords[literal &+ 1])
    for word in words {
      place &-= Int(wordLengths[word])
      guard word &+ 1 < words.upperBound else { break }
      var lineFeeds = 0
      var blank = BlankRuns.length(in: haystack, endingAt: place)
      while blank > 0 {
        if haystack[place &- 1] == 0x0A { lineFeeds &+= 1 }
        if lineFeeds == 2 { return nil }
        place &-= blank
        blank = BlankRuns.length(in: haystack, endingAt: place)
      }
    }
    return place
  }
}

/// A place in a haystack with the state reached there.
struct Cursor {
  var position = 0
  var state: UInt32 = 0
}
