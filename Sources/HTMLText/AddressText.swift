// SPDX-License-Identifier: Apache-2.0

import MessageText

/// An address as the rules are to see it: without blanks that browsers drop, a `mailto:` as the
/// e-mail address that it is.
struct AddressText {
  let bytes: [UInt8]
  /// How many bytes of the raw address come before them, where each of them stands for its like.
  let alignment: Int?
  /// Whether it is a number to call.
  let isCall: Bool
  /// What was undone.
  let tricks: Evasion

  private static let callSchemes: Set<String> = ["tel", "sms", "callto", "smsto", "facetime"]

  /// Reads an address.
  ///
  /// Fails for an address that stays in the message, such as `#top` or `cid:logo`.
  ///
  /// - Parameter raw: with its character references decoded.
  init?(_ raw: [UInt8]) {
    guard let read = Self.read(raw) else { return nil }
    (bytes, isCall, tricks) = read
    let skipped = raw.count - read.bytes.count
    // What follows the scheme changes no more than a few signs, and never their number.
    let isAligned =
      skipped >= 0
      && zip(raw[skipped...], read.bytes).allSatisfy {
        $0 == $1 || $1 == 0x20 || $1 == UInt8(ascii: "/")
      }
    alignment = isAligned ? skipped : nil
  }

  private static func read(_ raw: [UInt8]) -> (bytes: [UInt8], isCall: Bool, tricks: Evasion)? {
    let trimmed = raw.drop { $0 <= 0x20 }.filter { !(0x09...0x0D).contains($0) }
    let bytes = Array(trimmed)
    guard bytes.count > 2 else { return nil }
    if bytes[0] == UInt8(ascii: "/") || bytes[0] == UInt8(ascii: "\\") {
      // Two slashes or backslashes begin a host, one a path.
      guard bytes[1] == UInt8(ascii: "/") || bytes[1] == UInt8(ascii: "\\") else { return nil }
      return ([0x2F, 0x2F] + bytes[2...], false, [])
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon <= 24,
      bytes[..<colon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) })
    else {
      // Old mails leave the scheme out.
      guard bytes.count > 4, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "www."
      else { return nil }
      return (bytes, false, [])
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    switch scheme {
    case "mailto":
      let decoded = withoutPercents(rest)
      return (
        decoded.bytes.map { "?&=".utf8.contains($0) ? 0x20 : $0 }, false,
        decoded.wasEncoded ? .encoded : []
      )
    case let call where callSchemes.contains(call):
      return (withoutPercents(rest).bytes, true, [])
    case "cid", "about", "data", "file": return nil
    case "http", "https":
      // Browsers take any number of slashes and backslashes for two.
      let host = rest.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      return (bytes[...colon] + [0x2F, 0x2F] + host, false, [])
    default: return (bytes, false, [])
    }
  }

  /// Undoes percent encoding, as far as the result is valid UTF-8 on one line.
  private static func withoutPercents(
    _ bytes: ArraySlice<UInt8>
  ) -> (bytes: [UInt8], wasEncoded: Bool) {
    var decoded: [UInt8] = []
    var wasEncoded = false
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.endIndex,
        let high = bytes[offset + 1].hexadecimalValue, let low = bytes[offset + 2].hexadecimalValue,
        case let value = high << 4 | low, (0x20...0x7E).contains(value)
      {
        // A blank in the subject of a mail hides nothing.
        if value != 0x20 { wasEncoded = true }
        decoded.append(value)
        offset += 3
      } else {
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return (decoded, wasEncoded)
  }
}
