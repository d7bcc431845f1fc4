// SPDX-License-Identifier: Apache-2.0

extension NumberScanner {
  private static let currencies: [[UInt8]] = [
    "€", "$", "£", "¥", "￥", "₺", "元", "円", "EUR", "USD", "zł", "kr", "TL", "درهم",
  ].map { Array($0.utf8) }

  func byte(_ offset: Int) -> UInt8? {
    text.indices.contains(offset) ? text[offset] : nil
  }

  func isDigit(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return false }
    return (0x30...0x39).contains(byte)
  }

  func isAlphanumeric(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return false }
    return isDigit(offset) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// An ASCII letter or any byte of a character beyond ASCII.
  func isLetter(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return false }
    return byte >= 0x80 || (isAlphanumeric(offset) && !isDigit(offset))
  }

  func digitCount(from offset: Int) -> Int {
    var end = offset
    while isDigit(end) { end += 1 }
    return max(0, end - offset)
  }

  /// The value of at most four digits at an offset.
  func value(at offset: Int) -> Int {
    let end = offset + min(4, digitCount(from: offset))
    return text[offset..<end].reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  func power(of width: Int) -> Int {
    (0..<width).reduce(1) { power, _ in power * 10 }
  }

  func hasSuffix(_ suffix: String, at offset: Int) -> Bool {
    offset <= text.count && text[offset...].starts(with: suffix.utf8)
  }

  /// Nothing before an offset ties the digits there to something larger.
  func isFreeBefore(_ offset: Int) -> Bool {
    guard let byte = byte(offset - 1) else { return true }
    return !isAlphanumeric(offset - 1) && !"_.,-/:+@#%&=~?×*".utf8.contains(byte)
  }

  /// Nothing after an offset ties the digits before it to something larger.
  func isFreeAfter(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return true }
    if [0x2C, 0x2E, 0x3A].contains(byte) { return !isDigit(offset + 1) }
    return !isAlphanumeric(offset) && !"_-/+@#%&=~*".utf8.contains(byte)
  }

  func isCurrency(before offset: Int) -> Bool {
    let end = blankBefore(offset)
    return Self.currencies.contains { text[..<end].suffix($0.count).elementsEqual($0) }
  }

  func isCurrency(after offset: Int) -> Bool {
    let start = blankAfter(offset)
    return Self.currencies.contains {
      text[start...].starts(with: $0)
        && !(isAlphanumeric(start) && isLetter(start + $0.count))
    }
  }

  private static let blanks: [[UInt8]] = [" ", "\u{A0}", "\u{202F}"].map { Array($0.utf8) }

  private func blankBefore(_ offset: Int) -> Int {
    let blank = Self.blanks.first { text[..<offset].suffix($0.count).elementsEqual($0) }
    return offset - (blank?.count ?? 0)
  }

  private func blankAfter(_ offset: Int) -> Int {
    let blank = Self.blanks.first { text[offset...].starts(with: $0) }
    return offset + (blank?.count ?? 0)
  }
}
