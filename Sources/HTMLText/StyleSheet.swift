// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The rules of the `<style>` elements of a document.
///
/// A rule is applied by the last compound of its selector ("td.price" of "table td.price"), and
/// not at all where that has a pseudo-class or an attribute. Rules in `@media` do not count: they
/// depend on the screen.
struct StyleSheet {
  /// What a compound selector asks of an element.
  private struct Selector {
    var tag: NameKey?
    var id: [UInt8]?
    var classes: [[UInt8]] = []
    /// Whether it means the generated text before the element or behind it.
    var pseudo = Pseudo.none
    let rule: Int
  }

  /// Generated parts of an element.
  enum Pseudo { case none, before, after }

  /// Something of a sheet that no element needs to match.
  enum Remark {
    case declaration(CSSDeclaration)
    /// The address of a font or of another sheet, in the sheet.
    case resource(Range<Int>)
    /// The address of a background.
    case background(Range<Int>)
  }

  private var rules: [[CSSDeclaration]] = []
  private var byTag: [NameKey: [Selector]] = [:]
  private var byName: [[UInt8]: [Selector]] = [:]
  private var universal: [Selector] = []
  private var selectorCount = 0

  /// Further selectors are not looked at.
  private static let maximumSelectors = 2000
  /// Of the rules that know one name, no more are tried.
  private static let maximumSelectorsOfName = 16

  /// Whether no element can match.
  var isEmpty: Bool { selectorCount == 0 }

  /// Forgets all.
  mutating func removeAll() {
    guard selectorCount > 0 || !rules.isEmpty else { return }
    self = StyleSheet()
  }

  /// Adds the text of a `<style>` element.
  ///
  /// - Parameters:
  ///   - css: the text of the whole document.
  ///   - range: 0-based byte range of the sheet in it.
  ///   - note: takes what counts without an element.
  mutating func append(
    _ css: borrowing Span<UInt8>, _ range: Range<Int>, note: (Remark) -> Void
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      position = CSSScanner.skipBlanks(in: css, from: position, to: range.upperBound)
      // What mail programs of old are to take for a comment.
      while css.holds("<!--", at: position) || css.holds("-->", at: position) {
        position += css[position] == UInt8(ascii: "<") ? 4 : 3
      }
      guard position < range.upperBound else { return }
      if css[position] == UInt8(ascii: "@") {
        position = skipAtRule(css, position, range.upperBound, note)
        continue
      }
      let open = CSSScanner.end(
        of: UInt8(ascii: "{"), in: css, from: position, to: range.upperBound)
      guard open < range.upperBound else { return }
      let close = CSSScanner.end(
        of: UInt8(ascii: "}"), in: css, from: open + 1, to: range.upperBound)
      let declarations = CSSDeclaration.all(in: css, open + 1..<close)
      for declaration in declarations {
        note(.declaration(declaration))
        if [.background, .backgroundImage].contains(declaration.property) {
          for address in declaration.addresses(in: css) { note(.background(address)) }
        }
      }
      if !declarations.isEmpty { addSelectors(css, position..<open, declarations) }
      position = close + 1
    }
  }

  private func skipAtRule(
    _ css: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ note: (Remark) -> Void
  ) -> Int {
    var nameEnd = start + 1
    while nameEnd < end, css[nameEnd].isASCIILetter || css[nameEnd] == UInt8(ascii: "-") {
      nameEnd += 1
    }
    let name = NameKey(start + 1..<nameEnd, in: css)
    let open = CSSScanner.end(
      of: UInt8(ascii: "{"), or: UInt8(ascii: ";"), in: css, from: nameEnd, to: end)
    guard open < end, css[open] == UInt8(ascii: "{") else {
      if name == "import" {
        CSSScanner.addresses(in: css, start..<open).forEach { note(.resource($0)) }
      }
      return open + 1
    }
    var depth = 1
    var position = open + 1
    while position < end, depth > 0 {
      switch css[position] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      position += 1
    }
    if name == "font-face" {
      CSSScanner.addresses(in: css, open..<position).forEach { note(.resource($0)) }
    }
    return position
  }

  private mutating func addSelectors(
    _ css: borrowing Span<UInt8>, _ range: Range<Int>, _ declarations: [CSSDeclaration]
  ) {
    let rule = rules.count
    rules.append(declarations)
    var position = range.lowerBound
    while position < range.upperBound, selectorCount < Self.maximumSelectors {
      let end = CSSScanner.end(of: UInt8(ascii: ","), in: css, from: position, to: range.upperBound)
      if let selector = Self.selector(in: css, position..<end, rule: rule) { add(selector) }
      position = end + 1
    }
  }

  private mutating func add(_ selector: Selector) {
    selectorCount += 1
    if let name = selector.id ?? selector.classes.first {
      if byName[name, default: []].count < Self.maximumSelectorsOfName {
        byName[name, default: []].append(selector)
      }
    } else if let tag = selector.tag {
      if byTag[tag, default: []].count < Self.maximumSelectorsOfName {
        byTag[tag, default: []].append(selector)
      }
    } else if universal.count < Self.maximumSelectorsOfName {
      universal.append(selector)
    }
  }

  /// Reads the last compound of a selector.
  private static func selector(
    in css: borrowing Span<UInt8>, _ range: Range<Int>, rule: Int
  ) -> Selector? {
    var end = range.upperBound
    while end > range.lowerBound, css[end - 1].isHTMLBlank { end -= 1 }
    var start = end
    while start > range.lowerBound, !css[start - 1].isHTMLBlank,
      ![UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "/")]
        .contains(css[start - 1])
    {
      start -= 1
    }
    guard start < end else { return nil }
    var selector = Selector(rule: rule)
    var position = start
    while position < end {
      let mark = css[position]
      var nameStart = position
      if !isNameByte(mark) {
        nameStart += 1
        if mark == UInt8(ascii: ":"), nameStart < end, css[nameStart] == mark { nameStart += 1 }
      }
      var nameEnd = nameStart
      while nameEnd < end, isNameByte(css[nameEnd]) { nameEnd += 1 }
      var name: [UInt8] = []
      for offset in nameStart..<nameEnd { name.append(css[offset]) }
      switch mark {
      case UInt8(ascii: "*"): break
      case UInt8(ascii: "."): selector.classes.append(name)
      case UInt8(ascii: "#"): selector.id = name
      case UInt8(ascii: ":"):
        switch String(decoding: name, as: UTF8.self) {
        case "before": selector.pseudo = .before
        case "after": selector.pseudo = .after
        default: return nil
        }
      default:
        guard isNameByte(mark) else { return nil }
        selector.tag = NameKey(nameStart..<nameEnd, in: css)
      }
      position = max(nameEnd, position + 1)
    }
    return selector
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// The declarations that an element gets from the sheet, weakest first.
  ///
  /// - Parameters:
  ///   - tag: the name of the element.
  ///   - id: its id, empty for none.
  ///   - classes: its classes.
  /// - Returns: the declarations with the part of the element that they are for.
  func declarations(
    tag: NameKey, id: [UInt8], classes: [[UInt8]]
  ) -> [(pseudo: Pseudo, declarations: [CSSDeclaration])] {
    guard !isEmpty else { return [] }
    var matching = universal
    matching += byTag[tag] ?? []
    for name in classes + (id.isEmpty ? [] : [id]) { matching += byName[name] ?? [] }
    let fitting = matching.filter { selector in
      (selector.tag ?? tag) == tag && (selector.id ?? id) == id
        && selector.classes.allSatisfy(classes.contains)
    }
    return fitting.map { ($0.pseudo, rules[$0.rule]) }
  }
}
