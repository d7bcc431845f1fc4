// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Tells what stands in quotation marks: names of things, or what somebody else has said.
enum QuotationMarks {
  /// The marks that close what each opens.
  private static let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{201C}": ["\u{201D}"], "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{201D}": ["\u{201D}"],
    "«": ["»"], "»": ["«", "»"], "‹": ["›"], "›": ["‹", "›"], "「": ["」"], "『": ["』"],
    "《": ["》"], "〈": ["〉"], "【": ["】"],
  ]
  private static let closing = Set(pairs.values.joined())

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
    guard let opening = lastMark(before: place, in: text) else { return false }
    let closers: [Unicode.Scalar]
    if opening.scalar == "\"" {
      guard opensPlain(opening.offset, in: text) else { return false }
      closers = ["\""]
    } else {
      closers = pairs[opening.scalar] ?? []
    }
    var offset = place
    while offset < text.count, offset - place < reach,
      let found = text.scalar(at: offset), found.scalar != "\n"
    {
      if closers.contains(found.scalar) { return true }
      if found.scalar == "\"" || pairs[found.scalar] != nil { return false }
      offset += found.byteCount
    }
    return false
  }

  private static func lastMark(
    before place: Int, in text: borrowing Span<UInt8>
  ) -> (scalar: Unicode.Scalar, offset: Int)? {
    var offset = place
    while offset > 0, place - offset < reach, let found = text.scalar(before: offset),
      found.scalar != "\n"
    {
      offset -= found.byteCount
      if found.scalar == "\"" || pairs[found.scalar] != nil { return (found.scalar, offset) }
      if closing.contains(found.scalar) { return nil }
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
        concepts.doubt(finding.rule, concepts.text.sentence(around: range, in: text), .negated)
        concepts.recorder?.drop(finding.rule, range, in: text, .quoted)
      } else {
        kept.append(finding)
      }
    }
    findings = kept
  }
}
