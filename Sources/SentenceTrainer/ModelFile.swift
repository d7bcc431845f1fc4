// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The file of a model, laid out as `SentenceModel.Layout` tells.
struct ModelFile {
  private(set) var bytes: [UInt8] = []
  /// Features that have a row.
  private(set) var count = 0

  private typealias Layout = SentenceModel.Layout

  private static let filterBits = 1 << 18

  /// Writes a model down.
  ///
  /// - Parameters:
  ///   - model: the weights; only those of the first 15 rules are kept.
  ///   - hashes: of its features.
  ///   - rules: the ids of its rules, at most 15, of 28 bytes at most.
  ///   - borders: the score from which a sentence breaks each.
  ///   - rowCount: a power of two; the features that weigh least are left out so that a third of
  ///     the rows stays free.
  init(
    _ model: LinearModel, hashes: [UInt64], rules: [String], borders: [Float], rowCount: Int
  ) {
    precondition(rules.count <= SentenceModel.mostRules && rowCount & (rowCount - 1) == 0)
    let weight = model.weights.map { feature in
      rules.indices.reduce(0) { max($0, abs(feature[$1])) }
    }
    let kept = hashes.indices.sorted { (weight[$0], hashes[$0]) > (weight[$1], hashes[$1]) }
      .prefix(rowCount / 3 * 2)
    let most = rules.indices.map { rule in
      kept.reduce(Float.leastNormalMagnitude) { max($0, abs(model.weights[$1][rule])) }
    }
    append(Layout.magic)
    append(UInt16(Layout.version))
    append(UInt16(rules.count))
    append(UInt32(rowCount))
    let filterOffset = (Layout.headerSize + Layout.ruleSize * rules.count + 63) & ~63
    append(UInt32(filterOffset + Self.filterBits / 8))
    append(UInt32(Self.filterBits))
    append(UInt32(filterOffset))
    for (rule, id) in rules.enumerated() {
      append(model.bias[rule].bitPattern)
      append((most[rule] / 127).bitPattern)
      append(borders[rule].bitPattern)
      bytes += Array(id.utf8) + [UInt8](repeating: 0, count: Layout.idSize - id.utf8.count)
    }
    bytes += [UInt8](repeating: 0, count: filterOffset - bytes.count)
    var filter = [UInt8](repeating: 0, count: Self.filterBits / 8)
    var rows = [[UInt8]](repeating: [], count: rowCount)
    for feature in kept {
      let steps = rules.indices.map { rule in
        Int((model.weights[feature][rule] / most[rule] * 127).rounded())
      }
      guard steps.contains(where: { $0 != 0 }) else { continue }
      count += 1
      let bit = Int(hashes[feature] & UInt64(Self.filterBits - 1))
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
      var row = Int(hashes[feature] & UInt64(rowCount - 1))
      while !rows[row].isEmpty { row = (row + 1) & (rowCount - 1) }
      rows[row] = (0..<SentenceModel.mostRules).map { rule in
        UInt8(128 + (rule < steps.count ? steps[rule] : 0))
      }
      rows[row].append(UInt8(SentenceModel.check(of: hashes[feature])))
    }
    bytes += filter
    for row in rows {
      bytes += row.isEmpty ? [UInt8](repeating: 0, count: Layout.rowSize) : row
    }
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    for byte in 0..<number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte)))
    }
  }
}
