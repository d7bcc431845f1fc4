// SPDX-License-Identifier: Apache-2.0

/// Labelled sentences as numbers of features.
struct FeatureTable {
  /// A sentence: its features, all of which have a number, how many it has in all, and the rules
  /// that it breaks as ones; the lane `SharedScore.lane` tells whether it breaks any.
  struct Row {
    let features: [Int32]
    let scale: Float
    let breaks: SIMD16<Float>
  }

  private(set) var rows: [Row] = []
  /// The hash of each feature.
  private(set) var hashes: [UInt64] = []

  /// Numbers the features of sentences; those of one or two are left out, as they teach little about
  /// others.
  ///
  /// - Parameters:
  ///   - read: the hashes of the features of each sentence.
  ///   - sentences: labelled with ids of `rules` only, as many.
  ///   - rules: at most 15 ids.
  init(_ read: [[UInt64]], of sentences: [LabelledSentence], rules: [String]) {
    var counts: [UInt64: Int32] = [:]
    for hashes in read {
      for hash in Set(hashes) { counts[hash, default: 0] += 1 }
    }
    var numbers: [UInt64: Int32] = [:]
    for (sentence, hashes) in zip(sentences, read) {
      var known: [Int32] = []
      // No check of 16 bits may be 0, which marks a free row of the model.
      for hash in hashes where counts[hash, default: 0] > 2 && hash >> 48 != 0 {
        if numbers[hash] == nil {
          numbers[hash] = Int32(self.hashes.count)
          self.hashes.append(hash)
        }
        if let number = numbers[hash] { known.append(number) }
      }
      var breaks = SIMD16<Float>()
      for rule in sentence.rules {
        if let index = rules.firstIndex(of: rule) { breaks[index] = 1 }
        breaks[SharedScore.lane] = 1
      }
      rows.append(
        Row(
          features: known, scale: 1 / Float(max(hashes.count, 1)).squareRoot(), breaks: breaks))
    }
  }
}
