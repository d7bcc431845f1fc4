// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Finding line ends.
extension Span where Element == UInt8 {
  /// The number of newline bytes.
  ///
  /// The plain algorithm is one comparison a byte. Differences: 64 bytes a step, and every lane
  /// counts the bytes that are *not* newlines, which takes fewer operations. A step adds at most 4
  /// to a lane, so 63 steps fit in its byte.
  var newlineCount: Int {
    var total = 0
    var offset = 0
    while offset &+ 64 <= count {
      var others = SIMD16<UInt8>()
      let start = offset
      let end = Swift.min(count &- 63, start &+ 63 &* 64)
      while offset < end {
        let first = othersThanNewline(at: offset) &+ othersThanNewline(at: offset &+ 16)
        let second = othersThanNewline(at: offset &+ 32) &+ othersThanNewline(at: offset &+ 48)
        others = others &+ first &+ second
        offset &+= 64
      }
      total &+= offset &- start
      for lane in 0..<16 { total &-= Int(others[lane]) }
    }
    while offset < count {
      if self[offset] == .newline { total &+= 1 }
      offset &+= 1
    }
    return total
  }

  /// 1 in the lane of every byte that is no newline, 0 in the others, of the 16 bytes at `offset`.
  @inline(__always)
  private func othersThanNewline(at offset: Int) -> SIMD16<UInt8> {
    let difference = vector(at: offset) ^ SIMD16(repeating: .newline)
    // Of x and -x one has the highest bit, unless x is 0.
    return (difference | (SIMD16() &- difference)) &>> 7
  }

  /// The 0-based offset after the last newline, 0 when there is none.
  var endOfLastLine: Int {
    var end = count
    while end >= 16 {
      let found = vector(at: end &- 16).bits(equalTo: .newline)
      if found != 0 { return end &- found.leadingZeroBitCount }
      end &-= 16
    }
    while end > 0 && self[end &- 1] != .newline { end &-= 1 }
    return end
  }

  /// The 0-based offset after the first newline, nil when there is none.
  var endOfFirstLine: Int? {
    var offset = 0
    while offset &+ 16 <= count {
      let found = vector(at: offset).bits(equalTo: .newline)
      if found != 0 { return offset &+ found.trailingZeroBitCount &+ 1 }
      offset &+= 16
    }
    while offset < count {
      offset &+= 1
      if self[offset &- 1] == .newline { return offset }
    }
    return nil
  }
}

extension UInt8 {
  /// The byte that ends a line.
  static let newline = UInt8(ascii: "\n")
}
