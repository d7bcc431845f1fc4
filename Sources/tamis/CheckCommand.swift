// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MessageScanner
import Policy
import ScanPipeline
import ViolationReport

/// `tamis check`: one message from the command line.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks one message given on the command line.")

  @Argument(help: "The message.")
  var text: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    let engine = try options.engine()
    let (violations, unscanned) = engine.scanner.scan(text: text)
    var summary = ScanSummary(ruleCount: engine.policy.rules.count)
    summary.count(violations)
    summary.unscanned = unscanned.count
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    let place = MessagePlace(id: nil, source: "argument", line: 1)
    if options.format == .ndjson {
      let writer = NDJSONWriter(policy: engine.policy, masksMatch: options.maskMatch)
      writer.append(violations, text: bytes.span, at: place, to: &output)
      for one in unscanned { writer.append(one, at: place, to: &output) }
      if !options.omitsSummary { output += writer.line(for: summary, under: engine.policy) }
    } else {
      let writer = HumanWriter(
        policy: engine.policy, masksMatch: options.maskMatch,
        usesColor: options.usesColor(on: .standardOutput))
      writer.appendCheck(violations, unscanned, text: bytes.span, to: &output)
    }
    try StandardOutput.write(output, isQuiet: options.isQuiet)
    throw RunEnd.status(of: summary)
  }
}
