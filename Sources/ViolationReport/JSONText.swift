// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Appends JSON to bytes whose room has been made before.
///
/// Written by hand because it is on the hot path: where every message violates, encoding is most
/// of the work, and a general encoder builds a tree for each line.
extension OutputSpan<UInt8> {
  /// The most bytes that a number takes.
  static var maximumDecimalCount: Int { 20 }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(plain bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    for index in range { append(bytes[index]) }
  }

  /// Appends a number in decimal digits.
  ///
  /// - Parameter number: 0 or more.
  @inline(__always)
  mutating func append(decimal number: Int) {
    let number = number.magnitude
    if number < 10_000 {
      append(digits: Self.digits(UInt32(truncatingIfNeeded: number)) &<< 32 | 0x3030_3030)
    } else if number < 100_000_000 {
      let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
      append(
        digits: Self.digits(UInt32(truncatingIfNeeded: low)) &<< 32
          | Self.digits(UInt32(truncatingIfNeeded: high)))
    } else {
      append(longDecimal: number)
    }
  }

  @inline(never)
  private mutating func append(longDecimal number: UInt) {
    let first = count
    var rest = number
    repeat {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (low, high) = (first, count - 1)
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// The four digits of a number below 10,000, the first in the lowest byte.
  @inline(__always)
  private static func digits(_ number: UInt32) -> UInt64 {
    let high = number / 100
    let low = number &- high &* 100
    // 103 / 1024 is near enough to a tenth for numbers below 100.
    let highTen = (high &* 103) &>> 10
    let lowTen = (low &* 103) &>> 10
    let pairs =
      highTen | (high &- highTen &* 10) &<< 8 | lowTen &<< 16 | (low &- lowTen &* 10) &<< 24
    return UInt64(pairs | 0x3030_3030)
  }

  /// Appends up to eight digits, the first in the lowest byte, without zeros in front.
  @inline(__always)
  private mutating func append(digits: UInt64) {
    let zeros = (digits & 0x0F0F_0F0F_0F0F_0F0F).trailingZeroBitCount &>> 3
    var left = max(1, 8 &- zeros)
    var rest = digits &>> UInt64(64 &- 8 &* left)
    while left > 0 {
      append(UInt8(truncatingIfNeeded: rest))
      rest &>>= 8
      left &-= 1
    }
  }

  /// Appends the inside of a JSON string.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8; quotes, backslashes and control characters are escaped.
  ///   - extraCount: `text.escapeCount`.
  @inline(__always)
  mutating func append(escaping text: borrowing Span<UInt8>, extraCount: Int) {
    if extraCount == 0 { append(plain: text, in: text.indices) } else { append(escaping: text) }
  }

  @inline(never)
  private mutating func append(escaping text: borrowing Span<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x00..<0x20, 0x7F:
        append(UInt8(ascii: "\\"))
        append(UInt8(ascii: "u"))
        append(UInt8(ascii: "0"))
        append(UInt8(ascii: "0"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 0xF))
      default: append(byte)
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension Span<UInt8> {
  /// How many bytes a JSON string has more than the text that it holds, quotes not counted.
  @inline(__always)
  var escapeCount: Int {
    var total = 0
    var position = 0
    while position &+ 16 <= count {
      let bytes = vector(at: position)
      let special =
        bytes.bits(equalTo: UInt8(ascii: "\"")) | bytes.bits(equalTo: UInt8(ascii: "\\"))
        | bytes.bits(equalTo: 0x7F) | (bytes & SIMD16(repeating: 0xE0)).bits(equalTo: 0)
      if special != 0 { total &+= escapeCount(in: position..<position &+ 16) }
      position &+= 16
    }
    return total &+ escapeCount(in: position..<count)
  }

  @inline(__always)
  private func escapeCount(in range: Range<Int>) -> Int {
    var total = 0
    for index in range {
      let byte = self[index]
      if byte < 0x20 || byte == 0x7F {
        total &+= 5
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        total &+= 1
      }
    }
    return total
  }
}

extension [UInt8] {
  /// Appends text as it is.
  ///
  /// - Parameter text: what needs no escapes.
  package mutating func append(plain text: String) { append(contentsOf: text.utf8) }

  /// Appends a number in decimal digits.
  ///
  /// - Parameter number: 0 or more.
  mutating func append(decimal number: Int) {
    append(addingCapacity: OutputSpan<UInt8>.maximumDecimalCount) { $0.append(decimal: number) }
  }

  /// Appends a JSON string with its quotes.
  ///
  /// - Parameter text: valid UTF-8; quotes, backslashes and control characters are escaped.
  package mutating func append(jsonString text: borrowing Span<UInt8>) {
    let extraCount = text.escapeCount
    append(addingCapacity: text.count + extraCount + 2) { output in
      output.append(UInt8(ascii: "\""))
      output.append(escaping: text, extraCount: extraCount)
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Appends a JSON string with its quotes.
  ///
  /// - Parameter text: quotes, backslashes and control characters are escaped.
  package mutating func append(jsonString text: String) {
    append(jsonString: Array(text.utf8).span)
  }
}
