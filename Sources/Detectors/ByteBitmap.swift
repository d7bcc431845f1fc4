// SPDX-License-Identifier: Apache-2.0

/// One bit for each byte of a text, 64 to a word, lowest bit first.
///
/// Says where a detector has something to look at. The storage is kept between texts, so a worker
/// that reuses its bitmaps allocates only when a text is longer than all before it.
package struct ByteBitmap: Sendable {
  /// The bits, open to the sweep, which sets them all in one loop.
  ///
  /// Words beyond those of the present text hold bits of earlier texts and are never read.
  @usableFromInline
  var words: [UInt64] = []

  /// How many bytes the text has.
  package internal(set) var count = 0

  /// Makes an empty bitmap of no bytes.
  package init() {}

  /// How many words hold the bits of the text.
  @inlinable @inline(__always)
  package var wordCount: Int { (count &+ 63) >> 6 }

  /// Whether no bit is set; whoever sets words sets this too.
  package internal(set) var isEmpty = true

  /// Begins a new text with all bits clear.
  ///
  /// - Parameter count: length of the text in bytes.
  package mutating func reset(count: Int) {
    resize(count: count)
    for index in 0..<wordCount { words[index] = 0 }
    isEmpty = true
  }

  /// Begins a new text without clearing; the caller sets every word and `isEmpty`.
  ///
  /// - Parameter count: length of the text in bytes.
  @inline(__always)
  mutating func resize(count: Int) {
    self.count = count
    let missing = wordCount - words.count
    if missing > 0 { words.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// The bits of 64 bytes.
  ///
  /// - Parameter index: 0-based; the word covers bytes `64 * index` to `64 * index + 63`.
  /// - Returns: bit i is byte `64 * index + i`; bits past the end of the text are 0.
  @inlinable @inline(__always)
  package func word(_ index: Int) -> UInt64 { words[index] }

  /// Whether the bit of a byte is set.
  ///
  /// - Parameter offset: 0-based byte offset, less than `count`.
  @inlinable @inline(__always)
  package subscript(offset: Int) -> Bool {
    words[offset >> 6] >> UInt64(offset & 63) & 1 == 1
  }

  /// Sets the bit of a byte.
  ///
  /// - Parameter offset: 0-based byte offset, less than `count`.
  @inline(__always)
  package mutating func insert(_ offset: Int) {
    precondition(offset < count)
    words[offset >> 6] |= 1 << UInt64(offset & 63)
    isEmpty = false
  }

  /// Sets the bits that another bitmap of the same text has in a range.
  ///
  /// - Parameters:
  ///   - other: of the same length.
  ///   - range: 0-based byte offsets, end exclusive, inside the text.
  package mutating func insert(_ other: borrowing ByteBitmap, in range: Range<Int>) {
    guard !range.isEmpty else { return }
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    for index in first...last {
      let word = other.words[index] & Self.mask(index, of: range)
      words[index] |= word
      if word != 0 { isEmpty = false }
    }
  }

  /// The first set bit at or after an offset.
  ///
  /// - Parameter offset: 0-based byte offset, 0 or more; may be at or past the end.
  /// - Returns: the 0-based offset of the byte, or nil when none follows.
  /// - Complexity: O(distance / 64).
  @inlinable @inline(__always)
  package func next(from offset: Int) -> Int? {
    guard !isEmpty, offset < count else { return nil }
    var index = offset >> 6
    var word = words[index] & (~0 << UInt64(offset & 63))
    while word == 0 {
      index &+= 1
      if index >= wordCount { return nil }
      word = words[index]
    }
    return index << 6 | word.trailingZeroBitCount
  }

  /// Where a run of set bits ends.
  ///
  /// - Parameter offset: 0-based byte offset of a set bit.
  /// - Returns: the 0-based offset of the first byte behind it whose bit is clear, at most `count`.
  @inlinable @inline(__always)
  package func runEnd(from offset: Int) -> Int { runEnd(from: offset, before: count) }

  /// Where a run of set bits ends, as far as that matters.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset of a set bit.
  ///   - limit: 0-based byte offset behind `offset`; a run that goes on there is cut.
  /// - Returns: the 0-based offset of the first byte behind it whose bit is clear, or the limit.
  @inlinable @inline(__always)
  func runEnd(from offset: Int, before limit: Int) -> Int {
    let limit = min(limit, count)
    var index = offset >> 6
    var clear = ~words[index] & (~0 << UInt64(offset & 63))
    while clear == 0 {
      index &+= 1
      if index << 6 >= limit { return limit }
      clear = ~words[index]
    }
    return min(index << 6 | clear.trailingZeroBitCount, limit)
  }

  /// Calls a function with the offset of each set bit, in rising order.
  ///
  /// - Parameters:
  ///   - range: 0-based byte offsets, end exclusive; what lies outside the text is ignored.
  ///   - body: gets the 0-based offset of each byte whose bit is set.
  @inline(__always)
  package func forEachSetBit(in range: Range<Int>, _ body: (Int) -> Void) {
    let end = min(range.upperBound, count)
    var offset = max(range.lowerBound, 0)
    while let found = next(from: offset), found < end {
      body(found)
      offset = found &+ 1
    }
  }

  /// How many bits are set in a range.
  ///
  /// - Parameter range: 0-based byte offsets, end exclusive, inside the text.
  /// - Returns: the number of bytes whose bit is set.
  package func setBitCount(in range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    var total = 0
    for index in first...last {
      total += (words[index] & Self.mask(index, of: range)).nonzeroBitCount
    }
    return total
  }

  /// The bits of a word that lie in a range which has some in it; not empty.
  @inline(__always)
  static func mask(_ index: Int, of range: Range<Int>) -> UInt64 {
    let last = range.upperBound &- 1
    var mask = ~0 as UInt64
    if index == range.lowerBound >> 6 { mask &= ~0 << UInt64(range.lowerBound & 63) }
    if index == last >> 6 { mask &= ~0 >> UInt64(63 &- last & 63) }
    return mask
  }
}
