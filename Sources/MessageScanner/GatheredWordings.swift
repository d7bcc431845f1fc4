// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// Wordings on their way into a set, and what each stands for.
struct GatheredWordings {
  private(set) var wordings = WordingList()
  private(set) var meanings: [WordingSet.Meaning] = []
  /// Where the meanings of each wording begin, with the end of the last.
  private(set) var bounds: [Int32] = [0]

  /// Makes room for so many wordings; most stand for two things or three.
  mutating func reserveCapacity(_ count: Int) {
    wordings.reserveCapacity(count)
    meanings.reserveCapacity(3 * count)
    bounds.reserveCapacity(count + 1)
  }

  /// Adds a wording with what it stands for.
  mutating func add(_ wording: Wording, _ meaning: WordingSet.Meaning) {
    wordings.append(wording)
    meanings.append(meaning)
    bounds.append(Int32(meanings.count))
  }

  /// Adds a wording of another list with all that it stands for.
  mutating func add(
    _ wording: WordingList.Entry, of list: borrowing WordingList, _ own: [WordingSet.Meaning]
  ) {
    wordings.append(
      list.bytes.span.extracting(Int(wording.start)..<Int(wording.end)), wording.traits,
      prefixes: wordings.prefixSet(list.prefixSets[Int(wording.prefixes)]))
    meanings += own
    bounds.append(Int32(meanings.count))
  }
}

/// A share of the words of concepts, each once, though it may belong to several concepts, and to
/// some in several languages.
///
/// Equal words fall into the same share, so shares need not be compared with one another.
struct ConceptWordings {
  /// What is known of a word that is found at the same places under every list that has it.
  private struct Entry {
    let hash: UInt64
    /// The lexicons of which it wakes combinations.
    var wakes: UInt64
    /// The first and last of its uses.
    var firstUse: Int32
    var lastUse: Int32
    var isWaking: Bool
  }

  /// A concept that a word stands for.
  private struct Use {
    let lexicons: UInt64
    let wakes: UInt64
    let concept: Int32
    /// The word's next use, or -1.
    var next: Int32 = -1
  }

  /// The words, and what is known of each.
  private var wordings = WordingList()
  private var entries: [Entry] = []
  private var uses: [Use] = []
  /// The numbers of entries from 1, 0: free; open addressing with linear probing, which takes half
  /// the time of a dictionary.
  private var slots: [Int32]
  private let share: Int
  private let shareCount: Int

  /// Makes an empty share.
  ///
  /// - Parameters:
  ///   - share: which one, from 0.
  ///   - shareCount: into how many the words fall.
  ///   - wordCount: how many words there are in all lists, at most.
  init(share: Int, of shareCount: Int, wordCount: Int) {
    self.share = share
    self.shareCount = shareCount
    // Room is dear: each page of it costs as much as a hundred words.
    let capacity = wordCount / shareCount
    entries.reserveCapacity(capacity)
    uses.reserveCapacity(capacity)
    wordings.reserveCapacity(capacity)
    var slotCount = 64
    while slotCount < 2 * capacity { slotCount *= 2 }
    slots = [Int32](repeating: 0, count: slotCount)
  }

  /// Adds the words of a list that fall into this share.
  ///
  /// - Parameters:
  ///   - list: the words.
  ///   - wanted: which of them.
  ///   - alwaysWakes: whether texts are searched for them though they wake no combination.
  mutating func append(
    _ list: ConceptRules.List, _ wanted: WordingChoice, alwaysWakes: Bool
  ) {
    let language = list.words.language
    let prefixes = wordings.prefixSet(language.prefixes.map { Array($0.utf8) })
    let common: WordingList.Traits = language.hasDottedI ? .hasDottedI : []
    list.words.forEachWord { letters, isOpenBefore, isOpenAfter in
      let hash = Self.hash(of: letters)
      guard Int(hash >> 32) % shareCount == share, wanted.holds(letters) else { return }
      let wakes = letters.mayWake ? list.wakes : 0
      uses.append(Use(lexicons: list.lexicons, wakes: wakes, concept: Int32(list.concept)))
      var traits = common
      if isOpenBefore { traits.insert(.isOpenBefore) }
      if isOpenAfter { traits.insert(.isStem) }
      let entry = Entry(
        hash: hash, wakes: wakes, firstUse: Int32(uses.count - 1),
        lastUse: Int32(uses.count - 1), isWaking: alwaysWakes || wakes != 0)
      add(entry, letters, traits, prefixes)
    }
  }

