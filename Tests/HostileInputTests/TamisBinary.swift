// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The program under test.
enum TamisBinary {
  /// Where it lies: as `TAMIS_BINARY` says, else beside the executable of the tests.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["TAMIS_BINARY"], !path.isEmpty {
      return URL(fileURLWithPath: path).absoluteURL.path
    }
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("tamis").path
  }()
}
