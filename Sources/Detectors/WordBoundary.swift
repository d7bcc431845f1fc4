// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Where words of scripts that are written with blanks begin and end.
///
/// Han, kana, Thai and the like are written without blanks, so beside them there is no border to
/// ask for, and a Latin word may stand right against them.
package enum WordBoundary {
  /// Whether a scalar belongs to a word of a script written with blanks.
  ///
  /// - Parameter scalar: any scalar.
  /// - Returns: true for letters, marks and digits of such scripts.
  package static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    // The common scripts by their ranges: asking for properties takes ten times as long.
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x27F: return true
    case 0x380...0x53F, 0x620...0x669, 0x671...0x6BF: return true
    case 0...0xA9, 0x2000...0x206F, 0x3000...0x3004, 0xFE00...0xFE0F,
      0xFF00...0xFF0F:
      return false
    default: break
    }
    guard !isUnspaced(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark:
      return !scalar.properties.isVariationSelector
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber:
      return true
    default:
      return false
    }
  }

  /// Whether a scalar belongs to a script that is written without blanks between words.
  ///
  /// - Parameter scalar: any scalar.
  /// - Returns: true for Han, kana, bopomofo, Hangul, Thai, Lao, Khmer, Myanmar and Yi.
  package static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1100...0x11FF: true
    case 0x2E80...0x2FFF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x9FFF: true
    case 0xA000...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFF9F: true
    case 0x1B000...0x1B2FF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether a word goes on to the left of a byte.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - text: valid UTF-8.
  /// - Returns: whether the scalar before belongs to a word.
  package static func hasWord(before offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    text.scalar(before: offset).map { isWordScalar($0.scalar) } ?? false
  }

  /// Whether a word goes on to the right of a byte.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - text: valid UTF-8.
  /// - Returns: whether the scalar there belongs to a word.
  package static func hasWord(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    text.scalar(at: offset).map { isWordScalar($0.scalar) } ?? false
  }
}
