// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
  /// Finds where another run of bytes stands in this one; occurrences may overlap.
  ///
  /// Meant for short texts before the first message is written: the time is the product of the two
  /// lengths at worst.
  ///
  /// - Parameter needle: bytes, may be empty, which occurs nowhere.
  /// - Returns: 0-based offsets of the occurrences, in order.
  func occurrences(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first, count >= needle.count else { return [] }
    var found: [Int] = []
    for offset in 0...(count - needle.count) where self[offset] == first {
      var length = 1
      while length < needle.count, self[offset + length] == needle[length] { length += 1 }
      if length == needle.count { found.append(offset) }
    }
    return found
  }
}
