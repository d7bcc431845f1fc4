// SPDX-License-Identifier: Apache-2.0

/// A set of bytes from C0 up, with which the scalars outside ASCII begin.
struct LeadBytes: Sendable, Equatable {
  private var bits: UInt64 = 0

  /// Adds a byte; its two upper bits are not looked at.
  @inline(__always)
  mutating func insert(_ byte: UInt8) { bits |= 1 &<< UInt64(byte & 0x3F) }

  @inline(__always)
  func isDisjoint(with other: LeadBytes) -> Bool { bits & other.bits == 0 }
}
