// SPDX-License-Identifier: Apache-2.0

import MessageText
import SeededRandom
import Testing

@Suite struct UnitCounterTests {
  static let alphabet: [Unicode.Scalar] = [
    "a", "\0", "\u{7F}", "\u{80}", "é", "\u{7FF}", "\u{800}", "好", "\u{D7FF}", "\u{E000}",
    "\u{FFFF}", "\u{10000}", "😀", "\u{10FFFF}",
  ]

  /// Compares every given offset of the text with what String's own views say.
  private func check(_ text: String, offsets: [Int], _ comment: Comment) {
    let bytes = Array(text.utf8)
    var counter = UnitCounter()
    for offset in offsets {
      let prefix = String(decoding: bytes[..<offset], as: UTF8.self)
      let units = counter.advance(to: offset, in: bytes.span)
      #expect(units.utf16 == prefix.utf16.count, comment)
      #expect(units.scalar == prefix.unicodeScalars.count, comment)
    }
  }

  private func borders(of text: String) -> [Int] {
    text.unicodeScalars.reduce(into: [0]) { borders, scalar in
      borders.append((borders.last ?? 0) + UTF8.width(scalar))
    }
  }

  @Test func everyBorderOfEveryShortTextAgreesWithString() {
    let few: [Unicode.Scalar] = ["a", "é", "好", "😀"]
    var texts: [String] = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in few.map { text + String($0) } } }
    for text in Set(texts) { check(text, offsets: borders(of: text), "\(text)") }
  }

  @Test func oneScalarAgreesAtEveryAlignment() {
    for scalar in Self.alphabet {
      for padding in 0...40 {
        let side = String(repeating: "x", count: padding)
        let text = side + String(scalar) + side
        let start = padding
        let end = padding + UTF8.width(scalar)
        check(text, offsets: [start, end, text.utf8.count], "\(scalar.value) at \(padding)")
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func randomTextsAgreeWithString(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      // Runs of ASCII let the vectors without any other byte have their share.
      let isASCII = Int.random(in: 0..<4, using: &random) == 0
      let scalar = isASCII ? "z" : Self.alphabet.randomElement(using: &random) ?? "z"
      let count = isASCII ? Int.random(in: 1...40, using: &random) : 1
      for _ in 0..<count { text.unicodeScalars.append(scalar) }
    }
    let borders = borders(of: text)
    let picked = borders.filter { _ in Bool.random(using: &random) }
    check(text, offsets: picked, "seed \(seed), ascending")
    check(text, offsets: picked.shuffled(using: &random), "seed \(seed), any order")
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func rangesAgreeWithStringInAnyOrderAndOverlapping(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...100, using: &random) {
      text.unicodeScalars.append(Self.alphabet.randomElement(using: &random) ?? "z")
    }
    let bytes = Array(text.utf8)
    let borders = borders(of: text)
    var ranges = (0..<20).map { _ in
      let one = borders.randomElement(using: &random) ?? 0
      let other = borders.randomElement(using: &random) ?? 0
      return min(one, other)..<max(one, other)
    }
    for isSorted in [false, true] {
      if isSorted { ranges.sort { $0.lowerBound < $1.lowerBound } }
      var counter = UnitCounter()
      for range in ranges {
        let units = counter.units(of: range, in: bytes.span)
        let start = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        let end = String(decoding: bytes[..<range.upperBound], as: UTF8.self)
        #expect(units.utf16 == start.utf16.count..<end.utf16.count, "seed \(seed), \(range)")
        #expect(
          units.scalar == start.unicodeScalars.count..<end.unicodeScalars.count,
          "seed \(seed), \(range)")
      }
    }
  }

  @Test func rangesOutsideTheTextAreMovedIntoIt() {
    let bytes = Array("é😀".utf8)
    var counter = UnitCounter()
    let whole = counter.units(of: -5..<100, in: bytes.span)
    #expect(whole == (0..<3, 0..<2))
    let behind = counter.units(of: 50..<100, in: bytes.span)
    #expect(behind == (3..<3, 2..<2))
    let before = counter.units(of: -9 ..< -3, in: bytes.span)
    #expect(before == (0..<0, 0..<0))
  }

  @Test func offsetsOutsideTheTextAreMovedIntoIt() {
    let bytes = Array("é😀".utf8)
    var counter = UnitCounter()
    let end = counter.advance(to: .max, in: bytes.span)
    #expect(end == (3, 2))
    let start = counter.advance(to: .min, in: bytes.span)
    #expect(start == (0, 0))
    let border = counter.advance(to: 2, in: bytes.span)
    #expect(border == (1, 1))
  }
}
