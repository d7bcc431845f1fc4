// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Names of mail services written in two words: "anna at g mail dot com".
enum SpacedNames {
  private static let names = [
    "g mail", "hot mail", "out look", "ya hoo", "i cloud", "proton mail", "ya ndex", "ou tlook",
  ].map { Array($0.utf8) }

  /// The edits that close the gaps of a folded text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    for offset in text.indices where text[offset] == UInt8(ascii: " ") {
      for name in names {
        guard let gap = name.firstIndex(of: UInt8(ascii: " ")), offset >= gap,
          text.holdsCaseless(name, at: offset - gap), isAlone(name, at: offset - gap, in: text)
        else { continue }
        edits.append(FoldedText.Edit(offset..<offset + 1, [], .spaced))
      }
    }
    return edits
  }

  /// Whether a name is no part of a word, and a top-level domain is to follow.
  private static func isAlone(
    _ name: [UInt8], at start: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    if let before = text.scalar(before: start), DisguiseText.isLetter(before.scalar) {
      return false
    }
    return WrittenSeparator(behindLabel: start + name.count, in: text)?.sign == .dot
  }
}
