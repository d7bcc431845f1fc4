// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Reads an HTML text as a mail program shows it: what is seen, what is hidden, where it leads and
/// which rules of form it breaks.
///
///     var reader = HTMLReader()
///     reader.read(html)
///     search(reader.visible.bytes)
///
/// Keeps its storage from text to text. Time and memory are linear in the length of the text,
/// whatever is in it.
package struct HTMLReader {
  /// The text that is seen.
  package var visible: HTMLView { visibleFlow.view }
  /// The text that is in the source but cannot be seen, each stretch on a line of its own.
  package var hidden: HTMLView { hiddenFlow.view }
  /// What is read aloud or shown in place of something: `alt`, `title` and the like, one a line.
  package var labels: HTMLView { labelLines }
  /// The addresses, one a line.
  package var addressLines: HTMLView { lines }
  /// What is known of each address, in the order of the lines.
  package private(set) var addresses: [HTMLAddress] = []
  /// What is wrong with the form, in the order in which it was noticed.
  package private(set) var findings: [HTMLFinding] = []

  let limits: HTMLLimits
  var visibleFlow = TextFlow()
  var hiddenFlow = TextFlow()
  var labelLines = HTMLView()
  var lines = HTMLView()
  var tokenizer = HTMLTokenizer()
  var open = OpenElements()
  var sheet = StyleSheet()
  var styles = StyleCache()
  var form = FormChecks()
  var anchor: OpenAnchor?
  /// The end of the last token.
  private var position = 0

  /// Makes a reader.
  ///
  /// - Parameter limits: from where on the form of a message is a finding.
  package init(limits: HTMLLimits = HTMLLimits()) { self.limits = limits }

  /// Reads one text; what was read before is forgotten.
  ///
  /// - Parameter html: valid UTF-8.
  package mutating func read(_ html: borrowing Span<UInt8>) {
    reset()
    while let token = tokenizer.next(in: html) {
      switch token {
      case .text(let range, let decodes):
        position = range.upperBound
        readText(range, decodes: decodes, in: html)
      case .start(let tag, let range, let isSelfClosing):
        position = range.upperBound
        start(tag, range, isSelfClosing: isSelfClosing, in: html)
      case .end(let tag, let range):
        position = range.upperBound
        end(tag, range, in: html)
      case .comment(let range):
        position = range.upperBound
        noteGap(.markup)
      }
    }
    while !open.all.isEmpty { close(at: html.count..<html.count, in: html) }
    endLineBreaks()
  }

  private mutating func reset() {
    visibleFlow.removeAll()
    hiddenFlow.removeAll()
    labelLines.removeAll()
    lines.removeAll()
    addresses.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    tokenizer.restart()
    open.removeAll()
    sheet.removeAll()
    form = FormChecks()
    anchor = nil
  }

  mutating func add(_ kind: HTMLFinding.Kind, _ range: Range<Int>) {
    findings.append(HTMLFinding(kind, range))
  }

  mutating func add(_ address: HTMLAddress) { addresses.append(address) }

  mutating func withAddress(_ index: Int, _ change: (inout HTMLAddress) -> Void) {
    change(&addresses[index])
  }

  mutating func noteGap(_ trick: Evasion) {
    if isShown { visibleFlow.noteGap(trick) }
  }

  /// Whether text at this place is seen.
  private var isShown: Bool {
    let style = open.style
    return !open.isUnshown && !style.isGone && !style.isInvisible
  }

  // MARK: Text

  private mutating func readText(_ range: Range<Int>, decodes: Bool, in html: borrowing Span<UInt8>)
  {
    let style = open.style
    if open.isUnshown {
      if open.all.last?.tag == .style { readSheet(range, in: html) }
      return
    }
    if style.hidesText {
      guard Self.hasInk(range, in: html) else { return }
      hiddenFlow.append(range, of: html, decodes: decodes, keepsBlanks: false)
      hiddenFlow.appendBorder(.line, at: range.upperBound - 1..<range.upperBound)
      visibleFlow.noteGap(.markup)
      return
    }
    if Self.hasInk(range, in: html) {
      noteInk()
      noteSeen(range, style)
    }
    if style.isReversed {
      visibleFlow.appendReversed(range, of: html)
    } else {
      visibleFlow.append(range, of: html, decodes: decodes, keepsBlanks: style.keepsBlanks)
    }
  }

  /// Appends text that a style sheet generates.
  mutating func appendGenerated(_ declarations: [CSSDeclaration], at tag: Range<Int>) {
    guard isShown, let content = declarations.last(where: { $0.property == .content }) else {
      return
    }
    for word in content.words {
      guard let quote = word.first, quote == "\"" || quote == "'" else { continue }
      let text = word.dropFirst().prefix { $0 != quote }
      guard !text.isEmpty else { continue }
      noteInk()
      visibleFlow.append(Array(text.utf8), standingFor: tag, tricks: .markup)
    }
  }

  /// Whether a text holds anything but white space.
  private static func hasInk(_ range: Range<Int>, in html: borrowing Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch html[offset] {
      case 0...0x20: offset += 1
      case UInt8(ascii: "&"):
        guard
          let reference = CharacterReference(
            in: html, at: offset, limit: range.upperBound, isInAttribute: false),
          blankReferences.contains(reference.bytes)
        else { return true }
        offset = reference.end
      case 0xC2 where html.holds("\u{A0}", at: offset): offset += 2
      case 0xE2 where html.holds("\u{200B}", at: offset) || html.holds("\u{200C}", at: offset):
        offset += 3
      default: return true
      }
    }
    return false
  }

  private static let blankReferences: Set<[UInt8]> = Set(
    ["\u{A0}", " ", "\n", "\t", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2002}", "\u{2003}"]
      .map { Array($0.utf8) })

  // MARK: Tags

  private mutating func start(
    _ tag: HTMLTag, _ range: Range<Int>, isSelfClosing: Bool, in html: borrowing Span<UInt8>
  ) {
    if tag.endsParagraph || tag.endsItsLike {
      for _ in 0..<open.closedCount(byStartOf: tag) {
        close(at: range.lowerBound..<range.lowerBound, in: html)
      }
    }
    let attributes = tokenizer.attributes
    let key = tokenizer.key
    var element = OpenElement(
      tag: tag, key: key, range: range, style: open.style,
      isUnshown: tag.isUnshown || open.isUnshown, blockDepth: open.blockDepth)
    let isBlock = tag.border != .none && tag != .html && tag != .body && tag != .head
    if isBlock { element.blockDepth += 1 }
    var box = BoxStyle()
    let before = applyStyles(to: &element, &box, attributes, in: html)
    readAddresses(of: element, box, attributes, in: html)
    checkForm(of: element, box, attributes, in: html)
    if !element.isUnshown { readLabels(of: element, attributes, in: html) }
    if tag == .a { beginAnchor(range, attributes, in: html) }
    let isShown = !element.isUnshown && !element.style.isGone && !element.style.isInvisible
    if isShown {
      switch tag {
      case .br: breakLine(at: range)
      case .wbr: visibleFlow.noteGap(.softHyphen)
      default:
        if tag.border == .none { visibleFlow.noteGap(.markup) }
        visibleFlow.appendBorder(tag.border, at: range)
      }
    } else {
      visibleFlow.noteGap(.markup)
    }
    if tag.border == .cell { endLineBreaks() }
    guard !tag.isVoid, !(isSelfClosing && tag == .other) else { return }
    element.breaks = form.lineBreaks
    element.ink = form.ink
    if open.push(element), !before.isEmpty { appendGenerated(before, at: range) }
  }

  private mutating func end(_ tag: HTMLTag, _ range: Range<Int>, in html: borrowing Span<UInt8>) {
    // Old habits: these end tags stand for an element of their own.
    if tag == .br, isShown { breakLine(at: range) }
    noteGap(.markup)
    if open.popUncounted() { return }
    let key = tokenizer.key
    for _ in 0..<open.closedCount(by: key, tag) { close(at: range, in: html) }
  }

  /// Closes the innermost element.
  private mutating func close(at range: Range<Int>, in html: borrowing Span<UInt8>) {
    if let element = open.all.last, !element.textAfter.isEmpty {
      appendGenerated(element.textAfter, at: element.range)
    }
    guard let element = open.pop() else { return }
    if element.tag == .a { endAnchor(range.upperBound, in: html) }
    checkEnd(of: element, at: range)
    guard !element.isUnshown, !element.style.isGone, !element.style.isInvisible else { return }
    let place = range.isEmpty ? element.range : range
    visibleFlow.appendBorder(element.tag.border, at: place)
    if element.tag.border == .cell { endLineBreaks() }
  }

  /// Reads a line break that is seen.
  private mutating func breakLine(at range: Range<Int>) {
    visibleFlow.appendLineBreak(at: range)
    noteLineBreak(range)
  }

  /// The value of an attribute as text in small letters, nil where there is none.
  func word(
    _ name: AttributeName, of attributes: HTMLAttributes, in html: borrowing Span<UInt8>
  ) -> String? {
    guard let value = attributes.value(of: name), value.count <= CSSValue.maximumBytes else {
      return nil
    }
    return String(decoding: CharacterReference.decoded(value, in: html), as: UTF8.self).lowercased()
  }
}
