// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The checks of form.
extension HTMLReader {
  /// Absorbs the rounding of sums and quotients, so that what is exactly at a limit passes.
  private static let tolerance = 1e-9

  /// Notes that something can be seen here.
  mutating func noteInk() {
    endLineBreaks()
    form.ink += 1
  }

  /// Judges the look of a text that is seen.
  mutating func noteSeen(_ range: Range<Int>, _ style: ElementStyle) {
    let size = Int((min(style.fontPixels, 10_000) * 100).rounded())
    if form.fontSizes.count <= limits.fontSizes, form.fontSizes.insert(size).inserted,
      form.fontSizes.count > limits.fontSizes
    {
      add(.fontSizes, range)
    }
    if let index = style.alignment, let declaration = form.reportAlignment(index) {
      add(.align, declaration)
    }
    if let color = style.color, let background = style.background, !style.hasPictureBehind,
      !form.barriers.contains(.lowContrast),
      color.contrast(with: background)
        < (style.isLarge ? limits.largeTextContrast : limits.contrast)
    {
      addBarrier(.lowContrast, range)
    }
    anchor?.hasText = true
  }

  mutating func addBarrier(_ barrier: FormChecks.Barrier, _ range: Range<Int>) {
    if form.barriers.insert(barrier).inserted { add(.accessibility, range) }
  }

  // MARK: Line breaks

  /// Counts a line break.
  mutating func noteLineBreak(_ range: Range<Int>) {
    if form.lineBreaks == 0 { form.lineBreakRange = range }
    form.lineBreaks += 1
    form.lineBreakRange = form.lineBreakRange.lowerBound..<range.upperBound
  }

  /// Ends a run of line breaks, and reports it if it is too long.
  mutating func endLineBreaks() {
    guard form.lineBreaks > 0 else { return }
    if form.lineBreaks > limits.lineBreaks { add(.lineBreaks, form.lineBreakRange) }
    form.lineBreaks = 0
  }

  // MARK: Elements

  /// Judges an element by its start tag.
  mutating func checkForm(
    of element: OpenElement, _ box: BoxStyle, _ attributes: HTMLAttributes,
    in html: borrowing Span<UInt8>
  ) {
    switch element.tag {
    case .html:
      let language = attributes.value(of: .lang) ?? attributes.value(of: .xmlLang)
      if language?.isEmpty ?? true { addBarrier(.noLanguage, element.range) }
    case .table:
      let role = word(.role, of: attributes, in: html)
      if form.plainTables.count < 256 {
        form.plainTables.append(role != "presentation" && role != "none")
      }
    case .th, .caption:
      if !form.plainTables.isEmpty { form.plainTables[form.plainTables.count - 1] = false }
    case .hr, .input, .video, .canvas, .svg, .object, .embed: noteInk()
    default: break
    }
    guard !element.isUnshown else { return }
    if let level = element.tag.headingLevel {
      if let last = form.lastHeading, level > last + 1 {
        addBarrier(.skippedHeading, element.range)
      }
      form.lastHeading = level
    }
    switch element.tag {
    case .svg, .canvas, .video: checkImageWidth(box, element.range)
    case .td, .th:
      if attributes.value(of: .background) != nil { checkImageWidth(box, element.range) }
    default: break
    }
    if isOutermost(element) { checkMargins(element, box) }
  }

  /// Reports an image that is too wide.
  mutating func checkImageWidth(_ box: BoxStyle, _ tag: Range<Int>) {
    guard let share = box.widthShare(ofCanvas: limits.canvasPixels) else { return }
    if share > limits.imageWidthPercent / 100 + Self.tolerance { add(.imageWidth, tag) }
  }

  /// Whether an element is there to hold others.
  private static func isContainer(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .article, .body, .center, .div, .main, .section, .table, .td: true
    default: false
    }
  }

  /// Whether the element is the page, a block right on it, or a wrapper around all that follows.
  private func isOutermost(_ element: OpenElement) -> Bool {
    guard element.tag.border != .none, element.tag != .html, element.tag != .head else {
      return false
    }
    return element.blockDepth <= 1 || form.ink == 0 && Self.isContainer(element.tag)
  }

  private mutating func checkMargins(_ element: OpenElement, _ box: BoxStyle) {
    var reported: Range<Int>?
    for (margin, padding) in [
      (box.marginLeft, box.paddingLeft), (box.marginRight, box.paddingRight),
    ] {
      let share =
        (margin.length?.share(ofCanvas: limits.canvasPixels) ?? 0)
        + (padding.length?.share(ofCanvas: limits.canvasPixels) ?? 0)
      guard share > limits.marginPercent / 100 + Self.tolerance else { continue }
      let isMargin = margin.length.map { $0 != .pixels(0) } ?? false
      let range = (isMargin ? margin.range : padding.range) ?? element.range
      if range != reported { add(.margin, range) }
      reported = range
    }
    let isCentered =
      box.marginLeft.isAuto && box.marginRight.isAuto
      || element.tag == .table && element.style.isCentering
    if isCentered, reported == nil, case .percent(let width)? = box.width,
      (100 - width) / 2 > limits.marginPercent + Self.tolerance
    {
      add(.margin, element.range)
    }
  }

  /// Judges an element by what was in it.
  mutating func checkEnd(of element: OpenElement, at range: Range<Int>) {
    switch element.tag {
    case .table:
      if form.plainTables.popLast() == true { addBarrier(.layoutTable, element.range) }
    case .p, .div:
      let isEmpty = element.ink == form.ink && element.breaks == form.lineBreaks
      if isEmpty, !element.isUnshown, !element.style.isGone, !element.style.isInvisible {
        noteLineBreak(element.range.lowerBound..<max(element.range.upperBound, range.upperBound))
      } else if element.ink == form.ink, form.lineBreaks > 0 {
        // What the run ends with is the end tag.
        form.lineBreakRange =
          form.lineBreakRange.lowerBound..<max(form.lineBreakRange.upperBound, range.upperBound)
      }
    default: break
    }
  }
}
