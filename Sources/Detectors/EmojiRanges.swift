// SPDX-License-Identifier: Apache-2.0

/// Which code points play which part in an emoji.
enum EmojiRanges {
  /// Whether a scalar is shown as emoji unless a selector asks for text.
  ///
  /// - Parameter value: scalar value.
  /// - Returns: whether it is in the table.
  static func isPresentation(_ value: UInt32) -> Bool { part(of: value) & presentationBit != 0 }

  /// Whether a scalar is shown as text unless a selector or a sequence makes it an emoji.
  ///
  /// - Parameter value: scalar value.
  /// - Returns: whether it is in the table.
  static func isTextDefault(_ value: UInt32) -> Bool { part(of: value) & textDefaultBit != 0 }

  /// Whether a scalar takes a skin tone.
  ///
  /// - Parameter value: scalar value.
  /// - Returns: whether it is in the table.
  static func isModifierBase(_ value: UInt32) -> Bool { part(of: value) & modifierBaseBit != 0 }

  /// Whether two regional indicators are the flag of a region.
  ///
  /// - Parameters:
  ///   - first: scalar value of a regional indicator.
  ///   - second: scalar value of a regional indicator.
  /// - Returns: whether the standard lists the flag.
  static func isFlag(_ first: UInt32, _ second: UInt32) -> Bool {
    flags[Int(first &- firstRegion)] >> (second &- firstRegion) & 1 == 1
  }

  /// Scalar value of the regional indicator A.
  static let firstRegion: UInt32 = 0x1F1E6

  private static let presentationBit: UInt8 = 1
  private static let textDefaultBit: UInt8 = 2
  private static let modifierBaseBit: UInt8 = 4

  /// The bits of each scalar of `blocks`, one block behind the other.
  ///
  /// A message may hold hundreds of thousands of emoji: a look into a table of 9 KiB costs a
  /// tenth of a search in the ranges.
  private static let parts: [UInt8] = {
    var parts = [UInt8](repeating: 0, count: blocks.reduce(0) { $0 + $1.count })
    for (bit, pairs) in [
      (presentationBit, presentation), (textDefaultBit, textDefault),
      (modifierBaseBit, modifierBases),
    ] {
      for pair in stride(from: 0, to: pairs.count, by: 2) {
        for value in pairs[pair]...pairs[pair + 1] {
          if let place = place(of: value) { parts[place] |= bit }
        }
      }
    }
    return parts
  }()

  /// The scalars that the tables know, apart from `©` and `®`.
  private static let blocks: [Range<UInt32>] = [
    firstSymbol..<endOfSymbols, firstPictograph..<0x20000,
  ]
  private static let firstSymbol: UInt32 = 0x2000
  private static let endOfSymbols: UInt32 = 0x3300
  private static let firstPictograph: UInt32 = 0x1F000

  @inline(__always)
  private static func place(of value: UInt32) -> Int? {
    if value &- firstPictograph < 0x1000 {
      return Int(value &- firstPictograph &+ (endOfSymbols &- firstSymbol))
    }
    return value &- firstSymbol < endOfSymbols &- firstSymbol ? Int(value &- firstSymbol) : nil
  }

  @inline(__always)
  private static func part(of value: UInt32) -> UInt8 {
    guard let place = place(of: value) else {
      return value == 0xA9 || value == 0xAE ? textDefaultBit : 0
    }
    return parts[place]
  }
}
