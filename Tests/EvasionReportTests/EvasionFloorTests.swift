// SPDX-License-Identifier: Apache-2.0

import EvasionReport
import Foundation
import Testing

/// The floor below which the recognition of disguises must not fall.
@Suite struct EvasionFloorTests {
  private static let measure = Result { try EvasionMeasure() }

  private static var messages: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(components: "Corpus", "messages")
  }

  @Test func eachTechniqueIsSeenThrough() throws {
    for row in try Self.measure.get().recall() {
      #expect(row.total >= 8, "\(row.name): too few bases")
      #expect(
        row.hits * 100 >= row.total * 95,
        "\(row.name): \(row.hits) of \(row.total), not \(row.examples.prefix(5))")
    }
  }

  @Test func everyBaseIsFoundWhenWrittenPlainly() throws {
    #expect(try Self.measure.get().unfoundBases() == [])
  }

  @Test func harmlessVariantsRaiseNoAlarm() throws {
    let messages = try CompliantMessage.read(from: Self.messages)
    #expect(messages.count > 200)
    for row in try Self.measure.get().alarms(in: messages) {
      #expect(
        row.hits * 1000 <= row.total,
        "\(row.name): \(row.hits) of \(row.total): \(row.examples.prefix(5))")
    }
  }
}
