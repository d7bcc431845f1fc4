// SPDX-License-Identifier: Apache-2.0

/// A length in a style or an attribute.
package enum HTMLLength: Equatable, Sendable {
  /// CSS pixels.
  case pixels(Double)
  /// A share of the surrounding width, in percent.
  case percent(Double)

  /// The length as a share of the canvas, 1 being all of it.
  ///
  /// - Parameter canvasPixels: the width of the canvas.
  /// - Returns: the share.
  package func share(ofCanvas canvasPixels: Double) -> Double {
    switch self {
    case .pixels(let value): value / canvasPixels
    case .percent(let value): value / 100
    }
  }
}

/// Reads numbers, lengths and words of CSS values.
enum CSSValue {
  /// The longest value that is looked at; a longer one is nothing that these rules know.
  static let maximumBytes = 4096

  /// Splits a value at blanks outside of brackets.
  ///
  /// - Returns: small letters, at most eight words, without `!important`.
  static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte.isHTMLBlank && depth <= 0 || byte == UInt8(ascii: "!") {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        if words.count == 8 || byte == UInt8(ascii: "!") { return words }
      } else {
        word.append(byte.lowercasedASCII)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The number at the start of a word and what follows it.
  ///
  /// - Returns: nil where a word does not begin with a number; digits beyond the fifteenth count
  ///   for nothing.
  static func number(_ word: String) -> (value: Double, unit: Substring)? {
    var (mantissa, divisor) = (0.0, 1.0)
    var (digits, isFraction, isNegative) = (0, false, false)
    var end = word.utf8.startIndex
    for byte in word.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits <= 15 {
          mantissa = mantissa * 10 + Double(byte & 0x0F)
          if isFraction { divisor *= 10 }
        } else if !isFraction {
          divisor /= 10
        }
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      case UInt8(ascii: "-") where end == word.utf8.startIndex: isNegative = true
      case UInt8(ascii: "+") where end == word.utf8.startIndex: break
      default:
        guard digits > 0 else { return nil }
        return ((isNegative ? -mantissa : mantissa) / divisor, word[end...])
      }
      end = word.utf8.index(after: end)
    }
    guard digits > 0 else { return nil }
    return ((isNegative ? -mantissa : mantissa) / divisor, "")
  }

  /// Pixels of the absolute units.
  private static let absoluteUnits: [Substring: Double] = [
    "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
  ]

  /// A length of a style.
  ///
  /// - Parameter word: such as `12px` or `20%`.
  /// - Returns: the length, nil for what is none.
  static func length(_ word: String) -> CSSLength? {
    guard let (value, unit) = number(word) else { return nil }
    switch unit {
    case "%", "vw": return .percent(value)
    case "em": return .fontSizes(value)
    case "rem": return .pixels(value * 16)
    case "ex", "ch": return .fontSizes(value / 2)
    case "": return value == 0 ? .pixels(0) : nil
    default: return absoluteUnits[unit].map { .pixels(value * $0) }
    }
  }

  /// A length of an attribute, where a bare number means pixels.
  static func attributeLength(_ bytes: [UInt8]) -> HTMLLength? {
    guard let word = words(bytes[...]).first, let (value, unit) = number(word), value >= 0 else {
      return nil
    }
    return unit.hasPrefix("%") ? .percent(value) : .pixels(value)
  }

  /// The words of `font-size`, in pixels.
  private static let sizeNames: [String: Double] = [
    "xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24,
    "xx-large": 32, "xxx-large": 48,
  ]

  /// The size of a font.
  ///
  /// - Parameter word: the value of `font-size`.
  /// - Returns: a length of 0 or more, nil for what is no size.
  static func fontSize(_ word: String) -> CSSLength? {
    if let named = sizeNames[word] { return .pixels(named) }
    switch word {
    case "smaller": return .fontSizes(1 / 1.2)
    case "larger": return .fontSizes(1.2)
    default: break
    }
    switch length(word) {
    case .pixels(let value)?: return value >= 0 ? .pixels(value) : nil
    case .fontSizes(let value)?: return value >= 0 ? .fontSizes(value) : nil
    case .percent(let value)?: return value >= 0 ? .fontSizes(value / 100) : nil
    case nil: return nil
    }
  }
}

/// A length of a style, before the size of the font is known.
enum CSSLength: Equatable, Sendable {
  case pixels(Double)
  case percent(Double)
  /// In sizes of the font.
  case fontSizes(Double)

  /// The length beside text of a size.
  func resolved(fontPixels: Double) -> HTMLLength {
    switch self {
    case .pixels(let value): .pixels(value)
    case .percent(let value): .percent(value)
    case .fontSizes(let value): .pixels(value * fontPixels)
    }
  }

  /// The length as a size of text, whose percentages are of the size around it.
  func fontPixels(parentPixels: Double) -> Double {
    switch self {
    case .pixels(let value): value
    case .percent(let value): parentPixels * value / 100
    case .fontSizes(let value): parentPixels * value
    }
  }
}
