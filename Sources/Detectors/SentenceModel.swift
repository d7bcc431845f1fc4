// SPDX-License-Identifier: Apache-2.0

/// Says how much a sentence is like those that break a rule: a linear model with a weight for each
/// feature and rule, learned from labelled sentences by the target SentenceTrainer.
///
/// Words are features of one language; concepts are those of all, so what is learned of them in one
/// holds in the others.
///
/// The score of a rule is the sum of its weights over all features of the sentence, divided by the
/// square root of their number, and a bias; the higher, the likelier the sentence breaks the rule.
/// Weights take a byte; those of four rules are added at once in lanes of 16 bits.
package struct SentenceModel: Sendable {
  /// The model that judges by words.
  package static let words = SentenceModel(.wordModel)

  /// The model that judges by concepts, whose scores are added to those by words.
  ///
  /// Its borders are for both together.
  package static let concepts = SentenceModel(.conceptModel)

  /// The most rules that a model knows: as many weights as a row holds.
  package static let mostRules = 15

  /// How a model is written down; all numbers are little-endian.
  ///
  ///     0   4  "TSNM"
  ///     4   2  version, 2
  ///     6   2  rules
  ///     8   4  rows, a power of two
  ///     12  4  where they begin
  ///     16  4  bits of the filter, a power of two
  ///     20  4  where it begins
  ///     24  …  40 bytes for each rule: its bias, the scale of its weights and its border as 32-bit
  ///            floats, and its id, filled up with zeros
  ///     …   …  the filter: the bit that the lower bits of a feature's hash name is set if it has a
  ///            row
  ///     …   …  16 bytes for each row: 15 weights, each a byte from 128, and the upper byte of the
  ///            feature's hash, 1 for 0; 0: the row is free. A feature stands at the row that the
  ///            lower bits of its hash name or behind it, before the next free row.
  package enum Layout {
    package static let magic: UInt32 = 0x4D4E_5354
    package static let version = 2
    package static let headerSize = 24
    package static let ruleSize = 40
    package static let idSize = 28
    package static let rowSize = 16
  }

  /// The ids of the rules, in the order of their scores.
  package let rules: [String]
  /// The score of each rule from which a sentence counts as breaking it: where the trainer saw so few
  /// others.
  package let borders: SIMD16<Float>
  private let biases: SIMD16<Float>
  private let scales: SIMD16<Float>
  private let data: EmbeddedData
  private let rowOffset: Int
  private let rowMask: UInt64
  /// A bit for each feature that has a row, by its hash: most features of a text have none, and this
  /// fits into the first cache.
  private let filter: [UInt64]
  private let filterMask: UInt64

  /// Reads the header.
  init(_ data: EmbeddedData) {
    precondition(
      data.word(at: 0) == Layout.magic && data.half(at: 4) == Layout.version, "sentence model")
    self.data = data
    rowMask = UInt64(data.word(at: 8)) - 1
    rowOffset = Int(data.word(at: 12))
    filterMask = UInt64(data.word(at: 16)) - 1
    let filterOffset = Int(data.word(at: 20))
    filter = (0..<Int(data.word(at: 16)) / 64).map { data.doubleWord(at: filterOffset + 8 * $0) }
    var (rules, biases, scales, borders) = (
      [String](), SIMD16<Float>(), SIMD16<Float>(), SIMD16<Float>()
    )
    for rule in 0..<data.half(at: 6) {
      let start = Layout.headerSize + rule * Layout.ruleSize
      biases[rule] = Float(bitPattern: data.word(at: start))
      scales[rule] = Float(bitPattern: data.word(at: start + 4))
      borders[rule] = Float(bitPattern: data.word(at: start + 8))
      let name = (start + Layout.ruleSize - Layout.idSize..<start + Layout.ruleSize)
        .map { data.byte(at: $0) }.prefix { $0 != 0 }
      rules.append(String(decoding: name, as: UTF8.self))
    }
    (self.rules, self.biases, self.scales, self.borders) = (rules, biases, scales, borders)
  }

  /// Judges a sentence.
  ///
  /// - Parameter features: what the sentence is judged by.
  /// - Returns: the score of each rule, in the order of `rules`.
  package func scores(of features: borrowing SentenceFeatures) -> SIMD16<Float> {
    let hashes = features.hashes.span
    let filter = filter.span
    var totals = SIMD16<Int32>()
    var lanes = LaneSums()
    for index in 0..<features.count {
      let hash = hashes[index]
      let bit = hash & filterMask
      guard filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0,
        let (low, high) = row(of: hash)
      else { continue }
      lanes.add(low, high)
      if lanes.count == LaneSums.most { lanes.move(to: &totals) }
    }
    lanes.move(to: &totals)
    var weights = SIMD16<Float>()
    for rule in 0..<Self.mostRules { weights[rule] = Float(totals[rule]) }
    return biases + scales * weights / Float(max(features.count, 1)).squareRoot()
  }

  /// The byte by which a row knows its feature.
  @inline(__always)
  package static func check(of hash: UInt64) -> UInt64 { max(hash &>> 56, 1) }

  /// The weights of a feature, eight and seven, each a byte from 128; nil when it has none.
  @inline(__always)
  private func row(of hash: UInt64) -> (low: UInt64, high: UInt64)? {
    let check = Self.check(of: hash)
    var index = hash & rowMask
    while true {
      let offset = rowOffset &+ Int(truncatingIfNeeded: index) &* Layout.rowSize
      let high = data.doubleWord(at: offset &+ 8)
      if high &>> 56 == check { return (data.doubleWord(at: offset), high) }
      if high &>> 56 == 0 { return nil }
      index = (index &+ 1) & rowMask
    }
  }
}

/// Sums of bytes in lanes of 16 bits.
private struct LaneSums {
  /// So many bytes of 255 fit into a lane.
  static let most = 256

  /// Of the rules 0, 2, 4, 6; 1, 3, 5, 7; 8, 10, 12, 14; and 9, 11, 13.
  private var words = (0 as UInt64, 0 as UInt64, 0 as UInt64, 0 as UInt64)
  private(set) var count = 0

  private static let mask: UInt64 = 0x00FF_00FF_00FF_00FF

  @inline(__always)
  mutating func add(_ low: UInt64, _ high: UInt64) {
    words.0 &+= low & Self.mask
    words.1 &+= low &>> 8 & Self.mask
    words.2 &+= high & Self.mask
    words.3 &+= high &>> 8 & Self.mask &>> 16
    count &+= 1
  }

  /// Adds what was summed up to the totals of weights, and begins anew.
  mutating func move(to totals: inout SIMD16<Int32>) {
    let none = Int32(truncatingIfNeeded: 128 &* count)
    for lane in 0..<4 {
      let shift = UInt64(16 &* lane)
      totals[2 &* lane] &+= Int32(words.0 &>> shift & 0xFFFF) &- none
      totals[2 &* lane &+ 1] &+= Int32(words.1 &>> shift & 0xFFFF) &- none
      totals[2 &* lane &+ 8] &+= Int32(words.2 &>> shift & 0xFFFF) &- none
      if lane == 3 { break }
      totals[2 &* lane &+ 9] &+= Int32(words.3 &>> shift & 0xFFFF) &- none
    }
    self = LaneSums()
  }
}
