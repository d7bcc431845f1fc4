// SPDX-License-Identifier: Apache-2.0

/// Chooses the rarest word of each literal for a `WordPrefilter`.
struct WordPrefilterBuilder {
  /// Words begin at most this far into a literal where it has an earlier one, so that the
  /// automaton does not start far back.
  private static let maximumReach = 16

  private let alphabet: LiteralAlphabet
  private let statistics: GramStatistics

  init(_ alphabet: LiteralAlphabet) {
    self.alphabet = alphabet
    var text: [UInt8] = []
    for literal in alphabet.literals {
      for unit in literal.units { text += alphabet.units[unit].variants[0].map { Gram.fold($0) } }
      text.append(0x20)
    }
    statistics = GramStatistics(literals: text)
  }

  /// - Returns: the filter.
  func build() -> WordPrefilter {
    var words: [WordPrefilter.Word] = []
    var reach = 0
    for literal in alphabet.literals {
      let cells = LiteralCell.layout(of: literal, units: alphabet.units)
      let text = literal.units.flatMap { alphabet.units[$0].variants[0] }
      var best = (place: 0, cost: Float.infinity)
      for place in cells.indices.prefix(Self.maximumReach)
      where cells[place].startsUnit && WordStarts.isStart(in: text.span, at: place) {
        let cost = cost(of: cells, at: place)
        if cost < best.cost { best = (place, cost) }
      }
      reach = max(reach, best.place)
      append(cells, literal, at: best.place, isWide: text[best.place] >= 0xE0, to: &words)
    }
    return WordPrefilter(words: words, reach: reach)
  }

  /// How often a word's first bytes come up in ordinary text, roughly.
  private func cost(of cells: [LiteralCell], at place: Int) -> Float {
    // A word's end is known as well as its letters: beside a blank, or as good as beside one.
    var bytes = cells[place...].prefix(Self.weighedBytes).map(\.byte)
    bytes += [0x20, 0x20, 0x20, 0x20].prefix(max(0, Gram.length - bytes.count))
    var previous = UInt8(0x20)
    var chance: Float = 1
    for byte in bytes {
      chance *= statistics.probability(of: byte, after: previous)
      previous = byte
    }
    let gram = bytes.prefix(Gram.length).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return chance + Self.markWeight * (statistics.share(of: gram) + unknownShare(cells, at: place))
  }

  /// The share of all places that a gram marks by chance, which with unknown bytes and the many
  /// spellings of a run of blanks has many bits.
  private func unknownShare(_ cells: [LiteralCell], at place: Int) -> Float {
    var spellings: Float = 1
    for offset in 1..<Gram.length {
      if place + offset >= cells.count {
        spellings *= 128
      } else if cells[place + offset].isBlank {
        return spellings * [0, 170, 35, 7][offset] / Float(WordPrefilter.bitmapCount)
      }
    }
    return spellings / Float(WordPrefilter.bitmapCount)
  }

  /// How many bytes decide whether a place wakes the automaton, roughly.
  private static let weighedBytes = 8
  /// What a place costs that only seems to be the word, against one that wakes the automaton.
  private static let markWeight: Float = 0.2

  /// Whether six bytes of one or two characters of three bytes and more are known from here on.
  private func isPair(_ cells: [LiteralCell], at place: Int) -> Bool {
    place + 6 <= cells.count
      && cells[place..<place + 6].allSatisfy { $0.isCertain && !$0.isBlank }
  }

  private func append(
    _ cells: [LiteralCell], _ literal: Literal, at place: Int, isWide: Bool,
    to words: inout [WordPrefilter.Word]
  ) {
    let context = SampleContext(of: cells, at: place, anchor: place)
    if isWide, isPair(cells, at: place) {
      let gram = cells[place..<place + 6].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1.byte) }
      words.append(WordPrefilter.Word(context: context, gram: gram, isShortPair: false))
      return
    }
    var expansion = GramExpansion(literal, units: alphabet.units)
    expansion.expand(from: cells[place].place)
    for gram in expansion.grams {
      words.append(
        WordPrefilter.Word(context: context, gram: UInt64(gram), isShortPair: isWide))
    }
  }
}

extension LiteralCell {
  /// Whether it is the first byte of a scalar.
  fileprivate var startsUnit: Bool {
    if case .unit(_, offset: 0) = place { true } else { false }
  }
}
