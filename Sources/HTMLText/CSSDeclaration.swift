// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The properties of CSS that some rule looks at.
enum CSSProperty: Sendable {
  case background, backgroundColor, backgroundImage, color, content, direction, display, font
  case fontFamily, fontSize, fontWeight, height, lineHeight, margin, marginLeft, marginRight
  case maxWidth, msoHide, opacity, padding, paddingLeft, paddingRight, textAlign, unicodeBidi
  case visibility, whiteSpace, width

  private static let byName: [NameKey: CSSProperty] = [
    "background": .background, "color": .color,
    "content": .content, "direction": .direction, "display": .display, "font": .font,
    "font-family": .fontFamily, "font-size": .fontSize, "font-weight": .fontWeight,
    "height": .height, "line-height": .lineHeight, "margin": .margin, "margin-left": .marginLeft,
    "margin-right": .marginRight, "max-width": .maxWidth, "mso-hide": .msoHide,
    "opacity": .opacity, "padding": .padding, "padding-left": .paddingLeft,
    "padding-right": .paddingRight, "text-align": .textAlign, "unicode-bidi": .unicodeBidi,
    "visibility": .visibility, "white-space": .whiteSpace, "width": .width,
  ]

  init?(name: Range<Int>, in css: borrowing Span<UInt8>) {
    // Two names are one byte longer than a key.
    if name.count == 16 {
      let key = NameKey(name.lowerBound..<name.upperBound - 1, in: css)
      if key == "background-colo" {
        self = .backgroundColor
      } else if key == "background-imag" {
        self = .backgroundImage
      } else {
        return nil
      }
      return
    }
    guard name.count < 16, let known = Self.byName[NameKey(name, in: css)] else { return nil }
    self = known
  }
}

extension CSSProperty {
  /// The lengths that the first four words of a value are.
  fileprivate func lengths(of words: [String]) -> [CSSLength?] {
    switch self {
    case .height, .margin, .marginLeft, .marginRight, .maxWidth, .padding, .paddingLeft,
      .paddingRight, .width:
      words.prefix(4).map { CSSValue.length($0) }
    case .fontSize: words.prefix(1).map { CSSValue.fontSize($0) }
    case .font:
      // The size is the first length with a unit or the first word for a size.
      [words.lazy.compactMap(Self.sizeInShorthand).first]
    default: []
    }
  }

  private static func sizeInShorthand(_ word: String) -> CSSLength? {
    let size = String(word.prefix { $0 != "/" })
    return CSSValue.number(size)?.unit == "" ? nil : CSSValue.fontSize(size)
  }

  /// Whether a value may hold a colour.
  fileprivate var hasColor: Bool {
    switch self {
    case .color, .background, .backgroundColor, .backgroundImage: true
    default: false
    }
  }
}

/// One declaration of a style; an object, because the same ones are applied again and again.
final class CSSDeclaration: Sendable {
  let property: CSSProperty
  /// The value in small letters, cut at blanks.
  let words: [String]
  /// The lengths that the first four words are, nil for words that are none; for properties that
  /// have lengths.
  let lengths: [CSSLength?]
  /// The first word that is a colour, for properties that have one.
  let color: CSSColor?
  /// Whether the value holds a picture or a gradient.
  let hasPicture: Bool
  /// 0-based byte range of name and value in the style.
  let range: Range<Int>
  /// The value as it is written.
  let value: Range<Int>

  /// Whether the value only says to do as the surroundings do.
  var isNeutral: Bool {
    switch words.first {
    case "inherit", "initial", "unset", "revert", "revert-layer", nil: true
    default: false
    }
  }

  /// More declarations than these in one style are not looked at.
  private static let maximumCount = 256

  /// Reads the declarations between braces, or of a `style` attribute.
  ///
  /// - Parameters:
  ///   - css: the whole style.
  ///   - range: 0-based byte range of the declarations in it.
  /// - Returns: those of known properties, in order.
  static func all(in css: borrowing Span<UInt8>, _ range: Range<Int>) -> [CSSDeclaration] {
    var declarations: [CSSDeclaration] = []
    var position = range.lowerBound
    while position < range.upperBound, declarations.count < maximumCount {
      let end = CSSScanner.end(of: UInt8(ascii: ";"), in: css, from: position, to: range.upperBound)
      if let one = CSSDeclaration(in: css, position..<end) { declarations.append(one) }
      position = end + 1
    }
    return declarations
  }

