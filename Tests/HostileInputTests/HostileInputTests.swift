// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite(.serialized)
struct HostileInputTests {
  @Test(arguments: HostileCase.all, ScanSetting.bothLimits)
  func hostileFileGivesTheExpectedRecordsWithinTheMemoryLimit(
    row: HostileCase, setting: ScanSetting
  ) async throws {
    try await expect(row, setting)
  }

  @Test(arguments: HostileCase.readable)
  func hostileFileGivesTheExpectedEntities(row: HostileCase) async throws {
    try await expect(row, ScanSetting.entities)
  }

  private func expect(_ row: HostileCase, _ setting: ScanSetting) async throws {
    let folder = try HostileFolder()
    let path = folder.path("hostile.ndjson")
    let byteCount = try FilePiece.write(row.content, to: path)
    let heldByTests = LimitedProcess.ownPeakResidentBytes
    let process = await setting.scan(path, output: folder.path("output"), in: folder)
    let complaint = try String(contentsOfFile: folder.path("errors"), encoding: .utf8)
    guard case .exited(0...2) = process.end else {
      Issue.record("\(process.end) \(complaint.prefix(500))")
      return
    }
    let expected = row.outcome(setting.limit)
    let report = try ScanReport(path: folder.path("output"), source: path)

    #expect(report.breach == nil)
    #expect(report.errors.count == expected.errors.count)
    #expect(zip(report.errors, expected.errors).first { $0 != $1 } == nil)
    #expect(report.unscanned == 0)
    let range = setting.profile == .entities ? expected.entities : expected.policy
    #expect(range.contains(report.violations), "\(report.violations) violations")
    let summary = try #require(report.summary, "\(process.end) \(complaint.prefix(500))")
    #expect(summary.messages == expected.messages)
    #expect(summary.violations == report.violations)
    #expect(summary.errors == report.errors.count)
    #expect(summary.bytes == byteCount)
    #expect(summary.violating <= min(summary.messages, summary.violations))
    let status: Int32 = !report.errors.isEmpty ? 2 : report.severeViolations > 0 ? 1 : 0
    #expect(process.end == .exited(status), "\(complaint.prefix(500))")
    #expect(complaint.isEmpty)
    // What the tests themselves hold counts until the program begins, and grows meanwhile.
    let slack = 16 << 20
    #expect(process.peakResidentBytes <= max(setting.residentLimitBytes, heldByTests + slack))
  }

  @Test
  func everyCaseHasItsOwnName() {
    let names = HostileCase.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 50)
  }

  @Test
  func frameOfTextIsCountedRight() throws {
    let folder = try HostileFolder()
    let path = folder.path("frame")
    // The line feed is not part of a record.
    #expect(
      try FilePiece.write([HostileCase.head, HostileCase.tail], to: path)
        == HostileCase.frameBytes + 1)
  }
}
