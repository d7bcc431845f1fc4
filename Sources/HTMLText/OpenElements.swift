// SPDX-License-Identifier: Apache-2.0

/// An element whose end has not come yet.
struct OpenElement {
  let tag: HTMLTag
  let key: NameKey
  /// Its start tag, a 0-based byte range of the source.
  let range: Range<Int>
  var style: ElementStyle
  /// Whether its text is that of a script, a style sheet, a title and the like.
  var isUnshown: Bool
  /// How many blocks it stands in, itself included.
  var blockDepth: Int
  /// The counts of breaks and of visible things when it began.
  var breaks = 0
  var ink = 0
  /// What is generated behind its content.
  var textAfter: [CSSDeclaration] = []
}

/// The elements that are open, the outermost first.
///
/// Of documents nested deeper than anybody writes them, the innermost elements are only counted, so
/// that neither time nor memory depends on the depth.
struct OpenElements {
  private(set) var all: [OpenElement] = []
  /// How many elements are open that are too deep to be kept.
  private var uncountedDepth = 0
  /// How many elements of each tag are open.
  private var counts = [Int](repeating: 0, count: HTMLTag.allCases.count)

  private static let maximumDepth = 256
  /// An end tag reaches over so many open elements, no more.
  private static let maximumReach = 64

  /// How text looks at this place.
  var style: ElementStyle { all.isEmpty ? ElementStyle() : all[all.count - 1].style }
  /// Whether text at this place is no text of the message.
  var isUnshown: Bool { all.isEmpty ? false : all[all.count - 1].isUnshown }
  /// How many blocks this place is in.
  var blockDepth: Int { all.isEmpty ? 0 : all[all.count - 1].blockDepth }

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    for index in counts.indices { counts[index] = 0 }
    uncountedDepth = 0
  }

  /// Opens an element.
  ///
  /// - Returns: false when it is too deep to be kept.
  mutating func push(_ element: OpenElement) -> Bool {
    guard all.count < Self.maximumDepth else {
      uncountedDepth += 1
      return false
    }
    all.append(element)
    counts[Int(element.tag.rawValue)] += 1
    return true
  }

  /// Notes an end tag inside the elements that are only counted.
  ///
  /// - Returns: whether it belongs to one of them.
  mutating func popUncounted() -> Bool {
    guard uncountedDepth > 0 else { return false }
    uncountedDepth -= 1
    return true
  }

  /// Removes the innermost element.
  mutating func pop() -> OpenElement? {
    guard let element = all.popLast() else { return nil }
    counts[Int(element.tag.rawValue)] -= 1
    return element
  }

  /// How many elements an end tag closes.
  ///
  /// - Parameters:
  ///   - key: its name.
  ///   - tag: its tag.
  /// - Returns: the number of elements from the innermost on, 0 when it closes none.
  func closedCount(by key: NameKey, _ tag: HTMLTag) -> Int {
    guard counts[Int(tag.rawValue)] > 0 else { return 0 }
    var count = 1
    for index in all.indices.suffix(Self.maximumReach).reversed() {
      let element = (key: all[index].key, tag: all[index].tag)
      if element.key == key { return count }
      if element.tag.isBarrier, !isInTable(tag) { return 0 }
      if element.tag == .table { return 0 }
      count += 1
    }
    return 0
  }

  private func isInTable(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .table, .tr, .tbody, .thead, .tfoot, .td, .th, .html, .body, .template: true
    default: false
    }
  }

  /// How many elements a start tag closes before it opens its own.
  ///
  /// - Parameter tag: the element that begins.
  /// - Returns: the number of elements from the innermost on.
  func closedCount(byStartOf tag: HTMLTag) -> Int {
    var closed = 0
    var count = 1
    for index in all.indices.suffix(Self.maximumReach).reversed() {
      let open = all[index].tag
      if open.isEnded(byStartOf: tag) {
        closed = count
      } else {
        switch open {
        case .table, .html, .template, .object, .button, .td, .th, .caption: return closed
        case .ul, .ol, .dl, .menu:
          if tag == .li || tag == .dd || tag == .dt { return closed }
        case .select where tag == .option: return closed
        default: break
        }
      }
      count += 1
    }
    return closed
  }
}
