// SPDX-License-Identifier: Apache-2.0

/// The spellings that stand for a wording, apart from case.
enum WordingSpellings {
  /// Whether there is only one.
  static func isOnlyOne(_ text: borrowing Span<UInt8>) -> Bool {
    var last: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      // ß is C3 9F.
      if byte == UInt8(ascii: "'") || byte == 0x9F && last == 0xC3 { return false }
      last = byte
    }
    return true
  }

  /// All spellings: both apostrophes, ß as ss, and in Turkish the four letters i, ı, İ and I as they
  /// are mixed in practice, since their lengths in UTF-8 differ: an initial or all capital İ, and
  /// neither ı nor İ, as on a foreign keyboard.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 of a wording.
  ///   - hasDottedI: whether İ is the capital of i.
  /// - Returns: the spellings, the wording itself first.
  static func all(of bytes: [UInt8], hasDottedI: Bool) -> [[UInt8]] {
    var spellings = [bytes]
    if bytes.contains(UInt8(ascii: "'")) {
      spellings.append(replacing(Array("'".utf8), in: bytes, with: Array("\u{2019}".utf8)))
    }
    let withoutSharpS = replacing(Array("ß".utf8), in: bytes, with: Array("ss".utf8))
    if withoutSharpS != bytes { spellings.append(withoutSharpS) }
    if hasDottedI { spellings += turkishSpellings(of: bytes) }
    return spellings
  }

  /// Not the standard library's, which takes fifty times as long and is noticed at the start.
  private static func replacing(
    _ old: [UInt8], in bytes: [UInt8], with new: [UInt8]
  ) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count + new.count)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: old) {
        replaced += new
        index += old.count
      } else {
        replaced.append(bytes[index])
        index += 1
      }
    }
    return replaced
  }

  private static func turkishSpellings(of bytes: [UInt8]) -> [[UInt8]] {
    var (withInitials, inCapitals, withoutDotless): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    withInitials.reserveCapacity(bytes.count + 8)
    inCapitals.reserveCapacity(bytes.count + 8)
    withoutDotless.reserveCapacity(bytes.count)
    var isWordStart = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // ı is C4 B1, İ is C4 B0.
      if byte == 0xC4, index + 1 < bytes.count, bytes[index + 1] == 0xB1 {
        withInitials.append(0xC4)
        withInitials.append(0xB1)
        inCapitals.append(UInt8(ascii: "I"))
        withoutDotless.append(UInt8(ascii: "i"))
        index += 1
      } else if byte == UInt8(ascii: "i") {
        if isWordStart { withInitials.append(0xC4) }
        withInitials.append(isWordStart ? 0xB0 : byte)
        inCapitals.append(0xC4)
        inCapitals.append(0xB0)
        withoutDotless.append(byte)
      } else {
        withInitials.append(byte)
        inCapitals.append(byte)
        withoutDotless.append(byte)
      }
      isWordStart = byte == UInt8(ascii: " ")
      index += 1
    }
    return [withInitials, inCapitals, withoutDotless].filter { $0 != bytes }
  }
}
