// SPDX-License-Identifier: Apache-2.0

import CNumberingPlans
import CSentenceModel

/// A generated table that the program carries, read in place.
///
/// The only place where the pointers to such tables are used; every read is checked against the
/// size.
@safe
struct EmbeddedData: @unchecked Sendable {
  /// Points to constant data of the program, which is never freed or written.
  private let bytes: UnsafeRawPointer

  /// Size in bytes.
  private let count: Int

  /// Takes the address and size of a constant array.
  private init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    unsafe self.bytes = UnsafeRawPointer(bytes)
    self.count = count
  }

  /// The numbering plans of the world.
  // SAFETY: both functions tell of one constant array.
  static let numberingPlans = unsafe EmbeddedData(
    numbering_plans_bytes(), count: numbering_plans_size())

  /// The weights of the words that sentences are judged by.
  // SAFETY: both functions tell of one constant array.
  static let wordModel = unsafe EmbeddedData(word_model_bytes(), count: word_model_size())

  /// The weights of the concepts that sentences are judged by.
  // SAFETY: both functions tell of one constant array.
  static let conceptModel = unsafe EmbeddedData(concept_model_bytes(), count: concept_model_size())

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

  /// The little-endian 64-bit number at an offset.
  @inline(__always)
  func doubleWord(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count)
    // SAFETY: the precondition keeps all eight bytes inside the array.
    return unsafe UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
