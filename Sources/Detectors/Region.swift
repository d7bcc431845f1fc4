// SPDX-License-Identifier: Apache-2.0

/// A country or territory that has a numbering plan.
package struct Region: Hashable, Sendable, CustomStringConvertible {
  /// 0-based place in the table of plans, where regions are sorted by code.
  let ordinal: UInt8

  init(ordinal: Int) {
    self.ordinal = UInt8(ordinal)
  }

  /// Finds the region of a code; nil when the code is none or has no numbering plan.
  ///
  /// - Parameter code: two ASCII letters of ISO 3166, such as "DE"; case does not matter.
  package init?(code: some StringProtocol) {
    var letters = code.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next(), letters.next() == nil else {
      return nil
    }
    self.init(first: first, second: second)
  }

  /// Finds the region of a code; nil when the code is none or has no numbering plan.
  ///
  /// - Parameter code: two ASCII letters of ISO 3166 as bytes; case does not matter.
  package init?(code: borrowing Span<UInt8>) {
    guard code.count == 2 else { return nil }
    self.init(first: code[0], second: code[1])
  }

  private init?(first: UInt8, second: UInt8) {
    guard first & 0xC0 == 0x40 && second & 0xC0 == 0x40 else { return nil }
    let wanted = UInt16(first & 0xDF) << 8 | UInt16(second & 0xDF)
    let plans = NumberingPlans.embedded
    var low = 0
    var high = plans.regionCount
    while low < high {
      let middle = (low + high) / 2
      if plans.regionCode(at: middle) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < plans.regionCount && plans.regionCode(at: low) == wanted else { return nil }
    self.init(ordinal: low)
  }

  /// The two upper-case letters of the region.
  package var code: String {
    let letters = NumberingPlans.embedded.regionCode(at: Int(ordinal))
    return String(
      decoding: [UInt8(letters >> 8), UInt8(truncatingIfNeeded: letters)], as: UTF8.self)
  }

  /// The country calling code, such as 49.
  package var callingCode: Int { NumberingPlans.embedded.plan(at: Int(ordinal)).callingCode }

  /// All regions with a numbering plan, sorted by code.
  package static var all: [Region] {
    (0..<NumberingPlans.embedded.regionCount).map { Region(ordinal: $0) }
  }

  package var description: String { code }
}
