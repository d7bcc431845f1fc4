// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// A number in a message whose digits may change while its shape stays: an order id, a date, a
/// time, a price, a parcel number or an article code.
struct ShapedNumber: Equatable {
  /// What the number is, which decides what its digits may become.
  enum Kind: Equatable {
    case orderID, date, time, price, parcel, articleCode
  }

  /// A run of digits that is drawn anew, zero-padded to its old width.
  struct Field: Equatable {
    /// 0-based byte offset from the start of the number.
    let offset: Int
    /// How many digits, 1 to 9.
    let width: Int
    let minimum: Int
    /// The largest value, inclusive.
    let maximum: Int
  }

  let kind: Kind
  /// Where the number stands in its text, in bytes, end exclusive.
  let range: Range<Int>
  let fields: [Field]

  /// Writes the number with new digits.
  ///
  /// - Parameters:
  ///   - original: the number as written, as many bytes as `range` has.
  ///   - generator: where the digits come from; the same generator state gives the same number.
  ///   - output: the bytes to append to.
  func append(
    original: ArraySlice<UInt8>, from generator: inout SplitMix64, to output: inout [UInt8]
  ) {
    let start = output.count
    output.append(contentsOf: original)
    for field in fields {
      var value = field.minimum + generator.next(below: field.maximum - field.minimum + 1)
      for place in stride(from: field.width - 1, through: 0, by: -1) {
        output[start + field.offset + place] = UInt8(ascii: "0") + UInt8(value % 10)
        value /= 10
      }
    }
    if kind == .articleCode {
      output[output.count - 1] = Self.checkDigit(output[start..<(output.count - 1)])
    }
  }

  /// Computes the last digit of an article code (GTIN) from the digits before it.
  ///
  /// Source: GS1 General Specifications, section 7.9.1.
  static func checkDigit(_ digits: some BidirectionalCollection<UInt8>) -> UInt8 {
    var sum = 0
    var weight = 3
    for digit in digits.reversed() {
      sum += Int(digit - UInt8(ascii: "0")) * weight
      weight = 4 - weight
    }
    return UInt8(ascii: "0") + UInt8((10 - sum % 10) % 10)
  }
}
