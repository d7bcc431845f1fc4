// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import Detectors

@Suite struct PlausibleGroupsTests {
  private static let narrow: [String] = [
    "1", "20", "345", "0123456", "12345678901234567890", " ", "-", ".", "/", "(", ")", ",", ":",
    "a", "  ", " - ", "    ", "305-1610296-1042281", "05.03.2024", "2026-04-18", "3.99", "+49",
    "some words between", "é", "中文", "\n",
  ]
  private static let wide = narrow + ["４", "٣", "۷", "𝟙"]

  private static func text(of pieces: [String], seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<60, using: &random) {
      text += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    return text
  }

  /// All groups, made one digit at a time.
  private static func groups(of text: [UInt8], _ digits: ByteBitmap) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var position = 0
    while let group = DigitGroup.next(in: text.span, digits: digits, from: position) {
      groups.append(group)
      position = group.range.upperBound
    }
    return groups
  }

  @Test func groupsMadeFromRunsAreThoseMadeFromDigits() {
    var count = 0
    for seed in UInt64(0)..<1500 {
      let text = Self.text(of: Self.narrow, seed: seed)
      var sweep = ByteClassSweep()
      sweep.sweep(text.span)
      var position = 0
      for group in Self.groups(of: text, sweep.digits) {
        let narrow = DigitGroup.nextNarrow(in: text.span, digits: sweep.digits, from: position)
        #expect(narrow == group, "seed \(seed), at \(position)")
        position = group.range.upperBound
        count += 1
      }
      #expect(DigitGroup.nextNarrow(in: text.span, digits: sweep.digits, from: position) == nil)
    }
    #expect(count > 1000, "the texts hold too few groups to tell anything")
  }

  @Test func noGroupOfEnoughDigitsIsPassedOver() {
    var count = 0
    for seed in UInt64(0)..<3000 {
      let text = Self.text(of: seed % 3 == 0 ? Self.wide : Self.narrow, seed: seed)
      var sweep = ByteClassSweep()
      sweep.sweep(text.span)
      var found: [DigitGroup] = []
      PlausibleGroups.append(from: text.span, sweep, to: &found)
      let expected = Self.groups(of: text, sweep.digits).filter {
        $0.digitCount >= PlausibleGroups.minimumDigits && !$0.isOrderID && !$0.isDate(in: text.span)
      }
      #expect(found == expected, "seed \(seed), \(String(decoding: text, as: UTF8.self))")
      count += expected.count
    }
    #expect(count > 1000, "the texts hold too few groups to tell anything")
  }

  @Test func sevenDigitsAreFoundAtEveryPlace() {
    for place in 0..<140 {
      for digits in ["1234567", "1   2   3   4   5   6   7", "12-34-567"] {
        let before = [UInt8](repeating: UInt8(ascii: "a"), count: place)
        let text = before + Array(digits.utf8) + Array(" and more".utf8)
        var sweep = ByteClassSweep()
        sweep.sweep(text.span)
        var found: [DigitGroup] = []
        PlausibleGroups.append(from: text.span, sweep, to: &found)
        #expect(found.map(\.range) == [place..<place + digits.utf8.count], "\(digits) at \(place)")
      }
    }
  }
}
