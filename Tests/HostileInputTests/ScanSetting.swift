// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// How the program is called on a hostile file.
struct ScanSetting: Sendable, CustomTestStringConvertible {
  /// The longest record that is read.
  enum Limit: Sendable { case byDefault, large }
  /// Which rules hold.
  enum Profile: String, Sendable, CaseIterable { case policy = "2020-11", entities }

  let limit: Limit
  let profile: Profile

  /// The two limits under the default policy.
  static let bothLimits = [
    ScanSetting(limit: .byDefault, profile: .policy),
    ScanSetting(limit: .large, profile: .policy),
  ]

  /// The limit at which more of the files are read at all.
  static let entities = ScanSetting(limit: .large, profile: .entities)

  var testDescription: String {
    (limit == .byDefault ? "1M " : "256M ") + profile.rawValue
  }

  /// A sanitizer takes several times the memory, so nothing is limited under one.
  private static let isLimited = ProcessInfo.processInfo.environment["TAMIS_SANITIZER"] == nil

  /// The memory that must do.
  ///
  /// At 256M it is more than becomes resident: the JSON parser reserves memory for the worst case.
  var dataLimitBytes: Int {
    guard Self.isLimited else { return .max }
    return limit == .byDefault ? 220_000_000 : 2_500_000_000
  }

  var residentLimitBytes: Int {
    guard Self.isLimited else { return .max }
    return limit == .byDefault ? 150_000_000 : 1_500_000_000
  }

  /// Scans a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - output: the file that gets the records.
  ///   - folder: where standard error is kept as `errors`.
  /// - Returns: how the program ended.
  func scan(
    _ path: String, output: String, in folder: HostileFolder
  ) async -> LimitedProcess {
    let flags = limit == .byDefault ? [] : ["--max-record-bytes", "256M"]
    return await LimitedProcess.run(
      [
        TamisBinary.path, "scan", "--jobs", "2", "-q", "--profile", profile.rawValue,
        "--output", output,
      ] + flags + [path],
      dataLimitBytes: dataLimitBytes, errorPath: folder.path("errors"))
  }
}
