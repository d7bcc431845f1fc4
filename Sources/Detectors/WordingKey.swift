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
  /// Letters of the key.
  let letterCount: Int
  /// The first eight bytes of the key, or all and zeros.
  let letters: UInt64
  /// Of a long beginning of a word: the hash of its first `prefixLength` bytes.
  let prefixHash: UInt64?
  /// The hash of what every word or pair of characters with this key begins with.
  let head: UInt64

  /// The key of a sign.
  var sign: UInt8 { UInt8(truncatingIfNeeded: letters) }

  /// How often texts hold a key of this length, as a rough proportion; the words that are really
  /// common are in `CommonWords`.
  var expectedFrequency: Int {
    switch (kind, letterCount) {
    case (.sign, _): 1_000
    case (.characters, 1): 100
    case (.characters, _): 10
    case (.word, 1): 1_000
    case (.word, 2): 300
    case (.word, 3): 100
    case (.word, 4): 30
    case (.word, 5): 15
    case (.word, 6): 8
    case (.word, _): 5
    case (.prefix, 1): 10_000
    case (.prefix, 2): 3_000
    case (.prefix, 3): 500
    case (.prefix, 4): 100
    case (.prefix, _): 10
    }
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

  private static let headLength = 4

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

/// The literals of wordings, folded, and the keys that each offers.
struct KeyedLiterals {
  /// The folded bytes of all literals and zeros behind the last.
  let bytes: [UInt8]
  /// The keys of one literal after the other, and where those of each end.
  private var keys: [WordingKey] = []
  private var keyEnds: [Int] = []

  /// Reads literals.
  ///
  /// - Parameters:
  ///   - literals: all literals.
  ///   - folding: which letters are the same.
  init(_ literals: PhraseLiterals, folding: CaseFolding) {
    var text = CaselessText()
    text.read(literals.bytes.span, folding: folding)
    bytes = text.bytes
    keys.reserveCapacity(literals.literals.count * 2)
    keyEnds.reserveCapacity(literals.literals.count)
    for literal in literals.literals {
      appendKeys(of: literal, in: text)
      keyEnds.append(keys.count)
    }
  }

  /// The key of each literal that texts will hold most rarely; nil for a literal without any.
  ///
  /// What many literals have in common is common in texts, too.
  ///
  /// - Parameter common: the words that are frequent in every text.
  /// - Returns: one entry for each literal, in order.
  func rarestKeys(besides common: CommonWords) -> [WordingKey?] {
    var table = KeyTable(capacity: keys.count)
    var counts: [Int] = []
    let numbers = keys.map { key in
      let number = table.insert(key.hash)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      return number
    }
    let costs = keys.indices.map { index in
      max(keys[index].expectedFrequency, common.frequency(of: keys[index]))
        * (4 + counts[numbers[index]])
    }
    var first = 0
    return keyEnds.map { end in
      defer { first = end }
      return (first..<end).min { costs[$0] < costs[$1] }.map { keys[$0] }
    }
  }

  private mutating func appendKeys(
    of literal: PhraseLiterals.Literal, in text: borrowing CaselessText
  ) {
    var next = Self.start(from: literal.start, of: literal, in: text)
    if next == nil, literal.start < literal.end,
      (0x21..<0x80).contains(bytes[literal.start])
    {
      appendPrefix(.sign, literal.start..<literal.start + 1)
    }
    while let start = next {
      next = Self.start(from: start + 1, of: literal, in: text)
      guard text.words[start] else {
        let isPair = next == start + WordingKey.singleLength && !text.words[start + 3]
        let length = isPair ? WordingKey.pairLength : WordingKey.singleLength
        appendPrefix(.characters, start..<start + length)
        continue
      }
      // Letters may stand before the literal's first word and behind its last.
      if start == literal.start && !literal.startsWord { continue }
      let end = text.words.runEnd(from: start)
      if end < literal.end || literal.endsWord {
        let hash = WordingKey.hash(
          ofWord: start..<end, beginning: bytes.span.word64(at: start), in: bytes.span)
        append(.word, hash, start..<end)
      } else {
        let lengths = [WordingKey.longPrefixLength, WordingKey.prefixLength]
        let length = lengths.first { $0 <= end - start } ?? end - start
        appendPrefix(.prefix, start..<start + length)
      }
    }
  }

  /// The next beginning of a word or character of a literal.
  private static func start(
    from offset: Int, of literal: PhraseLiterals.Literal, in text: borrowing CaselessText
  ) -> Int? {
    text.starts.next(from: offset).flatMap { $0 < literal.end ? $0 : nil }
  }

  private mutating func appendPrefix(
    _ kind: WordingKey.Kind, _ range: Range<Int>
  ) {
    let hash = WordingKey.hash(
      ofPrefix: bytes.span.word64(at: range.lowerBound), length: range.count)
    append(kind, hash, range)
  }

  private mutating func append(
    _ kind: WordingKey.Kind, _ hash: UInt64, _ range: Range<Int>
  ) {
    let isLongPrefix = kind == .prefix && range.count > WordingKey.prefixLength
    let letterCount = bytes[range].count { $0 & 0xC0 != 0x80 }
    keys.append(
      WordingKey(
        kind: kind, hash: hash, offset: range.lowerBound, length: range.count,
        letterCount: letterCount,
        letters: WordingKey.letters(
          bytes.span.word64(at: range.lowerBound), count: min(range.count, 8)),
        prefixHash: isLongPrefix
          ? WordingKey.hash(
            ofPrefix: bytes.span.word64(at: range.lowerBound),
            length: WordingKey.prefixLength) : nil,
        head: WordingKey.head(
          bytes.span.word64(at: range.lowerBound),
          length: kind == .characters ? WordingKey.singleLength : range.count)))
  }
}
