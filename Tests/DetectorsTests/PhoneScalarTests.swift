// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Detectors

struct PhoneScalarTests {
  @Test func decimalDigitsAreThoseOfUnicode() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let digit = DecimalDigits.value(of: value)
      switch properties.generalCategory {
      case .decimalNumber:
        if digit.map(Double.init) != properties.numericValue { wrong.append(value) }
      case .unassigned:
        // The table may be of a later Unicode than the standard library.
        break
      default:
        if digit != nil { wrong.append(value) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func everyDigitBeginsWithAByteThatIsLookedAt() {
    for value in UInt32(0x80)...0x10FFFF where DecimalDigits.value(of: value) != nil {
      guard let scalar = Unicode.Scalar(value), let lead = String(scalar).utf8.first else {
        Issue.record("\(value) is no scalar")
        continue
      }
      #expect(DecimalDigits.mayBegin(with: lead))
    }
  }

  @Test func digitsAreNotedWhereverTheyStand() {
    let seed: UInt64 = 99
    var random = PhoneRandomText(seed: seed)
    for round in 0..<500 {
      var text = random.text(pieces: random.next(below: 60))
      text += [UInt8](repeating: 0x20, count: random.next(below: 40)) + "é４".utf8
      var sweep = ByteClassSweep()
      sweep.sweep(text.span)
      for offset in text.indices {
        let isDigit = DecimalDigits.isDigit(in: text.span, at: offset)
        #expect(sweep.digits[offset] == isDigit, "seed \(seed) round \(round) offset \(offset)")
      }
    }
  }

  @Test func neighboursThatRejectAreLatinLettersPercentAndCurrencySigns() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      let isLetterOrMark: Bool =
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark:
          true
        default: false
        }
      let isLatinBlock: Bool =
        switch value {
        case 0..<0x250, 0x300..<0x370, 0x1E00..<0x1F00: true
        default: false
        }
      let expected = isLetterOrMark && isLatinBlock || category == .currencySymbol || value == 0x25
      let isRejected = PhoneScalars.rejectsNeighbour(value)
      if isRejected != expected && category != .unassigned { wrong.append(value) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func scalarsAreReadForwardsAndBackwards() {
    let scalars: [Unicode.Scalar] = ["a", "é", "好", "𝟎", "\u{7F}", "\u{80}", "\u{FFFF}"]
    for first in scalars {
      for second in scalars {
        let text = Array("\(first)\(second)".utf8)
        let middle = String(first).utf8.count
        var width = 0
        #expect(PhoneScalars.scalar(in: text.span, at: 0, width: &width) == first.value)
        #expect(width == middle)
        #expect(PhoneScalars.start(in: text.span, before: text.count) == middle)
        #expect(PhoneScalars.scalar(in: text.span, at: middle, width: &width) == second.value)
        #expect(width == text.count - middle)
      }
    }
  }

  @Test(arguments: [[0x80], [0xE5, 0xA5], [0xC3, 0x41], [0xFF, 0xFF]] as [[UInt8]])
  func damagedBytesAreOneScalarEach(_ text: [UInt8]) {
    var width = 0
    #expect(PhoneScalars.scalar(in: text.span, at: 0, width: &width) == 0xFFFD)
    #expect(width == 1)
  }
}
