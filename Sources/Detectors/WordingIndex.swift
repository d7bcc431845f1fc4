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

  /// Open addressing with linear probing.
  private var slots: [Slot]
  private var candidates: [Candidate] = []
  /// The folded bytes of all literals.
  private let bytes: [UInt8]
  /// What may be a key.
  private(set) var filter: KeyFilter

  /// A key, all that is needed of most.
  private struct Slot {
    /// Zero: the slot is free.
    var hash: UInt64 = 0
    /// The first bytes of the key, at most eight.
    var letters: UInt64 = 0
    var letterBytes: UInt8 = 0
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
    let chosen = keyed.rarestKeys()
    var size = 64
    while size < literals.count * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    filter = KeyFilter(keyCount: literals.count)
    // The literals that are more than a word, by slot.
    var rest: [(slot: Int32, literal: Int32)] = []
    for (index, key) in chosen.enumerated() {
      guard let key else {
        unkeyed.append(index)
        continue
      }
      let slot = place(of: key.hash)
      let literal = literals[index]
      slots[slot].hash = key.hash
      slots[slot].letterBytes = UInt8(min(key.length, 8))
      slots[slot].letters = WordingKey.letters(
        bytes.span.word64(at: key.offset), count: min(key.length, 8))
      filter.insert(key)
      let isWord =
        key.kind == .word && key.length <= 8 && literal.prefixBytes == 0
        && key.length == literal.end - literal.start
      if isWord, slots[slot].word < 0 {
        slots[slot].word = Int32(literal.wording)
      } else {
        rest.append((Int32(slot), Int32(index)))
      }
    }
    rest.sort { $0 < $1 }
    candidates.reserveCapacity(rest.count)
    for (slot, index) in rest {
      if slots[Int(slot)].firstCandidate < 0 {
        if !candidates.isEmpty { candidates[candidates.count - 1].isLast = true }
        slots[Int(slot)].firstCandidate = Int32(candidates.count)
      }
      let literal = literals[Int(index)]
      candidates.append(
        Candidate(
          start: UInt32(literal.start), key: UInt32(chosen[Int(index)]?.offset ?? 0),
          end: UInt32(literal.end), wording: Int32(literal.wording),
          prefixBytes: UInt16(literal.prefixBytes), startsWord: literal.startsWord,
          endsWord: literal.endsWord))
    }
    if !candidates.isEmpty { candidates[candidates.count - 1].isLast = true }
  }

  /// Where a hash stands, or the free slot where it would.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[place].hash != hash, slots[place].hash != 0 {
      place = (place &+ 1) & (slots.count &- 1)
    }
    return place
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
    let slot = place(of: word.hash)
    guard slots[slot].hash != 0 else { return }
    verify(slots[slot], word, in: text, &hits)
  }

  @inline(never)
  private func verify(
    _ slot: Slot, _ word: TextWord, in text: borrowing CaselessText, _ hits: inout [PhraseHit]
  ) {
    let letters = text.bytes.span
    let (place, length) = (Int(word.start), Int(word.length))
    let known = Int(slot.letterBytes)
    // Two keys may have one hash.
    guard WordingKey.letters(letters.word64(at: place), count: known) == slot.letters else {
      return
    }
    if slot.word >= 0, length == known {
      hits.append(PhraseHit(wording: Int(slot.word), range: place..<place &+ length))
    }
    guard slot.firstCandidate >= 0 else { return }
    var index = Int(slot.firstCandidate)
    while true {
      let candidate = candidates[index]
      if let end = end(of: candidate, behind: known, at: place, in: letters, before: text.count),
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
