// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Policy
import ScanPipeline

/// The program: its name, version and subcommands.
@main
struct TamisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tamis",
    abstract: "Checks marketplace messages against a communication policy.",
    discussion: """
      Finds e-mail addresses, phone numbers, links, emoji and forbidden phrases in messages and \
      reports each as one line of NDJSON with exact spans.

      Exit status: 0 nothing found, 1 violations found, 2 an error, which wins over found.
      """,
    version: "0.1.0",
    subcommands: [
      ScanCommand.self, FilterCommand.self, CheckCommand.self, AuditCommand.self, RulesCommand.self,
      SchemaCommand.self,
    ])

  /// Runs the program and ends it with a status of the contract instead of the library's own.
  static func main() {
    OutputDescriptor.holdStandardDescriptors()
    // Reading the packs and reading the command line each take milliseconds.
    BuiltInPacks.preload()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as ExitStatus {
      exit(withStatus: error)
    } catch {
      // Help and version are errors of status 0 to the library.
      guard exitCode(for: error).isSuccess else {
        if !isQuiet { StandardError.write(fullMessage(for: error)) }
        exit(withStatus: .failed)
      }
      exit(withError: error)
    }
  }

  /// Whether nothing may be written to standard error, even if the command line cannot be read.
  private static var isQuiet: Bool {
    CommandLine.arguments.dropFirst().prefix { $0 != "--" }.contains {
      $0 == "-q" || $0 == "--quiet"
    }
  }

  private static func exit(withStatus status: ExitStatus) -> Never {
    exit(withError: ExitCode(status.rawValue))
  }
}
