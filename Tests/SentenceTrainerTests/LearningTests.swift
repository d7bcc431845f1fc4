// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing

@testable import SentenceTrainer

@Suite("Learning")
struct LearningTests {
  private static let rules = ["gift", "insult"]

  private static let sentences = (0..<8).flatMap { turn in
    [
      LabelledSentence(
        text: "Write a review and get a gift, parcel \(turn).", rules: ["gift"], language: "en"),
      LabelledSentence(
        text: "What a fool you are, buyer of \(turn) lamps.", rules: ["insult"], language: "en"),
      LabelledSentence(text: "The parcel is on its way to the buyer.", rules: [], language: "en"),
    ]
  }

  private static func table() -> FeatureTable {
    FeatureTable(words(of: sentences), of: sentences, rules: rules)
  }

  private static func words(of sentences: [LabelledSentence]) -> [[UInt64]] {
    var text = CaselessText()
    var features = SentenceFeatures()
    return sentences.map {
      text.read(Array($0.text.utf8).span, folding: .unicode)
      features.read(text, in: 0..<$0.text.utf8.count)
      return Array(features.list)
    }
  }

  /// Sentences with one feature each say the rest of what another model says half.
  @Test func aModelLearnsWhatOthersLeave() {
    let sentences = (0..<40).map {
      LabelledSentence(text: "", rules: $0 % 2 == 0 ? ["gift"] : [], language: "en")
    }
    let features = sentences.indices.map { [UInt64(1 << 60 + $0 % 2)] }
    let table = FeatureTable(features, of: sentences, rules: Self.rules)
    let all = Array(table.rows.indices)
    let others = all.map { SIMD16<Float>(repeating: $0 % 2 == 0 ? 8 : -8) }
    let alone = LinearModel(table, rows: all, besides: all.map { _ in SIMD16() })
    let rest = LinearModel(table, rows: all, besides: others)
    #expect(alone.score(table.rows[0])[0] > 1)
    #expect(abs(rest.score(table.rows[0])[0]) < 0.2)
  }

  @Test func eachSentenceIsJudgedAsItWasLabelled() {
    let table = Self.table()
    let model = LinearModel(table, rows: Array(table.rows.indices))
    for row in table.rows {
      for rule in Self.rules.indices {
        #expect((model.score(row)[rule] > 0) == (row.breaks[rule] == 1))
      }
    }
  }

  /// "tomorrow" stands in harmless sentences and "today" in gifts; no insult holds either.
  @Test func whatIsHarmlessIsLearnedFromTheOffencesOfAllRules() throws {
    let sentences = (0..<30).flatMap { _ in
      [("gift today", ["gift"]), ("fool", ["insult"]), ("tomorrow", [])].map {
        LabelledSentence(text: $0, rules: $1, language: "en")
      }
    }
    let table = FeatureTable(Self.words(of: sentences), of: sentences, rules: Self.rules)
    let model = LinearModel(table, rows: Array(table.rows.indices))
    let (gift, tomorrow) = (model.score(table.rows[0]), model.score(table.rows[2]))
    let own = gift[1] - tomorrow[1]
    let blended = model.blended
    let both = blended.score(table.rows[0])[1] - blended.score(table.rows[2])[1]
    #expect(both > own + 0.5)
    #expect(abs(blended.score(table.rows[0])[1] - SharedScore.blend(gift)[1]) < 0.01)
  }

  /// What is taken for an offence teaches more than what is hardly known: with as many of both, the
  /// score is below the odds.
  @Test func falseAlarmsWeighMore() {
    let sentences = (0..<40).map {
      LabelledSentence(text: "", rules: $0 % 2 == 0 ? ["gift"] : [], language: "en")
    }
    let table = FeatureTable(
      sentences.map { _ in [UInt64(1 << 60)] }, of: sentences, rules: Self.rules)
    let score = LinearModel(table, rows: Array(table.rows.indices)).score(table.rows[0])[0]
    #expect(score < -0.1)
    #expect(score > -1)
  }

