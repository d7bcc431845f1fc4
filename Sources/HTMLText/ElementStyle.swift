// SPDX-License-Identifier: Apache-2.0

/// How the text of an element looks, as far as some rule asks: what it inherits and what its own
/// style and attributes say.
struct ElementStyle {
  var fontPixels = 16.0
  var isBold = false
  /// The colour of the text; nil where nobody said.
  var color: CSSColor?
  /// The colour behind it; nil where nobody said, or where it is a picture.
  var background: CSSColor?
  var hasPictureBehind = false
  /// `display: none`, `opacity: 0` and the like, which nothing inside can undo.
  var isGone = false
  /// `visibility: hidden`, which an element inside can undo.
  var isInvisible = false
  var isRightToLeft = false
  /// Whether its characters are shown in the reverse of their order.
  var isReversed = false
  var keepsBlanks = false
  /// The index of the declaration that overrides the alignment, nil for the default.
  var alignment: Int?
  /// Whether the element stands in `<center>` or the like.
  var isCentering = false

  /// Whether its text cannot be seen, or is too small or has the colour of what is behind it.
  var hidesText: Bool {
    if isGone || isInvisible || fontPixels < 0.5 { return true }
    guard let color, !hasPictureBehind else { return false }
    return color == background ?? .white
  }

  /// Whether WCAG calls its text large.
  var isLarge: Bool { fontPixels >= 24 || isBold && fontPixels >= 18.66 }

  /// Sets the size of an element that is drawn in another one by every browser.
  mutating func setDefaultSize(of tag: HTMLTag) {
    let factor: Double
    switch tag {
    case .h1: factor = 2
    case .h2: factor = 1.5
    case .h3: factor = 1.17
    case .h4: factor = 1
    case .h5: factor = 0.83
    case .h6: factor = 0.67
    case .small, .sub, .sup: factor = 1 / 1.2
    case .big: factor = 1.2
    default: return
    }
    if tag.headingLevel != nil { isBold = true }
    fontPixels *= factor
  }

  /// The sizes of `<font size>` from 1 to 7, in CSS pixels.
  private static let oldSizes: [Double] = [10, 13, 16, 18, 24, 32, 48]

  /// Sets the size of `<font size>`.
  mutating func setOldSize(_ text: String) {
    guard let (value, _) = CSSValue.number(text) else { return }
    let isRelative = text.hasPrefix("+") || text.hasPrefix("-")
    let step = max(1, min(7, isRelative ? 3 + value : value))
    fontPixels = Self.oldSizes[Int(step) - 1]
  }

  /// Applies a declaration that concerns text.
  mutating func apply(_ declaration: CSSDeclaration) {
    guard let word = declaration.words.first else { return }
    switch declaration.property {
    case .fontSize, .font:
      if let size = declaration.lengths.first, let size {
        fontPixels = size.fontPixels(parentPixels: fontPixels)
      }
    case .fontWeight:
      if word.hasPrefix("bold") { isBold = true }
      if word == "normal" || word == "lighter" { isBold = false }
      if let (weight, _) = CSSValue.number(word) { isBold = weight >= 600 }
    case .color:
      if word == "transparent" { isGone = true }
      if let color = declaration.color { self.color = color }
    case .background, .backgroundColor, .backgroundImage:
      if let color = declaration.color { (background, hasPictureBehind) = (color, false) }
      if declaration.hasPicture { hasPictureBehind = true }
    case .display: if word == "none" { isGone = true }
    case .msoHide: if word == "all" { isGone = true }
    case .opacity: if let (value, _) = CSSValue.number(word), value <= 0 { isGone = true }
    case .visibility: isInvisible = word == "hidden" || word == "collapse"
    case .direction: isRightToLeft = word == "rtl"
    case .unicodeBidi: isReversed = isRightToLeft && word.hasSuffix("override")
    case .whiteSpace: keepsBlanks = word.hasPrefix("pre") && word != "pre-line"
    default: break
    }
  }

  /// Whether a value of `text-align` or `align` is something else than the default.
  ///
  /// - Parameter word: the value in small letters.
  /// - Returns: nil for no value that is known.
  func overridesAlignment(_ word: String) -> Bool? {
    switch word {
    case "center", "justify", "end", "-webkit-center", "middle": true
    case "right", "-webkit-right": !isRightToLeft
    case "left", "-webkit-left": isRightToLeft
    case "start": false
    default: nil
    }
  }
}

/// The sizes that the style and the attributes of one element give its box.
struct BoxStyle {
  /// One side of a box.
  struct Side {
    var length: HTMLLength?
    var isAuto = false
    /// The declaration in the source.
    var range: Range<Int>?
  }

  var marginLeft = Side()
  var marginRight = Side()
  var paddingLeft = Side()
  var paddingRight = Side()
  var width: HTMLLength?
  var maximumWidth: HTMLLength?
  var height: HTMLLength?

  /// Applies a declaration that concerns sizes.
  ///
  /// - Parameters:
  ///   - declaration: any.
  ///   - range: where it stands in the source.
  ///   - fontPixels: the size of the element's text.
  mutating func apply(_ declaration: CSSDeclaration, at range: Range<Int>, fontPixels: Double) {
    func side(_ index: Int) -> Side {
      guard declaration.words.indices.contains(index), index < 4 else { return Side() }
      return Side(
        length: declaration.lengths[index]?.resolved(fontPixels: fontPixels),
        isAuto: declaration.words[index] == "auto", range: range)
    }
    func length() -> HTMLLength? {
      declaration.lengths.first.flatMap { $0 }?.resolved(fontPixels: fontPixels)
    }
    let count = declaration.words.count
    switch declaration.property {
    case .margin:
      marginRight = side(min(1, count - 1))
      marginLeft = side(count >= 4 ? 3 : min(1, count - 1))
    case .marginLeft: marginLeft = side(0)
    case .marginRight: marginRight = side(0)
    case .padding:
      paddingRight = side(min(1, count - 1))
      paddingLeft = side(count >= 4 ? 3 : min(1, count - 1))
    case .paddingLeft: paddingLeft = side(0)
    case .paddingRight: paddingRight = side(0)
    case .width: width = length()
    case .maxWidth: maximumWidth = length()
    case .height: height = length()
    default: break
    }
  }

  /// The width as a share of the canvas, nil where none is declared.
  func widthShare(ofCanvas pixels: Double) -> Double? {
    let declared = width?.share(ofCanvas: pixels)
    let maximum = maximumWidth?.share(ofCanvas: pixels)
    guard let declared else { return maximum }
    return min(declared, maximum ?? declared)
  }
}
