// SPDX-License-Identifier: Apache-2.0

/// Appends JSON to a byte buffer.
///
/// Written by hand because it is on the hot path: where every message violates, encoding is most
/// of the work, and a general encoder builds a tree for each line.
extension [UInt8] {
  /// Appends text as it is.
  mutating func append(ascii text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    var rest = number.magnitude
    if number < 0 { append(UInt8(ascii: "-")) }
    let first = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[first...].reverse()
  }

  /// Appends a JSON string with its quotes.
  ///
  /// - Parameter text: valid UTF-8; quotes, backslashes and control characters are escaped.
  mutating func append(jsonString text: borrowing Span<UInt8>) {
    append(UInt8(ascii: "\""))
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x00..<0x20, 0x7F:
        append(ascii: "\\u00")
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 0xF))
      default:
        append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string with its quotes.
  mutating func append(jsonString text: String) {
    append(jsonString: Array(text.utf8).span)
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
