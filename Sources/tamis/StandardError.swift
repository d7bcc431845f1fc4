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
