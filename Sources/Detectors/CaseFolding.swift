// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Which letters count as the same letter: for each scalar the one that stands for it and its
/// variants, all of one length in UTF-8, so that folding moves nothing.
package struct CaseFolding: Sendable {
  /// The variants are the case variants of AhoCorasick's `unicodeCaseless` below U+10000.
  package static let unicode = CaseFolding()

  /// Groups of scalars that are the same beyond case.
  package private(set) var equivalents: [[Unicode.Scalar]]

  /// By scalar below U+0800.
  private var short: [UInt16]
  /// By scalar from U+0800, where one differs: 256 entries for each page that holds such.
  private var long: [UInt16] = []
  /// By the upper byte of a scalar: the number of its page in `long`, from 1; 0: no entry differs.
  private var pages = [UInt8](repeating: 0, count: 256)
  /// One bit for each scalar below U+0800 that belongs to a word.
  private var shortWords = [UInt64](repeating: 0, count: 32)

  /// Blocks from U+0800 with letters of two cases.
  private static let casedBlocks: [ClosedRange<UInt32>] = [
    0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1D8E, 0x1E00...0x1FFF,
    0x2C00...0x2D2F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xABBF, 0x24B6...0x24E9,
    0x2126...0x218F, 0xFF21...0xFF5A,
  ]

  /// Makes the folding.
  ///
  /// - Parameter equivalents: further groups of interchangeable scalars, each group of one length in
  ///   UTF-8.
  package init(equivalents: [[Unicode.Scalar]]) {
    self = .unicode
    self.equivalents = equivalents
    let variants = CaseVariants(caseSensitivity: .unicodeCaseless, equivalents: equivalents)
    for group in equivalents where !group.isEmpty { insert(variants.variants(of: group[0])) }
  }

  /// Makes the folding of Unicode.
  private init() {
    equivalents = []
    short = (0..<0x800).map(UInt16.init)
    for value in UInt32(0)..<0x800 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if WordBoundary.isWordScalar(scalar) {
        shortWords[Int(value >> 6)] |= 1 << UInt64(value & 63)
      }
      insertSmall(scalar)
    }
    for value in Self.casedBlocks.joined() {
      if let scalar = Unicode.Scalar(value) { insertSmall(scalar) }
    }
    // Small letters with a capital that has another small letter.
    let variants = CaseVariants(caseSensitivity: .unicodeCaseless, equivalents: [])
    for value in CaseVariants.oneWayScalars {
      if let scalar = Unicode.Scalar(value) { insert(variants.variants(of: scalar)) }
    }
  }

  /// Lets the small letter stand for a capital.
  private mutating func insertSmall(_ scalar: Unicode.Scalar) {
    guard scalar.properties.changesWhenLowercased else { return }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, small.count == 1, UTF8.width(first) == UTF8.width(scalar)
    else { return }
    set(scalar, to: first)
  }

  /// Lets one of some variants stand for all.
  private mutating func insert(_ variants: [Unicode.Scalar]) {
    guard let first = variants.first,
      let common = Unicode.Scalar(representative(of: first.value))
    else { return }
    for scalar in variants where scalar != common { set(scalar, to: common) }
  }

  private mutating func set(_ scalar: Unicode.Scalar, to representative: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    if scalar.value < 0x800 {
      short[Int(scalar.value)] = UInt16(truncatingIfNeeded: representative.value)
    } else {
      long[place(of: scalar.value)] = UInt16(truncatingIfNeeded: representative.value)
    }
  }

  private mutating func place(of value: UInt32) -> Int {
    let page = Int(value >> 8)
    if pages[page] == 0 {
      long += (0..<256).map { UInt16(page << 8 | $0) }
      pages[page] = UInt8(long.count >> 8)
    }
    return (Int(pages[page]) - 1) << 8 | Int(value & 0xFF)
  }

  /// The scalar that stands for one and its variants.
  @inline(__always)
  func representative(of value: UInt32) -> UInt32 {
    if value < 0x800 { return UInt32(short[Int(value)]) }
    guard value < 0x10000 else { return value }
    let page = pages[Int(value >> 8)]
    guard page != 0 else { return value }
    return UInt32(long[(Int(page) &- 1) << 8 | Int(value & 0xFF)])
  }

  /// Whether a scalar belongs to a word of a script written with blanks.
  @inline(__always)
  func isWord(_ value: UInt32) -> Bool {
    if value < 0x800 { return shortWords[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0 }
    // Emoji are frequent and dear to look up.
    guard !(0x1F000...0x1FAFF).contains(value), let scalar = Unicode.Scalar(value) else {
      return false
    }
    return WordBoundary.isWordScalar(scalar)
  }
}
