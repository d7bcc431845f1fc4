// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Characters that take no place on the screen.
enum InvisibleScalars {
  /// Whether a scalar is one of them: those that Unicode lets software ignore
  /// (Default_Ignorable_Code_Point), among them the controls of the writing direction.
  ///
  /// - Parameter scalar: any scalar.
  /// - Returns: also true for the soft hyphen.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// The trick that one of them serves.
  ///
  /// - Parameter scalar: an invisible scalar.
  /// - Returns: one name of the output.
  static func trick(of scalar: Unicode.Scalar) -> Evasion {
    switch scalar.value {
    case 0xAD: .softHyphen
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .bidi
    default: .zeroWidth
    }
  }
}

/// Pictures that are put between letters.
enum PictureScalars {
  /// Whether a scalar is a picture.
  ///
  /// - Parameter scalar: any scalar.
  /// - Returns: false for letters and digits in squares, which stand for themselves.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2600...0x2775, 0x2794...0x27BF, 0x2B05...0x2B55, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// Where a picture with its selectors, joiners and skin tones ends.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset of a picture.
  /// - Returns: the 0-based offset behind it, at most eight scalars on.
  static func end(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    var count = 0
    while count < 8, let found = text.scalar(at: position) {
      let isSelector = (0xFE00...0xFE0F).contains(found.scalar.value) || found.scalar == "\u{200D}"
      guard contains(found.scalar) || isSelector else { break }
      position += found.byteCount
      count += 1
    }
    return position
  }
}
