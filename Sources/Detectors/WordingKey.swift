// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// A part of a literal by which it is looked up: a whole word, the beginning of a word, or two
/// characters, or one, of a script written without blanks.
struct WordingKey: Equatable, Sendable {
  enum Kind {
    /// A whole word.
    case word
    /// The beginning of a word.
    case prefix
    /// A word behind another, both by their first bytes.
    case pair
    /// Characters of a script written without blanks.
    case characters
    /// An ASCII sign, the first of a literal that is nothing but signs.
    case sign
  }

  let kind: Kind
  /// Equal for equal keys of one kind and length.
  let hash: UInt64
  /// 0-based byte offset of the key among the bytes of all literals.
  let offset: Int
  /// Bytes of the key.
  let length: Int
  /// The first eight bytes of the key, or all and zeros.
  let letters: UInt64
  /// Of a long beginning of a word: the hash of its first `prefixLength` bytes.
  let prefixHash: UInt64?
  /// The hash of what every word or pair of characters with this key begins with.
  let head: UInt64

  /// The key of a sign.
  var sign: UInt8 { UInt8(truncatingIfNeeded: letters) }

  /// Reads what there is to know of a chosen key.
  ///
  /// - Parameters:
  ///   - option: the key.
  ///   - bytes: the bytes of all literals.
  init(_ option: KeyOption, in bytes: borrowing Span<UInt8>) {
    kind = option.kind
    hash = option.hash
    offset = Int(option.offset)
    length = Int(option.length)
    let first = bytes.word64(at: offset)
    letters = Self.letters(first, count: min(length, 8))
    prefixHash =
      kind == .prefix && length > Self.prefixLength
      ? Self.hash(ofPrefix: first, length: Self.prefixLength) : nil
    head = Self.head(first, length: kind == .characters ? Self.singleLength : length)
  }

  /// Beginnings of words are looked up by so many bytes, or by so many, or by all they have.
  static let longPrefixLength = 7
  static let prefixLength = 4
  /// The lengths of all beginnings of words that may be keys.
  static let prefixLengths = [1, 2, 3, prefixLength, longPrefixLength]

  /// Bytes of two characters of a script written without blanks, and of one.
  static let pairLength = 6
  static let singleLength = 3

  /// The hash of a whole word, not empty, by the eight bytes from its beginning on and all bytes.
  @inline(__always)
  static func hash(
    ofWord range: Range<Int>, beginning first: UInt64, in bytes: borrowing Span<UInt8>
  ) -> UInt64 {
    let length = UInt64(range.count)
    if length <= 8 { return mix(letters(first, count: range.count), length &<< 32) }
    return mix(first, bytes.word64(at: range.upperBound &- 8) ^ length &<< 32)
  }

  /// The hash of so many bytes from a place on, for beginnings of words and for characters.
  @inline(__always)
  static func hash(ofPrefix first: UInt64, length: Int) -> UInt64 {
    mix(letters(first, count: length), UInt64(length) &<< 40)
  }

  /// The hash of the first four bytes of a word, or of all when it has fewer, or of a character.
  @inline(__always)
  static func head(_ first: UInt64, length: Int) -> UInt64 {
    mix(letters(first, count: min(length, headLength)), 0)
  }

  static let headLength = 4

  /// The bytes of a word that count in a pair.
  @inline(__always)
  static func pairLetters(_ first: UInt64, length: Int) -> UInt64 {
    letters(first, count: min(length, headLength))
  }

  /// The hash of two words, one behind the other, by the `pairLetters` of both.
  @inline(__always)
  static func hash(ofPair before: UInt64, _ letters: UInt64) -> UInt64 {
    mix(before | letters &<< 32, 1 &<< 48)
  }

  /// The first of eight bytes, one to eight.
  @inline(__always)
  static func letters(_ bytes: UInt64, count: Int) -> UInt64 {
    bytes & ~0 &>> UInt64(64 &- 8 &* count)
  }

  @inline(__always)
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed &>> 32
  }
}
