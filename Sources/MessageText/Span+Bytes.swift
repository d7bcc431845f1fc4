// SPDX-License-Identifier: Apache-2.0

extension Span where Element == UInt8 {
  /// Whether bytes stand at an offset.
  ///
  /// - Parameters:
  ///   - bytes: what to look for.
  ///   - offset: 0-based byte offset, which may lie outside.
  /// - Returns: whether all of the bytes stand there.
  @inlinable
  package func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, bytes.count <= count - offset else { return false }
    for (index, byte) in bytes.enumerated() where self[offset + index] != byte { return false }
    return true
  }

  /// Whether an ASCII text stands at an offset.
  ///
  /// - Parameters:
  ///   - text: what to look for.
  ///   - offset: 0-based byte offset, which may lie outside.
  /// - Returns: whether all of the text stands there.
  @inlinable
  package func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<buffer.count {
        // SAFETY: the index is below the buffer's count.
        guard unsafe buffer[index] == self[offset + index] else { return false }
      }
      return true
    }
  }

  /// A range without the white space at its ends.
  ///
  /// - Parameter range: 0-based byte offsets, inside the text.
  /// - Returns: the range without bytes up to U+0020 at its ends; empty when there is nothing else.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
