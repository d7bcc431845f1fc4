// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// `tamis filter`: messages from standard input to standard output, without their violations.
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Passes messages from standard input on, as far as they are clean.",
    discussion: """
      A clean record passes byte for byte, as soon as it is checked. A record that cannot be read \
      never passes.
      """)

  /// What becomes of a message that violates.
  enum Action: EnumerableFlag {
    case drop, annotate, redact

    static func help(for value: Action) -> ArgumentHelp? {
      switch value {
      case .drop: "Leave violating messages out (the default)."
      case .annotate: "Append a \"violations\" member to violating messages."
      case .redact: "Replace each character of a violation by █."
      }
    }
  }

  @Flag(exclusivity: .exclusive) var action = Action.drop

  @Option(
    name: .customLong("violations"),
    help: "Write violation, error and summary records to this file.", completion: .file())
  var violationsFile: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if action == .annotate, options.input == .text {
      throw ValidationError("--annotate needs JSON records; use --redact or --drop with text")
    }
  }

  func run() throws {
    let engine = try options.engine()
    let sources = [MessageSource.standardInput]
    let violations = try violationsFile.map { path in
      do {
        return try OutputDescriptor(creating: path, apartFrom: sources, .standardOutput)
      } catch {
        throw ValidationError("\(error)")
      }
    }
    let progress = options.progressReporter
    let complaints = ErrorComplaints(
      isQuiet: options.isQuiet, progress: progress, areRecorded: violations != nil)
    let writer = NDJSONWriter(policy: engine.policy, masksMatch: options.maskMatch)
    let action = action
    let pipeline = Pipeline(options: options.pipelineOptions) {
      MessageProcessor(
        engine: engine, complaints: complaints,
        sink: FilterSink(
          action: action, policy: engine.policy, writer: writer, complaints: complaints,
          rewriter: RecordRewriter(fields: engine.fields, format: engine.format)))
    }
    let stop = try StopSignal()
    stop.installHandlers()
    let outcome = try pipeline.run(
      sources, main: .standardOutput, second: violations, stop: stop, progress: progress)
    complaints.conclude()
    if let status = RunEnd.failure(outcome.end, isQuiet: options.isQuiet) { throw status }
    let summary = RunEnd.summary(of: outcome, ruleCount: engine.policy.rules.count)
    do {
      if !options.omitsSummary {
        try violations?.write(writer.line(for: summary, under: engine.policy))
      }
      try violations?.close()
    } catch {
      if !options.isQuiet { StandardError.complain("\(error)") }
      throw ExitStatus.failed
    }
    throw RunEnd.status(of: summary)
  }
}
