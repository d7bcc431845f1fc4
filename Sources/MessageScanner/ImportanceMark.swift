// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The mark by which a subject claims that the buyer must get the message: "[Important]", or the
/// subject "Additional Information Required".
enum ImportanceMark {
  private static let word = Array("important".utf8)
  private static let sentence = Array("additional information required".utf8)

  /// Where the mark stands.
  ///
  /// - Parameter subject: valid UTF-8.
  /// - Returns: a 0-based byte range, nil without the mark.
  static func range(in subject: borrowing Span<UInt8>) -> Range<Int>? {
    for start in subject.indices where subject[start] == UInt8(ascii: "[") {
      var place = start + 1
      skipBlanks(&place, in: subject)
      guard matches(word, at: place, in: subject) else { continue }
      place += word.count
      skipBlanks(&place, in: subject)
      if place < subject.count, subject[place] == UInt8(ascii: "]") { return start..<place + 1 }
    }
    var start = 0
    skipBlanks(&start, in: subject)
    guard matches(sentence, at: start, in: subject) else { return nil }
    var end = start + sentence.count
    let range = start..<end
    skipBlanks(&end, in: subject)
    return end == subject.count ? range : nil
  }

  private static func skipBlanks(_ place: inout Int, in text: borrowing Span<UInt8>) {
    while place < text.count, text[place] <= 0x20 { place += 1 }
  }

  private static func matches(
    _ word: [UInt8], at start: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard start + word.count <= text.count else { return false }
    return word.indices.allSatisfy { text[start + $0].lowercasedASCII == word[$0] }
  }
}
