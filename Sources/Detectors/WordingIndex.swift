// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// Finds literals by their words: each is known by the rarest of its keys, which is looked up
/// wherever a word begins in a text, and compared from there to both sides.
///
/// The plain algorithm compares every literal at every place. A text of some hundred bytes has some
/// dozens of words, few of them the key of any literal. Most messages come in another language than
/// the one before, so what a look-up reads lies close together.
struct WordingIndex: Sendable {
  /// Literals that offer no key, because letters may stand before their only word.
  private(set) var unkeyed: [Int] = []

  /// The numbers of keys from 1, 0: free.
  ///
  /// Open addressing with linear probing. The numbers are small, so that the table stays in the
  /// cache though keys do not.
  private var slots: [UInt32]
  private var keys: [Key] = []
  private var candidates: [Candidate] = []
  /// The folded bytes of all literals.
  private let bytes: [UInt8]
  /// What may be a key.
  private(set) var filter: KeyFilter

  /// A key, all that is needed of most.
  private struct Key {
    let hash: UInt64
    /// The first bytes of the key, at most eight.
    let letters: UInt64
    let letterBytes: UInt8
    /// The wording that is a word of at most eight bytes and nothing else; -1: none.
    var word: Int32 = -1
    /// The first of the literals that have this key and are more, or -1.
    var firstCandidate: Int32 = -1
  }

  /// A literal that is more than a whole word.
  private struct Candidate {
    /// Where the literal begins in `bytes`, where its key, and where it ends.
    let start: UInt32
    let key: UInt32
    let end: UInt32
    let wording: Int32
    let prefixBytes: UInt16
    let startsWord: Bool
    let endsWord: Bool
    /// Whether the next candidate is another key's.
    var isLast = false
    /// What stands beside the known bytes of the key.
    let before: LiteralSide
    let behind: LiteralSide
  }

  /// Builds the index.
  ///
  /// - Parameters:
  ///   - literals: what to find, together of less than 2^31 bytes.
  ///   - folding: which letters are the same.
  init(_ literals: PhraseLiterals, folding: CaseFolding) {
    let keyed = KeyedLiterals(literals, folding: folding)
    let literals = literals.literals
    bytes = keyed.bytes
    let chosen = keyed.rarestKeys(besides: CommonWords.standard)
    slots = [UInt32](repeating: 0, count: 64)
    filter = KeyFilter(keyCount: 0)
    keys.reserveCapacity(chosen.count)
    // The literals that are more than a word, by key.
    var rest: [(key: Int32, literal: Int32)] = []
    for (index, option) in chosen.enumerated() {
      guard option >= 0 else {
        unkeyed.append(index)
        continue
      }
      let key = keyed.key(option)
      let literal = literals[index]
      let number = insert(key)
      let isWord =
        key.kind == .word && key.length <= 8 && literal.prefixBytes == 0
        && key.length == literal.end - literal.start
      if isWord, keys[number].word < 0 {
        keys[number].word = literal.wording
      } else {
        rest.append((Int32(number), Int32(index)))
      }
    }
    filter = KeyFilter(keyCount: keys.count)
    for option in chosen where option >= 0 { filter.insert(keyed.key(option)) }
    candidates.reserveCapacity(rest.count)
    for (number, index) in Self.ordered(rest, keyCount: keys.count) {
      let number = Int(number)
      if keys[number].firstCandidate < 0 {
        if !candidates.isEmpty { candidates[candidates.count - 1].isLast = true }
        keys[number].firstCandidate = Int32(candidates.count)
      }
      let literal = literals[Int(index)]
      let key = keyed.key(chosen[Int(index)]).offset
      let known = key + Int(keys[number].letterBytes)
      candidates.append(
        Candidate(
          start: UInt32(literal.start), key: UInt32(key), end: UInt32(literal.end),
          wording: literal.wording, prefixBytes: literal.prefixBytes,
          startsWord: literal.startsWord, endsWord: literal.endsWord,
          before: LiteralSide(before: key, from: literal.start, in: bytes.span),
          behind: LiteralSide(behind: known, to: literal.end, in: bytes.span)))
    }
    if !candidates.isEmpty { candidates[candidates.count - 1].isLast = true }
  }

