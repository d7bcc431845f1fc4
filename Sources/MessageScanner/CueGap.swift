// SPDX-License-Identifier: Apache-2.0

/// What may stand between a cue word and the number it announces: "us at", "is:", "号码是".
enum CueGap {
  private static let maximumBytes = 18
  private static let maximumWordLetters = 3

  /// Longer words that lead from a cue to its number.
  private static let links: [StaticString] = [
    "nous", "number", "numbers", "nummer", "numero", "lautet", "under", "unter",
  ]
  /// Short words that announce a number of another kind.
  private static let labels: [StaticString] = ["id", "ean", "sku", "upc", "ref", "lot", "pin"]
  /// Characters outside ASCII that may stand there: the end of a word for "number", a copula, and
  /// the punctuation of East Asia.
  private static let characters: [StaticString] = [
    "码", "碼", "是", "为", "為", "は", "号", "號", "番", "：", "，", "、", "　", "（", "→", "é",
  ]

  /// Whether a cue that ends at `start` announces the number that begins at `end`.
  ///
  /// - Parameters:
  ///   - range: byte range between the two.
  ///   - text: valid UTF-8.
  /// - Returns: true when nothing but punctuation and a few short words stands between.
  static func connects(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    guard range.count <= maximumBytes else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte >= 0x80 {
        guard let length = characterLength(at: position, in: text) else { return false }
        position += length
      } else if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
        var end = position
        while end < range.upperBound, text[end] >= UInt8(ascii: "a"), text[end] <= UInt8(ascii: "z")
        {
          end += 1
        }
        guard isLink(text.extracting(position..<end)) else { return false }
        position = end
      } else if byte < UInt8(ascii: " ") || byte &- UInt8(ascii: "0") < 10
        || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "$")
      {
        return false
      } else {
        position += 1
      }
    }
    return true
  }

  private static func isLink(_ word: borrowing Span<UInt8>) -> Bool {
    guard !word.isEmpty else { return false }
    if word.count <= maximumWordLetters {
      for label in labels where word.equals(label) { return false }
      return true
    }
    for link in links where word.equals(link) { return true }
    return false
  }

  private static func characterLength(
    at position: Int, in text: borrowing Span<UInt8>
  ) -> Int? {
    for character in characters {
      let end = position + character.utf8CodeUnitCount
      if end <= text.count, text.extracting(position..<end).equals(character) {
        return character.utf8CodeUnitCount
      }
    }
    return nil
  }
}
