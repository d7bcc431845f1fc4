// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText

/// A text as wordings are compared with it, and how far places of it lie apart: in words, clauses
/// and sentences.
struct MeasuredText: ~Copyable {
  private(set) var letters = CaselessText()
  /// Where sentences end, and where clauses do: behind the last byte of what ends them, ascending.
  private var sentenceEnds: [Int] = []
  private var clauseEnds: [Int] = []
  private var hasBorders = false

  /// A sentence without an end is cut into blocks of this many bytes, so that all places in a
  /// block see the same: it begins a block before a place's own and ends a block behind it.
  private static let blockBytes = 512

  /// Reads a text; the text before is gone.
  mutating func read(_ text: borrowing Span<UInt8>, folding: CaseFolding) {
    letters.read(text, folding: folding)
    hasBorders = false
  }

  /// Finds where sentences and clauses end, which is needed only where a wording was found.
  ///
  /// - Parameter text: the text that was read.
  mutating func findBorders(in text: borrowing Span<UInt8>) {
    guard !hasBorders else { return }
    hasBorders = true
    sentenceEnds.removeAll(keepingCapacity: true)
    clauseEnds.removeAll(keepingCapacity: true)
    Self.findBorders(in: text, letters, &sentenceEnds, &clauseEnds)
  }

  private static func findBorders(
    in text: borrowing Span<UInt8>, _ letters: borrowing CaselessText, _ sentenceEnds: inout [Int],
    _ clauseEnds: inout [Int]
  ) {
    letters.forEachSign { offset in
      guard text[offset] & 0xC0 != 0x80 else { return }
      let (border, length) = SentenceBorders.border(at: offset, in: text)
      guard border != .none else { return }
      clauseEnds.append(offset + length)
      if border == .sentence { sentenceEnds.append(offset + length) }
    }
  }

  /// The sentence that holds a place.
  ///
  /// - Parameters:
  ///   - place: 0-based byte range between scalars.
  ///   - text: the text that was read.
  /// - Returns: from behind the sentence before to behind what ends it.
  mutating func sentence(
    around place: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Range<Int> {
    findBorders(in: text)
    let start = sentenceStart(before: place.lowerBound, in: text)
    return start..<sentenceEnd(after: place.upperBound, in: text)
  }

  /// A sentence with the one before and the one behind it.
  mutating func neighbours(
    of sentence: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Range<Int> {
    findBorders(in: text)
    var start = sentence.lowerBound
    if start > 0 {
      start = sentenceStart(before: text.scalarBorder(atOrBefore: start - 1), in: text)
    }
    return start..<sentenceEnd(after: sentence.upperBound, in: text)
  }

  /// Where the sentence begins that holds a byte, or that ends right before it.
  private func sentenceStart(before offset: Int, in text: borrowing Span<UInt8>) -> Int {
    let floor = text.scalarBorder(
      atOrBefore: max(0, (offset / Self.blockBytes - 1) * Self.blockBytes))
    let next = sentenceEnds.partitioningIndex { $0 > offset }
    return next > 0 ? max(floor, sentenceEnds[next - 1]) : floor
  }

  /// Where the sentence ends that holds a byte; the borders must have been found.
  func sentenceEnd(after offset: Int, in text: borrowing Span<UInt8>) -> Int {
    var ceiling = min(text.count, (offset / Self.blockBytes + 2) * Self.blockBytes)
    while ceiling < text.count, text[ceiling] & 0xC0 == 0x80 { ceiling += 1 }
    let next = sentenceEnds.partitioningIndex { $0 > offset }
    return next < sentenceEnds.count ? min(ceiling, sentenceEnds[next]) : ceiling
  }

  /// How many sentences end before a place; their borders must have been found.
  func sentence(of place: Range<Int>) -> Int {
    sentenceEnds.partitioningIndex { $0 > place.lowerBound }
  }

  /// Whether no clause ends inside a part of the text; its borders must have been found.
  func isOneClause(_ part: Range<Int>) -> Bool {
    let next = clauseEnds.partitioningIndex { $0 > part.lowerBound }
    return next == clauseEnds.count || clauseEnds[next] > part.upperBound
  }

  /// Twice the words in a part of the text; a character without blanks counts as half a word.
  func halfWords(in part: Range<Int>) -> Int { letters.halfWords(in: part) }
}
