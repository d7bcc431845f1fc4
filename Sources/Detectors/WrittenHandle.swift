// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Account names whose underscores are written out: "insta, silver understreck ylva".
///
/// Only names with an underscore are read so; a dot in words is read within them, since "punkt" and
/// "point" alone are nouns.
enum WrittenHandle {
  /// More parts belong to no name.
  private static let maximumParts = 8

  /// The edits that put the signs back into a folded text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    guard WrittenSeparator.mayHoldUnderscore(text) else { return [] }
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      guard MessengerGap.isNameByte(text[position]) else {
        position += 1
        continue
      }
      let (signs, end) = readName(in: text, from: position)
      if signs.contains(where: { $0.sign == .underscore }) {
        edits += signs.map { FoldedText.Edit($0.range, [$0.sign.rawValue], .writtenOut) }
      }
      position = end
    }
    return edits
  }

  /// The signs in words between the parts of a name, and where its last part ends.
  private static func readName(
    in text: borrowing Span<UInt8>, from start: Int
  ) -> (signs: [WrittenSeparator], end: Int) {
    var signs: [WrittenSeparator] = []
    var end = partEnd(in: text, from: start)
    while signs.count < maximumParts,
      let sign = WrittenSeparator(behindLabel: end, in: text),
      sign.sign == .underscore || sign.sign == .dot && sign.trick == .writtenOut
    {
      let next = partEnd(in: text, from: sign.range.upperBound)
      guard next > sign.range.upperBound else { break }
      signs.append(sign)
      end = next
    }
    return (signs, end)
  }

  private static func partEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, MessengerGap.isNameByte(text[end]) { end += 1 }
    return end
  }
}
