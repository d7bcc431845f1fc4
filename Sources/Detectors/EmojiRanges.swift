// SPDX-License-Identifier: Apache-2.0

/// Which code points play which part in an emoji.
enum EmojiRanges {
  /// Whether a scalar is shown as emoji unless a selector asks for text.
  ///
  /// - Parameter value: scalar value.
  /// - Returns: whether it is in the table.
  static func isPresentation(_ value: UInt32) -> Bool { contains(value, presentation) }

  /// Whether a scalar is shown as text unless a selector or a sequence makes it an emoji.
  ///
  /// - Parameter value: scalar value.
  /// - Returns: whether it is in the table.
  static func isTextDefault(_ value: UInt32) -> Bool { contains(value, textDefault) }

  /// Whether a scalar takes a skin tone.
  ///
  /// - Parameter value: scalar value.
  /// - Returns: whether it is in the table.
  static func isModifierBase(_ value: UInt32) -> Bool { contains(value, modifierBases) }

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

  /// Looks a value up in sorted pairs of first and last.
  private static func contains(_ value: UInt32, _ pairs: [UInt32]) -> Bool {
    var low = 0
    var high = pairs.count / 2
    while low < high {
      let middle = (low &+ high) >> 1
      if value > pairs[2 &* middle &+ 1] { low = middle &+ 1 } else { high = middle }
    }
    return 2 &* low < pairs.count && pairs[2 &* low] <= value
  }
}
