// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import MessageText
import Policy
import ScanPipeline
import ThreadAudit
import ViolationReport

/// `tamis audit`: violations that only whole threads and orders show.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Reports what whole threads and orders violate: messages and events in any order.",
    discussion: """
      Records are messages, internal notes, contact elsewhere and events of orders and threads. \
      What does not fit into memory lies in a temporary file, in the folder that TMPDIR names or \
      in /var/tmp.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders (read recursively) and - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: "Write results to this file instead of standard output.", completion: .file())
  var output: String?

  @Option(
    help: "The time that decides which clocks have run out (RFC 3339); default: the latest one.")
  var now: Moment?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if options.input == .text {
      throw ValidationError("audit needs JSON records, not --input text")
    }
  }

  func run() throws {
    let engine = try options.engine()
    let wordings = try Self.wordings()
    let sources = try InputPaths.sources(for: paths)
    let file = try Self.openTemporaryFile()
    let destination = try OutputPath.descriptor(for: output, apartFrom: sources)
    let progress = options.progressReporter
    let complaints = ErrorComplaints(isQuiet: options.isQuiet, progress: progress)
    let isHuman = options.format == .human
    let ndjson = NDJSONWriter(policy: engine.policy, masksMatch: options.maskMatch)
    let limits = AuditLimits()
    let writer = AuditWriter(
      policy: engine.policy, format: isHuman ? .human : .ndjson, masksMatch: options.maskMatch)
    let pipeline = Pipeline(options: options.pipelineOptions) {
      AuditProcessor(
        engine: engine, complaints: complaints, writer: isHuman ? nil : ndjson,
        reader: HistoryReader(
          scanner: engine.scanner, wordings: wordings, limits: limits, writer: writer))
    }
    let stop = try StopSignal()
    stop.installHandlers()
    let outcome = try pipeline.run(
      sources, main: destination, second: file.output, stop: stop, progress: progress)
    complaints.conclude()
    if let status = RunEnd.failure(outcome.end, isQuiet: options.isQuiet) { throw status }
    var summary = ScanSummary(ruleCount: engine.policy.rules.count)
    for part in outcome.summaries { summary.add(part.scan) }
    summary.bytes = outcome.bytesRead
    do {
      if let now = now?.time ?? outcome.summaries.compactMap(\.latest).max() {
        let audit = HistoryAudit(limits: limits, writer: writer, folder: file.folder)
        try audit.run(file, now: now, summary: &summary, write: destination.write)
      }
      try writeSummary(summary, to: destination, under: engine.policy)
      try destination.close()
    } catch {
      guard error.code != .outputClosed else { throw ExitStatus.clean }
      if !options.isQuiet { StandardError.complain("\(error)") }
      throw ExitStatus.failed
    }
    throw RunEnd.status(of: summary)
  }

  private func writeSummary(
    _ summary: ScanSummary, to destination: OutputDescriptor, under policy: Policy
  ) throws(PipelineError) {
    guard !options.omitsSummary else { return }
    if options.format != .human {
      try destination.write(NDJSONWriter(policy: policy).line(for: summary, under: policy))
    } else if !options.isQuiet {
      let human = HumanWriter(policy: policy, masksMatch: options.maskMatch, usesColor: false)
      StandardError.write(human.text(for: summary, under: policy))
    }
  }

  private static func wordings() throws -> HistoryWordings {
    do {
      return try HistoryWordings()
    } catch {
      throw ValidationError("the wordings of histories cannot be compiled: \(error)")
    }
  }

  private static func openTemporaryFile() throws -> TemporaryFile {
    do {
      return try TemporaryFile(inFolder: temporaryFolder)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// /tmp is memory on many systems, so it is not where large files go unasked.
  private static var temporaryFolder: String {
    if let folder = ProcessInfo.processInfo.environment["TMPDIR"], !folder.isEmpty { return folder }
    return FileManager.default.isWritableFile(atPath: "/var/tmp") ? "/var/tmp" : "/tmp"
  }
}

/// A point in time on the command line.
struct Moment: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    guard let time = Timestamp(Array(argument.utf8).span) else { return nil }
    self.time = time
  }
}
