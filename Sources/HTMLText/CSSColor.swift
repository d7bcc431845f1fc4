// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A colour of the sRGB space.
package struct CSSColor: Equatable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let white = CSSColor(red: 255, green: 255, blue: 255)

  init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The names that mails use; the rest of the names are no colours here.
  private static let named: [String: UInt32] = [
    "white": 0xFFFFFF, "black": 0x000000, "red": 0xFF0000, "green": 0x008000, "blue": 0x0000FF,
    "yellow": 0xFFFF00, "orange": 0xFFA500, "purple": 0x800080, "gray": 0x808080,
    "grey": 0x808080, "silver": 0xC0C0C0, "maroon": 0x800000, "olive": 0x808000,
    "lime": 0x00FF00, "aqua": 0x00FFFF, "cyan": 0x00FFFF, "teal": 0x008080, "navy": 0x000080,
    "fuchsia": 0xFF00FF, "magenta": 0xFF00FF, "pink": 0xFFC0CB, "brown": 0xA52A2A,
    "gold": 0xFFD700, "darkgray": 0xA9A9A9, "darkgrey": 0xA9A9A9, "lightgray": 0xD3D3D3,
    "lightgrey": 0xD3D3D3, "dimgray": 0x696969, "whitesmoke": 0xF5F5F5, "snow": 0xFFFAFA,
    "ivory": 0xFFFFF0, "beige": 0xF5F5DC, "darkblue": 0x00008B, "darkgreen": 0x006400,
    "darkred": 0x8B0000, "lightblue": 0xADD8E6, "lightyellow": 0xFFFFE0, "indigo": 0x4B0082,
    "violet": 0xEE82EE, "tomato": 0xFF6347, "crimson": 0xDC143C, "steelblue": 0x4682B4,
  ]

  /// Reads `#fff`, `#ffffff`, `rgb(…)` or a name.
  ///
  /// - Parameter word: in small letters.
  init?(_ word: String) {
    if word.hasPrefix("#") {
      self.init(hexadecimal: word.dropFirst())
    } else if word.hasPrefix("rgb") {
      let numbers = word.drop { $0 != "(" }.split { "(),/ ".contains($0) }
      let values = numbers.prefix(3).compactMap { Self.component(String($0)) }
      guard values.count == 3 else { return nil }
      self.init(red: values[0], green: values[1], blue: values[2])
    } else if let value = Self.named[word] {
      self.init(value)
    } else {
      return nil
    }
  }

  /// Reads the value of an attribute, where the `#` may be missing.
  init?(attribute word: String) {
    if let color = CSSColor(word) {
      self = color
    } else {
      self.init(hexadecimal: word[...])
    }
  }

  private init(_ value: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }

  private init?(hexadecimal digits: Substring) {
    let all: Substring
    switch digits.count {
    case 3, 4: all = Substring(digits.prefix(3).flatMap { [$0, $0] })
    case 6, 8: all = digits.prefix(6)
    default: return nil
    }
    guard let value = UInt32(all, radix: 16) else { return nil }
    self.init(value)
  }

  private static func component(_ word: String) -> UInt8? {
    guard let (value, unit) = CSSValue.number(word) else { return nil }
    let scaled = unit == "%" ? value * 2.55 : value
    return UInt8(max(0, min(255, scaled.rounded())))
  }

  /// How much two colours differ, by the formula of WCAG 2.
  ///
  /// - Parameter other: the colour behind or before it.
  /// - Returns: 1 for equal colours to 21 for black and white.
  func contrast(with other: CSSColor) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
