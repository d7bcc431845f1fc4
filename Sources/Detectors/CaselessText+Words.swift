// SPDX-License-Identifier: Apache-2.0

extension CaselessText {
  /// Twice the words that begin in a part of the text, and one for each character of a script
  /// written without blanks; a word that the part begins inside counts.
  ///
  /// - Parameter part: 0-based byte range between scalars.
  /// - Returns: that number.
  package func halfWords(in part: Range<Int>) -> Int {
    guard !part.isEmpty else { return 0 }
    let isInside = words[part.lowerBound] && !starts[part.lowerBound]
    var total = isInside ? 2 : 0
    for index in part.lowerBound >> 6...(part.upperBound - 1) >> 6 {
      let begun = starts.words[index] & ByteBitmap.mask(index, of: part)
      total += begun.nonzeroBitCount + (begun & words.words[index]).nonzeroBitCount
    }
    return total
  }

  /// Calls a function with the offset of each byte that is no blank and outside words and
  /// characters written without blanks; of a scalar outside ASCII with all its bytes.
  @inline(__always)
  package func forEachSign(_ body: (Int) -> Void) {
    let bytes = bytes.span
    var before: UInt64 = 0
    for index in 0..<words.wordCount {
      let unspaced = starts.words[index] & ~words.words[index]
      var signs = ~(words.words[index] | unspaced | unspaced &<< 1 | unspaced &<< 2)
      signs &= ~(before &>> 63 | before &>> 62)
      before = unspaced
      if index == words.wordCount - 1, count & 63 != 0 { signs &= (1 << UInt64(count & 63)) - 1 }
      while signs != 0 {
        let offset = index << 6 | signs.trailingZeroBitCount
        signs &= signs &- 1
        if bytes[offset] != UInt8(ascii: " ") { body(offset) }
      }
    }
  }
}
