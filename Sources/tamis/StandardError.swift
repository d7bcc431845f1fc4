// SPDX-License-Identifier: Apache-2.0

import ScanPipeline

/// Where everything goes that is not a result.
enum StandardError {
  /// Writes a line; that nobody reads it is no reason to stop.
  ///
  /// - Parameter line: text without a line feed at the end.
  static func write(_ line: String) {
    try? OutputDescriptor.standardError.write(Array("\(line)\n".utf8))
  }

  /// Writes a line that begins with the program's name.
  ///
  /// - Parameter line: a sentence without a full stop.
  static func complain(_ line: String) {
    write("tamis: \(line)")
  }
}

/// Where results go that are no stream.
enum StandardOutput {
  /// Writes text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - isQuiet: whether a failure is not explained.
  /// - Throws: `ExitStatus.failed` when it cannot be written; a reader that has gone ends the
  ///   program quietly.
  static func write(_ bytes: [UInt8], isQuiet: Bool = false) throws(ExitStatus) {
    do {
      try OutputDescriptor.standardOutput.write(bytes)
    } catch {
      guard error.code != .outputClosed else { throw .clean }
      if !isQuiet { StandardError.complain("\(error)") }
      throw .failed
    }
  }

  /// Writes lines.
  ///
  /// - Parameter lines: without line feeds.
  /// - Throws: as `write(_:isQuiet:)`.
  static func write(lines: [String]) throws(ExitStatus) {
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
