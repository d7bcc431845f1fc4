// SPDX-License-Identifier: Apache-2.0

/// What the program tells its caller; the only place that says what the numbers mean.
enum ExitStatus: Int32, Error {
  /// Nothing found.
  case clean = 0
  /// Violations of severity `warn` or worse found.
  case found = 1
  /// A bad record, a missing file, a misuse of the command line, a failed write.
  case failed = 2
}
