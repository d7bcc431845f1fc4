// SPDX-License-Identifier: Apache-2.0

/// International bank account numbers: a country, two check digits and what the country writes
/// behind them, in one run or in groups.
///
/// Sources: ISO 13616-1 and the IBAN registry of SWIFT for the structure of each country; ISO 7064
/// for the check digits (MOD 97-10).
enum BankAccountNumber {
  /// A part of the structure: so many signs of one kind.
  struct Part: Sendable, Equatable {
    enum Sign: Character, Sendable {
      /// A digit.
      case digit = "n"
      /// A letter.
      case letter = "a"
      /// A letter or digit.
      case either = "c"
    }
    let sign: Sign
    let count: Int
  }

  /// What follows the check digits, by country, as the registry writes it.
  private static let registry = """
    AD n8c12 AE n19 AL n8c16 AT n16 AZ a4c20 BA n16 BE n12 BG a4n6c8 BH a4c14 BI n23 BR n23a1c1
    BY c4n4c16 CH n5c12 CR n18 CY n8c16 CZ n20 DE n18 DJ n23 DK n14 DO c4n20 EE n16 EG n25 ES n20
    FI n14 FK a2n12 FO n14 FR n10c11n2 GB a4n14 GE a2n16 GI a4c15 GL n14 GR n7c16 GT c24 HR n17
    HU n24 IE a4n14 IL n19 IQ a4n15 IS n22 IT a1n10c12 JO a4n4c18 KW a4c22 KZ n3c13 LB n4c20
    LC a4c24 LI n5c12 LT n16 LU n3c13 LV a4c13 LY n21 MC n10c11n2 MD c20 ME n18 MK n3c10n2 MN n16
    MR n23 MT a4n5c18 MU a4n19a3 NI a4n20 NL a4n10 NO n11 OM n3c16 PK a4c16 PL n24 PS a4c21 PT n21
    QA a4c21 RO a4c16 RS n18 SA n2c18 SC a4n20a3 SD n14 SE n20 SI n15 SK n20 SM a1n10c12 SO n19
    ST n21 SV a4n20 TL n19 TN n20 TR n6c16 UA n6c19 VA n18 VG a4n16 XK n16 YE a4n4c18
    """

  /// The structure of each country, by its two letters.
  static let structures: [String: [Part]] = {
    var structures: [String: [Part]] = [:]
    let words = registry.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      structures[String(words[index])] = parts(of: words[index + 1])
    }
    return structures
  }()

  private static func parts(of structure: Substring) -> [Part] {
    var parts: [Part] = []
    var sign: Part.Sign?
    var count = 0
    for character in structure {
      if let digit = character.wholeNumberValue {
        count = count * 10 + digit
        continue
      }
      if let sign { parts.append(Part(sign: sign, count: count)) }
      sign = Part.Sign(rawValue: character)
      count = 0
    }
    if let sign { parts.append(Part(sign: sign, count: count)) }
    return parts
  }

  /// The account number whose check digits begin at a place.
  ///
  /// - Parameters:
  ///   - start: 0-based offset of an ASCII digit.
  ///   - text: valid UTF-8.
  /// - Returns: the 0-based byte range of the whole number; nil when there is none.
  static func range(withCheckDigitsAt start: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    guard start >= 2, start + 1 < text.count, text[start + 1].isASCIIDigit,
      isASCIILetter(text[start - 1]), isASCIILetter(text[start - 2]),
      start == 2 || !text[start - 3].isASCIIAlphanumeric && text[start - 3] != UInt8(ascii: "_")
    else { return nil }
    let country = [text[start - 2] & 0xDF, text[start - 1] & 0xDF]
    guard let parts = structures[String(decoding: country, as: UTF8.self)] else { return nil }
    var place = start + 2
    // The remainder of what is read so far; the country and the check digits come last.
    var remainder = 0
    for part in parts {
      for _ in 0..<part.count {
        guard let byte = next(at: &place, in: text), part.sign.allows(byte) else { return nil }
        remainder = append(byte, to: remainder)
      }
    }
    guard place == text.count || !text[place].isASCIIAlphanumeric else { return nil }
    for offset in start - 2..<start + 2 { remainder = append(text[offset], to: remainder) }
    return remainder == 1 ? start - 2..<place : nil
  }

  /// The next letter or digit, behind one blank or hyphen at most.
  private static func next(at place: inout Int, in text: borrowing Span<UInt8>) -> UInt8? {
    guard place < text.count else { return nil }
    switch text[place] {
    case UInt8(ascii: " "), UInt8(ascii: "-"): place += 1
    case 0xC2 where place + 1 < text.count && text[place + 1] == 0xA0: place += 2
    default: break
    }
    guard place < text.count, text[place].isASCIIAlphanumeric else { return nil }
    defer { place += 1 }
    return text[place]
  }

  /// The remainder modulo 97 with one sign more; letters count 10 to 35.
  private static func append(_ byte: UInt8, to remainder: Int) -> Int {
    if byte.isASCIIDigit { return (remainder * 10 + Int(byte - 0x30)) % 97 }
    return (remainder * 100 + Int((byte & 0xDF) - UInt8(ascii: "A")) + 10) % 97
  }
}

extension BankAccountNumber.Part.Sign {
  /// Whether a letter or digit is of this kind.
  fileprivate func allows(_ byte: UInt8) -> Bool {
    switch self {
    case .digit: byte.isASCIIDigit
    case .letter: !byte.isASCIIDigit
    case .either: true
    }
  }
}
