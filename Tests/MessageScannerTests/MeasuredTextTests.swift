// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import MessageScanner

@Suite("Words, clauses and sentences of a text")
struct MeasuredTextTests {
  struct CountRow: Sendable, CustomTestStringConvertible {
    let marked: String
    let count: Int
    var testDescription: String { marked }
  }

  @Test(arguments: [
    CountRow(marked: "one «two three» four", count: 4),
    CountRow(marked: "one« »two", count: 0),
    CountRow(marked: "on«e t»wo", count: 4),
    CountRow(marked: "on«e»", count: 2),
    CountRow(marked: "on«»e", count: 0),
    CountRow(marked: "«天天»", count: 2),
    CountRow(marked: "«two天three»", count: 5),
    CountRow(marked: "two«天»three", count: 1),
    CountRow(marked: "«カタカナ»", count: 4),
    CountRow(marked: "«well-known»", count: 4),
    CountRow(marked: "«don't»", count: 4),
    CountRow(marked: "«5.4 kg»", count: 6),
    CountRow(marked: "«... 😊 !»", count: 0),
    CountRow(marked: "«مصباح أزرق»", count: 4),
    CountRow(marked: "«cafe\u{301} noir»", count: 4),
    CountRow(marked: "", count: 0),
  ])
  func charactersWithoutBlanksCountAsHalfAWord(_ row: CountRow) {
    let marked = MarkedText(row.marked)
    let text = MeasuredText(reading: Array(marked.text.utf8))
    let count = text.halfWords(in: marked.ranges.first ?? 0..<0)
    #expect(count == row.count)
  }

  @Test func sentencesAreNumbered() {
    let marked = MarkedText("«one» «two». «three»! 😊 «four»\n\n«five»")
    let text = MeasuredText(reading: Array(marked.text.utf8))
    var numbers: [Int] = []
    for range in marked.ranges { numbers.append(text.sentence(of: range)) }
    #expect(numbers == [0, 0, 1, 3, 4])
  }

  /// The sentence of each place at which a scalar begins.
  private func sentences(of text: [UInt8]) -> [(offset: Int, sentence: Range<Int>)] {
    var measured = MeasuredText(reading: text)
    var found: [(offset: Int, sentence: Range<Int>)] = []
    for offset in text.indices where text[offset] & 0xC0 != 0x80 {
      found.append((offset, measured.sentence(around: offset..<offset, in: text.span)))
    }
    return found
  }

  @Test(arguments: BorderCase.sentences)
  func aPlaceLiesInItsSentence(_ row: BorderCase) {
    var ranges: [Range<Int>] = []
    for part in row.parts {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + part.utf8.count)
    }
    for (offset, sentence) in sentences(of: Array(row.parts.joined().utf8)) {
      // The place behind a sentence's last scalar belongs to the next sentence.
      #expect(ranges.first { $0.contains(offset) } == sentence, "\(offset)")
    }
  }

  @Test(arguments: BorderCase.clauses)
  func aClauseEndsWhereTheTableSays(_ row: BorderCase) {
    let bytes = Array(row.parts.joined().utf8)
    let text = MeasuredText(reading: bytes)
    var end = 0
    for part in row.parts {
      let start = end
      end += part.utf8.count
      let isWhole = text.isOneClause(start..<end - 1)
      #expect(isWhole, "\(part)")
      let reachesOn = end < bytes.count && text.isOneClause(start..<end)
      #expect(!reachesOn, "\(part)")
    }
  }

  @Test func anEmptyTextHasNoSentence() {
    #expect(sentences(of: []).isEmpty)
  }

  @Test(arguments: ["a", "ä", "木", "𠮷", "ab ", "木a"])
  func aLongSentenceIsCutIntoBlocksThatSeeTheSame(_ unit: String) {
    let text = Array(String(repeating: unit, count: 4_000 / unit.utf8.count).utf8)
    var blocks: [Int: Range<Int>] = [:]
    for (offset, sentence) in sentences(of: text) {
      let (start, end) = (sentence.lowerBound, sentence.upperBound)
      let seen = blocks[offset / 512, default: start..<end]
      #expect(seen == start..<end, "offset \(offset)")
      blocks[offset / 512] = seen
      #expect(text[start] & 0xC0 != 0x80 && (end == text.count || text[end] & 0xC0 != 0x80))
      #expect(offset - start >= min(512, offset) && end - offset >= min(512, text.count - offset))
      #expect(end - start <= 3 * 512 + 6)
    }
    #expect(blocks.count == (text.count + 511) / 512)
  }

  @Test(arguments: 1...4)
  func placesWithoutAnEndBetweenThemSeeTheSame(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = ["a", "bc ", "木", "ä", ". ", "! ", "。", "\n\n", ".", "😊", ", ", "…", "\u{200B}"]
    for round in 0..<20 {
      var string = ""
      for _ in 0..<Int.random(in: 0...600, using: &random) {
        let isRare = Int.random(in: 0..<50, using: &random) > 0
        string += pieces[Int.random(in: 0..<(isRare ? 4 : pieces.count), using: &random)]
      }
      let text = Array(string.utf8)
      var last: (offset: Int, sentence: Range<Int>)?
      for (position, sentence) in sentences(of: text) {
        let (start, end) = (sentence.lowerBound, sentence.upperBound)
        #expect(start <= position && position < end && end <= text.count)
        if let last, last.offset / 512 == position / 512, last.sentence.upperBound > position {
          #expect(last.sentence == start..<end, "seed \(seed), round \(round), offset \(position)")
        }
        last = (position, start..<end)
      }
    }
  }
}
