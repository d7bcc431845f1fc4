// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Schemes of links that are written so that no program follows them: "hxxp", "h**p", "http[:]//".
enum DefangedScheme {
  private static let separators = [
    "://", "[:]//", "[://]", "(:)//", ":\\\\", ":/", "//", " ://", " : //",
  ]
  .map { Array($0.utf8) }

  /// The edits that restore the schemes of a folded text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      let isStart = position == 0 || !isASCIILetter(text[position - 1])
      if isStart, let edit = edit(in: text, at: position) {
        edits.append(edit)
        position = edit.range.upperBound
      } else {
        position += 1
      }
    }
    return edits
  }

  private static func edit(in text: borrowing Span<UInt8>, at start: Int) -> FoldedText.Edit? {
    var position = start
    let hasFirst = text[position] | 0x20 == UInt8(ascii: "h")
    if hasFirst { position += 1 }
    var isChanged = !hasFirst
    for _ in 0..<2 {
      guard position < text.count else { return nil }
      switch text[position] | 0x20 {
      case UInt8(ascii: "t"): break
      case UInt8(ascii: "x") where hasFirst, UInt8(ascii: "*") where hasFirst: isChanged = true
      default: return nil
      }
      position += 1
    }
    if position < text.count, text[position] == 0x20 {
      position += 1
      isChanged = true
    }
    guard position < text.count, text[position] | 0x20 == UInt8(ascii: "p") else { return nil }
    position += 1
    let isSecure = position < text.count && text[position] | 0x20 == UInt8(ascii: "s")
    if isSecure { position += 1 }
    for separator in separators where text.holds(separator, at: position) {
      if separator.count == 2, separator[0] == UInt8(ascii: ":"),
        position + 2 < text.count, text[position + 2] <= 0x20
      {
        return nil
      }
      guard isChanged || separator != Array("://".utf8) else { return nil }
      let end = position + separator.count
      guard end < text.count, text[end] > 0x20 || separator.contains(0x20) else { return nil }
      let name: StaticString = isSecure ? "https://" : "http://"
      return FoldedText.Edit(start..<end, Array("\(name)".utf8), .defanged)
    }
    return nil
  }
}
