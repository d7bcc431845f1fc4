// SPDX-License-Identifier: Apache-2.0

/// A character reference such as `&#64;` or `&nbsp;`, read as the HTML standard says.
struct CharacterReference {
  /// The scalars that it stands for, as UTF-8.
  let bytes: [UInt8]
  /// 0-based byte offset behind it in the source.
  let end: Int

  private struct Named {
    let bytes: [UInt8]
    /// Whether it is read without its semicolon, for the sake of old pages.
    let isOld: Bool
  }

  private static let named: [[UInt8]: Named] = {
    var table: [[UInt8]: Named] = [:]
    for entry in data.description.split(separator: ";") {
      guard let mark = entry.firstIndex(where: { $0 == "!" || $0 == " " }) else { continue }
      let scalars = entry[entry.index(after: mark)...].split(separator: "+")
        .compactMap { UInt32($0, radix: 16) }
      table[Array(entry[..<mark].utf8)] = Named(
        bytes: scalars.flatMap(utf8), isOld: entry[mark] == "!")
    }
    return table
  }()

  /// The longest name, `CounterClockwiseContourIntegral`.
  private static let maximumNameBytes = 31
  /// The longest name that may stand without its semicolon.
  private static let maximumOldNameBytes = 6

  /// Reads the reference that begins with an ampersand.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset of the ampersand.
  ///   - limit: 0-based byte offset at which the text ends.
  ///   - isInAttribute: whether the stricter rule for attribute values holds, which leaves
  ///     `?a=1&copy=2` alone.
  init?(in text: borrowing Span<UInt8>, at start: Int, limit: Int, isInAttribute: Bool) {
    let first = start + 1
    guard first < limit else { return nil }
    if text[first] == UInt8(ascii: "#") {
      self.init(numericIn: text, at: first + 1, limit: limit)
      return
    }
    var end = first
    while end < limit, end - first <= Self.maximumNameBytes,
      text[end].isASCIILetter || text[end].isASCIIDigit
    {
      end += 1
    }
    guard end > first + 1 else { return nil }
    var name: [UInt8] = []
    for offset in first..<end { name.append(text[offset]) }
    if end < limit, text[end] == UInt8(ascii: ";"), let known = Self.named[name] {
      self.init(bytes: known.bytes, end: end + 1)
      return
    }
    for length in stride(from: min(name.count, Self.maximumOldNameBytes), to: 1, by: -1) {
      guard let known = Self.named[Array(name[..<length])], known.isOld else { continue }
      let behind = first + length
      if isInAttribute, behind < limit,
        text[behind] == UInt8(ascii: "=") || text[behind].isASCIILetter
          || text[behind].isASCIIDigit
      {
        return nil
      }
      self.init(bytes: known.bytes, end: behind)
      return
    }
    return nil
  }

  /// Decodes the value of an attribute.
  ///
  /// - Parameters:
  ///   - value: its 0-based byte range in the source.
  ///   - html: the source.
  /// - Returns: the value with every reference replaced.
  static func decoded(_ value: Range<Int>, in html: borrowing Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var offset = value.lowerBound
    while offset < value.upperBound {
      if html[offset] == UInt8(ascii: "&"),
        let reference = CharacterReference(
          in: html, at: offset, limit: value.upperBound, isInAttribute: true)
      {
        bytes += reference.bytes
        offset = reference.end
      } else {
        bytes.append(html[offset])
        offset += 1
      }
    }
    return bytes
  }

  private init?(numericIn text: borrowing Span<UInt8>, at start: Int, limit: Int) {
    let isHexadecimal = start < limit && text[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var position = first
    var value: UInt32 = 0
    while position < limit, let digit = text[position].hexadecimalValue, isHexadecimal || digit < 10
    {
      // Whatever is too large stays too large.
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      position += 1
    }
    guard position > first else { return nil }
    if position < limit, text[position] == UInt8(ascii: ";") { position += 1 }
    if (0x80...0x9F).contains(value) { value = Self.windows1252[Int(value - 0x80)] }
    self.init(bytes: Self.utf8(value == 0 ? 0xFFFD : value), end: position)
  }

  private init(bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// What the numbers 0x80 to 0x9F mean to every browser.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The UTF-8 of a scalar; of U+FFFD for what is none.
  private static func utf8(_ value: UInt32) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }
}
