// SPDX-License-Identifier: Apache-2.0

/// Bytes that no literal tells apart, such as `a` and `A`, share a class.
///
/// Class 0 holds the bytes that occur in no literal.
struct ByteClasses: Sendable {
  /// Class of each byte; `blankLead` marks bytes that may begin a blank of several bytes.
  private(set) var map = [UInt16](repeating: 0, count: 256)

  /// Number of classes, with class 0.
  private(set) var count = 1

  /// Bit set in `map` for a byte that may begin a blank of several bytes.
  static let blankLead: UInt16 = 0x8000

  /// Class of a run of blanks; 0 when the literals hold none.
  private(set) var blank: UInt16 = 0

  /// Divides the bytes by the units of all literals.
  ///
  /// - Parameter units: the units in use.
  init(units: [LiteralUnit]) {
    for unit in units where !unit.isBlankRun {
      if unit.length == 1 {
        let new = map[Int(unit.variants[0][0])] == 0 ? makeClass() : 0
        for variant in unit.variants where new != 0 { map[Int(variant[0])] = new }
      } else {
        for byte in unit.variants.joined() where map[Int(byte)] == 0 {
          map[Int(byte)] = makeClass()
        }
      }
    }
    guard units.contains(where: \.isBlankRun) else { return }
    blank = makeClass()
    for byte in [0x09, 0x0A, 0x0D, 0x20] { map[byte] = blank }
    for byte in [0xC2, 0xE2, 0xE3] { map[byte] |= Self.blankLead }
  }

  private mutating func makeClass() -> UInt16 {
    count += 1
    return UInt16(count - 1)
  }

  /// The class of a byte, without the mark of a blank's first byte.
  func of(_ byte: UInt8) -> UInt16 {
    map[Int(byte)] & ~Self.blankLead
  }
}
