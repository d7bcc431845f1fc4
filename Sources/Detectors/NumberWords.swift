// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// The words for the numbers 0 to 99 and for hundreds in fourteen languages, as digits are dictated.
///
/// Words are known by a hash of their small letters. Built on first use; immutable.
final class NumberWords: Sendable {
  /// What a word says.
  enum Meaning: Sendable, Equatable {
    /// 0 to 99, or so many hundreds.
    case number(Int)
    /// Twenty to ninety behind a digit that belongs to them: nine and forty.
    case andTens(Int)
    /// "double", "triple": how often the next digit is meant.
    case times(UInt8)
  }

  static let standard = NumberWords()

  private let meanings: [UInt64: Meaning]
  /// One bit for the hash of the first eight bytes of each word that wakes.
  private let firstBytes: [UInt64]
  /// One bit for the same of the first part of every word.
  private let everyFirstBytes: [UInt64]

  private init() {
    var meanings: [UInt64: Meaning] = [:]
    var firstBytes = [UInt64](repeating: 0, count: 1024)
    var everyFirstBytes = firstBytes
    for (word, meaning) in Self.allWords() {
      let bytes = Array(word.utf8)
      meanings[Self.hash(bytes.span, 0..<bytes.count)] = meaning
      let first = bytes.prefix { Self.isPart($0) }
      var key: UInt64 = 0
      for (index, byte) in first.prefix(8).enumerated() {
        key |= UInt64(Self.small(byte)) << UInt64(8 * index)
      }
      let slot = Self.slot(key)
      everyFirstBytes[slot >> 6] |= 1 << UInt64(slot & 63)
      // The first part of a compound is a word of its own.
      guard first.count == bytes.count, !Self.articles.contains(word) else { continue }
      firstBytes[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.meanings = meanings
    self.firstBytes = firstBytes
    self.everyFirstBytes = everyFirstBytes
  }

  /// Words that wake nothing, because they are met in every sentence.
  private static let articles: Set<String> = [
    "ein", "un", "une", "uno", "una", "um", "uma", "ett", "een", "één", "due", "sei", "meia",
    "cent",
    "cents", "cien", "ciento", "cem", "cento", "sto", "hundred", "hundert", "honderd", "hundra",
    "yüz",
  ]

  /// What a word says.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range of the whole word.
  ///   - text: valid UTF-8.
  /// - Returns: nil for other words.
  func meaning(of range: Range<Int>, in text: borrowing Span<UInt8>) -> Meaning? {
    guard range.count <= 40 else { return nil }
    return meanings[Self.hash(text, range)]
  }

  /// Whether a word that begins here may be one of those that wake; asked of many words, so it
  /// looks at eight bytes only.
  static func mayBegin(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    let (word, length) = firstPart(at: offset, in: text)
    return standard.mayBegin(with: word, length: length)
  }

  /// Whether a word may be one of those that wake by its first bytes.
  ///
  /// - Parameters:
  ///   - bytes: the eight bytes from its beginning on.
  ///   - length: how many of them belong to it.
  /// - Returns: true rather too often than too seldom.
  @inline(__always)
  func mayBegin(with bytes: UInt64, length: Int) -> Bool {
    guard length >= 2 else { return false }
    let slot = Self.slot(Self.key(of: bytes, length: length))
    return firstBytes[slot >> 6] >> UInt64(slot & 63) & 1 == 1
  }

  /// Whether a word that begins here may have a meaning, by its first eight bytes.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset of a scalar.
  ///   - text: valid UTF-8.
  /// - Returns: true rather too often than too seldom.
  func mayMean(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    let (word, length) = Self.firstPart(at: offset, in: text)
    guard length > 0 else { return false }
    let letters = word & ~0 as UInt64 &>> UInt64(64 &- 8 &* length)
    // The small letter of one outside ASCII is not known here.
    if letters & 0x8080_8080_8080_8080 != 0 { return true }
    let slot = Self.slot(Self.key(of: word, length: length))
    return everyFirstBytes[slot >> 6] >> UInt64(slot & 63) & 1 == 1
  }

  /// The eight bytes from a place on, and how many of them belong to the word that begins there.
  private static func firstPart(
    at offset: Int, in text: borrowing Span<UInt8>
  ) -> (bytes: UInt64, length: Int) {
    var word: UInt64 = 0
    if offset &+ 8 <= text.count {
      word = text.word64(at: offset)
    } else {
      for index in offset..<text.count {
        word |= UInt64(text[index]) &<< UInt64(8 &* (index - offset))
      }
    }
    var length = 0
    while length < 8, isPart(UInt8(truncatingIfNeeded: word &>> UInt64(8 &* length))) {
      length &+= 1
    }
    return (word, length)
  }

  /// The first bytes of a word in small letters, as far as they are ASCII.
  @inline(__always)
  private static func key(of bytes: UInt64, length: Int) -> UInt64 {
    let mask = ~0 as UInt64 &>> UInt64(64 &- 8 &* length)
    let ascii = ~bytes & 0x8080_8080_8080_8080 & mask
    return bytes & mask | ascii &>> 2
  }

  /// Whether the word before or behind may be a number too, in letters or in digits.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset of a word.
  ///   - text: valid UTF-8.
  /// - Returns: true rather too often than too seldom.
  static func hasNeighbour(wordAt offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    var next = offset
    while next < text.count, isPart(text[next]) { next += 1 }
    var gap = 0
    while next < text.count, gap < maximumGap, !isNumberPart(text[next]) {
      (next, gap) = (next + 1, gap + 1)
    }
    if next < text.count,
      !isPart(text[next]) ? isNumberPart(text[next]) : mayBegin(at: next, in: text)
    {
      return true
    }
    var previous = offset - 1
    gap = 0
    while previous >= 0, gap < maximumGap, !isNumberPart(text[previous]) {
      (previous, gap) = (previous - 1, gap + 1)
    }
    guard previous >= 0, isNumberPart(text[previous]) else { return false }
    guard isPart(text[previous]) else { return true }
    while previous > 0, isPart(text[previous - 1]) { previous -= 1 }
    return mayBegin(at: previous, in: text)
  }

  /// Bytes that may stand between two dictated digits.
  private static let maximumGap = 12

  @inline(__always)
  private static func isNumberPart(_ byte: UInt8) -> Bool {
    isPart(byte) || byte &- UInt8(ascii: "0") < 10
  }

  @inline(__always)
  private static func isPart(_ byte: UInt8) -> Bool { byte >= 0x80 || isASCIILetter(byte) }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }

  /// FNV-1a over the small letters.
  private static func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if byte < 0x80 {
        value = (value ^ UInt64(asciiLowercased(byte))) &* 0x0000_0100_0000_01B3
        offset += 1
        continue
      }
      guard let found = text.scalar(at: offset) else { break }
      for byte in found.scalar.properties.lowercaseMapping.utf8 {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      offset += found.byteCount
    }
    return value
  }

