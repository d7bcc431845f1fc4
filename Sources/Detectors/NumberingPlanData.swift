// SPDX-License-Identifier: Apache-2.0

import CNumberingPlans

/// The embedded bytes of the numbering plans, read in place.
///
/// The only place where their pointer is used; every read is checked against the size.
@safe
struct NumberingPlanData: @unchecked Sendable {
  /// Points to constant data of the program, which is never freed or written.
  private let bytes: UnsafeRawPointer

  /// Size in bytes.
  private let count: Int

  init() {
    // SAFETY: the function returns the address of a constant array of the size read below.
    unsafe bytes = UnsafeRawPointer(numbering_plans_bytes())
    count = numbering_plans_size()
  }

  /// The byte at an offset.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    // SAFETY: the precondition keeps the byte inside the array.
    return unsafe bytes.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian 16-bit number at an offset.
  @inline(__always)
  func half(at offset: Int) -> Int {
    precondition(offset >= 0 && offset &+ 2 <= count)
    // SAFETY: the precondition keeps both bytes inside the array.
    return unsafe Int(
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  /// The little-endian 32-bit number at an offset.
  @inline(__always)
  func word(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset &+ 4 <= count)
    // SAFETY: the precondition keeps all four bytes inside the array.
    return unsafe UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
