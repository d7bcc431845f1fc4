// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Words whose letters are set apart by blanks, hyphens or dots.
enum SpacedLetters {
  /// The edits that close the gaps of a folded text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      if let gaps = row(in: text, from: position) {
        for gap in gaps.gaps where gaps.isEnough { edits.append(FoldedText.Edit(gap, [], .spaced)) }
        position = gaps.end
        continue
      }
      position += text.scalar(at: position)?.byteCount ?? 1
    }
    return edits
  }

  /// The row of single letters that begins at a byte.
  private static func row(
    in text: borrowing Span<UInt8>, from start: Int
  ) -> (gaps: [Range<Int>], end: Int, isEnough: Bool)? {
    guard let first = text.scalar(at: start), isSingle(first.scalar, isFirst: true) else {
      return nil
    }
    let isHan = isHan(first.scalar)
    if !isHan, let before = text.scalar(before: start), isLetterOrDigit(before.scalar) {
      return nil
    }
    let gapStart = start + first.byteCount
    guard gapStart < text.count, let separator = separator(text[gapStart]) else { return nil }
    var gaps: [Range<Int>] = []
    var letters = isDigit(first.scalar) ? 0 : 1
    var isWeb = first.scalar == "w"
    var position = gapStart
    while position < text.count, text[position] == separator,
      let next = text.scalar(at: position + 1),
      isSingle(next.scalar, isFirst: separator != UInt8(ascii: " ")),
      isHan == Self.isHan(next.scalar)
    {
      let end = position + 1 + next.byteCount
      if !isHan, let after = text.scalar(at: end), isLetterOrDigit(next.scalar),
        isLetterOrDigit(after.scalar)
      {
        break
      }
      gaps.append(position..<position + 1)
      if isLetterOrDigit(next.scalar), !isDigit(next.scalar) { letters += 1 }
      if letters <= 3, next.scalar != "w", next.scalar != "." { isWeb = false }
      position = end
    }
    let isEnough = isHan ? !gaps.isEmpty : letters >= 4 || letters == 3 && isWeb
    return (gaps, position, isEnough)
  }

  private static func separator(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "~"), 0x0A:
      byte
    default: nil
    }
  }

  /// Whether a scalar may stand alone in a row; behind blanks also a sign of addresses.
  private static func isSingle(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    if isLetterOrDigit(scalar) || isHan(scalar) { return true }
    guard !isFirst else { return false }
    return scalar == "." || scalar == "@" || scalar == "-" || scalar == "_" || scalar == "/"
      || scalar == ":"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || DisguiseText.isLetter(scalar)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value)
  }
}
