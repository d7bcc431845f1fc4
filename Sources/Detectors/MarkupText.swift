// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Comments and inline tags that part a word of plain text.
enum MarkupText {
  private static let inlineTags: [StaticString] = [
    "b>", "i>", "u>", "s>", "em>", "strong>", "span>", "font>", "wbr>", "wbr/>", "wbr />",
  ]
  /// A comment that is longer is none.
  private static let maximumCommentBytes = 200

  /// Where a comment or tag ends that stands inside a word.
  ///
  /// - Parameters:
  ///   - start: 0-based byte offset of `<`.
  ///   - text: valid UTF-8.
  /// - Returns: the 0-based offset behind it, or nil when it is to be kept.
  static func end(of start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard start > 0, isInner(text[start - 1]) || text[start - 1] == UInt8(ascii: ">"),
      let end = bareEnd(of: start, in: text), end < text.count,
      isInner(text[end]) || text[end] == UInt8(ascii: "<")
    else { return nil }
    return end
  }

  private static func bareEnd(of start: Int, in text: borrowing Span<UInt8>) -> Int? {
    if text.holds("<!--", at: start) {
      var position = start + 4
      let limit = min(text.count - 2, start + maximumCommentBytes)
      while position < limit {
        if text.holds("-->", at: position) { return position + 3 }
        position += 1
      }
      return nil
    }
    var position = start + 1
    if position < text.count, text[position] == UInt8(ascii: "/") { position += 1 }
    for tag in inlineTags where text.holds(tag, at: position) {
      return position + tag.utf8CodeUnitCount
    }
    return nil
  }

  /// Whether a tag is a place where a word may break.
  static func isBreak(at start: Int, in text: borrowing Span<UInt8>) -> Bool {
    text.holds("<wbr", at: start)
  }

  private static func isInner(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "@")
      || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}
