// SPDX-License-Identifier: Apache-2.0

/// What the checks of form remember while a text is read.
struct FormChecks {
  /// What the reader's program sets and a message is to leave alone.
  enum Override: Hashable { case lineHeight, fontFamily, color }

  /// The parts of accessibility that can be told, each reported once.
  enum Barrier: Hashable {
    case imageWithoutText, linkWithoutText, lowContrast, noLanguage, layoutTable, skippedHeading
  }

  var overrides: Set<Override> = []
  var barriers: Set<Barrier> = []
  /// Sizes of text seen so far, in hundredths of a pixel.
  var fontSizes: Set<Int> = []
  /// The declarations that override the alignment, and whether text was seen under them.
  private(set) var alignments: [(range: Range<Int>, isReported: Bool)] = []
  /// How many things that can be seen have been read.
  var ink = 0
  /// Line breaks since the last of them.
  var lineBreaks = 0
  var lineBreakRange = 0..<0
  var lastHeading: Int?
  var hasImage = false
  /// Tables that are open and have neither a role nor a heading cell.
  var plainTables: [Bool] = []

  /// Remembers a declaration.
  ///
  /// - Returns: its index.
  mutating func addAlignment(_ range: Range<Int>) -> Int {
    if let last = alignments.last, last.range == range { return alignments.count - 1 }
    alignments.append((range, false))
    return alignments.count - 1
  }

  /// Notes that text was seen under a declaration.
  ///
  /// - Returns: the declaration's range the first time, then nil.
  mutating func reportAlignment(_ index: Int) -> Range<Int>? {
    guard !alignments[index].isReported else { return nil }
    alignments[index].isReported = true
    return alignments[index].range
  }
}
