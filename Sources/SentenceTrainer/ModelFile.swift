// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The file of a model, as `SentenceModel` reads it.
///
/// All numbers are little-endian.
///
///     0   4  "TSNM"
///     4   2  version, 1
///     6   2  rules
///     8   4  rows, a power of two
///     12  4  where they begin
///     16  4  bits of the filter, a power of two
///     20  4  where it begins
///     24  …  40 bytes for each rule: its bias, the scale of its weights and its border as 32-bit
///            floats, and its id, filled up with zeros
///     …   …  the filter: the bit that the lower bits of a feature's hash name is set if it has a
///            row
///     …   …  16 bytes for each row: 14 weights, each a byte from 128, and the upper 16 bits of
///            the feature's hash; 0: the row is free. A feature stands at the row that the lower
///            bits of its hash name or behind it, before the next free row.
struct ModelFile {
  private(set) var bytes: [UInt8] = []
  /// Features that have a row.
  private(set) var count = 0

  private static let rules = SentenceModel.mostRules
  private static let filterBits = 1 << 18

  /// Writes a model down.
  ///
  /// - Parameters:
  ///   - model: the weights; only those of the first 14 rules are kept.
  ///   - hashes: of its features.
  ///   - rules: the ids of its rules, at most 14, of 28 bytes at most.
  ///   - borders: the score from which a sentence breaks each.
  ///   - rowCount: a power of two; the features that weigh least are left out so that a third of
  ///     the rows stays free.
  init(
    _ model: LinearModel, hashes: [UInt64], rules: [String], borders: [Float], rowCount: Int
  ) {
    precondition(rules.count <= Self.rules && rowCount & (rowCount - 1) == 0)
    let weight = model.weights.map { feature in
      rules.indices.reduce(0) { max($0, abs(feature[$1])) }
    }
    let kept = hashes.indices.sorted { (weight[$0], hashes[$0]) > (weight[$1], hashes[$1]) }
      .prefix(rowCount / 3 * 2)
    let most = rules.indices.map { rule in
      kept.reduce(Float.leastNormalMagnitude) { max($0, abs(model.weights[$1][rule])) }
    }
    bytes = Array("TSNM".utf8)
    append(UInt16(1))
    append(UInt16(rules.count))
    append(UInt32(rowCount))
    let filterOffset = (24 + 40 * rules.count + 63) & ~63
    append(UInt32(filterOffset + Self.filterBits / 8))
    append(UInt32(Self.filterBits))
    append(UInt32(filterOffset))
    for (rule, id) in rules.enumerated() {
      append(model.bias[rule].bitPattern)
      append((most[rule] / 127).bitPattern)
      append(borders[rule].bitPattern)
      bytes += Array(id.utf8) + [UInt8](repeating: 0, count: 28 - id.utf8.count)
    }
    bytes += [UInt8](repeating: 0, count: filterOffset - bytes.count)
    var filter = [UInt8](repeating: 0, count: Self.filterBits / 8)
    var rows = [UInt8](repeating: 0, count: 16 * rowCount)
    for feature in kept {
      let steps = rules.indices.map { rule in
        Int((model.weights[feature][rule] / most[rule] * 127).rounded())
      }
      guard steps.contains(where: { $0 != 0 }) else { continue }
      count += 1
      let bit = Int(hashes[feature] & UInt64(Self.filterBits - 1))
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
      var row = Int(hashes[feature] & UInt64(rowCount - 1))
      while rows[16 * row + 14..<16 * row + 16].contains(where: { $0 != 0 }) {
        row = (row + 1) & (rowCount - 1)
      }
      for rule in 0..<Self.rules {
        rows[16 * row + rule] = UInt8(128 + (rule < steps.count ? steps[rule] : 0))
      }
      for byte in 0..<2 {
        rows[16 * row + 14 + byte] = UInt8(truncatingIfNeeded: hashes[feature] >> (48 + 8 * byte))
      }
    }
    bytes += filter
    bytes += rows
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    for byte in 0..<number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte)))
    }
  }
}
