// SPDX-License-Identifier: Apache-2.0

/// Writes text as it stands inside a JSON string, without the quotes.
enum JSONEscape {
  /// Appends UTF-8 bytes with quotes, backslashes and control bytes escaped.
  static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"):
        output += Array("\\n".utf8)
      case 0..<0x20:
        output += Array("\\u00".utf8)
        output += [hexDigit(byte >> 4), hexDigit(byte & 15)]
      default:
        output.append(byte)
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
