// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import MessageScanner
import MessageText
import PCRE2
import Policy
import ScanPipeline

/// Options that choose the policy: common to all commands.
struct PolicyOptions: ParsableArguments {
  @Option(help: "The profile: which rules hold and how severe they are.")
  var profile = Policy.defaultProfile

  @Option(
    name: .customLong("policy"), help: "A further pack of rules (YAML). May be repeated.")
  var packFiles: [String] = []

  @Option(
    name: .customLong("allow-host"),
    help: "A file of hosts, one a line, to which secure links are allowed. May be repeated.")
  var hostFiles: [String] = []

  /// Loads the packs and combines them.
  ///
  /// - Returns: the rules in force.
  /// - Throws: `ValidationError` that names the file, line and rule of a mistake.
  func policy() throws -> Policy {
    do {
      let packs = try userPacks()
      var hosts: [String] = []
      for file in hostFiles { hosts += Self.hosts(in: try Self.content(file)) }
      return try Policy(profile: profile, userPacks: packs, allowedHosts: hosts)
    } catch let error as PolicyError {
      throw ValidationError("\(error)")
    }
  }

  /// Reads the further packs.
  ///
  /// - Returns: the packs, in the order in which they are named.
  /// - Throws: `PolicyError` that names the file, line and rule of a mistake, or `ValidationError`
  ///   when a file cannot be read.
  func userPacks() throws -> [RulePack] {
    try packFiles.map { try RulePack(yaml: try Self.content($0), file: $0) }
  }

  private static func content(_ path: String) throws -> String {
    // Also from a pipe, as a shell's <(command) is.
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() ?? Data()
    else {
      throw ValidationError("cannot read \(path)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ValidationError("\(path) is not UTF-8")
    }
    return text
  }

  /// One host a line; what follows # is a comment.
  private static func hosts(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let host = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces).lowercased()
      return host.isEmpty ? nil : host
    }
  }
}

/// Options about what is read, how it is worked on and how results look.
struct CommonOptions: ParsableArguments {
  @OptionGroup var policyOptions: PolicyOptions

  @Option(
    name: .customLong("region"),
    help: "The region of national phone numbers, such as DE, where a message states none.")
  var regions: [String] = []

  @Option(help: "How many workers scan at once; default: one for each processor.")
  var jobs: Int?

  @Option(
    help: "What becomes of quoted text and of the buyer's own messages; default: the profile's.")
  var quoted: QuotedHandling?

  @Option(help: "How messages are written.")
  var input = MessageFormat.ndjson

  @Option(help: "How results are written: ndjson or human; default ndjson, for check human.")
  var format: ReportFormat?

  @Option(help: "Whether progress is shown on standard error.")
  var progress = When.auto

  @Option(help: "Whether human output is coloured.")
  var color = When.auto

  @Option(help: "The longest record that is read; K, M and G are understood.")
  var maxRecordBytes = ByteCount(bytes: 1 << 20)

  @Flag(name: .customLong("no-summary"), help: "Write no summary at the end.")
  var omitsSummary = false

  @Flag(help: "Hide what was matched, so that the output holds no personal data.")
  var maskMatch = false

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Write nothing to standard error.")
  var isQuiet = false

