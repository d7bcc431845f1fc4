// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Testing

@testable import CorpusGenerator

@Suite struct LabelledMessageTests {
  private let good =
    #"{"id":"a","lang":"en","marketplace":"m","text":"mail x@example.com","labels":[]}"#

  @Test func readsLinesAndSkipsBlankOnes() throws {
    let messages = try LabelledMessage.parse(Data("\n\(good)\n\n".utf8), path: "f")
    #expect(messages.map(\.text) == ["mail x@example.com"])
    #expect(messages.first?.kind == nil)
  }

  @Test func namesTheLineThatIsNoMessage() {
    #expect(throws: CorpusError(description: "f:2: not a labelled message")) {
      try LabelledMessage.parse(Data("\(good)\n{}".utf8), path: "f")
    }
  }

  @Test(arguments: ["y@example.com", ""])
  func refusesALabelWithoutItsMatch(match: String) {
    let line = good.replacing("[]", with: #"[{"rule":"contact.email","match":"\#(match)"}]"#)
    #expect(
      throws: CorpusError(
        description: "f:1: the match of a contact.email label is not in the text")
    ) {
      try LabelledMessage.parse(Data(line.utf8), path: "f")
    }
  }

  @Test func aDirectoryIsReadInTheOrderOfItsNames() throws {
    let directory = URL.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.path(percentEncoded: false)
    #expect(throws: CorpusError.noMessages(in: path)) {
      try LabelledMessage.load(directory: path)
    }
    for (name, id) in [("b.ndjson", "2"), ("a.ndjson", "1"), ("c.txt", "3")] {
      let line = good.replacing(#""a""#, with: "\"\(id)\"")
      try Data(line.utf8).write(to: directory.appending(path: name))
    }
    #expect(try LabelledMessage.load(directory: path).map(\.id) == ["1", "2"])
    try Data(good.utf8).write(to: directory.appending(path: "d.ndjson"))
    try Data(good.utf8).write(to: directory.appending(path: "e.ndjson"))
    #expect(throws: CorpusError.self) { try LabelledMessage.load(directory: path) }
    #expect(throws: CorpusError.self) { try LabelledMessage.load(directory: path + "/none") }
  }

  @Test func theProjectsMessagesHoldEveryLanguage() throws {
    let messages = try CorpusFixture.load().messages
    #expect(Set(messages.map(\.lang)) == Set(LanguageBank.all.map(\.language)))
  }
}

@Suite struct CorpusGeneratorCommandTests {
  @Test(arguments: [
    ["--count", "3"], ["--messages", "m"], ["--messages", "m", "--count=-1"],
    ["--messages", "m", "--count", "3", "--violating-share", "1.5"],
    ["--messages", "m", "--count", "3", "--violating-share", "nan"],
    ["--messages", "m", "--count", "3", "--style", "novel"],
    ["--messages", "m", "--count", "3", "--seed=-1"],
  ])
  func badArgumentsAreRefused(arguments: [String]) {
    #expect(throws: (any Error).self) { try CorpusGeneratorCommand.parse(arguments) }
  }

  @Test func aFileIsWrittenAnew() throws {
    let file = URL.temporaryDirectory.appending(path: UUID().uuidString + ".ndjson")
    defer { try? FileManager.default.removeItem(at: file) }
    let path = file.path(percentEncoded: false)
    func run(count: Int) throws -> [UInt8] {
      let command = try CorpusGeneratorCommand.parse([
        "--messages", CorpusFixture.messagesDirectory, "--count", "\(count)", "--output", path,
      ])
      try command.run()
      return [UInt8](try Data(contentsOf: file))
    }
    let library = try CorpusFixture.load().library
    #expect(try run(count: 2500) == CorpusFixture.bytes(1..<2501, of: library))
    #expect(try run(count: 2) == CorpusFixture.bytes(1..<3, of: library))
    #expect(try run(count: 0).isEmpty)
  }

  @Test func aFolderIsNoFile() {
    #expect(throws: CorpusError.self) {
      try CorpusOutput(path: URL.temporaryDirectory.path(percentEncoded: false))
    }
  }
}
