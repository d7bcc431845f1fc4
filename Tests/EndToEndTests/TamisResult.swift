// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How a run ended and what it wrote.
struct TamisResult: Sendable {
  /// The end of a process: its status, or the signal that ended it.
  enum End: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  let end: End
  /// All of standard output.
  let output: [UInt8]
  /// All of standard error.
  let errors: [UInt8]

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Standard output line by line, without line feeds.
  var outputLines: [String] { outputText.linesWithLastPart.dropLast() }

  /// Standard output as the records of the contract.
  func report() throws -> Report { try Report(output) }
}

/// Runs the program to its end.
///
/// - Parameters:
///   - arguments: without the program's name.
///   - folder: the working folder; by default a fresh one.
///   - input: all of standard input.
///   - environment: added to that of the tests.
/// - Returns: how it ended and what it wrote.
/// - Throws: when it cannot be started or hangs.
func tamis(
  _ arguments: String..., in folder: TemporaryFolder? = nil, input: [UInt8] = [],
  environment: [String: String] = [:]
) throws -> TamisResult {
  try tamis(arguments, in: folder, input: input, environment: environment)
}

/// Runs the program to its end, with a list of arguments.
func tamis(
  _ arguments: [String], in folder: TemporaryFolder? = nil, input: [UInt8] = [],
  environment: [String: String] = [:]
) throws -> TamisResult {
  let folder = try folder ?? TemporaryFolder()
  let running = try RunningTamis(arguments, in: folder.url, environment: environment)
  running.writeAllAndClose(input)
  return try running.result()
}

/// Runs the program to its end with text on standard input.
func tamis(
  _ arguments: String..., in folder: TemporaryFolder? = nil, input: String,
  environment: [String: String] = [:]
) throws -> TamisResult {
  try tamis(arguments, in: folder, input: Array(input.utf8), environment: environment)
}
