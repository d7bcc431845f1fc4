// SPDX-License-Identifier: Apache-2.0

/// The grams of all windows together with the bytes beside them, as a bitmap.
///
/// Most samples marked by the bitmap of grams are words that share four letters with a literal.
/// One or two letters more tell nearly all of them apart, at the price of five loads without a
/// branch; comparing the contexts takes ten times as long.
struct NeighbourBitmap: Sendable {
  private var words = [UInt64](repeating: 0, count: 1 << (bits - 6))

  private static let bits: UInt64 = 19

  // Which bytes are compared of the eight around a sample that `SampleContext.Key` holds: the gram
  // with two bytes more, one more, none. The first whose bytes a context is certain of holds.
  private static let twoAfter: UInt64 = 0xFFFF_FFFF_FFFF_0000
  private static let twoBefore: UInt64 = 0x0000_FFFF_FFFF_FFFF
  private static let oneEach: UInt64 = 0x00FF_FFFF_FFFF_FF00
  private static let oneAfter: UInt64 = 0x00FF_FFFF_FFFF_0000
  private static let oneBefore: UInt64 = 0x0000_FFFF_FFFF_FF00
  private static let none: UInt64 = 0x0000_FFFF_FFFF_0000

  /// Bytes of the bitmap.
  var byteCount: Int { words.count * 8 }

  /// Makes a gram known beside what is certain around it.
  ///
  /// - Parameters:
  ///   - gram: four folded bytes.
  ///   - key: the certain bytes around it.
  mutating func insert(_ gram: UInt32, _ key: SampleContext.Key) {
    let known = key.mask | Self.none
    let value = key.value & ~Self.none | UInt64(gram) &<< UInt64(8 * SampleContext.keyLead)
    let masks = [Self.twoAfter, Self.twoBefore, Self.oneEach, Self.oneAfter, Self.oneBefore]
    let mask = masks.first { known & $0 == $0 } ?? Self.none
    let bit = Self.bit(of: value & mask)
    words[Int(bit &>> 6)] |= 1 &<< (bit & 63)
  }

  /// Whether a gram is known beside its neighbours, or seems so.
  ///
  /// - Parameter around: the eight folded bytes around a sample.
  /// - Returns: true for whatever was inserted, and for little else.
  @inline(__always)
  func contains(_ around: UInt64) -> Bool {
    let after = isSet(around & Self.twoAfter) | isSet(around & Self.oneAfter)
    let before = isSet(around & Self.twoBefore) | isSet(around & Self.oneBefore)
    return (after | before | isSet(around & Self.oneEach) | isSet(around & Self.none)) & 1 != 0
  }

  @inline(__always)
  private func isSet(_ key: UInt64) -> UInt64 {
    let bit = Self.bit(of: key)
    return words[Int(bit &>> 6)] &>> (bit & 63)
  }

  @inline(__always)
  private static func bit(of key: UInt64) -> UInt64 {
    (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits)
  }
}
