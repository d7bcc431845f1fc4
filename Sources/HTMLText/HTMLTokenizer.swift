// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Cuts HTML into tags, text and what is not shown, as the HTML standard's tokenizer does.
///
/// There is no HTML that is wrong: every byte belongs to exactly one token. Linear in the length of
/// the text, and its memory does not depend on it.
///
///     var tokenizer = HTMLTokenizer()
///     while let token = tokenizer.next(in: html) { … }
struct HTMLTokenizer {
  /// A piece of the source; all ranges are 0-based byte ranges in it.
  enum Token: Equatable {
    /// Characters, with references to decode where `decodes` says so.
    case text(Range<Int>, decodes: Bool)
    /// A start tag; its attributes are in `attributes`.
    case start(HTMLTag, Range<Int>, isSelfClosing: Bool)
    case end(HTMLTag, Range<Int>)
    /// A comment, a declaration or a processing instruction.
    case comment(Range<Int>)
  }

  /// The attributes of the last start tag.
  private(set) var attributes = HTMLAttributes()
  /// The name of the last start or end tag.
  private var name = 0..<0
  private(set) var key: NameKey = ""
  private var position = 0
  /// The element whose text is no markup, until its end tag.
  private var rawElement: (name: Range<Int>, decodes: Bool)?

  /// Goes back to the start, for another text.
  mutating func restart() {
    position = 0
    rawElement = nil
  }

  /// The next token.
  ///
  /// - Parameter text: the same valid UTF-8 at every call.
  /// - Returns: the token, nil at the end.
  mutating func next(in text: borrowing Span<UInt8>) -> Token? {
    if let raw = rawElement {
      rawElement = nil
      let end = endOfRaw(raw.name, in: text)
      if end > position {
        defer { position = end }
        return .text(position..<end, decodes: raw.decodes)
      }
    }
    guard position < text.count else { return nil }
    if let token = markup(in: text) { return token }
    let start = position
    position += 1
    while position < text.count {
      position = text.firstIndex(of: UInt8(ascii: "<"), from: position)
      if position >= text.count || Self.beginsMarkup(in: text, at: position) { break }
      position += 1
    }
    return .text(start..<position, decodes: true)
  }

  /// Whether a `<` is more than a character.
  private static func beginsMarkup(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard offset + 1 < text.count else { return false }
    switch text[offset + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return offset + 2 < text.count
    case let byte: return byte.isASCIILetter
    }
  }

  /// The tag or comment at the present position, nil where text begins.
  private mutating func markup(in text: borrowing Span<UInt8>) -> Token? {
    guard text[position] == UInt8(ascii: "<"), Self.beginsMarkup(in: text, at: position) else {
      return nil
    }
    let start = position
    switch text[start + 1] {
    case UInt8(ascii: "!"):
      position =
        text.holds("--", at: start + 2)
        ? Self.endOfComment(in: text, from: start + 4) : Self.endOfBogus(in: text, from: start + 2)
      return .comment(start..<position)
    case UInt8(ascii: "?"):
      position = Self.endOfBogus(in: text, from: start + 2)
      return .comment(start..<position)
    case UInt8(ascii: "/"):
      guard text[start + 2].isASCIILetter else {
        position = Self.endOfBogus(in: text, from: start + 2)
        return .comment(start..<position)
      }
      guard let tag = tag(in: text, nameAt: start + 2) else { return .comment(start..<position) }
      return .end(tag.tag, start..<position)
    default:
      guard let tag = tag(in: text, nameAt: start + 1) else { return .comment(start..<position) }
      if tag.tag.content != .markup {
        rawElement = (name, tag.tag.content == .characters)
      }
      return .start(tag.tag, start..<position, isSelfClosing: tag.isSelfClosing)
    }
  }

  /// Reads a tag from its name on; nil when the text ends inside it, which makes it no tag.
  private mutating func tag(
    in text: borrowing Span<UInt8>, nameAt start: Int
  ) -> (tag: HTMLTag, isSelfClosing: Bool)? {
    attributes.removeAll()
    var offset = start
    while offset < text.count, !text[offset].isHTMLBlank, text[offset] != UInt8(ascii: "/"),
      text[offset] != UInt8(ascii: ">")
    {
      offset += 1
    }
    name = start..<offset
    var isSelfClosing = false
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: ">") {
        position = offset + 1
        key = NameKey(name, in: text)
        return (HTMLTag(key), isSelfClosing)
      }
      if byte.isHTMLBlank {
        offset += 1
      } else if byte == UInt8(ascii: "/") {
        isSelfClosing = offset + 1 < text.count && text[offset + 1] == UInt8(ascii: ">")
        offset += 1
      } else {
        offset = attributes.appendAttribute(in: text, at: offset)
      }
    }
    position = text.count
    return nil
  }

  /// Behind a comment's `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
  private static func endOfComment(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    if text.holds(">", at: start) { return start + 1 }
    if text.holds("->", at: start) { return start + 2 }
    var offset = start
    while true {
      offset = text.firstIndex(of: UInt8(ascii: ">"), from: offset)
      guard offset < text.count else { return text.count }
      let endsPlainly = offset - start >= 2 && text.holds("--", at: offset - 2)
      let endsLoudly = offset - start >= 3 && text.holds("--!", at: offset - 3)
      offset += 1
      if endsPlainly || endsLoudly { return offset }
    }
  }

  private static func endOfBogus(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    min(text.firstIndex(of: UInt8(ascii: ">"), from: start) + 1, text.count)
  }

  /// Where the text of a raw element ends: at its end tag.
  private func endOfRaw(_ name: Range<Int>, in text: borrowing Span<UInt8>) -> Int {
    var offset = position
    while true {
      offset = text.firstIndex(of: UInt8(ascii: "<"), from: offset)
      let end = offset + 2 + name.count
      guard end <= text.count else { return text.count }
      if text[offset + 1] == UInt8(ascii: "/"),
        text.equalsCaseless(name, at: offset + 2),
        end == text.count || text[end].isHTMLBlank || text[end] == UInt8(ascii: "/")
          || text[end] == UInt8(ascii: ">")
      {
        return offset
      }
      offset += 1
    }
  }
}
