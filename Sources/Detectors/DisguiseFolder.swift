// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Makes the folded view of a text: what its disguised parts say in plain letters.
///
/// Only the surroundings of the places found by `DisguiseLeads` are folded; they follow one another
/// with an empty line between. First each character is folded on its own, then what spans several:
/// encodings, spaced letters, leet, numbers in words, schemes, addresses. Plain ASCII is its own
/// folded view.
package struct DisguiseFolder: Sendable {
  /// The folded view of the last text.
  package private(set) var folded = FoldedText()
  private var spare = FoldedText()

  /// How far the surroundings of a place reach, in bytes.
  private static let reach = 120
  /// How much further they may reach to end at a blank.
  private static let slack = 24

  /// Makes a folder.
  package init() {}

  /// Folds the surroundings of some places; what was folded before is forgotten.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offsets: 0-based byte offsets of the places, in any order.
  /// - Complexity: linear in the length of the text.
  package mutating func fold(_ text: borrowing Span<UInt8>, around offsets: [Int]) {
    folded.removeAll()
    var window: Range<Int>?
    for offset in offsets.sorted() {
      let next = Self.window(around: offset, in: text)
      if let open = window {
        if next.lowerBound <= open.upperBound {
          window = open.lowerBound..<max(open.upperBound, next.upperBound)
          continue
        }
        append(text, open)
      }
      window = next
    }
    if let window { append(text, window) }
    foldWords()
  }

  /// Folds a whole text.
  ///
  /// - Parameter text: valid UTF-8.
  package mutating func fold(_ text: borrowing Span<UInt8>) {
    folded.removeAll()
    append(text, 0..<text.count)
    foldWords()
  }

  private static func window(around offset: Int, in text: borrowing Span<UInt8>) -> Range<Int> {
    var start = text.scalarBorder(atOrBefore: offset - reach)
    var steps = 0
    while start > 0, steps < slack, text[start - 1] > 0x20 {
      start = text.scalarBorder(atOrBefore: start - 1)
      steps += 1
    }
    var end = text.scalarBorder(atOrBefore: offset + reach)
    steps = 0
    while end < text.count, steps < slack, text[end] > 0x20 {
      end += text.scalar(at: end)?.byteCount ?? 1
      steps += 1
    }
    return start..<end
  }

  private mutating func append(_ text: borrowing Span<UInt8>, _ window: Range<Int>) {
    if folded.count > 0 {
      let border = window.lowerBound..<window.lowerBound
      folded.append(0x0A, standingFor: border)
      folded.append(0x0A, standingFor: border)
    }
    var characters = CharacterFolder(window: window)
    characters.fold(text, into: &folded)
  }

  /// Folds what spans several characters.
  private mutating func foldWords() {
    apply(DamagedText.edits(in:))
    apply(EncodedText.edits(in:))
    apply(SpacedLetters.edits(in:))
    apply(SpacedNames.edits(in:))
    apply(LeetWords.edits(in:))
    apply(SpelledNumber.edits(in:))
    apply(LineBreaks.edits(in:))
    apply(DefangedScheme.edits(in:))
    apply(WrittenAddress.edits(in:))
    apply(WrittenHandle.edits(in:))
  }

  private mutating func apply(_ find: (borrowing Span<UInt8>) -> [FoldedText.Edit]) {
    let edits = find(folded.bytes.span)
    folded.apply(edits, spare: &spare)
  }
}

/// Figures that go on in the next line.
enum LineBreaks {
  /// The edits that join them, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    for offset in text.indices where text[offset] == 0x0A {
      guard offset > 0, offset + 1 < text.count, text[offset - 1] &- UInt8(ascii: "0") < 10,
        text[offset + 1] &- UInt8(ascii: "0") < 10
      else { continue }
      edits.append(FoldedText.Edit(offset..<offset + 1, [0x20], .split))
    }
    return edits
  }
}

extension EncodedText {
  /// The edits that decode what a folded text holds in Base64 or hexadecimal digits.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      guard isSign(text[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < text.count, isSign(text[position]) { position += 1 }
      if let bytes = decoded(start..<position, in: text) {
        while position < text.count, text[position] == UInt8(ascii: "=") { position += 1 }
        edits.append(FoldedText.Edit(start..<position, bytes, .encoded))
      } else if position - start == 2, let pairs = pairs(in: text, from: start) {
        edits.append(FoldedText.Edit(start..<pairs.end, pairs.bytes, .encoded))
        position = pairs.end
      }
    }
    return edits
  }

  /// Pairs of hexadecimal digits with blanks between: "61 6e 6e 61".
  private static func pairs(
    in text: borrowing Span<UInt8>, from start: Int
  ) -> (bytes: [UInt8], end: Int)? {
    var bytes: [UInt8] = []
    var position = start
    var end = start
    while bytes.count < 64, position + 1 < text.count, let high = text[position].hexadecimalValue,
      let low = text[position + 1].hexadecimalValue,
      position + 2 == text.count || !isSign(text[position + 2])
    {
      bytes.append(high << 4 | low)
      end = position + 2
      guard end < text.count, text[end] == 0x20 || text[end] == UInt8(ascii: ":") else { break }
      position = end + 1
    }
    return isContactText(bytes) ? (bytes, end) : nil
  }
}
