// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Lays text out in a view: white space collapsed, blocks on lines of their own.
struct TextFlow {
  /// What has been laid out.
  private(set) var view = HTMLView()
  /// White space and borders seen since the last character, not yet in the view.
  private var pending = Pending()

  private struct Pending {
    var lineFeeds = 0
    var hasBlank = false
    /// Whether a cell or an item ended.
    var isSplit = false
    /// What of the source stands between the characters.
    var source: Range<Int>?
    /// Tags and comments that are no border.
    var gap: Evasion = []
  }

  /// Forgets all and keeps the storage.
  mutating func removeAll() {
    view.removeAll()
    pending = Pending()
  }

  /// Notes the border of an element.
  ///
  /// - Parameters:
  ///   - border: how the element is set apart.
  ///   - tag: 0-based byte range of its start or end tag in the source.
  mutating func appendBorder(_ border: HTMLTag.Border, at tag: Range<Int>) {
    switch border {
    case .none: return
    case .cell:
      pending.hasBlank = true
      pending.isSplit = true
    case .item:
      pending.lineFeeds = max(pending.lineFeeds, 1)
      pending.isSplit = true
    case .line: pending.lineFeeds = max(pending.lineFeeds, 1)
    case .paragraph: pending.lineFeeds = max(pending.lineFeeds, 2)
    }
    if pending.source == nil { pending.source = tag }
  }

  /// Notes a line break.
  mutating func appendLineBreak(at tag: Range<Int>) {
    pending.lineFeeds = min(pending.lineFeeds + 1, 2)
    if pending.source == nil { pending.source = tag }
  }

  /// Notes something that cannot be seen.
  ///
  /// - Parameter trick: what it does to a word that it stands in.
  mutating func noteGap(_ trick: Evasion) { pending.gap.formUnion(trick) }

  /// Appends the characters of a text token.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range of the source.
  ///   - source: the source.
  ///   - decodes: whether it holds character references.
  ///   - keepsBlanks: whether white space stays as it is.
  mutating func append(
    _ range: Range<Int>, of source: borrowing Span<UInt8>, decodes: Bool, keepsBlanks: Bool
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source[offset]
      if !keepsBlanks, byte.isHTMLBlank {
        let start = offset
        while offset < range.upperBound, source[offset].isHTMLBlank { offset += 1 }
        pending.hasBlank = true
        if pending.source == nil { pending.source = start..<start + 1 }
        continue
      }
      if decodes, byte == UInt8(ascii: "&"),
        let reference = CharacterReference(
          in: source, at: offset, limit: range.upperBound, isInAttribute: false)
      {
        append(reference.bytes, standingFor: offset..<reference.end)
        offset = reference.end
        continue
      }
      let start = offset
      offset = Self.endOfStretch(in: source, from: start, to: range.upperBound, keepsBlanks)
      let gap = settle(beforeBlank: false)
      view.append(start..<offset, of: source, after: gap)
    }
  }

  /// Appends characters that stand for something else.
  ///
  /// - Parameters:
  ///   - bytes: whole scalars.
  ///   - range: 0-based byte range of the source.
  ///   - tricks: what was undone.
  mutating func append(
    _ bytes: [UInt8], standingFor range: Range<Int>, tricks: Evasion = []
  ) {
    let gap = settle(beforeBlank: bytes.first.map { $0 <= 0x20 } ?? true)
    view.append(bytes, standingFor: range, tricks: tricks, after: gap)
  }

  /// Appends a text from its last character to its first.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range of the source.
  ///   - source: the source.
  mutating func appendReversed(_ range: Range<Int>, of source: borrowing Span<UInt8>) {
    view.noteReordering()
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
      var bytes: [UInt8] = []
      for offset in start..<end { bytes.append(source[offset]) }
      if bytes == [0x0A] || bytes == [0x0D] { bytes = [0x20] }
      append(bytes, standingFor: start..<end, tricks: .bidi)
      end = start
    }
  }

  /// Puts what is pending into the view.
  ///
  /// - Returns: what was left out inside a word.
  private mutating func settle(beforeBlank: Bool) -> Evasion {
    guard pending.source != nil || !pending.gap.isEmpty else { return [] }
    let last = view.bytes.last
    var gap: Evasion = []
    if let last, let source = pending.source {
      let tricks: Evasion = pending.isSplit ? .split : []
      if pending.lineFeeds > 0 {
        view.append(
          [UInt8](repeating: UInt8(ascii: "\n"), count: pending.lineFeeds), standingFor: source,
          tricks: tricks)
      } else if last != UInt8(ascii: "\n") {
        view.append([UInt8(ascii: " ")], standingFor: source, tricks: tricks)
      }
    } else if let last, last > 0x20, !beforeBlank {
      gap = pending.gap
    }
    pending = Pending()
    return gap
  }

  /// Where a stretch ends that can be copied as it stands: single blanks between words do not end
  /// it.
  private static func endOfStretch(
    in source: borrowing Span<UInt8>, from start: Int, to end: Int, _ keepsBlanks: Bool
  ) -> Int {
    var offset = start + 1
    while offset < end {
      let byte = source[offset]
      if byte == UInt8(ascii: "&") { return offset }
      if byte <= 0x20, !keepsBlanks, byte.isHTMLBlank {
        guard byte == 0x20, offset + 1 < end, source[offset + 1] > 0x20,
          source[offset + 1] != UInt8(ascii: "&")
        else { return offset }
      }
      offset += 1
    }
    return offset
  }
}
