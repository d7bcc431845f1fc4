// SPDX-License-Identifier: Apache-2.0

/// A text without what it quotes, in which everything else stays where it is.
struct QuotedParts {
  /// The text up to here holds what is the seller's own.
  let ownEnd: Int
  /// The text up to there with blanks for the quoted parts; nil when nothing is quoted before.
  let blanked: [UInt8]?

  /// Takes the quoted parts out.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - quoted: 0-based byte ranges of whole lines, rising, not empty.
  init(of text: borrowing Span<UInt8>, without quoted: [Range<Int>]) {
    var rest = quoted[...]
    var end = text.count
    if let last = rest.last, last.upperBound == end {
      end = last.lowerBound
      rest.removeLast()
    }
    ownEnd = end
    guard !rest.isEmpty else {
      blanked = nil
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end)
    for range in rest {
      for offset in bytes.count..<range.lowerBound { bytes.append(text[offset]) }
      // A line end goes on parting what stands before from what stands behind.
      for _ in range.dropLast() { bytes.append(UInt8(ascii: " ")) }
      bytes.append(UInt8(ascii: "\n"))
    }
    for offset in bytes.count..<end { bytes.append(text[offset]) }
    blanked = bytes
  }
}
