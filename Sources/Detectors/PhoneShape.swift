// SPDX-License-Identifier: Apache-2.0

/// How far text that is built like a telephone number reaches: up to 21 blocks of at most 20 digits
/// with up to four marks between them, then perhaps an extension.
///
/// Measured before anything is stored, because most digits in a text belong to something shorter.
struct PhoneShape {
  static let digitsPerBlock = 20
  static let maximumBlocks = 21
  static let marksBetweenBlocks = 4

  /// 0-based byte offset of the first digit.
  let digit: Int

  /// 0-based byte offset of the end, with the extension.
  private(set) var end: Int

  /// How many digits and ASCII letters there are, each of which may stand for a digit.
  private(set) var symbolCount = 0

  /// Measures the shape that starts with a digit.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - digit: 0-based byte offset of a digit.
  init(_ text: borrowing Span<UInt8>, at digit: Int) {
    self.digit = digit
    end = digit
    var width = 0
    var blocks = 1
    var digitsInBlock = 0
    var marks = 0
    var lettersInMarks = 0
    var position = digit
    while position < text.count {
      // Most of a number are ASCII digits, which need no more than counting.
      if marks == 0 {
        while digitsInBlock < Self.digitsPerBlock, position < text.count, text[position] &- 48 < 10
        {
          position &+= 1
          digitsInBlock &+= 1
          symbolCount &+= 1
          end = position
        }
        guard position < text.count else { break }
      }
      let character = PhoneCharacter(in: text, at: position, width: &width)
      position &+= width
      if character.isDigit {
        if marks > 0 || digitsInBlock == Self.digitsPerBlock {
          guard blocks < Self.maximumBlocks else { break }
          blocks &+= 1
          digitsInBlock = 0
          marks = 0
        }
        digitsInBlock &+= 1
        symbolCount &+= 1 &+ lettersInMarks
        lettersInMarks = 0
        end = position
      } else {
        guard marks < Self.marksBetweenBlocks && character.isPunctuation else { break }
        marks &+= 1
        if character.isX { lettersInMarks &+= 1 }
      }
    }
    guard let extensionEnd = PhoneExtension.end(in: text, at: end) else { return }
    for offset in end..<extensionEnd {
      let byte = text[offset]
      // A scalar outside ASCII may be a digit; counting one too many does no harm.
      if byte >= 0xC0 || PhoneCharacter.isASCIILetterOrDigit(byte) { symbolCount &+= 1 }
    }
    end = extensionEnd
  }
}
