// SPDX-License-Identifier: Apache-2.0

/// A set of bytes from C0 up, with which the scalars outside ASCII begin.
struct LeadBytes: Sendable, Equatable {
  private var bits: UInt64 = 0

  /// Those of U+0600 to U+07FF and of U+3000 to U+FFFF.
  static let eastern = {
    var leads = LeadBytes()
    for byte in [UInt8](0xD8...0xDF) + (0xE3...0xEF) { leads.insert(byte) }
    return leads
  }()

  /// Those of U+00C0 to U+05FF and of U+0800 to U+1FFF; what stands between them are signs.
  static let western = {
    var leads = LeadBytes()
    for byte in [UInt8](0xC3...0xD7) + (0xE0...0xE1) { leads.insert(byte) }
    return leads
  }()

  /// Adds a byte; its two upper bits are not looked at.
  @inline(__always)
  mutating func insert(_ byte: UInt8) { bits |= 1 &<< UInt64(byte & 0x3F) }

  /// Whether a byte from C0 up is among them.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { bits &>> UInt64(byte & 0x3F) & 1 != 0 }

  @inline(__always)
  func isDisjoint(with other: LeadBytes) -> Bool { bits & other.bits == 0 }
}
