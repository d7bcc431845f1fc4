// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Scales the labelled messages to a corpus of any size.
@main
struct CorpusGeneratorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "CorpusGenerator",
    abstract: "Writes realistic marketplace messages as NDJSON, made from labelled ones.",
    discussion: """
      The same messages, options and seed give the same bytes on any machine, and a smaller count \
      gives the beginning of a larger one, but for histories.
      """)

  @Option(help: ArgumentHelp("Folder of the labelled messages (*.ndjson).", valueName: "dir"))
  var messages: String

  @Option(help: ArgumentHelp("How many records to write, 0 or more.", valueName: "n"))
  var count: Int

  @Option(help: ArgumentHelp("Which of the possible corpora to write.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Share of messages that break a rule, 0 to 1.", valueName: "share"))
  var violatingShare = 0.05

  @Option(help: "What the messages are like.")
  var style = CorpusStyle.mail

  @Option(help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: "Also write the labels of each message.")
  var labels = false

  @Flag(help: "Write a history for audits: events of orders and threads beside the messages.")
  var history = false

  /// How many bytes are collected before they are written.
  private static let bufferByteCount = 1 << 20

  func validate() throws {
    guard count >= 0 else {
      throw ValidationError("--count must be 0 or more, not \(count)")
    }
    guard (0...1).contains(violatingShare) else {
      throw ValidationError("--violating-share must be from 0 to 1, not \(violatingShare)")
    }
    guard !(history && labels) else {
      throw ValidationError("--labels does not go with --history")
    }
  }

  func run() throws {
    let library = TemplateLibrary(try LabelledMessage.load(directory: messages))
    var composer = try MessageComposer(
      library: library,
      settings: .init(
        seed: seed, style: style, violatingShare: violatingShare, keepsLabels: labels))
    var histories = HistoryComposer(composer: composer, count: count)
    let destination = try CorpusOutput(path: output)
    var buffer: [UInt8] = []
    buffer.reserveCapacity(Self.bufferByteCount + (1 << 16))
    for item in 0..<count {
      if history {
        histories.append(item: item, to: &buffer)
      } else {
        composer.append(item: item + 1, to: &buffer)
      }
      guard buffer.count >= Self.bufferByteCount else { continue }
      guard try destination.write(buffer) else { return }
      buffer.removeAll(keepingCapacity: true)
    }
    _ = try destination.write(buffer)
  }
}