  @Test func featuresOfOneOrTwoSentencesAreLeftOut() {
    let sentences = ["A lamp.", "A bulb.", "A lamp.", "A bulb.", "A lamp."].map {
      LabelledSentence(text: $0, rules: [], language: "en")
    }
    let table = FeatureTable(Self.words(of: sentences), of: sentences, rules: ["x"])
    // "a", "lamp" and both together.
    #expect(table.hashes.count == 3)
    #expect(table.rows[1].features.count == 1)
    #expect(table.rows[1].scale == 1 / Float(3).squareRoot())
  }

  @Test func theSameSentencesGiveTheSameFile() {
    let files = (0..<2).map { _ in
      let table = Self.table()
      return ModelFile(
        LinearModel(table, rows: Array(table.rows.indices)), hashes: table.hashes,
        rules: Self.rules, borders: [0.5, 1], rowCount: 1 << 8)
    }
    #expect(files[0].bytes == files[1].bytes)
    #expect(files[0].count > 10)
  }

  @Test func theFileHoldsTheWeightsOfEachFeature() throws {
    let table = Self.table()
    let model = LinearModel(table, rows: Array(table.rows.indices))
    let file = ModelFile(
      model, hashes: table.hashes, rules: Self.rules, borders: [0.5, 1], rowCount: 1 << 8)
    let data = Data(file.bytes)
    func number<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number {
      (0..<Number.bitWidth / 8).reduce(0) { $0 | Number(data[offset + $1]) << (8 * $1) }
    }
    #expect(data.prefix(4) == Data("TSNM".utf8))
    #expect(number(UInt16.self, at: 6) == 2)
    for (rule, id) in Self.rules.enumerated() {
      let start = 24 + 40 * rule
      #expect(Float(bitPattern: number(UInt32.self, at: start)) == model.bias[rule])
      #expect(Float(bitPattern: number(UInt32.self, at: start + 8)) == [0.5, 1][rule])
      #expect(data[start + 12..<start + 12 + id.utf8.count] == Data(id.utf8))
    }
    let rows = Int(number(UInt32.self, at: 12))
    for (feature, hash) in table.hashes.enumerated() {
      let found = (0..<1 << 8).map { rows + 16 * ((Int(hash & 0xFF) + $0) & 0xFF) }.filter {
        data[$0 + 15] == max(UInt8(hash >> 56), 1)
      }
      let row = try #require(found.first)
      for rule in Self.rules.indices {
        let scale = Float(bitPattern: number(UInt32.self, at: 24 + 40 * rule + 4))
        let weight = scale * Float(Int(data[row + rule]) - 128)
        #expect(abs(weight - model.weights[feature][rule]) <= scale)
      }
    }
  }

  /// Every tenth sentence, by the models that the program carries: what `make model` would write.
  @Test func theProgramsModelsWereLearnedFromTheSentencesOfTheCorpus() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus/sentences")
    let all = try LabelledSentence.load(directory: folder.path)
    let model = SentenceModel.concepts
    #expect(Set(all.flatMap(\.rules)) == Set(model.rules))
    let sentences = stride(from: 0, to: all.count, by: 10).map { all[$0] }
    let reader = try SentenceReader()
    var features = SentenceFeatures()
    var (labels, found, others, wrong) = (0, 0, 0, 0)
    for (sentence, (words, concepts)) in zip(
      sentences, zip(reader.words(of: sentences), reader.concepts(of: sentences)))
    {
      features.list = words[...]
      var scores = SentenceModel.words.scores(of: features)
      features.list = concepts[...]
      scores += model.scores(of: features)
      for (rule, id) in model.rules.enumerated()
      where !SentenceTrainerCommand.doubted.contains(id) {
        let isAbove = scores[rule] >= model.borders[rule]
        if sentence.rules.contains(id) {
          labels += 1
          found += isAbove ? 1 : 0
        } else {
          others += 1
          wrong += isAbove ? 1 : 0
        }
      }
    }
    #expect(labels > 2500)
    #expect(found * 100 > labels * 60, "\(found) of \(labels)")
    #expect(wrong * 1000 < others, "\(wrong) of \(others)")
  }
}
