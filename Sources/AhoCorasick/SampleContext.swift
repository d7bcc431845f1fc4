// SPDX-License-Identifier: Apache-2.0

/// What a literal demands of the text around one of its samples, as far as it is certain.
struct SampleContext: Hashable, Sendable {
  /// The eight folded bytes around a sample, the first lowest.
  struct Key: Hashable, Sendable {
    /// 0xFF for each byte that is certain.
    var mask: UInt64 = 0
    /// The certain bytes; 0 elsewhere.
    var value: UInt64 = 0
  }

  /// Bytes before a sample that the key covers; the other six begin at the sample.
  static let keyLead = 2

  var key = Key()

  /// Steps away from the sample, nearest lowest.
  ///
  /// A step is a folded byte, `anyByte`, `blankRun`, or 0 behind the last. Folded bytes have bit 5
  /// set, so the marks are none.
  private var before: UInt64 = 0
  private var after: UInt64 = 0
  /// Where the steps begin, relative to the sample.
  private var beforeStart: Int8 = 0
  private var afterStart: Int8 = 0

  static let anyByte: UInt8 = 1
  static let blankRun: UInt8 = 2

  /// A longer run of blanks is not passed here but by the automaton, which passes it once.
  private static let maximumRunBytes = 64

  /// Sets the steps beyond the eight bytes.
  ///
  /// - Parameters:
  ///   - before: at most eight steps leftwards.
  ///   - start: where they begin, in bytes from the sample.
  ///   - after: at most eight steps rightwards.
  ///   - end: where they begin, in bytes from the sample.
  mutating func setSurroundings(
    before: [UInt8], startingAt start: Int, after: [UInt8], endingAt end: Int
  ) {
    self.before = before.reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
    self.after = after.reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
    beforeStart = Int8(clamping: start)
    afterStart = Int8(clamping: end)
  }

  /// Whether the steps on both sides agree with the text.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - sample: byte offset of the sample.
  /// - Returns: false only when no literal with this context is here.
  func agrees(with haystack: borrowing Span<UInt8>, at sample: Int) -> Bool {
    var place = sample &+ Int(beforeStart)
    var steps = before
    while steps != 0 {
      let step = UInt8(truncatingIfNeeded: steps)
      steps &>>= 8
      guard place > 0 else { return false }
      guard step == Self.blankRun else {
        place &-= 1
        if step != Self.anyByte, Gram.fold(haystack[place]) != step { return false }
        continue
      }
      let end = place
      while true {
        let blank = BlankRuns.length(in: haystack, endingAt: place)
        if blank == 0 { break }
        place &-= blank
        if end &- place > Self.maximumRunBytes { return true }
      }
      if place == end { return false }
    }
    place = sample &+ Int(afterStart)
    steps = after
    while steps != 0 {
      let step = UInt8(truncatingIfNeeded: steps)
      steps &>>= 8
      guard place < haystack.count else { return false }
      guard step == Self.blankRun else {
        if step != Self.anyByte, Gram.fold(haystack[place]) != step { return false }
        place &+= 1
        continue
      }
      let start = place
      while place < haystack.count {
        let blank = BlankRuns.length(in: haystack, at: place, end: haystack.count)
        if blank == 0 { break }
        place &+= blank
        if place &- start > Self.maximumRunBytes { return true }
      }
      if place == start { return false }
    }
    return true
  }
}
