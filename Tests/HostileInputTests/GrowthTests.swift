// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Time must grow with the input and no faster.
///
/// What is compared is processor time, which other programs on the machine hardly change, and only
/// that of two sizes on the same machine, so this says nothing about speed.
@Suite(.serialized)
struct GrowthTests {
  /// Below this the start of the program hides the rest.
  private static let measurableSeconds = 0.05
  /// The most that fourfold input may cost: linear growth gives 4, quadratic 16.
  private static let ratioLimit = 8.0

  @Test(arguments: GrowthFamily.all)
  func fourTimesTheInputTakesLessThanEightTimesTheTime(family: GrowthFamily) async throws {
    let start = await Self.startSeconds[family.profile]?.value ?? 0
    var byteCount = 128 << 10
    let first = try await Self.seconds(family, byteCount: byteCount) - start
    if first < Self.measurableSeconds { byteCount <<= 3 }
    if first > 1 { byteCount >>= 3 }

    var small = Double.infinity
    var large = Double.infinity
    for _ in 0..<3 {
      large = min(large, try await Self.seconds(family, byteCount: 4 * byteCount) - start)
      // Most families are done here: so quick that the smaller size could not be measured.
      if large < Self.ratioLimit * Self.measurableSeconds { return }
      small = min(small, try await Self.seconds(family, byteCount: byteCount) - start)
      if large < Self.ratioLimit * small { return }
    }
    Issue.record("\(byteCount) bytes took \(small) s, four times as many \(large) s")
  }

  /// The processor time of a run on an empty file, the least of five.
  private static let startSeconds: [ScanSetting.Profile: Task<Double, Never>] =
    Dictionary(
      uniqueKeysWithValues: ScanSetting.Profile.allCases.map { profile in
        var family = GrowthFamily("")
        (family.head, family.tail, family.profile) = ("", "", profile)
        return (profile, Task { [family] in await leastSeconds(family) })
      })

  private static func leastSeconds(_ family: GrowthFamily) async -> Double {
    var least = Double.infinity
    // A program that cannot even start is found by the families themselves.
    for _ in 0..<5 { least = min(least, (try? await seconds(family, byteCount: 0)) ?? 0) }
    return least
  }

  /// The processor time of a run.
  ///
  /// - Parameters:
  ///   - family: what is scanned.
  ///   - byteCount: about how much of it.
  /// - Returns: seconds in user mode.
  /// - Throws: when the file cannot be written or the program does not end as it should.
  private static func seconds(_ family: GrowthFamily, byteCount: Int) async throws -> Double {
    let folder = try HostileFolder()
    let path = folder.path("growth.ndjson")
    _ = try FilePiece.write(family.content(byteCount), to: path)
    let setting = ScanSetting(limit: .large, profile: family.profile)
    let process = await setting.scan(path, output: "/dev/null", in: folder)
    let isRight = family.statuses.contains { process.end == .exited($0) }
    try #require(isRight, "\(process.end) after \(process.userSeconds) s")
    return process.userSeconds
  }
}
