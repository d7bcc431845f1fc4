// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom

/// Weights of features for up to sixteen rules, learned by logistic regression: stochastic gradient
/// descent with falling steps, whose results of the later rounds are averaged.
struct LinearModel {
  /// By feature, a lane for each rule.
  private(set) var weights: [SIMD16<Float>]
  private(set) var bias: SIMD16<Float>

  /// How often all sentences are seen, and over how many of the last rounds weights are averaged.
  private static let (rounds, averaged) = (15, 7)

  /// How often all is learned anew in other orders, the results of which are averaged: one order more
  /// or less is chance, which moves sentences near a border.
  private static let runs = 3

  /// What a feature's weights lose, times the step, whenever it is seen.
  ///
  /// It keeps those of rare words small: in speech of other kinds a tenth fewer sentences are taken for
  /// offences.
  private static let decay: Float = 0.00025

  /// Learns from sentences.
  ///
  /// - Parameters:
  ///   - table: the sentences.
  ///   - rows: which of them to learn from, by index.
  ///   - others: scores of all sentences by other models, to which those of this are added; nil: there
  ///     are none.
  init(_ table: FeatureTable, rows: [Int], besides others: [SIMD16<Float>]? = nil) {
    let none = [SIMD16<Float>](repeating: SIMD16(), count: table.hashes.count)
    (weights, bias) = (none, SIMD16())
    let firstBias = SIMD16<Float>(repeating: others == nil ? -4 : 0)
    let firstStep: Float = others == nil ? 3 : 1.5
    var (average, averageBias) = (none, SIMD16<Float>())
    var order = rows
    var random = SplitMix64(seed: 1)
    let share = 1 / Float(Self.averaged * Self.runs)
    for _ in 0..<Self.runs {
      (weights, bias) = (none, firstBias)
      for round in 0..<Self.rounds {
        order.shuffle(using: &random)
        let step = firstStep / (1 + Float(round))
        for index in order { learn(table.rows[index], others?[index] ?? SIMD16(), step) }
        guard round >= Self.rounds - Self.averaged else { continue }
        for feature in weights.indices { average[feature] += weights[feature] * share }
        averageBias += bias * share
      }
    }
    (weights, bias) = (average, averageBias)
  }

  /// The model with what its rules share added to each.
  var blended: LinearModel {
    var model = self
    model.weights = weights.map(SharedScore.blend)
    model.bias = SharedScore.blend(bias)
    return model
  }

  /// How likely a sentence breaks each rule, as the argument of the logistic function.
  func score(_ row: FeatureTable.Row) -> SIMD16<Float> {
    var sum = SIMD16<Float>()
    for feature in row.features { sum += weights[Int(feature)] }
    return bias + sum * row.scale
  }

  private mutating func learn(_ row: FeatureTable.Row, _ others: SIMD16<Float>, _ step: Float) {
    let score = score(row) + others
    var odds = SIMD16<Float>()
    for rule in 0..<16 { odds[rule] = 1 / (1 + exp(-score[rule])) }
    var change = row.breaks - odds
    // What is surely harmless teaches less, what is taken for an offence more: the border lies where
    // hardly anything harmless is, and there it finds a thirtieth more.
    for rule in 0..<16 where change[rule] < 0 { change[rule] *= 2 * (-change[rule]).squareRoot() }
    change *= step
    bias += change * 0.01
    let share = change * row.scale
    let kept = 1 - Self.decay * step
    for feature in row.features {
      weights[Int(feature)] = weights[Int(feature)] * kept + share
    }
  }
}