  @OptionGroup(title: "Names of fields (JSON Pointers or member names)")
  var fieldOptions: FieldOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    for region in regions where !MessageScanner.Scanner.knowsRegion(region) {
      throw ValidationError("--region takes a country code such as DE or US, not \"\(region)\"")
    }
  }

  /// Makes what the commands run on.
  ///
  /// - Returns: the scanner with its policy, and how messages are read.
  /// - Throws: `ValidationError` when the policy or an option is wrong.
  func engine() throws -> ScanEngine {
    let policy = try policyOptions.policy()
    if !isQuiet, Pattern.jitTarget == nil {
      StandardError.complain(
        "PCRE2 has no JIT on this machine: patterns run some twenty times slower")
    }
    let scanner: MessageScanner.Scanner
    do {
      scanner = try MessageScanner.Scanner(
        policy: policy, defaultRegions: regions, quoted: quoted)
    } catch {
      throw ValidationError("the policy's phrases cannot be compiled: \(error)")
    }
    return ScanEngine(
      policy: policy, scanner: scanner, fields: try fieldOptions.pointers(), format: input,
      maximumRecordBytes: maxRecordBytes.bytes)
  }

  /// Limits and workers of the pipeline.
  var pipelineOptions: PipelineOptions {
    var options = PipelineOptions()
    if let jobs { options.workers = jobs }
    options.maximumRecordBytes = maxRecordBytes.bytes
    return options
  }

  /// Whether human output to a descriptor is coloured.
  ///
  /// - Parameter output: where it goes.
  /// - Returns: as asked, else on a terminal unless NO_COLOR is set or the terminal is dumb.
  func usesColor(on output: OutputDescriptor) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return output.isTerminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }

  /// The progress display, if one is wanted.
  var progressReporter: ProgressReporter? {
    let isTerminal = OutputDescriptor.standardError.isTerminal
    switch progress {
    case _ where isQuiet: return nil
    case .never: return nil
    case .always: return ProgressReporter(style: isTerminal ? .rewrittenAndKept : .lines)
    case .auto: return isTerminal ? ProgressReporter(style: .rewritten) : nil
    }
  }
}

/// Where the fields of a message lie in a record.
struct FieldOptions: ParsableArguments {
  @Option(help: "Default: id.") var idField: String?
  @Option(help: "Default: text.") var textField: String?
  @Option(help: "Default: subject.") var subjectField: String?
  @Option(help: "Default: html.") var htmlField: String?
  @Option(help: "Default: lang.") var langField: String?
  @Option(help: "Default: marketplace.") var marketplaceField: String?
  @Option(help: "Default: region.") var regionField: String?
  @Option(help: "Default: sender.") var senderField: String?
  @Option(help: "Default: kind.") var kindField: String?
  @Option(help: "Default: thread_id.") var threadIdField: String?
  @Option(help: "Default: order_id.") var orderIdField: String?
  @Option(help: "Default: sent_at.") var sentAtField: String?
  @Option(help: "Default: reason.") var reasonField: String?
  @Option(help: "Default: sent_via.") var sentViaField: String?
  @Option(help: "Default: message_type.") var messageTypeField: String?
  @Option(help: "Default: agent_id.") var agentIdField: String?
  @Option(help: "Default: /order/completed_at.") var completedAtField: String?
  @Option(help: "Default: /order/delivered_at.") var deliveredAtField: String?
  @Option(help: "Default: /order/shipped_at.") var shippedAtField: String?
  @Option(help: "Default: /order/purchased_at.") var purchasedAtField: String?
  @Option(help: "Default: /buyer/locale.") var buyerLocaleField: String?

  /// The pointers that differ from the defaults.
  ///
  /// - Returns: all fields.
  /// - Throws: `ValidationError` when a pointer is malformed.
  func pointers() throws -> FieldPointers {
    let given: [MessageField: String?] = [
      .id: idField, .text: textField, .subject: subjectField, .html: htmlField, .lang: langField,
      .marketplace: marketplaceField, .region: regionField, .sender: senderField,
      .kind: kindField, .threadID: threadIdField, .orderID: orderIdField, .sentAt: sentAtField,
      .reason: reasonField, .sentVia: sentViaField, .messageType: messageTypeField,
      .agentID: agentIdField, .completedAt: completedAtField, .deliveredAt: deliveredAtField,
      .shippedAt: shippedAtField, .purchasedAt: purchasedAtField, .buyerLocale: buyerLocaleField,
    ]
    do {
      return try FieldPointers(given.compactMapValues(\.self))
    } catch {
      let flag = error.field.optionName
      throw ValidationError("--\(flag)-field: \(error)")
    }
  }
}

extension MessageField {
  /// The name of the field's option, without "--" before and "-field" behind it.
  fileprivate var optionName: String {
    let name = rawValue.hasPrefix("order.") ? rawValue.dropFirst(6) : rawValue[...]
    return String(name.replacing("_", with: "-").replacing(".", with: "-"))
  }
}
