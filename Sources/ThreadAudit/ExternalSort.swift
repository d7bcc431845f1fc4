// SPDX-License-Identifier: Apache-2.0

import ScanPipeline

/// Sorts byte strings, more than fit into memory.
///
/// Strings gather in memory; when that is full they are sorted and written to a temporary file as
/// a run. In the end the runs are merged. Strings are ordered byte by byte, a beginning of another
/// first.
struct ExternalSort: ~Copyable {
  private let folder: String
  private let memoryBytes: Int
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var file: TemporaryFile?
  private var fileBytes = 0
  private var runs: [Range<Int>] = []

  /// Where a string lies in memory, and its first eight bytes, which decide most comparisons.
  private struct Entry {
    let prefix: UInt64
    let offset: Int
    let count: Int
  }

  /// How many runs are merged at once: each needs a buffer.
  private static let mergedRuns = 64

  /// Makes a sort of nothing.
  ///
  /// - Parameters:
  ///   - folder: where runs are written.
  ///   - memoryBytes: how many bytes of strings are held.
  init(folder: String, memoryBytes: Int = 64 << 20) {
    self.folder = folder
    self.memoryBytes = memoryBytes
  }

  /// Adds a string.
  ///
  /// - Parameter string: any bytes.
  /// - Throws: `PipelineError` when a run cannot be written.
  mutating func add(_ string: [UInt8]) throws(PipelineError) {
    if !entries.isEmpty, bytes.count + string.count > memoryBytes { try writeRun() }
    var prefix: UInt64 = 0
    for index in 0..<8 {
      prefix = prefix << 8 | UInt64(index < string.count ? string[index] : 0)
    }
    entries.append(Entry(prefix: prefix, offset: bytes.count, count: string.count))
    bytes += string
  }

  /// Hands out all strings in rising order and forgets them.
  ///
  /// - Parameter body: called once for each string.
  /// - Throws: `PipelineError` when a temporary file fails, or what `body` throws.
  mutating func drain(
    _ body: ([UInt8]) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    if runs.isEmpty {
      sortEntries()
      for entry in entries {
        try body(Array(bytes[entry.offset..<entry.offset + entry.count]))
      }
    } else {
      if !entries.isEmpty { try writeRun() }
      bytes = []
      entries = []
      try mergeManyRuns()
      if let file { try Self.merge(runs, of: file, body) }
    }
    file = nil
    fileBytes = 0
    runs = []
    bytes = []
    entries = []
  }

  private mutating func sortEntries() {
    let bytes = bytes
    entries.sort { first, second in
      guard first.prefix == second.prefix else { return first.prefix < second.prefix }
      let common = min(first.count, second.count)
      var index = min(8, common)
      while index < common {
        let (left, right) = (bytes[first.offset &+ index], bytes[second.offset &+ index])
        if left != right { return left < right }
        index &+= 1
      }
      return first.count < second.count
    }
  }

  /// Writes what is in memory as a run.
  private mutating func writeRun() throws(PipelineError) {
    sortEntries()
    var output = RunOutput(file: try openFile(), start: fileBytes)
    for entry in entries {
      try output.append(bytes[entry.offset..<entry.offset + entry.count])
    }
    try finish(&output)
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  private mutating func openFile() throws(PipelineError) -> TemporaryFile {
    if let file { return file }
    let created = try TemporaryFile(inFolder: folder)
    file = created
    return created
  }

  private mutating func finish(_ output: inout RunOutput) throws(PipelineError) {
    let range = try output.finish()
    runs.append(range)
    fileBytes = range.upperBound
  }

  /// Merges the first runs into one until few are left.
  private mutating func mergeManyRuns() throws(PipelineError) {
    while runs.count > Self.mergedRuns, let file {
      let first = Array(runs.prefix(Self.mergedRuns))
      var output = RunOutput(file: file, start: fileBytes)
      try Self.merge(first, of: file) { (string) throws(PipelineError) in
        try output.append(string[...])
      }
      runs.removeFirst(first.count)
      try finish(&output)
    }
  }

  private static func merge(
    _ runs: [Range<Int>], of file: TemporaryFile, _ body: ([UInt8]) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    var inputs: [RunInput] = []
    for run in runs {
      var input = RunInput(file: file, range: run)
      if try input.advance() { inputs.append(input) }
    }
    // A heap with the smallest string first.
    var heap = Array(inputs.indices)
    heap.sort { inputs[$0].current.lexicographicallyPrecedes(inputs[$1].current) }
    while let top = heap.first {
      try body(inputs[top].current)
      if try !inputs[top].advance() {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
          if inputs[heap[child]].current.lexicographicallyPrecedes(inputs[heap[least]].current) {
            least = child
          }
        }
        guard least != parent else { break }
        heap.swapAt(parent, least)
        parent = least
      }
    }
  }
}
