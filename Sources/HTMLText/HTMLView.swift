// SPDX-License-Identifier: Apache-2.0

import MessageText

/// A text that is read out of HTML, with a map back to the bytes of the source.
///
/// The map has one piece a stretch that is copied as it stands and one for whatever stands for
/// something else, so it is small where the source is mostly text.
package struct HTMLView: Sendable {
  /// The text; valid UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var isReordered = false

  private struct Piece {
    /// Where it begins in the view.
    let start: UInt32
    let source: UInt32
    /// The bytes of the source that it stands for as a whole; 0: each byte for its like.
    let length: UInt32
    let tricks: Evasion
    /// What was left out right before it.
    let gap: Evasion
  }

  /// Makes an empty view.
  package init() {}

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// Forgets all and keeps the storage, unless it is very large.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.maximumKeptBytes)
    pieces.removeAll(keepingCapacity: pieces.capacity <= Self.maximumKeptBytes)
    isReordered = false
  }

  private static let maximumKeptBytes = 1 << 20

  /// Appends a stretch of the source as it stands.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range at scalar borders.
  ///   - source: the source.
  ///   - gap: what was left out before it.
  @inline(__always)
  mutating func append(
    _ range: Range<Int>, of source: borrowing Span<UInt8>, after gap: Evasion = []
  ) {
    addPiece(range.lowerBound, 0, [], gap)
    for offset in range { bytes.append(source[offset]) }
  }

  /// Appends bytes that stand for something else.
  ///
  /// - Parameters:
  ///   - replacement: whole scalars.
  ///   - range: 0-based byte range of the source, not empty.
  ///   - tricks: what was undone.
  ///   - gap: what was left out before it.
  mutating func append(
    _ replacement: [UInt8], standingFor range: Range<Int>, tricks: Evasion = [],
    after gap: Evasion = []
  ) {
    guard !replacement.isEmpty else { return }
    addPiece(range.lowerBound, max(range.count, 1), tricks, gap)
    bytes += replacement
  }

  /// Appends bytes each of which stands for one of the source.
  ///
  /// - Parameters:
  ///   - replacement: whole scalars.
  ///   - start: 0-based byte offset in the source of what the first stands for.
  ///   - tricks: what was undone.
  mutating func append(_ replacement: [UInt8], alignedWith start: Int, tricks: Evasion = []) {
    guard !replacement.isEmpty else { return }
    addPiece(start, 0, tricks, [])
    bytes += replacement
  }

  /// Notes that what follows does not stand in the order of the source.
  mutating func noteReordering() { isReordered = true }

  private mutating func addPiece(_ source: Int, _ length: Int, _ tricks: Evasion, _ gap: Evasion) {
    pieces.append(
      Piece(
        start: UInt32(bytes.count), source: UInt32(source), length: UInt32(length), tricks: tricks,
        gap: gap))
  }

  /// The part of the source that a part of the view stands for.
  ///
  /// - Parameter range: 0-based byte range of the view at scalar borders, not empty.
  /// - Returns: a 0-based byte range of the source, from the first byte to the last.
  /// - Complexity: logarithmic, unless text runs from right to left.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    let first = index(of: range.lowerBound)
    let last = index(of: range.upperBound - 1)
    if isReordered {
      var (start, end) = (Int.max, 0)
      for index in first...last {
        let low = max(range.lowerBound, Int(pieces[index].start))
        let high = index == last ? range.upperBound : Int(pieces[index + 1].start)
        start = min(start, source(of: low, in: pieces[index]).lowerBound)
        end = max(end, source(of: high - 1, in: pieces[index]).upperBound)
      }
      return start..<max(start, end)
    }
    let start = source(of: range.lowerBound, in: pieces[first]).lowerBound
    return start..<max(start, source(of: range.upperBound - 1, in: pieces[last]).upperBound)
  }

  /// The tricks undone inside a part of the view and between its pieces.
  ///
  /// - Parameter range: 0-based byte range of the view, not empty.
  /// - Returns: all of them.
  /// - Complexity: linear in the number of its pieces.
  package func evasion(in range: Range<Int>) -> Evasion {
    let first = index(of: range.lowerBound)
    var tricks = pieces[first].tricks
    var next = first + 1
    while next < pieces.count, pieces[next].start < range.upperBound {
      tricks.formUnion(pieces[next].tricks)
      tricks.formUnion(pieces[next].gap)
      next += 1
    }
    return tricks
  }

  private func source(of offset: Int, in piece: Piece) -> Range<Int> {
    let start = Int(piece.source)
    guard piece.length == 0 else { return start..<start + Int(piece.length) }
    let own = start + offset - Int(piece.start)
    return own..<own + 1
  }

  /// The piece that holds a byte.
  private func index(of offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}
