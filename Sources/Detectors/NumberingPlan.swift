// SPDX-License-Identifier: Apache-2.0

/// How numbers are written and dialled in one region, or under one calling code without regions.
struct NumberingPlan: Sendable {
  /// 0-based place in the table of plans.
  let ordinal: Int

  /// The two letters of the region as ASCII bytes, first letter high; 0 for no region.
  let regionCode: UInt16

  /// Country calling code, 1 to 999.
  let callingCode: Int

  /// 0-based place of the calling code in its table.
  let callingCodeOrdinal: Int

  /// State of the shared automaton from which the plan's general description is read.
  let generalStart: Int

  /// What callers dial before a national number; nil when nothing is.
  let nationalPrefix: PhonePrefixProgram?

  /// What callers dial before a calling code; nil when unknown.
  let internationalPrefix: PhonePrefixProgram?

  /// Whether the group that the national prefix captures stays in the number.
  let keepsCapturedGroup: Bool

  /// How many of `inserted` go before the captured group.
  let insertedCount: Int

  /// Digits that go before the captured group, the first in the lowest byte.
  let inserted: UInt32

  /// Bit n set: a national number may have n digits.
  let possibleLengths: UInt32

  /// Bit n set: n digits can be dialled within an area only.
  let localLengths: UInt32

  /// Whether the plan belongs to a region.
  var hasRegion: Bool { regionCode != 0 }

  /// How the number of digits fits the plan.
  enum LengthFit {
    case possible, localOnly, tooShort, tooLong, between
  }

  /// How a national number of `count` digits fits the plan.
  ///
  /// - Parameter count: number of digits, 0 or more.
  /// - Returns: `between` for a length inside the range that no number has.
  func fit(ofLength count: Int) -> LengthFit {
    let longest = 31 - possibleLengths.leadingZeroBitCount
    guard count <= 31 else { return .tooLong }
    if localLengths >> UInt32(count) & 1 == 1 { return .localOnly }
    if possibleLengths >> UInt32(count) & 1 == 1 { return .possible }
    if count < possibleLengths.trailingZeroBitCount { return .tooShort }
    return count > longest ? .tooLong : .between
  }
}
