// SPDX-License-Identifier: Apache-2.0

/// The groups of digits that may be a phone number: not those of an order id, a date, a price.
///
/// The plain algorithm makes every group and looks at it. This one differs from it in one way: 64
/// bytes at a time, it passes over clusters of digits, with what stands between them, that are
/// shorter than a number of the fewest digits.
package enum PlausibleGroups {
  /// Under a policy, fewer digits make no number: they are prices, sizes, times.
  static let minimumDigits = 7

  /// Appends the groups of a text in rising order.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - sweep: the sweep of the same text.
  ///   - groups: gets the groups.
  package static func append(
    from text: borrowing Span<UInt8>, _ sweep: borrowing ByteClassSweep,
    to groups: inout [DigitGroup]
  ) {
    guard !sweep.digits.isEmpty else { return }
    if sweep.hasWideDigits {
      appendWide(from: text, sweep.digits, to: &groups)
    } else {
      appendNarrow(from: text, sweep.digits, to: &groups)
    }
  }

  /// Appends the groups that have digits enough and are an order's id or a date, in rising order.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - sweep: the sweep of the same text.
  ///   - groups: gets the groups.
  package static func appendDismissed(
    from text: borrowing Span<UInt8>, _ sweep: borrowing ByteClassSweep,
    to groups: inout [DigitGroup]
  ) {
    var position = 0
    while let group = DigitGroup.next(in: text, digits: sweep.digits, from: position) {
      position = group.range.upperBound
      if group.digitCount >= minimumDigits, !isPlausible(group, in: text) { groups.append(group) }
    }
  }

  private static func appendWide(
    from text: borrowing Span<UInt8>, _ digits: borrowing ByteBitmap, to groups: inout [DigitGroup]
  ) {
    var position = 0
    while let group = DigitGroup.next(in: text, digits: digits, from: position) {
      position = group.range.upperBound
      if isPlausible(group, in: text) { groups.append(group) }
    }
  }

  private static func appendNarrow(
    from text: borrowing Span<UInt8>, _ digits: borrowing ByteBitmap, to groups: inout [DigitGroup]
  ) {
    var before: UInt64 = 0
    var position = 0
    for index in 0..<digits.wordCount {
      let word = digits.word(index)
      if word | before == 0 { continue }
      var long = longClusters(of: word, after: before)
      before = word
      while long != 0 {
        let start = index << 6 | long.trailingZeroBitCount
        position = max(start, position)
        while let group = DigitGroup.nextNarrow(in: text, digits: digits, from: position) {
          position = group.range.upperBound
          if isPlausible(group, in: text) { groups.append(group) }
          guard let next = digits.next(from: position),
            next - position <= DigitGroup.maximumSeparatorBytes
          else { break }
        }
        position = max(position, start + 1)
        if position >= (index + 1) << 6 { break }
        long &= ~0 << UInt64(position & 63)
      }
    }
  }

  /// Where clusters begin that may hold enough digits.
  ///
  /// With the three bytes behind each digit, those that separate the digits of a group at most,
  /// seven digits cover ten bytes or more. A cluster that reaches the end of the word counts.
  ///
  /// - Parameters:
  ///   - word: the digits of 64 bytes.
  ///   - before: those of the 64 bytes before.
  /// - Returns: one bit at least for each; a cluster goes on through the bits above it.
  @inline(__always)
  private static func longClusters(of word: UInt64, after before: UInt64) -> UInt64 {
    let covered =
      word | (word << 1 | before >> 63) | (word << 2 | before >> 62) | (word << 3 | before >> 61)
    let pairs = covered & (covered >> 1 | 1 << 63)
    let fours = pairs & (pairs >> 2 | 3 << 62)
    let eights = fours & (fours >> 4 | 15 << 60)
    return eights & (eights >> 2 | 3 << 62)
  }

  private static func isPlausible(_ group: DigitGroup, in text: borrowing Span<UInt8>) -> Bool {
    group.digitCount >= minimumDigits && !group.isOrderID && !group.isDate(in: text)
  }
}
