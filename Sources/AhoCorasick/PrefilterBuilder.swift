// SPDX-License-Identifier: Apache-2.0

/// Chooses the window of each literal that the prefilter samples, and the stride.
///
/// A window is worth the less, the more often its grams come up in ordinary text and the more
/// bits it sets in the bitmap. A longer stride needs fewer samples but longer windows.
struct PrefilterBuilder {
  /// A byte of a literal as its first variant spells it, blanks counted as one byte.
  private struct Cell {
    var place: GramExpansion.Place
    var byte: UInt8
    /// Whether all variants agree on the folded byte.
    var isCertain: Bool
    var isBlank: Bool
    /// Number of the word, counted from 0; a context never passes a run of blanks.
    var word: Int
  }

  /// Where the samples of a literal fall: `stride` places from `first` on.
  private struct Window {
    var first = 0
    var cost = Float.infinity
  }

  /// Costs of the grams at the places of a literal, from `longestStride` bytes before it on.
  private struct Costs {
    /// As the first sample of a window: a blank is then the last of its run.
    var starting: [Float] = []
    /// As a later sample: a blank is then the first of its run.
    var following: [Float] = []
  }

  /// Rough costs in processor cycles, of a sample, a marked sample and a start of the automaton.
  private static let (sampleCost, markCost, startCost): (Float, Float, Float) = (3, 30, 150)
  /// What all bits of the bitmap would cost: marks by chance, and the time to fill the tables.
  private static let bitCost: Float = 120
  /// What the automaton takes for a byte; a dearer filter is none.
  private static let automatonCost: Float = 7
  /// Windows begin at most this far into a literal, so that starts are not far back.
  private static let maximumReach = 20
  private static let longestStride = 6

  private let alphabet: LiteralAlphabet
  private let layouts: [[Cell]]
  private let statistics: GramStatistics
  private let countsBlankRuns: Bool

  /// Lays the literals out byte by byte.
  ///
  /// - Parameter alphabet: the literals and their units.
  init(_ alphabet: LiteralAlphabet) {
    self.alphabet = alphabet
    countsBlankRuns = alphabet.units.contains(where: \.isBlankRun)
    layouts = alphabet.literals.map { Self.layout(of: $0, units: alphabet.units) }
    var text: [UInt8] = []
    for layout in layouts {
      text += layout.map(\.byte)
      text.append(0x20)
    }
    statistics = GramStatistics(literals: text)
  }

  /// Makes the prefilter.
  ///
  /// - Returns: nil when the automaton alone is expected to be faster.
  func build() -> Prefilter? {
    var best: (stride: Int, cost: Float, windows: [Window])?
    let costs = layouts.map { self.costs(of: $0) }
    for stride in 1...Self.longestStride {
      let windows = zip(layouts, costs).map { window(of: $0, costs: $1, stride: stride) }
      let hits = windows.reduce(0) { $0 + $1.cost }
      let cost = (Self.sampleCost + hits) / Float(stride)
      if cost < best?.cost ?? Self.automatonCost { best = (stride, cost, windows) }
    }
    guard let best else { return nil }
    var grams: [(gram: UInt32, context: SampleContext)] = []
    var (reach, lead) = (0, 0)
    for (literal, (layout, window)) in zip(alphabet.literals, zip(layouts, best.windows)) {
      var expansion = GramExpansion(literal, units: alphabet.units)
      for index in window.first..<window.first + best.stride {
        expansion.expand(from: place(of: layout, at: index, isFirst: index == window.first))
        let context = context(of: layout, at: index, anchor: window.first)
        for gram in expansion.grams { grams.append((gram, context)) }
      }
      // One more for the rest of the run of blanks that a window may begin in.
      reach = max(reach, window.first + max(best.stride - 1, 1))
      lead = max(lead, -window.first)
    }
    return Prefilter(
      grams: grams, stride: best.stride, reach: reach, lead: lead,
      countsBlankRuns: countsBlankRuns)
  }

  private func place(of layout: [Cell], at index: Int, isFirst: Bool) -> GramExpansion.Place {
    guard index >= 0 else { return .before(count: -index) }
    if isFirst, case .blankRun(let unit) = layout[index].place { return .lastBlankByte(index: unit) }
    return layout[index].place
  }

