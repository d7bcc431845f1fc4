// SPDX-License-Identifier: Apache-2.0

/// A text as it is meant, with a map back to the bytes as they are written.
///
/// Each byte knows which bytes of the original it stands for and which tricks were undone to get
/// it.
/// Nothing is assumed about lengths: one byte may stand for many and many for one. The storage is
/// kept
/// from text to text.
///
///     var folded = FoldedText()
///     folded.append(0x40, standingFor: 5..<9, tricks: .writtenOut)  // "@" for "(at)"
package struct FoldedText: Sendable {
  /// The folded text; valid UTF-8 when whole scalars were appended.
  package private(set) var bytes: [UInt8] = []
  private var origins: [Origin] = []
  private var pendingGap: Evasion = []
  /// All tricks undone anywhere.
  package private(set) var tricks: Evasion = []

  /// Where a byte comes from.
  private struct Origin: Sendable {
    var start: UInt32
    var end: UInt32
    /// What was undone to get the byte.
    var tricks: Evasion
    /// What was undone by removing something right before the byte.
    var gap: Evasion
  }

  /// Makes an empty text.
  package init() {}

  /// How many bytes the folded text has.
  package var count: Int { bytes.count }

  /// Forgets all and keeps the storage.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    pendingGap = []
    tricks = []
  }

  /// Appends a byte.
  ///
  /// - Parameters:
  ///   - byte: of the folded text.
  ///   - range: 0-based byte range of the original at scalar borders.
  ///   - tricks: what was undone.
  package mutating func append(
    _ byte: UInt8, standingFor range: Range<Int>, tricks: Evasion = []
  ) {
    bytes.append(byte)
    origins.append(
      Origin(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), tricks: tricks,
        gap: pendingGap))
    self.tricks.formUnion(tricks)
    pendingGap = []
  }

  /// Appends bytes of the original as they are.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range at scalar borders, of one scalar.
  ///   - text: the original.
  package mutating func appendScalar(_ range: Range<Int>, of text: borrowing Span<UInt8>) {
    for offset in range { append(text[offset], standingFor: range) }
  }

  /// Notes that something of the original has no byte in the folded text.
  ///
  /// - Parameter trick: what was undone; counts for spans that reach beyond the place on both
  /// sides.
  package mutating func noteRemoval(_ trick: Evasion) {
    pendingGap.formUnion(trick)
    tricks.formUnion(trick)
  }

  /// Adds a trick to the last byte, if any.
  ///
  /// - Parameter trick: what was undone to get it.
  package mutating func markLast(_ trick: Evasion) {
    guard !origins.isEmpty else { return }
    origins[origins.count - 1].tricks.formUnion(trick)
    tricks.formUnion(trick)
  }

  /// Extends what the last byte stands for.
  ///
  /// - Parameter end: 0-based byte offset in the original, at a scalar border.
  package mutating func extendLast(to end: Int) {
    guard !origins.isEmpty else { return }
    origins[origins.count - 1].end = max(origins[origins.count - 1].end, UInt32(end))
  }

  /// The part of the original that a part of the folded text stands for.
  ///
  /// - Parameter range: 0-based byte range of the folded text, not empty.
  /// - Returns: a 0-based byte range of the original at scalar borders.
  package func originalRange(of range: Range<Int>) -> Range<Int> {
    let start = Int(origins[range.lowerBound].start)
    return start..<max(start, Int(origins[range.upperBound - 1].end))
  }

  /// The tricks that were undone inside a part of the folded text.
  ///
  /// - Parameter range: 0-based byte range of the folded text.
  /// - Returns: those of its bytes and of what was removed between them.
  package func evasion(in range: Range<Int>) -> Evasion {
    guard !tricks.isEmpty, !range.isEmpty else { return [] }
    var found = origins[range.lowerBound].tricks
    for offset in range.dropFirst() {
      found.formUnion(origins[offset].tricks)
      found.formUnion(origins[offset].gap)
    }
    return found
  }

  /// A part of a folded text and what it is folded to in turn.
  package struct Edit: Sendable {
    /// 0-based byte range at scalar borders.
    package var range: Range<Int>
    /// What takes its place; may be empty.
    package var replacement: [UInt8]
    /// What is undone by it.
    package var trick: Evasion

    /// Makes an edit.
    ///
    /// - Parameters:
    ///   - range: 0-based byte range at scalar borders.
    ///   - replacement: what takes its place; may be empty.
    ///   - trick: what is undone by it.
    package init(_ range: Range<Int>, _ replacement: [UInt8], _ trick: Evasion) {
      self.range = range
      self.replacement = replacement
      self.trick = trick
    }
  }

  /// Folds parts of the text once more.
  ///
  /// - Parameters:
  ///   - edits: in rising order; one that overlaps the one before is left out.
  ///   - spare: any text; lends its storage and is empty afterwards.
  /// - Complexity: linear in the length of the text.
  package mutating func apply(_ edits: [Edit], spare: inout FoldedText) {
    guard !edits.isEmpty else { return }
    spare.removeAll()
    var position = 0
    for edit in edits where edit.range.lowerBound >= position && edit.range.upperBound <= count {
      for offset in position..<edit.range.lowerBound { spare.copy(origins[offset], bytes[offset]) }
      position = edit.range.upperBound
      guard !edit.range.isEmpty else { continue }
      let first = origins[edit.range.lowerBound]
      if edit.replacement.isEmpty {
        spare.noteRemoval(edit.trick.union(first.gap).union(evasion(in: edit.range)))
        continue
      }
      let original = originalRange(of: edit.range)
      let tricks = edit.trick.union(evasion(in: edit.range))
      for (index, byte) in edit.replacement.enumerated() {
        if index == 0 { spare.noteRemoval(first.gap) }
        spare.append(byte, standingFor: original, tricks: tricks)
      }
    }
    for offset in position..<count { spare.copy(origins[offset], bytes[offset]) }
    swap(&self, &spare)
    spare.removeAll()
  }

  private mutating func copy(_ origin: Origin, _ byte: UInt8) {
    noteRemoval(origin.gap)
    append(
      byte, standingFor: Int(origin.start)..<Int(origin.end), tricks: origin.tricks)
  }
}
