// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import MessageScanner
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// `tamis rules explain`: why each rule finds something in one message, or does not.
struct ExplainRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says of each rule what it saw in one message and which step accepted or dropped it.")

  @Argument(help: "A file with one message as JSON; - for standard input.")
  var path: String?

  @Option(name: .customLong("text"), help: "The text of a message, in place of a file.")
  var text: String?

  @Option(name: .customLong("rule"), help: "Only this rule. May be repeated.")
  var rules: [String] = []

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (path == nil) != (text == nil) else {
      throw ValidationError("name a file with a message, or give its --text")
    }
  }

  func run() throws {
    let engine = try options.engine()
    for id in rules where engine.policy.ruleIndex(of: id) == nil {
      let known = engine.policy.rules.map(\.id).joined(separator: ", ")
      throw ValidationError(
        "there is no rule \"\(id)\" in profile \(engine.policy.profile.name); known: \(known)")
    }
    let source = text == nil ? path ?? "-" : "argument"
    var batch = engine.makeBatch()
    let record = try record()
    let chunk = record + [UInt8](repeating: 0, count: MessageBatch.padding)
    do {
      try batch.parse(chunk.span, contentCount: record.count)
    } catch {
      throw ValidationError("\(source): \(error)")
    }
    guard batch.count == 1 else { throw ValidationError("\(source): no message") }
    let message = batch[0]
    if case .error(let code) = message.outcome {
      throw ValidationError("\(source): \(code.rawValue): \(batch.errorDetail(of: 0))")
    }
    let output = batch.withArena { arena in
      let explanation = engine.scanner.explain(message, in: arena)
      let writer = ExplanationWriter(
        policy: engine.policy, rules: rules, masksMatch: options.maskMatch)
      return options.format == .ndjson
        ? writer.ndjson(explanation, of: message, in: arena)
        : writer.text(explanation, of: message, in: arena)
    }
    try StandardOutput.write(output, isQuiet: options.isQuiet)
  }

  /// The message as one line of NDJSON.
  private func record() throws -> [UInt8] {
    if let text {
      // A dictionary of texts can always be encoded.
      return Array((try? JSONEncoder().encode(["text": text])) ?? Data())
    }
    let path = path ?? "-"
    let data: Data?
    if path == "-" {
      data = try? FileHandle.standardInput.readToEnd() ?? Data()
    } else {
      data = FileManager.default.contents(atPath: path)
    }
    guard let data else { throw ValidationError("cannot read \(path)") }
    // Between the parts of JSON a line end is a blank, and inside a text there can be none.
    return data.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
  }
}