  /// Literals by the numbers of their keys, else in the order they have.
  private static func ordered(
    _ literals: [(key: Int32, literal: Int32)], keyCount: Int
  ) -> [(key: Int32, literal: Int32)] {
    // Where the next literal of each key belongs.
    var places = [Int](repeating: 0, count: keyCount + 1)
    for literal in literals { places[Int(literal.key) + 1] += 1 }
    for key in 0..<keyCount { places[key + 1] += places[key] }
    var ordered = literals
    for literal in literals {
      ordered[places[Int(literal.key)]] = literal
      places[Int(literal.key)] += 1
    }
    return ordered
  }

  /// The place of a key in `keys`, new when its hash was not there yet.
  private mutating func insert(_ key: WordingKey) -> Int {
    let slot = slot(of: key.hash)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    let length = min(key.length, 8)
    keys.append(
      Key(
        hash: key.hash,
        letters: key.letters,
        letterBytes: UInt8(length)))
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { spreadSlots() }
    return keys.count - 1
  }

  /// Makes room for twice as many keys.
  private mutating func spreadSlots() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in keys.indices { slots[slot(of: keys[index].hash)] = UInt32(index + 1) }
  }

  /// Where the number of a key stands, or the free slot where it would.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) &- 1].hash != hash { slot = (slot &+ 1) & mask }
    return slot
  }

  /// Appends every place where a wording stands between the right borders, in no order.
  ///
  /// - Parameters:
  ///   - words: where to look.
  ///   - text: the text that they are from.
  ///   - hits: where hits are appended.
  func appendHits(
    of words: borrowing TextWords, in text: borrowing CaselessText, to hits: inout [PhraseHit]
  ) {
    let words = words.words.span
    for index in words.indices { lookUp(words[index], in: text, &hits) }
  }

  @inline(__always)
  private func lookUp(
    _ word: TextWord, in text: borrowing CaselessText, _ hits: inout [PhraseHit]
  ) {
    let number = slots[slot(of: word.hash)]
    guard number != 0 else { return }
    verify(keys[Int(number) &- 1], word, in: text, &hits)
  }

  @inline(never)
  private func verify(
    _ key: Key, _ word: TextWord, in text: borrowing CaselessText, _ hits: inout [PhraseHit]
  ) {
    let letters = text.bytes.span
    let (place, length) = (Int(word.start), Int(word.length))
    let known = Int(key.letterBytes)
    // Two keys may have one hash.
    guard WordingKey.letters(letters.word64(at: place), count: known) == key.letters else {
      return
    }
    if key.word >= 0, length == known {
      hits.append(PhraseHit(wording: Int(key.word), range: place..<place &+ length))
    }
    guard key.firstCandidate >= 0 else { return }
    let before = TextSide(before: place, in: letters)
    let behind = TextSide(behind: place &+ known, in: letters, before: text.count)
    let candidates = candidates.span
    var index = Int(key.firstCandidate)
    while true {
      let candidate = candidates[index]
      if before.mayBe(candidate.before), behind.mayBe(candidate.behind),
        let end = end(of: candidate, behind: known, at: place, in: letters, before: text.count),
        !(candidate.endsWord && text.hasWord(at: end)),
        let start = start(of: candidate, at: place, in: letters),
        !(candidate.startsWord && text.hasWord(before: start))
      {
        hits.append(
          PhraseHit(
            wording: Int(candidate.wording), range: start &+ Int(candidate.prefixBytes)..<end))
      }
      if candidate.isLast { return }
      index &+= 1
    }
  }

  /// Compares a literal forwards from its key, whose first bytes are known to agree.
  @inline(__always)
  private func end(
    of candidate: Candidate, behind known: Int, at start: Int,
    in letters: borrowing Span<UInt8>, before count: Int
  ) -> Int? {
    var place = start &+ known
    for index in Int(candidate.key) &+ known..<Int(candidate.end) {
      let byte = bytes[index]
      if byte == letters[place] && byte != UInt8(ascii: " ") {
        place &+= 1
      } else {
        // The zeros behind the text equal no byte of a literal.
        guard byte == UInt8(ascii: " "),
          let end = BlankRuns.runEnd(in: letters, from: place, end: count)
        else { return nil }
        place = end
      }
    }
    return place
  }

  /// Compares a literal backwards from its key.
  @inline(__always)
  private func start(
    of candidate: Candidate, at start: Int, in letters: borrowing Span<UInt8>
  ) -> Int? {
    var place = start
    var index = Int(candidate.key)
    while index > Int(candidate.start) {
      index &-= 1
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        guard let start = BlankRuns.runStart(in: letters, before: place) else { return nil }
        place = start
      } else {
        guard place > 0, letters[place &- 1] == byte else { return nil }
        place &-= 1
      }
    }
    return place
  }
}
