// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Detectors
import Foundation

/// Learns from labelled sentences what sentences that break a rule are like.
@main
struct SentenceTrainerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "SentenceTrainer",
    abstract: "Learns models of sentences that break rules, and says how good they are.",
    discussion: """
      The first model judges by words; the second adds what the concepts say that they stand for. Each \
      is learned five times from four fifths of the sentences and judges the others: where few enough \
      that break no rule are taken for such lies the border. Then it is learned from all and written. \
      The same sentences and packs give the same bytes on one kind of machine.
      """)

  @Option(help: ArgumentHelp("Folder of the labelled sentences (*.tsv).", valueName: "dir"))
  var sentences: String

  @Option(help: ArgumentHelp("Folder for words.bin and concepts.bin.", valueName: "dir"))
  var output: String

  /// With half of the rows a fiftieth less is found, with twice or four times as many a two-hundredth
  /// more.
  private static let rowCount = 1 << 16
  /// In so many parts the sentences are judged, each by a model learned from the others.
  private static let parts = 5
  /// So many of 10,000 harmless sentences may lie above a rule's border.
  private static let wrong = 6

  /// Rules of which the model only doubts what words found: alone it found one more of 48 and 86 wrong
  /// ones in ordinary speech.
  static let doubted = ["text.abusive"]

  func run() throws {
    let sentences = try LabelledSentence.load(directory: sentences)
    let rules = Set(sentences.flatMap(\.rules)).sorted()
    guard rules.count <= SentenceModel.mostRules else {
      throw ValidationError("at most \(SentenceModel.mostRules) rules, not \(rules.count)")
    }
    let reader = try SentenceReader()
    let words = FeatureTable(reader.words(of: sentences), of: sentences, rules: rules)
    let byWords = judgedByOthers(words)
    try write(words, rules, byWords, to: "words.bin")
    let concepts = FeatureTable(reader.concepts(of: sentences), of: sentences, rules: rules)
    let byBoth = judgedByOthers(concepts, besides: byWords)
    try write(concepts, rules, byBoth, besides: byWords, to: "concepts.bin")
  }

  /// The scores of sentences by models that had not seen them.
  ///
  /// - Parameters:
  ///   - table: the sentences.
  ///   - others: their scores by other models, to which those of these are added.
  /// - Returns: of each sentence the score of each rule.
  private func judgedByOthers(
    _ table: FeatureTable, besides others: [SIMD16<Float>]? = nil
  ) -> [SIMD16<Float>] {
    var scores = others ?? [SIMD16<Float>](repeating: SIMD16(), count: table.rows.count)
    for part in 0..<Self.parts {
      let seen = table.rows.indices.filter { $0 % Self.parts != part }
      let model = LinearModel(table, rows: seen, besides: others)
      for row in table.rows.indices where row % Self.parts == part {
        scores[row] += model.score(table.rows[row])
      }
    }
    return scores
  }

  private func write(
    _ table: FeatureTable, _ rules: [String], _ scores: [SIMD16<Float>],
    besides others: [SIMD16<Float>]? = nil, to name: String
  ) throws {
    print("\(name): \(table.rows.count) sentences, \(table.hashes.count) features")
    let blended = scores.map(SharedScore.blend)
    let borders = rules.indices.map { rule in
      let border = border(of: rule, rules[rule], table, blended)
      return Self.doubted.contains(rules[rule]) ? .infinity : border
    }
    let model = LinearModel(table, rows: Array(table.rows.indices), besides: others).blended
    let file = ModelFile(
      model, hashes: table.hashes, rules: rules, borders: borders, rowCount: Self.rowCount)
    try Data(file.bytes).write(to: URL(filePath: output).appending(path: name))
    print("  \(file.count) features in \(file.bytes.count) bytes")
  }

  /// Tells how much of the sentences that break a rule lies above some borders.
  ///
  /// - Parameters:
  ///   - rule: its index.
  ///   - id: its id.
  ///   - table: all sentences.
  ///   - scores: of each, by a model that had not seen it.
  /// - Returns: the border above which few enough lie that break none.
  private func border(
    of rule: Int, _ id: String, _ table: FeatureTable, _ scores: [SIMD16<Float>]
  ) -> Float {
    var (right, others): ([Float], [Float]) = ([], [])
    for (row, score) in zip(table.rows, scores) {
      if row.breaks[rule] == 1 { right.append(score[rule]) }
      if row.breaks[SharedScore.lane] == 0 { others.append(score[rule]) }
    }
    others.sort(by: >)
    let columns = [1, 3, 10].map { share in
      let border = others[others.count * share / 1000]
      let found = right.count { $0 > border } * 100 / max(right.count, 1)
      return "\(share): \(found) % above \((border * 10).rounded() / 10)"
    }
    print("  \(id) (\(right.count)), wrong of 1,000: \(columns.joined(separator: ", "))")
    return others[others.count * Self.wrong / 10_000]
  }
}
