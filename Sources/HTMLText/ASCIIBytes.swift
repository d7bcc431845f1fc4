// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

extension UInt8 {
  /// The byte with A–Z made small.
  var lowercasedASCII: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }

  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether it is white space to HTML: blank, tab, line feed, form feed, carriage return.
  var isHTMLBlank: Bool {
    switch self {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
    default: false
    }
  }

  /// The value of a hexadecimal digit; nil for other bytes.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self & 0x0F
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      (self & 0x0F) + 9
    default: nil
    }
  }
}

extension Span where Element == UInt8 {
  /// The offset of a byte from an offset on, or the count where there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    firstIndex(of: byte, from: start, to: count)
  }

  /// The offset of a byte between two offsets, or the second where there is none.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset &+ 16 <= end {
      let bits = vector(at: offset).bits(equalTo: byte)
      if bits != 0 { return offset &+ bits.trailingZeroBitCount }
      offset &+= 16
    }
    while offset < end, self[offset] != byte { offset &+= 1 }
    return Swift.min(offset, end)
  }

  /// Whether the bytes of a range stand again at an offset, in whatever case.
  func equalsCaseless(_ range: Range<Int>, at offset: Int) -> Bool {
    guard offset + range.count <= count else { return false }
    for index in 0..<range.count
    where self[range.lowerBound + index].lowercasedASCII != self[offset + index].lowercasedASCII {
      return false
    }
    return true
  }
}
