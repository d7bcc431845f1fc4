// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import ViolationReport

@Suite("JSON text")
struct JSONTextTests {
  private func decimal(_ number: Int) -> String {
    var bytes = Array("x".utf8)
    bytes.append(decimal: number)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everySmallNumberIsWrittenAsSwiftDoes() {
    for number in 0...20_000 where decimal(number) != "x\(number)" {
      Issue.record("\(number) is written as \(decimal(number))")
    }
  }

  @Test func numbersAtEveryPowerOfTenAreWrittenAsSwiftDoes() {
    var power = 1
    while power < Int.max / 10 {
      for number in [power - 1, power, power + 1, power * 10 - 1] {
        #expect(decimal(number) == "x\(number)")
      }
      power *= 10
    }
    #expect(decimal(.max) == "x\(Int.max)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func randomNumbersOfAnyLengthAreWrittenAsSwiftDoes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let number = Int(random.next() >> UInt64.random(in: 1...63, using: &random))
      #expect(decimal(number) == "x\(number)", "seed \(seed)")
    }
  }

  /// One byte of each kind at every place of texts around the width of a vector.
  @Test func everyByteIsEscapedAtEveryPlace() {
    for byte in [UInt8(0), 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7E, 0x7F] {
      let escape =
        switch byte {
        case 0x22: #"\""#
        case 0x5C: #"\\"#
        case 0: #"\u0000"#
        case 0x1F: #"\u001f"#
        case 0x7F: #"\u007f"#
        default: String(decoding: [byte], as: UTF8.self)
        }
      for count in 1...40 {
        for place in 0..<count {
          var text = Array(repeating: UInt8(ascii: "a"), count: count)
          text[place] = byte
          var output: [UInt8] = []
          output.append(jsonString: text.span)
          let before = String(repeating: "a", count: place)
          let after = String(repeating: "a", count: count - place - 1)
          #expect(
            String(decoding: output, as: UTF8.self) == "\"\(before)\(escape)\(after)\"",
            "\(byte) at \(place) of \(count)")
        }
      }
    }
  }
}
