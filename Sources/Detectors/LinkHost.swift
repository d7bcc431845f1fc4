// SPDX-License-Identifier: Apache-2.0

/// Hosts that are no names, and comparison of hosts.
enum LinkHost {
  /// Where an address in brackets ends, such as `[192.0.2.1]` or `[IPv6:2001:db8::1]`.
  ///
  /// - Parameters:
  ///   - text: bytes.
  ///   - start: 0-based byte offset of the opening bracket.
  /// - Returns: 0-based byte offset after the closing bracket, or nil where no address stands.
  static func literalEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var offset = start &+ 1
    if hasPrefix("ipv6:", in: text, at: offset) { offset &+= 5 }
    let first = offset
    var colons = 0
    var dots = 0
    while offset < text.count, offset &- first <= 45 {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "]"):
        let isVersion6 = colons >= 2
        let isVersion4 = colons == 0 && dots == 3 && addressEnd(in: text, from: first) == offset
        return isVersion6 || isVersion4 ? offset &+ 1 : nil
      case UInt8(ascii: ":"): colons &+= 1
      case UInt8(ascii: "."): dots &+= 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: guard (byte | 0x20) &- UInt8(ascii: "a") < 6 else { return nil }
      }
      offset &+= 1
    }
    return nil
  }

  /// Where a dotted IPv4 address ends.
  ///
  /// - Parameters:
  ///   - text: bytes.
  ///   - start: 0-based byte offset of the first digit.
  /// - Returns: 0-based byte offset after four numbers from 0 to 255, or nil.
  static func addressEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    for part in 0..<4 {
      if part > 0 {
        guard offset < text.count, text[offset] == UInt8(ascii: ".") else { return nil }
        offset &+= 1
      }
      let first = offset
      var number = 0
      while offset < text.count, offset &- first < 4, text[offset] &- UInt8(ascii: "0") < 10 {
        number = number &* 10 &+ Int(text[offset] &- UInt8(ascii: "0"))
        offset &+= 1
      }
      guard offset > first, number <= 255 else { return nil }
    }
    return offset
  }

  /// The digits of a port behind a colon.
  ///
  /// - Parameters:
  ///   - text: bytes.
  ///   - colon: 0-based byte offset where the colon may stand.
  /// - Returns: the range of the digits; empty where no colon and digit stand; nil for a number
  ///   that is no port.
  static func port(in text: borrowing Span<UInt8>, at colon: Int) -> Range<Int>? {
    guard colon < text.count, text[colon] == UInt8(ascii: ":") else { return colon..<colon }
    var offset = colon &+ 1
    var number = 0
    while offset < text.count, text[offset] &- UInt8(ascii: "0") < 10 {
      guard offset &- colon <= 5 else { return nil }
      number = number &* 10 &+ Int(text[offset] &- UInt8(ascii: "0"))
      offset &+= 1
    }
    guard offset > colon &+ 1 else { return colon..<colon }
    guard number <= 65_535 else { return nil }
    return (colon &+ 1)..<offset
  }

  /// Whether a host equals a domain or ends in a dot and the domain.
  static func isWithin(
    _ host: Range<Int>, _ domain: borrowing Span<UInt8>, in text: borrowing Span<UInt8>
  ) -> Bool {
    var end = host.upperBound
    if end > host.lowerBound, text[end &- 1] == UInt8(ascii: ".") { end &-= 1 }
    let start = end &- domain.count
    guard domain.count > 0, start >= host.lowerBound else { return false }
    guard start == host.lowerBound || text[start &- 1] == UInt8(ascii: ".") else { return false }
    return equals(start..<end, domain, in: text)
  }

  /// Whether a range of a text equals a word in lower-case ASCII.
  static func equals(
    _ range: Range<Int>, _ word: borrowing Span<UInt8>, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard range.count == word.count else { return false }
    for place in 0..<word.count
    where asciiLowercased(text[range.lowerBound &+ place]) != word[place] {
      return false
    }
    return true
  }

  /// Whether a range of a text equals a word in lower-case ASCII.
  static func equals(
    _ range: Range<Int>, _ word: String, in text: borrowing Span<UInt8>
  ) -> Bool {
    range.count == word.utf8.count && hasPrefix(word, in: text, at: range.lowerBound)
  }

  /// Whether a word in lower-case ASCII begins at an offset.
  static func hasPrefix(_ word: String, in text: borrowing Span<UInt8>, at start: Int) -> Bool {
    var offset = start
    for byte in word.utf8 {
      guard offset < text.count, asciiLowercased(text[offset]) == byte else { return false }
      offset &+= 1
    }
    return true
  }
}
