// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Prints how many disguised contacts are found and how often harmless variants raise an alarm.
///
///     EvasionReport Corpus/messages [--examples]
@main
enum EvasionReport {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = arguments.first { !$0.hasPrefix("--") } ?? "Corpus/messages"
    let showsExamples = arguments.contains("--examples")
    let measure = try EvasionMeasure()
    print("technique          found     of   recall")
    for row in measure.recall() { show(row, per: 100, "%", showsExamples) }
    for base in measure.unfoundBases() { print("  not found when written plainly: \(base)") }
    print("\nharmless variant                        alarms     of   per 1,000")
    let messages = try CompliantMessage.read(from: URL(filePath: folder))
    for row in measure.alarms(in: messages) { show(row, per: 1000, "", showsExamples) }
  }

  private static func show(
    _ row: EvasionMeasure.Row, per scale: Double, _ unit: String, _ showsExamples: Bool
  ) {
    let rate = row.total == 0 ? 0 : scale * Double(row.hits) / Double(row.total)
    let width = scale == 100 ? 16 : 38
    let name = row.name.padding(toLength: width, withPad: " ", startingAt: 0)
    print(name + String(format: "%8d %6d %8.1f", row.hits, row.total, rate) + unit)
    if showsExamples { for example in row.examples { print("    \(example)") } }
  }
}
