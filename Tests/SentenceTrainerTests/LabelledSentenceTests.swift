// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import SentenceTrainer

@Suite("Labelled sentences")
struct LabelledSentenceTests {
  /// Loads a folder with one file, or with none.
  private func load(_ content: String?) throws -> [LabelledSentence] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if let content { try Data(content.utf8).write(to: folder.appending(path: "en.tsv")) }
    return try LabelledSentence.load(directory: folder.path)
  }

  @Test func rulesAndSentenceAreRead() throws {
    let sentences = try load("a.b,c\tOne, two.\n-\tThree.\n\n")
    #expect(sentences.map(\.text) == ["One, two.", "Three."])
    #expect(sentences.map(\.rules) == [["a.b", "c"], []])
    #expect(sentences.map(\.language) == ["en", "en"])
  }

  @Test(arguments: ["One.", "a\tOne.\tTwo.", "\tOne.", "a\t"])
  func aBadLineIsNamed(_ line: String) throws {
    let error = #expect(throws: SentenceError.self) { try load("-\tOne.\n\(line)\n") }
    #expect(
      error?.description.hasSuffix("en.tsv:2: rules, a tab and a sentence are expected") == true)
  }

  @Test func aFolderWithoutSentencesIsAnError() throws {
    #expect(throws: SentenceError.self) { try load(nil) }
  }
}
