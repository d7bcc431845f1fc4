// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Tells what stands in quotation marks: names of things, or what somebody else has said.
enum QuotationMarks {
  /// What a character is among the marks.
  private enum Mark {
    /// It opens, and one of these closes.
    case opening(Unicode.Scalar, Unicode.Scalar)
    case closing
    /// It opens or closes by turns.
    case plain
  }

  /// A dictionary takes ten times as long, and a text may be full of insults.
  private static func mark(_ scalar: Unicode.Scalar) -> Mark? {
    switch scalar {
    case "\"": .plain
    case "\u{201C}": .opening("\u{201D}", "\u{201D}")
    case "\u{201E}": .opening("\u{201C}", "\u{201D}")
    case "\u{201D}": .opening("\u{201D}", "\u{201D}")
    case "«": .opening("»", "»")
    case "»": .opening("«", "»")
    case "‹": .opening("›", "›")
    case "›": .opening("‹", "›")
    case "「": .opening("」", "」")
    case "『": .opening("』", "』")
    case "《": .opening("》", "》")
    case "〈": .opening("〉", "〉")
    case "【": .opening("】", "】")
    case "」", "』", "》", "〉", "】": .closing
    default: nil
    }
  }

  /// So far away a mark belongs to something else.
  private static let reach = 48
  /// So far back plain marks are counted, of which every other opens.
  private static let lineReach = 512

  /// Whether a place lies inside a short stretch in quotation marks.
  ///
  /// - Parameters:
  ///   - place: 0-based byte offset between scalars.
  ///   - text: valid UTF-8.
  /// - Returns: whether a mark opens close before the place, on its line, and its partner closes
  ///   close behind.
  static func enclose(_ place: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard let (mark, start) = lastMark(before: place, in: text) else { return false }
    var closers: (Unicode.Scalar, Unicode.Scalar) = ("\"", "\"")
    switch mark {
    case .opening(let first, let second): closers = (first, second)
    case .plain: guard opensPlain(start, in: text) else { return false }
    case .closing: return false
    }
    var offset = place
    while offset < text.count, offset - place < reach,
      let found = text.scalar(at: offset), found.scalar != "\n"
    {
      if found.scalar == closers.0 || found.scalar == closers.1 { return true }
      if self.mark(found.scalar) != nil { return false }
      offset += found.byteCount
    }
    return false
  }

  /// The last mark on the line, close before a place.
  private static func lastMark(
    before place: Int, in text: borrowing Span<UInt8>
  ) -> (mark: Mark, offset: Int)? {
    var offset = place
    while offset > 0, place - offset < reach, let found = text.scalar(before: offset),
      found.scalar != "\n"
    {
      offset -= found.byteCount
      if let mark = mark(found.scalar) { return (mark, offset) }
    }
    return nil
  }

  /// Whether a plain mark opens: an even number of such stand before it on its line.
  private static func opensPlain(_ mark: Int, in text: borrowing Span<UInt8>) -> Bool {
    var count = 0
    var offset = mark
    while offset > 0, mark - offset < lineReach, text[offset - 1] != UInt8(ascii: "\n") {
      offset -= 1
      if text[offset] == UInt8(ascii: "\"") { count += 1 }
    }
    return count.isMultiple(of: 2)
  }
}

extension PhraseScratch {
  /// Drops words in quotation marks that some rules take for names.
  mutating func removeQuoted(in text: borrowing Span<UInt8>, by rules: [Rule]) {
    var kept: [PhraseFinding] = []
    for finding in findings {
      let range = finding.range
      if rules[finding.rule].isExcusedInQuotes,
        QuotationMarks.enclose(range.lowerBound, in: text)
          || QuotationMarks.enclose(range.upperBound, in: text)
      {
        concepts.doubt(finding.rule, concepts.text.sentence(around: range, in: text), .denied)
        concepts.recorder?.drop(finding.rule, range, in: text, .quoted)
      } else {
        kept.append(finding)
      }
    }
    findings = kept
  }
}
