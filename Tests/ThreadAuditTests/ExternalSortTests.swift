// SPDX-License-Identifier: Apache-2.0

import Foundation
import ScanPipeline
import SeededRandom
import Testing

@testable import ThreadAudit

@Suite struct ExternalSortTests {
  private static let folder = FileManager.default.temporaryDirectory.path

  private static func sorted(_ strings: [[UInt8]], memoryBytes: Int) throws -> [[UInt8]] {
    var sort = ExternalSort(folder: folder, memoryBytes: memoryBytes)
    for string in strings { try sort.add(string) }
    var result: [[UInt8]] = []
    try sort.drain { result.append($0) }
    return result
  }

  /// In memory, in a few runs, and in more runs than are merged at once.
  @Test(arguments: [1 << 20, 4_000, 40])
  func agreesWithSortingInMemory(_ memoryBytes: Int) throws {
    var random = SplitMix64(seed: UInt64(memoryBytes))
    let strings = (0..<1_500).map { _ -> [UInt8] in
      // Few letters, so that many strings are equal or begin alike.
      (0..<Int.random(in: 0...14, using: &random)).map { _ in
        UInt8.random(in: 0...2, using: &random) &- 1
      }
    }
    let expected = strings.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(try Self.sorted(strings, memoryBytes: memoryBytes) == expected)
  }

  @Test func aStringLargerThanTheMemoryIsSortedToo() throws {
    let large = [UInt8](repeating: 5, count: 700_000)
    let strings = [[9], large, [1], large, []]
    #expect(try Self.sorted(strings, memoryBytes: 16) == [[], [1], large, large, [9]])
  }

  @Test func nothingSortsToNothing() throws {
    #expect(try Self.sorted([], memoryBytes: 16).isEmpty)
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    let sort = { () throws(PipelineError) in
      var sort = ExternalSort(folder: "/nonexistent", memoryBytes: 1)
      for _ in 0..<3 { try sort.add([1, 2]) }
    }
    let error = #expect(throws: PipelineError.self) { try sort() }
    #expect(error?.code == .cannotCreate)
  }
}