  private init?(in css: borrowing Span<UInt8>, _ range: Range<Int>) {
    let start = CSSScanner.skipBlanks(in: css, from: range.lowerBound, to: range.upperBound)
    var nameEnd = start
    while nameEnd < range.upperBound,
      css[nameEnd].isASCIILetter || css[nameEnd] == UInt8(ascii: "-")
    {
      nameEnd += 1
    }
    let colon = CSSScanner.skipBlanks(in: css, from: nameEnd, to: range.upperBound)
    guard colon < range.upperBound, css[colon] == UInt8(ascii: ":"),
      let property = CSSProperty(name: start..<nameEnd, in: css)
    else { return nil }
    var end = range.upperBound
    while end > colon + 1, css[end - 1].isHTMLBlank { end -= 1 }
    let valueStart = min(
      CSSScanner.skipBlanks(in: css, from: colon + 1, to: range.upperBound), end)
    guard end - valueStart <= CSSValue.maximumBytes else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - valueStart)
    for offset in valueStart..<end { bytes.append(css[offset]) }
    self.property = property
    self.range = start..<end
    value = valueStart..<end
    words = CSSValue.words(bytes[...])
    lengths = property.lengths(of: words)
    color = property.hasColor ? words.lazy.compactMap { CSSColor($0) }.first : nil
    hasPicture =
      property.hasColor && words.contains { $0.hasPrefix("url(") || $0.contains("gradient(") }
  }

  /// The addresses in `url(…)` of a value.
  ///
  /// - Returns: 0-based byte ranges in the style.
  func addresses(in css: borrowing Span<UInt8>) -> [Range<Int>] {
    CSSScanner.addresses(in: css, value)
  }
}

/// Finds its way in CSS: strings, comments and brackets.
enum CSSScanner {
  /// Behind blanks and comments.
  static func skipBlanks(in css: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if css[offset].isHTMLBlank {
        offset += 1
      } else if css.holds("/*", at: offset) {
        offset = endOfComment(in: css, from: offset, to: end)
      } else {
        break
      }
    }
    return offset
  }

  /// Where a byte stands next outside of strings, comments and round brackets; `end` if nowhere.
  ///
  /// - Parameters:
  ///   - byte: the byte.
  ///   - other: another byte that will do.
  ///   - css: the style.
  ///   - start: 0-based byte offset where to begin.
  ///   - end: 0-based byte offset where to stop.
  /// - Returns: the 0-based byte offset of the first such byte, or `end`.
  static func end(
    of byte: UInt8, or other: UInt8? = nil, in css: borrowing Span<UInt8>, from start: Int,
    to end: Int
  ) -> Int {
    var offset = start
    var depth = 0
    while offset < end {
      switch css[offset] {
      case let found where depth <= 0 && (found == byte || found == other): return offset
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = css[offset]
        offset += 1
        while offset < end, css[offset] != quote, css[offset] != UInt8(ascii: "\n") {
          offset += css[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "/") where css.holds("/*", at: offset):
        offset = endOfComment(in: css, from: offset, to: end) - 1
      default: break
      }
      offset += 1
    }
    return end
  }

  static func endOfComment(in css: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start + 2
    while offset < end {
      offset = css.firstIndex(of: UInt8(ascii: "*"), from: offset, to: end)
      if css.holds("/", at: offset + 1) { return min(offset + 2, end) }
      offset += 1
    }
    return end
  }

  /// The addresses in `url(…)`, as 0-based byte ranges without quotes.
  static func addresses(in css: borrowing Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset + 4 <= range.upperBound {
      guard css[offset] | 0x20 == UInt8(ascii: "u"), NameKey(offset..<offset + 4, in: css) == "url("
      else {
        offset += 1
        continue
      }
      var start = skipBlanks(in: css, from: offset + 4, to: range.upperBound)
      var end = css.firstIndex(of: UInt8(ascii: ")"), from: start, to: range.upperBound)
      offset = end
      while end > start, css[end - 1].isHTMLBlank { end -= 1 }
      if end > start + 1, css[start] == UInt8(ascii: "\"") || css[start] == UInt8(ascii: "'") {
        start += 1
        if css[end - 1] == css[start - 1] { end -= 1 }
      }
      if start < end { found.append(start..<end) }
    }
    return found
  }
}
