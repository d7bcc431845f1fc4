// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// Finds what a message quotes from another: lines with `>`, and what stands behind a line such as
/// "On 3 May 2024 Anna wrote:" or the head of a forwarded mail.
package enum QuotedText {
  /// Finds the quoted parts of a text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - ranges: takes 0-based byte ranges of whole lines, rising and apart from each other.
  /// - Complexity: O(length of the text).
  package static func append(in text: borrowing Span<UInt8>, to ranges: inout [Range<Int>]) {
    var lines = Lines()
    var isBehindIntroduction = false
    while let line = lines.next(in: text) {
      switch role(of: line, after: lines.previous, in: text) {
      case .quoted:
        isBehindIntroduction = false
        ranges.extend(to: line)
      case .introduction(let start):
        isBehindIntroduction = true
        ranges.extend(to: start..<line.upperBound)
      case .blank:
        if isBehindIntroduction { ranges.extend(to: line) }
      case .own:
        // Without signs before its lines the quotation goes on to the end.
        if isBehindIntroduction {
          ranges.extend(to: line.lowerBound..<text.count)
          return
        }
      }
    }
  }

  private enum Role {
    case quoted, blank, own
    /// A quotation begins; the line in which its introduction begins starts here.
    case introduction(Int)
  }

  private static func role(
    of line: Range<Int>, after previous: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Role {
    let content = text.trimmed(line)
    guard !content.isEmpty else { return .blank }
    switch text[content.lowerBound] {
    case UInt8(ascii: ">"): return .quoted
    // U+FF1E is EF BC 9E.
    case 0xEF
    where content.count >= 3 && text[content.lowerBound + 1] == 0xBC
      && text[content.lowerBound + 2] == 0x9E:
      return .quoted
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      if QuotationWords.isSeparator(text.extracting(content)) {
        return .introduction(line.lowerBound)
      }
    default: break
    }
    // At the end of the text nothing follows that could be introduced.
    if line.upperBound < text.count, text.hasColon(before: content.upperBound) {
      // The line may be the rest of one that was too long.
      let both = text.trimmed(previous.lowerBound..<content.upperBound)
      if QuotationWords.isIntroduction(text.extracting(content), needsStart: true) {
        return .introduction(line.lowerBound)
      }
      if !previous.isEmpty,
        QuotationWords.isIntroduction(text.extracting(both), needsStart: true)
      {
        return .introduction(previous.lowerBound)
      }
      if QuotationWords.isIntroduction(text.extracting(content), needsStart: false) {
        return .introduction(line.lowerBound)
      }
    }
    if !previous.isEmpty, QuotationWords.maybeHead(text.extracting(content)),
      QuotationWords.isHead(
        text.extracting(text.trimmed(previous)), then: text.extracting(content))
    {
      return .introduction(previous.lowerBound)
    }
    return .own
  }
}

/// Walks over the lines of a text; a line feed or a carriage return belongs to the line it ends.
private struct Lines {
  private var position = 0
  private(set) var previous = 0..<0
  private var current = 0..<0

  mutating func next(in text: borrowing Span<UInt8>) -> Range<Int>? {
    guard position < text.count else { return nil }
    previous = current
    current = position..<text.lineEnd(from: position)
    position = current.upperBound
    return current
  }
}

extension Span where Element == UInt8 {
  /// The offset behind the next line end, or the end of the text.
  fileprivate func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset &+ 16 <= count {
      let bytes = vector(at: offset)
      let found = (bytes.lanes(equalTo: 0x0A) | bytes.lanes(equalTo: 0x0D)).signBits
      if found != 0 { return endOfLine(at: offset &+ found.trailingZeroBitCount) }
      offset &+= 16
    }
    while offset < count {
      if self[offset] == 0x0A || self[offset] == 0x0D { return endOfLine(at: offset) }
      offset &+= 1
    }
    return count
  }

  /// The offset behind a line end, which may be a carriage return with its line feed.
  private func endOfLine(at offset: Int) -> Int {
    let isPair = self[offset] == 0x0D && offset + 1 < count && self[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// Whether a colon, perhaps a full-width one (U+FF1A, EF BC 9A), ends before a place.
  fileprivate func hasColon(before end: Int) -> Bool {
    self[end - 1] == UInt8(ascii: ":")
      || end >= 3 && self[end - 1] == 0x9A && self[end - 2] == 0xBC && self[end - 3] == 0xEF
  }

}

extension [Range<Int>] {
  /// Adds a range; one that touches the last goes together with it.
  fileprivate mutating func extend(to range: Range<Int>) {
    if let last, last.upperBound >= range.lowerBound {
      self[count - 1] = Swift.min(last.lowerBound, range.lowerBound)..<range.upperBound
    } else {
      append(range)
    }
  }
}