  /// The concepts of those that are looked for around others.
  var restConcepts: ConceptSet {
    var concepts = ConceptSet()
    for entry in entries where !entry.isWaking {
      forEachUse(of: entry) { concepts.insert(Int($0.concept)) }
    }
    return concepts
  }

  /// How many wordings there are that texts are searched for, or that are looked for around them.
  fileprivate func count(waking: Bool) -> Int {
    entries.count { $0.isWaking == waking }
  }

  /// Adds these wordings to others.
  fileprivate func add(waking: Bool, to gathered: inout GatheredWordings) {
    var meanings: [WordingSet.Meaning] = []
    for (index, entry) in entries.enumerated() where entry.isWaking == waking {
      meanings.removeAll(keepingCapacity: true)
      if entry.wakes != 0 { meanings.append(.wake(lexicons: entry.wakes)) }
      forEachUse(of: entry) { use in
        meanings.append(.concept(Int(use.concept), lexicons: use.lexicons, wakes: use.wakes))
      }
      gathered.add(wordings.entries[index], of: wordings, meanings)
    }
  }

  private func forEachUse(of entry: Entry, _ body: (Use) -> Void) {
    var use = Int(entry.firstUse)
    while use >= 0 {
      body(uses[use])
      use = Int(uses[use].next)
    }
  }

  /// Adds a word, or what it is used for to the entry that it has already.
  private mutating func add(
    _ entry: Entry, _ letters: borrowing Span<UInt8>, _ traits: WordingList.Traits,
    _ prefixes: UInt8
  ) {
    var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == entry.hash, isSame(number, letters, traits, prefixes) {
        uses[Int(entries[number].lastUse)].next = entry.firstUse
        entries[number].lastUse = entry.lastUse
        entries[number].wakes |= entry.wakes
        entries[number].isWaking = entries[number].isWaking || entry.isWaking
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(entry)
    wordings.append(letters, traits, prefixes: prefixes)
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { spreadSlots() }
  }

  /// Whether a word is found at the same places as another: the same letters are matched otherwise
  /// where i has a capital of its own or prefixes are written.
  private func isSame(
    _ number: Int, _ letters: borrowing Span<UInt8>, _ traits: WordingList.Traits,
    _ prefixes: UInt8
  ) -> Bool {
    let known = wordings.entries[number]
    guard known.traits == traits, known.prefixes == prefixes,
      Int(known.end - known.start) == letters.count
    else { return false }
    let own = wordings.bytes.span.extracting(Int(known.start)..<Int(known.end))
    for index in letters.indices where own[index] != letters[index] { return false }
    return true
  }

  /// FNV-1a.
  private static func hash(of letters: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in letters.indices { hash = (hash ^ UInt64(letters[index])) &* 0x100_0000_01B3 }
    return hash
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

extension [ConceptWordings] {
  /// Those that texts are searched for.
  func waking() -> GatheredWordings { gathered(waking: true) }

  /// Those that are looked for around them.
  func rest() -> GatheredWordings { gathered(waking: false) }

  private func gathered(waking: Bool) -> GatheredWordings {
    var gathered = GatheredWordings()
    gathered.reserveCapacity(reduce(0) { $0 + $1.count(waking: waking) })
    for share in self { share.add(waking: waking, to: &gathered) }
    return gathered
  }
}
