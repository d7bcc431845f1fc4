// SPDX-License-Identifier: Apache-2.0

/// Tells tags of HTML from other angle brackets in plain text.
package enum MarkupTag {
  private static let names: Set<String> = [
    "a", "b", "body", "br", "center", "code", "div", "em", "font", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "hr", "html", "i", "iframe", "img", "li", "link", "meta", "ol", "p", "pre",
    "s", "script", "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "title", "tr", "u", "ul",
  ]
  private static let longestName = 8
  /// A tag with more attributes is found up to here.
  private static let longestTag = 2048

  /// The first tag of a text.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: a 0-based byte range from `<` to behind `>`; nil when there is none.
  /// - Complexity: O(length of the text), as no tag is longer than a fixed number of bytes.
  package static func first(in text: borrowing Span<UInt8>) -> Range<Int>? {
    for start in text.indices where text[start] == UInt8(ascii: "<") {
      guard let nameEnd = nameEnd(from: start + 1, in: text) else { continue }
      var end = nameEnd
      let limit = min(text.count, start + longestTag)
      while end < limit, text[end] != UInt8(ascii: ">"), text[end] != UInt8(ascii: "<") { end += 1 }
      if end < limit, text[end] == UInt8(ascii: ">") { return start..<end + 1 }
    }
    return nil
  }

  /// The end of a known name that begins at a place, behind an optional slash.
  private static func nameEnd(from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    var place = start
    if place < text.count, text[place] == UInt8(ascii: "/") { place += 1 }
    var name = ""
    while place < text.count, name.utf8.count <= longestName {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
        place += 1
      case UInt8(ascii: ">"), UInt8(ascii: "/"), 0...0x20:
        return names.contains(name) ? place : nil
      default: return nil
      }
    }
    return nil
  }
}
