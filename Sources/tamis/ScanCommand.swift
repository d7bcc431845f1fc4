// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MessageText
import Policy
import ScanPipeline
import ViolationReport

/// `tamis scan`: violations of files, folders and standard input on standard output.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Reports every violation in messages, one line each, in input order.")

  @Argument(
    help: ArgumentHelp(
      "Files, folders (read recursively) and - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: "Write results to this file instead of standard output.", completion: .file())
  var output: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let engine = try options.engine()
    let sources = try InputPaths.sources(for: paths)
    let destination = try OutputPath.descriptor(for: output, apartFrom: sources)
    let progress = options.progressReporter
    let complaints = ErrorComplaints(isQuiet: options.isQuiet, progress: progress)
    let human = HumanWriter(
      policy: engine.policy, masksMatch: options.maskMatch,
      usesColor: options.usesColor(on: destination))
    let ndjson = NDJSONWriter(policy: engine.policy, masksMatch: options.maskMatch)
    let format = options.format ?? .ndjson
    let pipeline = Pipeline(options: options.pipelineOptions) {
      MessageProcessor(
        engine: engine, complaints: complaints,
        sink: ScanSink(report: format == .human ? .human(human) : .ndjson(ndjson)))
    }
    let stop = try StopSignal()
    stop.installHandlers()
    let outcome = try pipeline.run(sources, main: destination, stop: stop, progress: progress)
    complaints.conclude()
    if let status = RunEnd.failure(outcome.end, isQuiet: options.isQuiet) { throw status }
    let summary = RunEnd.summary(of: outcome, ruleCount: engine.policy.rules.count)
    do {
      if !options.omitsSummary {
        switch format {
        case .ndjson: try destination.write(ndjson.line(for: summary, under: engine.policy))
        case .human:
          if !options.isQuiet {
            StandardError.write(human.text(for: summary, under: engine.policy))
          }
        }
      }
      try destination.close()
    } catch {
      guard error.code != .outputClosed else { throw ExitStatus.clean }
      if !options.isQuiet { StandardError.complain("\(error)") }
      throw ExitStatus.failed
    }
    throw RunEnd.status(of: summary)
  }
}

/// The inputs that the command line names.
enum InputPaths {
  /// Resolves paths; none means standard input, unless a person sits there.
  ///
  /// - Parameter paths: as typed.
  /// - Returns: what is read, in order.
  /// - Throws: `ValidationError` when there is nothing to read.
  static func sources(for paths: [String]) throws -> [MessageSource] {
    if !paths.isEmpty { return MessageSource.resolve(paths) }
    if OutputDescriptor(descriptor: 0, name: "-").isTerminal {
      throw ValidationError("nothing to read: name a file or a folder, or - for standard input")
    }
    return [.standardInput]
  }
}

/// Where the command line wants results to go.
enum OutputPath {
  /// Opens the destination.
  ///
  /// - Parameters:
  ///   - path: as typed; none and `-` mean standard output.
  ///   - sources: what is going to be read.
  /// - Returns: the destination.
  /// - Throws: `ValidationError` when the file cannot be created or is one of the sources.
  static func descriptor(
    for path: String?, apartFrom sources: [MessageSource]
  ) throws -> OutputDescriptor {
    guard let path, path != "-" else { return .standardOutput }
    do {
      return try OutputDescriptor(creating: path, apartFrom: sources)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
