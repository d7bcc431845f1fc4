// SPDX-License-Identifier: Apache-2.0

/// The attributes that some rule looks at.
enum AttributeName: UInt8, CaseIterable {
  case action, align, alt, ariaLabel, background, bgcolor, classes, color, content, data, dir
  case face, formaction, height, hidden, href, httpEquiv, id, label, lang, placeholder, poster, role
  case size, src, srcset, style, text, title, value, width, xmlLang

  /// As it is written in small letters.
  private var name: String {
    switch self {
    case .ariaLabel: "aria-label"
    case .classes: "class"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    default: "\(self)"
    }
  }

  private static let byKey = allCases.map { (key: NameKey($0.name), name: $0) }
    .sorted { $0.key < $1.key }

  /// The attribute with a name; nil for one that no rule looks at.
  init?(_ range: Range<Int>, in text: borrowing Span<UInt8>) {
    let key = NameKey(range, in: text)
    var (low, high) = (0, Self.byKey.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.byKey[middle].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < Self.byKey.count, Self.byKey[low].key == key else { return nil }
    self = Self.byKey[low].name
  }

  /// Whether it holds text for people.
  var isLabel: Bool {
    switch self {
    case .alt, .title, .ariaLabel, .placeholder, .label: true
    default: false
    }
  }
}
