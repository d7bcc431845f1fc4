// SPDX-License-Identifier: Apache-2.0

import MessageText

/// What style sheets and style attributes say.
extension HTMLReader {
  /// Applies to an element what the sheets, its attributes and its own style say.
  ///
  /// - Returns: what is generated before its content.
  mutating func applyStyles(
    to element: inout OpenElement, _ box: inout BoxStyle, _ attributes: HTMLAttributes,
    in html: borrowing Span<UInt8>
  ) -> [CSSDeclaration] {
    element.style.setDefaultSize(of: element.tag)
    if element.tag == .center { align("center", at: element.range, &element) }
    if element.tag == .pre || element.tag == .listing || element.tag == .textarea {
      element.style.keepsBlanks = true
    }
    if element.tag == .b || element.tag == .strong || element.tag == .th {
      element.style.isBold = true
    }
    guard !attributes.all.isEmpty || !sheet.isEmpty else { return [] }
    applyAttributes(to: &element, &box, attributes, in: html)
    var before: [CSSDeclaration] = []
    if !sheet.isEmpty {
      for part in sheet.declarations(
        tag: element.key,
        id: attributes.value(of: .id).map { CharacterReference.decoded($0, in: html) } ?? [],
        classes: classes(of: attributes, in: html))
      {
        switch part.pseudo {
        case .none:
          for one in part.declarations { apply(one, at: element.range, to: &element, &box) }
        case .before: before += part.declarations
        case .after: element.textAfter += part.declarations
        }
      }
    }
    if let value = attributes.value(of: .style) {
      let entry = styles.entry(for: value, in: html)
      for one in entry.declarations {
        let range =
          entry.isPlain
          ? value.lowerBound + one.range.lowerBound..<value.lowerBound + one.range.upperBound
          : value
        noteOverride(one, at: range)
        apply(one, at: range, to: &element, &box)
        if one.property == .background || one.property == .backgroundImage {
          for address in one.addresses(in: entry.css.span) {
            appendAddress(Array(entry.css[address]), standingFor: range, .background, tag: range)
          }
        }
      }
    }
    return before
  }

  private mutating func apply(
    _ declaration: CSSDeclaration, at range: Range<Int>, to element: inout OpenElement,
    _ box: inout BoxStyle
  ) {
    if declaration.property == .textAlign {
      align(declaration.words.first ?? "", at: range, &element)
    } else {
      element.style.apply(declaration)
      box.apply(declaration, at: range, fontPixels: element.style.fontPixels)
    }
  }

  private mutating func align(_ word: String, at range: Range<Int>, _ element: inout OpenElement) {
    guard let overrides = element.style.overridesAlignment(word) else { return }
    element.style.isCentering = word == "center"
    element.style.alignment = overrides ? form.addAlignment(range) : nil
  }

  /// Whether an element's `align` is about the text in it.
  private static func alignsText(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .div, .td, .th, .tr, .tbody, .h1, .h2, .h3, .h4, .h5, .h6, .body, .caption, .center:
      true
    default: false
    }
  }

  private mutating func applyAttributes(
    to element: inout OpenElement, _ box: inout BoxStyle, _ attributes: HTMLAttributes,
    in html: borrowing Span<UInt8>
  ) {
    for attribute in attributes.all {
      switch attribute.name {
      case .hidden: element.style.isGone = true
      case .dir:
        let word = word(.dir, of: attributes, in: html)
        element.style.isRightToLeft = word == "rtl"
        if element.tag == .bdo { element.style.isReversed = word == "rtl" }
      case .align where Self.alignsText(element.tag):
        align(word(.align, of: attributes, in: html) ?? "", at: attribute.value, &element)
      case .align where element.tag == .table:
        element.style.isCentering = word(.align, of: attributes, in: html) == "center"
      case .bgcolor:
        if let color = word(.bgcolor, of: attributes, in: html).flatMap(CSSColor.init(attribute:)) {
          (element.style.background, element.style.hasPictureBehind) = (color, false)
        }
      case .background: element.style.hasPictureBehind = true
      case .color where element.tag == .font:
        setColor(word(.color, of: attributes, in: html), attribute, &element)
      case .text where element.tag == .body:
        setColor(word(.text, of: attributes, in: html), attribute, &element)
      case .face where element.tag == .font:
        noteOverride([.fontFamily], at: attribute.range)
      case .size where element.tag == .font:
        element.style.setOldSize(word(.size, of: attributes, in: html) ?? "")
      case .width:
        box.width = CSSValue.attributeLength(CharacterReference.decoded(attribute.value, in: html))
      case .height:
        box.height = CSSValue.attributeLength(CharacterReference.decoded(attribute.value, in: html))
      default: break
      }
    }
  }

  private mutating func setColor(
    _ word: String?, _ attribute: HTMLAttributes.Attribute, _ element: inout OpenElement
  ) {
    noteOverride([.color], at: attribute.range)
    if let color = word.flatMap(CSSColor.init(attribute:)) { element.style.color = color }
  }

  /// More classes of one element are not looked at.
  private static let maximumClasses = 16

  private func classes(
    of attributes: HTMLAttributes, in html: borrowing Span<UInt8>
  ) -> [[UInt8]] {
    guard let value = attributes.value(of: .classes), value.count <= CSSValue.maximumBytes else {
      return []
    }
    return CharacterReference.decoded(value, in: html).split(maxSplits: Self.maximumClasses) {
      $0.isHTMLBlank
    }
    .prefix(Self.maximumClasses).map(Array.init)
  }

  /// Reads a `<style>` element.
  mutating func readSheet(_ range: Range<Int>, in html: borrowing Span<UInt8>) {
    var remarks: [StyleSheet.Remark] = []
    sheet.append(html, range) { remarks.append($0) }
    for remark in remarks {
      switch remark {
      case .declaration(let declaration): noteOverride(declaration, at: declaration.range)
      case .resource(let address):
        appendAddress(bytes(address, of: html), standingFor: address, .resource, tag: address)
      case .background(let address):
        appendAddress(bytes(address, of: html), standingFor: address, .background, tag: address)
      }
    }
  }

  private func bytes(_ range: Range<Int>, of html: borrowing Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for offset in range { bytes.append(html[offset]) }
    return bytes
  }

  /// Notes the first declaration that overrides each property that the reader's program sets.
  private mutating func noteOverride(_ declaration: CSSDeclaration, at range: Range<Int>) {
    guard !declaration.isNeutral else { return }
    switch declaration.property {
    case .lineHeight: noteOverride([.lineHeight], at: range)
    case .fontFamily: noteOverride([.fontFamily], at: range)
    case .color: noteOverride([.color], at: range)
    case .font:
      let setsHeight = declaration.words.contains { $0.contains("/") }
      noteOverride(setsHeight ? [.fontFamily, .lineHeight] : [.fontFamily], at: range)
    default: break
    }
  }

  private mutating func noteOverride(_ properties: Set<FormChecks.Override>, at range: Range<Int>) {
    guard !properties.isSubset(of: form.overrides) else { return }
    form.overrides.formUnion(properties)
    add(.override, range)
  }
}
