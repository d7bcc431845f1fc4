// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import Detectors

@Suite struct ByteClassSweepTests {
  /// The plain definition, one byte at a time.
  private struct NaiveSweep {
    var atSigns: [Int] = []
    var linkPoints: [Int] = []
    var digits: [Int] = []
    var hasWideDigits = false
    var emojiLeads: [Int] = []

    init(_ text: [UInt8]) {
      func byte(_ offset: Int) -> UInt8? { text.indices.contains(offset) ? text[offset] : nil }
      func isWord(_ byte: UInt8, digits: Bool) -> Bool {
        let character = Character(Unicode.Scalar(byte))
        return byte >= 0x80 || byte < 0x80 && character.isLetter
          || digits && ("0"..."9").contains(character)
      }
      for offset in text.indices {
        let next = byte(offset + 1)
        let third = byte(offset + 2)
        switch text[offset] {
        case UInt8(ascii: "@"): atSigns.append(offset)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(offset)
        case UInt8(ascii: "."):
          if let before = byte(offset - 1), let next, isWord(before, digits: true),
            isWord(next, digits: false)
          {
            linkPoints.append(offset)
          }
        case UInt8(ascii: "/"):
          if next == UInt8(ascii: "/"), byte(offset - 1) != UInt8(ascii: "/") {
            linkPoints.append(offset)
          }
        case 0xF0: if next == 0x9F { emojiLeads.append(offset) }
        case 0xEF: if next == 0xB8, third == 0x8F { emojiLeads.append(offset) }
        case 0xE2:
          let seconds: [ClosedRange<UInt8>] = [0x8C...0x8F, 0x97...0x9F, 0xAC...0xAD]
          if let next,
            seconds.contains(where: { $0.contains(next) }) || next == 0x83 && third == 0xA3
          {
            emojiLeads.append(offset)
          }
        default: break
        }
        let isWideDigit = text[offset] >= 0x80 && DecimalDigits.isDigit(in: text.span, at: offset)
        if isWideDigit {
          digits.append(offset)
          hasWideDigits = true
        }
      }
    }
  }

  private static func offsets(_ bitmap: ByteBitmap) -> [Int] {
    var found: [Int] = []
    bitmap.forEachSetBit(in: 0..<bitmap.count) { found.append($0) }
    return found
  }

  private static func check(_ text: [UInt8], with sweep: inout ByteClassSweep, seed: UInt64) {
    sweep.sweep(text.span)
    let naive = NaiveSweep(text)
    let context: Comment = "seed \(seed), \(text)"
    #expect(offsets(sweep.atSigns) == naive.atSigns, context)
    #expect(offsets(sweep.linkPoints) == naive.linkPoints, context)
    #expect(offsets(sweep.digits) == naive.digits, context)
    #expect(offsets(sweep.emojiLeads) == naive.emojiLeads, context)
    #expect(sweep.hasWideDigits == naive.hasWideDigits, context)
    #expect(sweep.atSigns.isEmpty == naive.atSigns.isEmpty, context)
    #expect(sweep.linkPoints.isEmpty == naive.linkPoints.isEmpty, context)
    #expect(sweep.digits.isEmpty == naive.digits.isEmpty, context)
    #expect(sweep.emojiLeads.isEmpty == naive.emojiLeads.isEmpty, context)
  }

  /// What random texts are made of: every class, its neighbours and bytes one off its borders.
  private static let pieces: [[UInt8]] = [
    Array("a".utf8), Array("Z".utf8), Array(" ".utf8), Array(".".utf8), Array("/".utf8),
    Array("//".utf8), Array("@".utf8), Array("0".utf8), Array("9".utf8), Array(":".utf8),
    Array("-".utf8), Array("[".utf8), Array("`".utf8), Array("{".utf8), Array("é".utf8),
    Array("中".utf8), Array("😀".utf8), Array("❤️".utf8), Array("1️⃣".utf8), Array("⬛".utf8),
    Array("４".utf8), Array("٣".utf8), Array("۷".utf8), Array("๕".utf8), Array("५".utf8),
    Array("ม".utf8), Array("ي".utf8), Array("한".utf8), Array("：".utf8), Array("𝟙".utf8),
    Array("€".utf8), Array("“".utf8), Array("，".utf8), [0xE2], [0xEF], [0xF0], [0xE2, 0x83],
    [0xEF, 0xB8], [0x80], [0xC0], [0xFF], [0x00], [0x7F],
  ]

