// SPDX-License-Identifier: Apache-2.0

/// Parts of a candidate that may be numbers of their own.
extension PhoneCandidate {
  /// A mark at which a candidate may be two numbers, the most telling first.
  enum Separator: Sendable {
    case slash, parenthesis, spacedHyphen, dash, dot, blank
  }

  /// The separators in the order in which they are tried, with what shows that one is there.
  static let separators: InlineArray<6, (feature: PhoneFeatures, separator: Separator)> = [
    (.slash, .slash), (.parenthesis, .parenthesis), (.hyphen, .spacedHyphen), (.dash, .dash),
    (.dot, .dot), (.blank, .blank),
  ]

  /// A place where a separator splits a candidate.
  struct Split {
    /// Where the separator starts; the part before it ends here.
    let start: Int
    /// The part after the separator.
    let part: Range<Int>
  }

  /// The first split at or after a place.
  ///
  /// - Parameters:
  ///   - separator: what to split at.
  ///   - first: 0-based place to start from.
  /// - Returns: nil when no separator with something after it follows.
  func split(at separator: Separator, from first: Int) -> Split? {
    for place in first..<max(first, count) {
      if let part = part(after: separator, at: place) { return Split(start: place, part: part) }
    }
    return nil
  }

  private func part(after separator: Separator, at place: Int) -> Range<Int>? {
    switch separator {
    case .slash:
      guard self[place] == .slash else { return nil }
      return skip(from: place) { $0 == .slash }..<count
    case .parenthesis:
      guard self[place] == .parenthesis else { return nil }
      return place..<skip(from: place + 1) { $0 != .parenthesis }
    case .spacedHyphen:
      guard place + 1 < count else { return nil }
      let isSeparator =
        self[place].isSpace && self[place + 1] == .hyphen
        || self[place] == .hyphen && self[place + 1].isSpace
      return isSeparator ? tail(from: place + 2) : nil
    case .dash:
      return self[place] == .dash ? tail(from: place + 1) : nil
    case .dot:
      guard self[place] == .dot else { return nil }
      let dots = skip(from: place) { $0 == .dot }
      guard dots < count else { return nil }
      let start = skip(from: dots) { $0.isSpace }
      return start..<skip(from: start) { $0 != .dot }
    case .blank:
      guard self[place].isSpace else { return nil }
      let start = skip(from: place) { $0.isSpace }
      return start < count ? start..<skip(from: start) { !$0.isSpace } : nil
    }
  }

  /// All that follows a place, without the blanks it starts with; nil when nothing follows.
  private func tail(from place: Int) -> Range<Int>? {
    place < count ? skip(from: place) { $0.isSpace }..<count : nil
  }

  @inline(__always)
  private func skip(from place: Int, while condition: (PhoneCharacter) -> Bool) -> Int {
    var next = place
    while next < count && condition(self[next]) { next += 1 }
    return next
  }

  /// A range without the characters at its end in which no number ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound && !self[end - 1].mayEnd { end -= 1 }
    return range.lowerBound..<end
  }
}
