// SPDX-License-Identifier: Apache-2.0

/// Many thousand wordings, so kept that they are quick to gather: their bytes one behind the other,
/// what is the same for many once.
package struct WordingList: Sendable {
  /// How a wording is matched.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whether a last word of five letters or more may go on.
    package static let hasOpenEnding = Traits(rawValue: 1)
    /// Whether the last word may go on, however short it is.
    package static let isStem = Traits(rawValue: 2)
    /// Whether letters may stand before it.
    package static let isOpenBefore = Traits(rawValue: 4)
    /// Whether İ is the capital of i.
    package static let hasDottedI = Traits(rawValue: 8)
  }

  /// Where a wording stands and how it is matched.
  package struct Entry: Sendable {
    /// 0-based byte offsets in `bytes`.
    package let start: Int32
    package let end: Int32
    package let traits: Traits
    /// The index of what may stand before it in `prefixSets`.
    package let prefixes: UInt8
  }

  /// UTF-8 of all wordings, a NUL behind each.
  package private(set) var bytes: [UInt8] = []
  package private(set) var entries: [Entry] = []
  /// Written prefixes that may stand before wordings without a blank; the first set is empty.
  package private(set) var prefixSets: [[[UInt8]]] = [[]]
  /// What must or must not stand beside wordings, by index; most have nothing.
  private(set) var neighbours: [Int: Wording.Neighbours] = [:]

  /// Makes an empty list.
  package init() {}

  /// Makes a list of some wordings.
  package init(_ wordings: [Wording]) {
    for wording in wordings { append(wording) }
  }

  /// How many wordings there are.
  package var count: Int { entries.count }

  /// Makes room for so many wordings.
  package mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    bytes.reserveCapacity(count * 16)
  }

  /// Adds a wording.
  package mutating func append(_ wording: Wording) {
    if let neighbours = wording.neighbours { self.neighbours[count] = neighbours }
    append(
      wording.text.span, wording.traits, prefixes: prefixSet(wording.prefixes))
  }

  /// Adds a wording without conditions on what stands beside it.
  ///
  /// - Parameters:
  ///   - text: UTF-8 of the words, separated by single blanks.
  ///   - traits: how it is matched.
  ///   - prefixes: what `prefixSet(_:)` returned for its prefixes.
  package mutating func append(
    _ text: borrowing Span<UInt8>, _ traits: Traits, prefixes: UInt8
  ) {
    let start = bytes.count
    // SAFETY: the buffer is only read, before the text goes.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    entries.append(
      Entry(start: Int32(start), end: Int32(bytes.count), traits: traits, prefixes: prefixes))
    bytes.append(0)
  }

  /// The index of a set of prefixes, a new one when it is not there yet; a policy has few.
  package mutating func prefixSet(_ prefixes: [[UInt8]]) -> UInt8 {
    if let index = prefixSets.firstIndex(of: prefixes) { return UInt8(index) }
    prefixSets.append(prefixes)
    return UInt8(prefixSets.count - 1)
  }
}

extension Wording {
  fileprivate var traits: WordingList.Traits {
    var traits: WordingList.Traits = []
    if hasOpenEnding { traits.insert(.hasOpenEnding) }
    if isStem { traits.insert(.isStem) }
    if isOpenBefore { traits.insert(.isOpenBefore) }
    if hasDottedI { traits.insert(.hasDottedI) }
    return traits
  }
}
