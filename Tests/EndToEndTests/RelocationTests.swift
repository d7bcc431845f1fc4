// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The program is one file that may lie anywhere.
@Suite struct RelocationTests {
  @Test(arguments: [
    ["scan"], ["scan", "--profile", "entities"], ["filter", "--redact"], ["rules", "list"],
    ["rules", "show", "review.positive"],
    ["check", "--region", "DE", "Besuchen Sie unsere Website. 030 901820 😊"],
  ])
  func aCopyInAnotherFolderRunsTheSame(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appendingPathComponent("deep/er/tamis copy")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: TamisBinary.url.resolvingSymlinksInPath(), to: copy)
    let input = Array(
      lines(
        record(["text": "Write to a@b.com, +49 30 901820 😊"]),
        record(["text": "请给个好评，谢谢。 https://www.amazon.de/x"])
      ).utf8)
    let original = try tamis(arguments, input: input)
    let running = try RunningTamis(
      arguments, in: URL(fileURLWithPath: "/"), executable: copy)
    running.writeAllAndClose(input)
    let moved = try running.result()
    #expect(moved.output == original.output)
    #expect(moved.end == original.end)
    #expect(moved.errors.isEmpty)
    #expect(!moved.output.isEmpty)
  }
}