  /// The digit that an ideograph or a word in kana stands for.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset of a scalar.
  /// - Returns: the digit and the 0-based offset behind it.
  static func unspacedDigit(
    in text: borrowing Span<UInt8>, at offset: Int
  ) -> (digit: UInt8, end: Int)? {
    guard offset + 3 <= text.count, (0xE3...0xE9).contains(text[offset]) else { return nil }
    let first = firstSlot(text[offset], text[offset + 1], text[offset + 2])
    guard unspacedFirsts[first >> 6] >> UInt64(first & 63) & 1 == 1 else { return nil }
    for length in [9, 6, 3] where offset + length <= text.count {
      var key: UInt64 = 0
      for index in offset..<offset + length { key = key &* 257 &+ UInt64(text[index]) }
      if let digit = unspacedDigits[key] { return (digit, offset + length) }
    }
    return nil
  }

  /// Whether a digit of a kind that is rare in prose begins at a byte.
  static func isUnspacedDigit(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard let found = unspacedDigit(in: text, at: offset) else { return false }
    return found.end - offset > 3 || text[offset] != 0xE3 || text[offset + 1] == 0x80
  }

  private static let unspacedDigits: [UInt64: UInt8] = {
    var table: [UInt64: UInt8] = [:]
    for (digit, words) in unspacedWords.enumerated() {
      for word in words.split(separator: " ") {
        table[word.utf8.reduce(0) { $0 &* 257 &+ UInt64($1) }] = UInt8(digit)
      }
    }
    return table
  }()

  /// One bit for the first character of each of them; few characters share it.
  private static let unspacedFirsts: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 64)
    for word in unspacedWords.joined(separator: " ").split(separator: " ") {
      let bytes = Array(word.utf8)
      let slot = firstSlot(bytes[0], bytes[1], bytes[2])
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    return bits
  }()

  @inline(__always)
  private static func firstSlot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 73 ^ Int(second & 0x3F) &<< 6 ^ Int(third & 0x3F)) & 0xFFF
  }

  /// Whether an ideograph stands for one of the digits right beside it.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset of a scalar.
  ///   - text: valid UTF-8.
  /// - Returns: whether digits of ASCII or full width touch it on both sides.
  static func isGluedDigit(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard let found = unspacedDigit(in: text, at: offset),
      let before = text.scalar(before: offset)?.scalar,
      let after = text.scalar(at: found.end)?.scalar
    else { return false }
    return isFigure(before) && isFigure(after)
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("\u{FF10}"..."\u{FF19}").contains(scalar)
  }

  /// Whether three number words stand together around a byte, or some among figures.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - text: valid UTF-8.
  /// - Returns: true rather too often than too seldom.
  static func isLikelyNumber(around offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    var position = text.scalarBorder(atOrBefore: offset - 40)
    while position > 0, offset - position < 60, DisguiseText.isLetter(before: position, in: text),
      !DisguiseText.isUnspaced(at: position, in: text)
    {
      position = text.scalarBorder(atOrBefore: position - 1)
    }
    while position <= offset {
      guard let run = SpelledNumber(in: text, from: position) else {
        position = DisguiseText.nextWord(after: position, in: text)
        continue
      }
      if run.range.upperBound > offset { return run.spelledCount >= 3 || run.isPatched }
      position = max(run.range.upperBound, position + 1)
    }
    return false
  }
}
