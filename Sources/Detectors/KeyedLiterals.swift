// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// A key that a literal offers, one of several.
struct KeyOption {
  let hash: UInt64
  /// 0-based byte range of the key among the bytes of all literals.
  let offset: UInt32
  let length: UInt32
  let kind: WordingKey.Kind
  /// Letters of the key; many are not told apart.
  let letterCount: UInt8

  fileprivate static let manyLetters = 7

  /// How often texts hold a key of this length, as a rough proportion; the words that are really
  /// common are in `CommonWords`.
  var expectedFrequency: Int {
    switch (kind, letterCount) {
    case (.sign, _): 1_000
    case (.pair, _): 20
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
}

/// The literals of wordings, folded, and the keys that each offers.
struct KeyedLiterals {
  /// The folded bytes of all literals and zeros behind the last.
  let bytes: [UInt8]
  /// The keys of one literal after the other, and where those of each end.
  private var options: [KeyOption] = []
  private var optionEnds: [Int32] = []

  /// Reads literals.
  ///
  /// - Parameters:
  ///   - literals: all literals.
  ///   - folding: which letters are the same.
  init(_ literals: PhraseLiterals, folding: CaseFolding) {
    var text = CaselessText()
    text.read(literals.bytes.span, folding: folding)
    bytes = text.bytes
    options.reserveCapacity(literals.literals.count * 4)
    optionEnds.reserveCapacity(literals.literals.count)
    for literal in literals.literals {
      appendKeys(of: literal, in: text)
      optionEnds.append(Int32(options.count))
    }
  }

  /// The key of each literal that texts will hold most rarely.
  ///
  /// What many literals have in common is common in texts, too.
  ///
  /// - Parameter common: the words that are frequent in every text.
  /// - Returns: what `key(_:)` takes for each literal, in order; -1 for a literal without any.
  func rarestKeys(besides common: CommonWords) -> [Int32] {
    var table = KeyTable(capacity: options.count)
    var counts: [Int32] = []
    counts.reserveCapacity(options.count)
    let numbers = options.map { option in
      let number = table.insert(option.hash)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      return Int32(number)
    }
    var first = 0
    return optionEnds.map { end in
      var (best, bestCost) = (-1, Int.max)
      for index in first..<Int(end) {
        let option = options[index]
        let sharing = Int(4 + counts[Int(numbers[index])])
        guard option.expectedFrequency * sharing < bestCost else { continue }
        let frequency = max(option.expectedFrequency, common.frequency(ofKey: option.hash))
        if frequency * sharing < bestCost { (best, bestCost) = (index, frequency * sharing) }
      }
      first = Int(end)
      return Int32(best)
    }
  }

  /// A key that `rarestKeys(besides:)` has chosen.
  func key(_ index: Int32) -> WordingKey { WordingKey(options[Int(index)], in: bytes.span) }

  private mutating func appendKeys(
    of literal: PhraseLiterals.Literal, in text: borrowing CaselessText
  ) {
    var next = Self.start(from: literal.start, of: literal, in: text)
    if next == nil, literal.start < literal.end,
      (0x21..<0x80).contains(bytes[literal.start])
    {
      appendPrefix(.sign, literal.start..<literal.start + 1)
    }
    // The word before.
    var before: UInt64?
    while let start = next {
      next = Self.start(from: start + 1, of: literal, in: text)
      guard text.words[start] else {
        before = nil
        let isPair = next == start + WordingKey.singleLength && !text.words[start + 3]
        let length = isPair ? WordingKey.pairLength : WordingKey.singleLength
        appendPrefix(.characters, start..<start + length)
        continue
      }
      // Letters may stand before the literal's first word and behind its last.
      if start == literal.start && !literal.startsWord { continue }
      let end = text.words.runEnd(from: start)
      let first = bytes.span.word64(at: start)
      let isWhole = end < literal.end || literal.endsWord
      let letters = WordingKey.pairLetters(first, length: end - start)
      if let before, isWhole || end - start >= WordingKey.headLength {
        let known = start..<min(end, start + WordingKey.headLength)
        append(.pair, WordingKey.hash(ofPair: before, letters), known)
      }
      before = letters
      if isWhole {
        let hash = WordingKey.hash(ofWord: start..<end, beginning: first, in: bytes.span)
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

  private mutating func appendPrefix(_ kind: WordingKey.Kind, _ range: Range<Int>) {
    let hash = WordingKey.hash(
      ofPrefix: bytes.span.word64(at: range.lowerBound), length: range.count)
    append(kind, hash, range)
  }

  private mutating func append(_ kind: WordingKey.Kind, _ hash: UInt64, _ range: Range<Int>) {
    let known = min(range.count, 8)
    var letterCount = known - continuationBytes(of: range.lowerBound..<range.lowerBound + known)
    var place = range.lowerBound + known
    while place < range.upperBound, letterCount < KeyOption.manyLetters {
      if bytes[place] & 0xC0 != 0x80 { letterCount += 1 }
      place += 1
    }
    options.append(
      KeyOption(
        hash: hash, offset: UInt32(range.lowerBound), length: UInt32(range.count), kind: kind,
        letterCount: UInt8(min(letterCount, KeyOption.manyLetters))))
  }

  /// How many of at most eight bytes do not begin a character.
  private func continuationBytes(of range: Range<Int>) -> Int {
    let word = WordingKey.letters(bytes.span.word64(at: range.lowerBound), count: range.count)
    return (word &>> 7 & ~(word &>> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
  }
}
