// SPDX-License-Identifier: Apache-2.0

/// The elements that make a difference to what is read; all others are `other`.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
  case a, abbr, address, area, article, aside, b, base, bdo, big, blockquote, body, br, button
  case canvas, caption, center, col, colgroup, dd, details, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header
  case hgroup, hr, html, i, iframe, image, img, input, legend, li, link, listing, main, menu, meta
  case nav, noembed, noframes, object, ol, optgroup, option, p, param, plaintext, pre, s, script
  case search, section, select, small, source, span, strong, style, sub, summary, sup, svg, table
  case tbody, td, template, textarea, tfoot, th, thead, title, tr, track, tt, u, ul, video, wbr
  case xmp, other

  private static let byName = allCases.map { (key: NameKey("\($0)"), tag: $0) }
    .sorted { $0.key < $1.key }

  init(_ key: NameKey) {
    var (low, high) = (0, Self.byName.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.byName[middle].key < key { low = middle + 1 } else { high = middle }
    }
    self = low < Self.byName.count && Self.byName[low].key == key ? Self.byName[low].tag : .other
  }

  /// What stands between an element's tags.
  enum Content { case markup, characters, raw }

  /// How its content is read.
  var content: Content {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext: .raw
    case .title, .textarea: .characters
    default: .markup
    }
  }

  /// Whether its content is never shown as text.
  var isUnshown: Bool {
    switch self {
    case .head, .title, .script, .style, .template, .iframe, .noembed, .noframes, .object: true
    default: false
    }
  }

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .image, .img, .input, .link, .meta, .param, .source,
      .track, .wbr:
      true
    default: false
    }
  }

  /// How the element is set apart from what stands before and behind it.
  enum Border {
    case none
    /// A blank, as between the cells of a row.
    case cell
    /// A line of its own that only goes on a list or a row.
    case item
    /// A line of its own.
    case line
    /// An empty line before and behind.
    case paragraph
  }

  /// How it is set apart.
  var border: Border {
    switch self {
    case .td, .th: .cell
    case .li, .dt, .dd, .option: .item
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .ul, .ol, .dl, .pre, .table, .hr, .fieldset,
      .listing, .xmp, .figure:
      .paragraph
    case .address, .article, .aside, .body, .button, .caption, .center, .details, .dialog, .dir,
      .div, .figcaption, .footer, .form, .head, .header, .hgroup, .html, .legend, .main, .menu,
      .nav,
      .optgroup, .plaintext, .search, .section, .select, .summary, .tbody, .tfoot, .thead, .tr,
      .textarea, .title:
      .line
    default: .none
    }
  }

  /// Whether its start ends an open paragraph.
  var endsParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .hr, .li, .dd, .dt, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search,
      .section, .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether end tags inside do not reach beyond it.
  var isBarrier: Bool {
    switch self {
    case .table, .td, .th, .caption, .html, .template, .object, .button: true
    default: false
    }
  }

  /// Whether its start ends open elements of its kind.
  var endsItsLike: Bool {
    switch self {
    case .li, .dd, .dt, .td, .th, .tr, .tbody, .thead, .tfoot, .option, .optgroup, .a: true
    default: false
    }
  }

  /// Whether the start of an element ends this one, where no `isBarrier` or list stands between.
  func isEnded(byStartOf other: HTMLTag) -> Bool {
    switch self {
    case .p: other.endsParagraph
    case .li: other == .li
    case .dd, .dt: other == .dd || other == .dt
    case .td, .th: other == .td || other == .th || other == .tr || other.isRowGroup
    case .tr: other == .tr || other.isRowGroup
    case .tbody, .thead, .tfoot: other.isRowGroup
    case .option: other == .option || other == .optgroup
    case .a: other == .a
    default: false
    }
  }

  private var isRowGroup: Bool {
    switch self {
    case .tbody, .thead, .tfoot: true
    default: false
    }
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
