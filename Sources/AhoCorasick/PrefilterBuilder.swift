// SPDX-License-Identifier: Apache-2.0

/// Chooses the window of each literal that the prefilter samples, and the stride.
///
/// A window is worth the less, the more often its grams come up in ordinary text and the more
/// bits it sets in the bitmap. A longer stride needs fewer samples but longer windows.
struct PrefilterBuilder {
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
    /// The grams as the first variants spell them; unknown bytes are 0.
    var grams: [UInt32] = []
  }

  /// Rough costs in processor cycles, of a sample and of a marked sample.
  private static let (sampleCost, markCost): (Float, Float) = (3, 30)
  /// What all bits of the bitmap would cost: marks by chance, and the time to fill the tables.
  private static let bitCost: Float = 120
  /// What the automaton takes for a byte; a dearer filter is none.
  private static let automatonCost: Float = 7
  /// Windows begin at most this far into a literal, so that starts are not far back.
  private static let maximumReach = 20
  private static let longestStride = 6

  private let alphabet: LiteralAlphabet
  private let layouts: [[LiteralCell]]
  private let statistics: GramStatistics
  private let countsBlankRuns: Bool

  /// Lays the literals out byte by byte.
  ///
  /// - Parameter alphabet: the literals and their units.
  init(_ alphabet: LiteralAlphabet) {
    self.alphabet = alphabet
    countsBlankRuns = alphabet.units.contains(where: \.isBlankRun)
    layouts = alphabet.literals.map { LiteralCell.layout(of: $0, units: alphabet.units) }
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
      let hits = hitCost(of: windows, costs: costs, stride: stride)
      let cost = (Self.sampleCost + hits) / Float(stride)
      // Once windows grow too long for the literals, they only get worse.
      guard cost < best?.cost ?? .infinity else { break }
      best = (stride, cost, windows)
    }
    guard let best, best.cost < Self.automatonCost else { return nil }
    var grams: [(gram: UInt32, context: SampleContext)] = []
    var (reach, lead) = (0, 0)
    for (literal, (layout, window)) in zip(alphabet.literals, zip(layouts, best.windows)) {
      var expansion = GramExpansion(literal, units: alphabet.units)
      for index in window.first..<window.first + best.stride {
        expansion.expand(from: place(of: layout, at: index, isFirst: index == window.first))
        let context = SampleContext(of: layout, at: index, anchor: window.first)
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

  private func place(of layout: [LiteralCell], at index: Int, isFirst: Bool) -> GramExpansion.Place
  {
    guard index >= 0 else { return .before(count: -index) }
    if isFirst, case .blankRun(let unit) = layout[index].place {
      return .lastBlankByte(index: unit)
    }
    return layout[index].place
  }

  /// The cheapest window.
  ///
  /// Its samples lie in one word; the first may be the last blank before it, the last the first
  /// blank behind it. Past a run of blanks, which has any length, no place is a fixed number of
  /// bytes away.
  private func window(of layout: [LiteralCell], costs: Costs, stride: Int) -> Window {
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

  /// Cycles that the grams of all windows are expected to cost for each sample.
  ///
  /// Many literals share a gram, which is one bit; the slots of the statistics tell them apart
  /// well enough.
  private func hitCost(of windows: [Window], costs: [Costs], stride: Int) -> Float {
    var isCounted = [Bool](repeating: false, count: GramStatistics.slotCount)
    var sum: Float = 0
    for (window, costs) in zip(windows, costs) {
      for index in window.first..<window.first + stride {
        let place = index + Self.longestStride
        let slot = GramStatistics.slot(of: costs.grams[place])
        guard !isCounted[slot] else { continue }
        isCounted[slot] = true
        sum += index == window.first ? costs.starting[place] : costs.following[place]
      }
    }
    return sum
  }

  /// What the grams at all places of a literal cost.
  private func costs(of layout: [LiteralCell]) -> Costs {
    var costs = Costs()
    for index in -Self.longestStride..<min(layout.count, Self.maximumReach + Self.longestStride) {
      let gram = Self.gram(of: layout, at: index)
      let cost = cost(of: layout, at: index, gram: gram, startsInBlanks: false)
      costs.grams.append(gram)
      costs.following.append(cost)
      let isBlank = index >= 0 && layout[index].isBlank
      costs.starting.append(
        isBlank ? self.cost(of: layout, at: index, gram: gram, startsInBlanks: true) : cost)
    }
    return costs
  }

  /// Cycles that the gram at a place is expected to cost for each sample.
  ///
  /// - Parameters:
  ///   - layout: the literal's bytes.
  ///   - index: place of the gram, negative before the literal.
  ///   - gram: the gram as the first variants spell it.
  ///   - startsInBlanks: whether the blank at `index` is the last of its run.
  /// - Returns: rough cycles a sample.
  private func cost(
    of layout: [LiteralCell], at index: Int, gram: UInt32, startsInBlanks: Bool
  ) -> Float {
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
    likelihood += statistics.share(of: gram)
    let bits = variety / Float(1 << GramBitmap.bits)
    return likelihood * Self.markCost + bits * Self.bitCost
  }

  private static func gram(of layout: [LiteralCell], at index: Int) -> UInt32 {
    var gram: UInt32 = 0
    for offset in 0..<Gram.length where layout.indices.contains(index + offset) {
      gram |= UInt32(layout[index + offset].byte) &<< UInt32(8 * offset)
    }
    return gram
  }
}