  private static func layout(of literal: Literal, units: [LiteralUnit]) -> [Cell] {
    var cells: [Cell] = []
    var word = 0
    for (index, unit) in literal.units.lazy.map({ units[$0] }).enumerated() {
      if unit.isBlankRun {
        word += 1
        cells.append(
          Cell(
            place: .blankRun(index: index), byte: 0x20, isCertain: false, isBlank: true,
            word: word))
        word += 1
        continue
      }
      for (offset, byte) in unit.variants[0].enumerated() {
        let folded = Gram.fold(byte)
        cells.append(
          Cell(
            place: .unit(index: index, offset: offset), byte: folded,
            isCertain: unit.variants.allSatisfy { Gram.fold($0[offset]) == folded },
            isBlank: false, word: word))
      }
    }
    return cells
  }

  /// The cheapest window.
  ///
  /// Its samples lie in one word; the first may be the last blank before it, the last the first
  /// blank behind it. Past a run of blanks, which has any length, no place is a fixed number of
  /// bytes away.
  private func window(of layout: [Cell], costs: Costs, stride: Int) -> Window {
    var best = Window()
    for first in (1 - stride)...max(1 - stride, min(layout.count - stride, Self.maximumReach)) {
      var cost = costs.starting[first + Self.longestStride]
      for index in first + 1..<max(first + stride, first + 1) {
        cost += costs.following[index + Self.longestStride]
        if index + 1 < first + stride, index >= 0, layout[index].isBlank { cost = .infinity }
      }
      if cost < best.cost { best = Window(first: first, cost: cost) }
    }
    return best
  }

  /// What the grams at all places of a literal cost.
  private func costs(of layout: [Cell]) -> Costs {
    var costs = Costs()
    for index in -Self.longestStride..<min(layout.count, Self.maximumReach + Self.longestStride) {
      let cost = cost(of: layout, at: index, startsInBlanks: false)
      costs.following.append(cost)
      let isBlank = index >= 0 && layout[index].isBlank
      costs.starting.append(
        isBlank ? self.cost(of: layout, at: index, startsInBlanks: true) : cost)
    }
    return costs
  }

  /// Cycles that the gram at a place is expected to cost for each sample.
  ///
  /// - Parameters:
  ///   - layout: the literal's bytes.
  ///   - index: place of the gram, negative before the literal.
  ///   - startsInBlanks: whether the blank at `index` is the last of its run.
  /// - Returns: rough cycles a sample.
  private func cost(of layout: [Cell], at index: Int, startsInBlanks: Bool) -> Float {
    var likelihood: Float = 1
    var variety: Float = 1
    var previous: UInt8?
    for place in index..<index + Gram.length {
      guard layout.indices.contains(place) else {
        variety *= 128
        previous = nil
        continue
      }
      let byte = layout[place].byte
      if layout[place].isBlank {
        // Kinds of blanks, and of blanks that follow in the rest of the gram.
        let rest = index + Gram.length - 1 - place
        variety *= startsInBlanks && place == index ? 7 : [7, 35, 170, 850][rest]
      }
      likelihood *=
        previous.map { statistics.probability(of: byte, after: $0) }
        ?? statistics.probability(of: byte)
      previous = byte
    }
    var certain = likelihood
    // The bytes of the word around the gram make a start less likely than a mark.
    for place in [index + 4, index - 1, index - 2]
    where layout.indices.contains(place) && layout.indices.contains(index) {
      if layout[place].word == layout[index].word { certain *= 0.3 }
    }
    let bits = variety / Float(1 << Prefilter.bitmapBits)
    return likelihood * Self.markCost + bits * Self.bitCost + certain * Self.startCost
  }

  /// What is known of the text around a place of a window.
  private func context(of layout: [Cell], at index: Int, anchor: Int) -> SampleContext {
    var context = SampleContext()
    var (start, end) = (max(anchor, 0), max(anchor, 0))
    if layout[start].isBlank { (start, end) = (start + 1, end + 1) }
    let word = layout[start].word
    while start > 0, start > index - SampleContext.reach, layout[start - 1].word == word {
      start -= 1
    }
    while end < layout.count, end < index + SampleContext.reach, layout[end].word == word {
      end += 1
    }
    for place in max(start, index - SampleContext.reach)..<end where layout[place].isCertain {
      let shift = UInt64(8 * (place - index + SampleContext.reach))
      context.mask |= 0xFF &<< shift
      context.value |= UInt64(layout[place].byte) &<< shift
    }
    context.setSurroundings(
      before: layout[..<start].suffix(8).reversed().map(Self.step), startingAt: start - index,
      after: layout[end...].prefix(8).map(Self.step), endingAt: end - index)
    return context
  }

  private static func step(_ cell: Cell) -> UInt8 {
    if cell.isBlank { return SampleContext.blankRun }
    return cell.isCertain ? cell.byte : SampleContext.anyByte
  }
}