  @Test func sweepEqualsTheDefinitionOnRandomTexts() {
    var sweep = ByteClassSweep()
    for seed in UInt64(0)..<600 {
      var random = SplitMix64(seed: seed)
      let length = Int.random(in: 0..<280, using: &random)
      let plainShare = Int.random(in: 0...12, using: &random)
      var text: [UInt8] = []
      while text.count < length {
        if Int.random(in: 0...12, using: &random) < plainShare {
          text += Array("plain words ".utf8)
        } else if let piece = Self.pieces.randomElement(using: &random) {
          text += piece
        }
      }
      Self.check(text, with: &sweep, seed: seed)
    }
  }

  @Test func sweepFindsOneByteAtEveryPlaceOfEveryLength() {
    var sweep = ByteClassSweep()
    for length in 1...140 {
      for place in 0..<length {
        for byte in [UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "7"), 0xF0] {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          text[place] = byte
          Self.check(text, with: &sweep, seed: 0)
        }
      }
    }
  }

  @Test func everyDecimalDigitIsNotedAtEveryPlaceOfABlock() {
    var sweep = ByteClassSweep()
    for value in UInt32(0x80)...0x1FFFF where DecimalDigits.value(of: value) != nil {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let digit = Array(String(scalar).utf8)
      let place = Int(value) % 64
      for trailing in [0, 1, 40, 90] {
        let text =
          [UInt8](repeating: UInt8(ascii: "a"), count: 30 + place) + digit
          + [UInt8](repeating: UInt8(ascii: "b"), count: trailing)
        sweep.sweep(text.span)
        #expect(Self.offsets(sweep.digits) == [30 + place], "U+\(String(value, radix: 16))")
        #expect(sweep.hasWideDigits)
      }
    }
  }

  @Test func everyByteStandsInTheClassesOfTheDefinition() {
    var sweep = ByteClassSweep()
    for byte in UInt8.min...UInt8.max {
      for filler in [UInt8(ascii: "a"), UInt8(ascii: "."), UInt8(ascii: " "), 0x9F] {
        var text = [UInt8](repeating: filler, count: 80)
        text[40] = byte
        text[70] = byte
        Self.check(text, with: &sweep, seed: UInt64(byte))
      }
    }
  }

  @Test func shorterTextKeepsNoBitsOfALongerOne() {
    var sweep = ByteClassSweep()
    sweep.sweep([UInt8](repeating: UInt8(ascii: "@"), count: 300).span)
    sweep.sweep(Array("none here".utf8).span)
    #expect(sweep.atSigns.isEmpty)
    #expect(sweep.atSigns.next(from: 0) == nil)
    #expect(sweep.atSigns.count == 9)
  }
}

@Suite struct ByteBitmapTests {
  private static func offsets(_ bitmap: ByteBitmap) -> [Int] {
    (0..<bitmap.count).filter { bitmap[$0] }
  }

  @Test func nextAndCountsEqualASetOfOffsets() {
    for seed in UInt64(0)..<80 {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 1...300, using: &random)
      var bitmap = ByteBitmap()
      bitmap.reset(count: count)
      var offsets: Set<Int> = []
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let offset = Int.random(in: 0..<count, using: &random)
        offsets.insert(offset)
        bitmap.insert(offset)
      }
      #expect(bitmap.isEmpty == offsets.isEmpty)
      for start in 0...(count + 2) {
        #expect(
          bitmap.next(from: start) == offsets.filter { $0 >= start }.min(), "seed \(seed), \(start)"
        )
      }
      for offset in 0..<count { #expect(bitmap[offset] == offsets.contains(offset)) }
      for _ in 0..<20 {
        let low = Int.random(in: 0...count, using: &random)
        let high = Int.random(in: low...count, using: &random)
        let inside = offsets.filter { (low..<high).contains($0) }.sorted()
        #expect(
          bitmap.setBitCount(in: low..<high) == inside.count, "seed \(seed), \(low)..<\(high)")
        var visited: [Int] = []
        bitmap.forEachSetBit(in: low..<high) { visited.append($0) }
        #expect(visited == inside, "seed \(seed)")
        var part = ByteBitmap()
        part.reset(count: count)
        part.insert(bitmap, in: low..<high)
        #expect(Self.offsets(part) == inside, "seed \(seed)")
        #expect(part.isEmpty == inside.isEmpty, "seed \(seed)")
      }
      for offset in offsets {
        let end = (offset...count).first { !offsets.contains($0) } ?? count
        #expect(bitmap.runEnd(from: offset) == end, "seed \(seed), \(offset)")
      }
    }
  }
}
