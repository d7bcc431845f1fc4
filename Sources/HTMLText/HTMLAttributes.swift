// SPDX-License-Identifier: Apache-2.0

/// The attributes of one start tag, as ranges of the source.
struct HTMLAttributes {
  /// One attribute; 0-based byte ranges in the source.
  struct Attribute {
    /// Between the quotes; character references are not decoded.
    let value: Range<Int>
    /// All of it, with quotes.
    let range: Range<Int>
    let name: AttributeName
  }

  /// Those that some rule looks at, in the order of the source.
  private(set) var all: [Attribute] = []

  /// One bit a name.
  private var names: UInt64 = 0

  mutating func removeAll() {
    guard names != 0 else { return }
    all.removeAll(keepingCapacity: true)
    names = 0
  }

  /// The value of an attribute.
  ///
  /// - Parameter name: its name.
  /// - Returns: its 0-based byte range in the source, nil when there is no such attribute.
  func value(of name: AttributeName) -> Range<Int>? {
    guard names >> name.rawValue & 1 == 1 else { return nil }
    for attribute in all where attribute.name == name { return attribute.value }
    return nil
  }

  /// Reads the attribute that begins at an offset.
  ///
  /// - Returns: the offset behind it.
  mutating func appendAttribute(in text: borrowing Span<UInt8>, at start: Int) -> Int {
    // A name may begin with an equals sign, but not hold one.
    var offset = start + 1
    while offset < text.count, !text[offset].isHTMLBlank, text[offset] != UInt8(ascii: "="),
      text[offset] != UInt8(ascii: ">"), text[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    let name = start..<offset
    var value = offset..<offset
    var next = offset
    while next < text.count, text[next].isHTMLBlank { next += 1 }
    if next < text.count, text[next] == UInt8(ascii: "=") {
      next += 1
      while next < text.count, text[next].isHTMLBlank { next += 1 }
      (value, offset) = Self.value(in: text, at: next)
    }
    // Of two with one name the first counts.
    if let known = AttributeName(name, in: text), names >> known.rawValue & 1 == 0 {
      names |= 1 << known.rawValue
      all.append(Attribute(value: value, range: start..<offset, name: known))
    }
    return offset
  }

  private static func value(
    in text: borrowing Span<UInt8>, at start: Int
  ) -> (value: Range<Int>, end: Int) {
    guard start < text.count else { return (start..<start, start) }
    let quote = text[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = text.firstIndex(of: quote, from: start + 1)
      return (start + 1..<end, min(end + 1, text.count))
    }
    var offset = start
    while offset < text.count, !text[offset].isHTMLBlank, text[offset] != UInt8(ascii: ">") {
      offset += 1
    }
    return (start..<offset, offset)
  }
}
