// SPDX-License-Identifier: Apache-2.0
import Foundation
import SeededRandom
import Testing

@testable import CorpusGenerator

@Suite struct NumberScannerTests {
  /// A text in which the numbers to vary stand between brackets.
  struct ScanCase: Sendable, CustomTestStringConvertible {
    let name: String
    let marked: String
    let kinds: [ShapedNumber.Kind]

    var testDescription: String { name }

    init(_ name: String, _ marked: String, _ kinds: ShapedNumber.Kind...) {
      self.name = name
      self.marked = marked
      self.kinds = kinds
    }
  }

  static let found = [
    ScanCase("order id", "Order [114-9920587-3346712]: screws", .orderID),
    ScanCase("order id beside Han", "订单[302-3360728-5591047]：", .orderID),
    ScanCase("digital order", "order [D01-4410293-7756120] is", .orderID),
    ScanCase("dotted date", "am [14.05.2025].", .date),
    ScanCase("date with slashes", "le [07/02/2025] à", .date),
    ScanCase("ISO date", "since [2025-11-30]", .date),
    ScanCase("Japanese date", "保証は [2023年9月14]日から", .date),
    ScanCase("month and day in Han", "到 [6月18]日 送达", .date),
    ScanCase("time", "at [10:42] and [15:07].", .time, .time),
    ScanCase("price after a sign", "charged $[64.99] while", .price),
    ScanCase("price before a sign", "Die [1.299,00] € und [12]€.", .price, .price),
    ScanCase("Turkish and Swedish prices", "[125,00] TL, [380] kr", .price, .price),
    ScanCase("grouped parcel number", "no. [7712 3456 7890]).", .parcel),
    ScanCase("parcel number", "GLS: [50123456789].", .parcel),
    ScanCase("article code", "barcode, [4006381333931], is", .articleCode),
  ]

  static let leftAlone = [
    ScanCase("part number", "KT-40921 and RMA-24-0917"),
    ScanCase("address", "http://192.168.10.1:8080/12/2024-01-02/"),
    ScanCase("version", "setup_2.4.1.exe 2.4.1"),
    ScanCase("measure", "4x100 mm, 12-16 mm, 1/2 inch"),
    ScanCase("telephone number", "+1 415 555 0107, 030 23125017, 01 99 00 12 34"),
    ScanCase("account", "DE89 3704 0044 0532 0130 00"),
    ScanCase("impossible date", "31.13.2025 and 45.12.2025"),
    ScanCase("impossible time", "24:10 and 10:75"),
    ScanCase("longer than an order id", "1114-9920587-3346712 114-9920587-33467121"),
    ScanCase("currency word inside another", "12 kraftige"),
    ScanCase("four groups of four", "7712 3456 7890 1234"),
    ScanCase("no digits at all", "a b c"),
    ScanCase("nothing", ""),
  ]

  private func scan(_ row: ScanCase) -> (text: [UInt8], numbers: [ShapedNumber]) {
    let text = Array(row.marked.utf8).filter { !"[]".utf8.contains($0) }
    let scanner = NumberScanner(text: text, isProtected: text.map { _ in false })
    return (text, scanner.numbers())
  }

  @Test(arguments: found + leftAlone)
  func findsTheNumbersThatMayVary(row: ScanCase) {
    let (text, numbers) = scan(row)
    var marked = text
    for number in numbers.reversed() {
      marked.insert(UInt8(ascii: "]"), at: number.range.upperBound)
      marked.insert(UInt8(ascii: "["), at: number.range.lowerBound)
    }
    #expect(String(decoding: marked, as: UTF8.self) == row.marked)
    #expect(numbers.map(\.kind) == row.kinds)
  }

  @Test(arguments: found)
  func newDigitsKeepShapeAndKind(row: ScanCase) {
    let (text, numbers) = scan(row)
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      var varied: [UInt8] = []
      var end = 0
      for number in numbers {
        varied += text[end..<number.range.lowerBound]
        number.append(original: text[number.range], from: &generator, to: &varied)
        end = number.range.upperBound
      }
      varied += text[end...]
      let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
      #expect(
        zip(text, varied).allSatisfy { $0 == $1 || digit.contains($0) && digit.contains($1) })
      let again = NumberScanner(text: varied, isProtected: varied.map { _ in false }).numbers()
      #expect(again.map(\.kind) == row.kinds, "seed \(seed)")
      #expect(again.map(\.range) == numbers.map(\.range), "seed \(seed)")
    }
  }

  @Test func newDigitsDiffer() {
    for row in Self.found {
      let (text, numbers) = scan(row)
      for number in numbers {
        let results = (0..<40 as Range<UInt64>).map { seed in
          var generator = SplitMix64(seed: seed)
          var varied: [UInt8] = []
          number.append(original: text[number.range], from: &generator, to: &varied)
          return varied
        }
        #expect(Set(results).count > 5, "\(row.name)")
      }
    }
  }

  @Test func protectedBytesAreNeverVaried() {
    let text = Array("Order 114-9920587-3346712 at 10:42".utf8)
    for protected in text.indices {
      let flags = text.indices.map { $0 == protected }
      let numbers = NumberScanner(text: text, isProtected: flags).numbers()
      #expect(!numbers.contains { $0.range.contains(protected) })
    }
  }

  @Test func checkDigitsOfKnownArticleCodesHold() {
    for code in ["4006381333931", "9780306406157", "036000291452", "5012345678900"] {
      let digits = Array(code.utf8)
      #expect(ShapedNumber.checkDigit(digits.dropLast()) == digits.last)
    }
  }

  @Test func randomBytesNeverTrap() {
    let alphabet = Array("0123456789-./: €$D年月日x".utf8)
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let text = (0..<generator.next(below: 60)).map { _ in
        alphabet[generator.next(below: alphabet.count)]
      }
      var end = 0
      for number in NumberScanner(text: text, isProtected: text.map { _ in false }).numbers() {
        #expect(number.range.lowerBound >= end, "seed \(seed)")
        end = number.range.upperBound
        var varied: [UInt8] = []
        number.append(original: text[number.range], from: &generator, to: &varied)
        #expect(varied.count == number.range.count, "seed \(seed)")
      }
      #expect(end <= text.count, "seed \(seed)")
    }
  }
}
