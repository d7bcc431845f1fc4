// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Words of a text as the readers of disguises cut them.
enum DisguiseText {
  /// Whether a scalar belongs to a word of letters, in a script written with blanks.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x61...0x7A).contains(scalar.value | 0x20)
    }
    return scalar.value >= 0xC0 && scalar.value < 0x2000 && !WordBoundary.isUnspaced(scalar)
      && scalar.value != 0x60C && scalar.value != 0xD7
  }

  static func isLetter(before offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    text.scalar(before: offset).map { isLetter($0.scalar) } ?? false
  }

  static func isUnspaced(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    text.scalar(at: offset).map { WordBoundary.isUnspaced($0.scalar) } ?? false
  }

  /// Where the letters that begin at a byte end.
  static func wordEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while let found = text.scalar(at: position), isLetter(found.scalar) {
      position += found.byteCount
    }
    return position
  }

  /// The next place behind a byte where a word, a figure or an unspaced character begins.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - text: valid UTF-8.
  /// - Returns: a larger offset, at most the end.
  static func nextWord(after offset: Int, in text: borrowing Span<UInt8>) -> Int {
    var position = wordEnd(in: text, from: offset)
    if position == offset {
      if position < text.count, text[position] &- UInt8(ascii: "0") < 10 {
        while position < text.count, text[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        return position
      }
      position += text.scalar(at: offset)?.byteCount ?? 1
    }
    return min(position, text.count)
  }
}
