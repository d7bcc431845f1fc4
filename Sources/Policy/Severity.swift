// SPDX-License-Identifier: Apache-2.0

/// How bad a violation is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Noted; never fails a run.
  case info
  /// Someone should look at it.
  case warn
  /// The platform would stop or punish it.
  case block

  private var rank: Int {
    switch self {
    case .info: 0
    case .warn: 1
    case .block: 2
    }
  }

  /// Orders severities from `info` to `block`.
  ///
  /// - Parameters:
  ///   - lhs: one severity.
  ///   - rhs: another severity.
  /// - Returns: whether `lhs` is milder than `rhs`.
  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
}
