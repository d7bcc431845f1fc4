// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// Wordings on their way into a set, and what each stands for.
struct GatheredWordings {
  private(set) var wordings: [Wording] = []
  private(set) var meanings: [WordingSet.Meaning] = []
  /// Where the meanings of each wording begin, with the end of the last.
  private(set) var bounds: [Int32] = [0]

  /// The concepts that they are words of.
  var concepts: ConceptSet {
    meanings.reduce(into: ConceptSet()) { set, meaning in
      if case .concept(let concept, _, _) = meaning { set.insert(concept) }
    }
  }

  /// Makes room for so many wordings.
  mutating func reserveCapacity(_ count: Int) {
    wordings.reserveCapacity(count)
    meanings.reserveCapacity(count)
    bounds.reserveCapacity(count + 1)
  }

  /// Adds a wording with all that it stands for.
  mutating func add(_ wording: Wording, _ own: some Sequence<WordingSet.Meaning>) {
    wordings.append(wording)
    meanings.append(contentsOf: own)
    bounds.append(Int32(meanings.count))
  }
}

/// The words of concepts, each once, though it may belong to several concepts, and to some in
/// several languages.
struct ConceptWordings {
  /// A word that is found at the same places under every list that has it.
  private struct Entry {
    let wording: Wording
    let hash: UInt64
    /// The lexicons of which it wakes combinations.
    var wakes: UInt64 = 0
    var isWaking = false
    /// The first and last of its uses.
    var firstUse: Int
    var lastUse: Int
  }

  /// A concept that a word stands for.
  private struct Use {
    let concept: Int
    let lexicons: UInt64
    let wakes: UInt64
    /// The word's next use, or -1.
    var next = -1
  }

  private var entries: [Entry] = []
  private var uses: [Use] = []
  /// The numbers of entries from 1, 0: free; open addressing with linear probing: a dictionary takes
  /// 75 million instructions for the 71,000 words of all packs, this takes 43.
  private var slots = [Int32](repeating: 0, count: 1 << 12)

  /// Adds the words of a list.
  ///
  /// - Parameters:
  ///   - list: the words.
  ///   - alwaysWakes: whether texts are searched for them though they wake no combination.
  mutating func append(_ list: ConceptRules.List, alwaysWakes: Bool) {
    let prefixes = list.words.language.prefixes.map { Array($0.utf8) }
    list.words.forEachWord { word in
      let wakes = word.mayWake ? list.wakes : 0
      let use = Use(concept: list.concept, lexicons: list.lexicons, wakes: wakes)
      let entry = entry(of: word, prefixes)
      uses.append(use)
      if entries[entry].firstUse < 0 {
        entries[entry].firstUse = uses.count - 1
      } else {
        uses[entries[entry].lastUse].next = uses.count - 1
      }
      entries[entry].lastUse = uses.count - 1
      entries[entry].wakes |= wakes
      if alwaysWakes || wakes != 0 { entries[entry].isWaking = true }
    }
  }

  /// Those that texts are searched for, and those that are looked for around them.
  func gathered() -> (waking: GatheredWordings, rest: GatheredWordings) {
    var (waking, rest) = (GatheredWordings(), GatheredWordings())
    rest.reserveCapacity(entries.count)
    var meanings: [WordingSet.Meaning] = []
    for index in entries.indices {
      meanings.removeAll(keepingCapacity: true)
      let wakes = entries[index].wakes
      if wakes != 0 { meanings.append(.wake(lexicons: wakes)) }
      var use = entries[index].firstUse
      while use >= 0 {
        let one = uses[use]
        meanings.append(.concept(one.concept, lexicons: one.lexicons, wakes: one.wakes))
        use = one.next
      }
      if entries[index].isWaking {
        waking.add(entries[index].wording, meanings)
      } else {
        rest.add(entries[index].wording, meanings)
      }
    }
    return (waking, rest)
  }

  /// The entry of a word, a new one when there is none yet.
  private mutating func entry(of word: Concept.Word, _ prefixes: [[UInt8]]) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let letters = word.utf8.span
    for index in letters.indices { hash = (hash ^ UInt64(letters[index])) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, isSame(entries[number].wording, word, prefixes) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        wording: Wording(word, prefixes: prefixes), hash: hash, firstUse: -1, lastUse: -1))
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { spreadSlots() }
    return entries.count - 1
  }

  /// Whether a wording is found at the same places as a word: the same letters are matched
  /// otherwise where i has a capital of its own or prefixes are written.
  private func isSame(
    _ wording: Wording, _ word: Concept.Word, _ prefixes: [[UInt8]]
  ) -> Bool {
    wording.isOpenBefore == word.isOpenBefore && wording.isStem == word.isOpenAfter
      && wording.hasDottedI == word.language.hasDottedI && wording.prefixes == prefixes
      && wording.text == word.utf8
  }

  /// Makes room for twice as many entries.
  private mutating func spreadSlots() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
