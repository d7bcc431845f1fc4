// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing

struct PhonePropertyTests {
  private static let regions: [Region?] =
    [nil] + ["US", "GB", "DE", "CN", "BR", "AR", "JP", "IT"].map { Region(code: $0) }

  /// The marks a caller may make: every digit, only the starts of runs, or every byte.
  private static func bitmaps(of text: [UInt8]) -> [ByteBitmap] {
    let digits = PhoneSearch.digits(of: text)
    var starts = ByteBitmap()
    starts.reset(count: text.count)
    var all = starts
    for offset in text.indices {
      all.insert(offset)
      let isASCIIRun = offset > 0 && digits[offset - 1] && text[offset - 1] < 0x80
      if digits[offset] && !(isASCIIRun && text[offset] < 0x80) { starts.insert(offset) }
    }
    return [digits, starts, all]
  }

  @Test func marksOfDigitsChangeNothing() {
    let seed: UInt64 = 0x7461_6D69_73
    var random = PhoneRandomText(seed: seed)
    var scratch = PhoneScratch()
    var found = 0
    for round in 0..<2000 {
      let text = random.text(pieces: 1 + random.next(below: 24))
      let region = Self.regions[random.next(below: Self.regions.count)]
      let plain = PhoneSearch.plain(text, region: region)
      found += plain.count
      for (kind, digits) in Self.bitmaps(of: text).enumerated() {
        let marked = PhoneSearch.marked(text, region: region, digits: digits, scratch: &scratch)
        let shown = String(decoding: text, as: UTF8.self)
        #expect(marked == plain, "seed \(seed) round \(round) marks \(kind): \(shown)")
      }
    }
    #expect(found > 100, "the texts hold too few numbers to tell anything")
  }

  @Test func rangesRiseAndLieOnScalarBorders() {
    let seed: UInt64 = 20_260_101
    var random = PhoneRandomText(seed: seed)
    for round in 0..<2000 {
      let text = random.text(pieces: 1 + random.next(below: 40))
      var last = 0
      for number in PhoneSearch.plain(text, region: Region(code: "US")) {
        let range = number.range
        #expect(range.lowerBound >= last && range.upperBound <= text.count, "\(seed) \(round)")
        #expect(text[range.lowerBound] & 0xC0 != 0x80, "seed \(seed) round \(round)")
        let isBorder = range.upperBound == text.count || text[range.upperBound] & 0xC0 != 0x80
        #expect(isBorder, "seed \(seed) round \(round)")
        last = range.upperBound
      }
    }
  }

  @Test func damagedBytesAreSurvived() {
    var random = PhoneRandomText(seed: 7)
    var scratch = PhoneScratch()
    for _ in 0..<2000 {
      var text = random.text(pieces: 1 + random.next(below: 20))
      for _ in 0..<3 { text[random.next(below: text.count)] = UInt8(random.next(below: 256)) }
      let plain = PhoneSearch.plain(text, region: Region(code: "DE"))
      let digits = PhoneSearch.digits(of: text)
      let marked = PhoneSearch.marked(
        text, region: Region(code: "DE"), digits: digits, scratch: &scratch)
      #expect(marked == plain)
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let piece: String
    let count: Int
    let numbers: Int
    var testDescription: String { name }
  }

  static let hostile = [
    Hostile(name: "digits", piece: "1", count: 1_000_000, numbers: 0),
    Hostile(name: "zeros", piece: "0", count: 300_000, numbers: 0),
    Hostile(name: "plus signs", piece: "+", count: 1_000_000, numbers: 0),
    Hostile(name: "brackets", piece: "(", count: 1_000_000, numbers: 0),
    Hostile(name: "bracketed digits", piece: "(1", count: 50_000, numbers: 0),
    Hostile(name: "plus signs and digits", piece: "+1", count: 100_000, numbers: 0),
    Hostile(name: "spaced digits", piece: "0 ", count: 50_000, numbers: 0),
    Hostile(name: "slashed digits", piece: "0/", count: 50_000, numbers: 0),
    Hostile(name: "hyphens and blanks", piece: "9- ", count: 50_000, numbers: 0),
    Hostile(name: "stops", piece: "9. ", count: 50_000, numbers: 0),
    Hostile(name: "commas", piece: "1,,,,", count: 50_000, numbers: 0),
    Hostile(name: "labels", piece: "1234 x ", count: 20_000, numbers: 0),
    Hostile(name: "second extensions", piece: "1/x", count: 50_000, numbers: 0),
    Hostile(
      name: "blanks", piece: "1\(String(repeating: " ", count: 200))", count: 2000, numbers: 0),
    Hostile(name: "full-width digits", piece: "１", count: 200_000, numbers: 0),
    Hostile(name: "numbers", piece: "+49 30 123456\n", count: 5000, numbers: 5000),
    Hostile(name: "numbers side by side", piece: "2015550123 ", count: 3000, numbers: 3000),
  ]

  @Test(arguments: hostile)
  func hostileTextsAreReadToTheEnd(_ row: Hostile) {
    let text = Array(String(repeating: row.piece, count: row.count).utf8)
    let found = PhoneSearch.plain(text + Array("!+49 30 123456".utf8), region: Region(code: "US"))
    #expect(found.count == row.numbers + 1)
    #expect(found.last?.range == text.count + 1..<text.count + 14)
  }
}
