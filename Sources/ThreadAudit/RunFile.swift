// SPDX-License-Identifier: Apache-2.0

import ScanPipeline

/// Writes byte strings to a temporary file, each behind its length.
struct RunOutput {
  private let file: TemporaryFile
  private let start: Int
  private var written = 0
  private var buffer: [UInt8] = []

  private static let bufferBytes = 256 << 10

  /// Makes an output of nothing.
  ///
  /// - Parameters:
  ///   - file: appended to.
  ///   - start: how many bytes it has already.
  init(file: TemporaryFile, start: Int) {
    self.file = file
    self.start = start
  }

  /// Appends a string.
  ///
  /// - Parameter string: fewer than 2^32 bytes.
  /// - Throws: `PipelineError` when the file cannot be written.
  mutating func append(_ string: ArraySlice<UInt8>) throws(PipelineError) {
    buffer.append(bigEndian: UInt32(string.count))
    buffer += string
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Writes what is left.
  ///
  /// - Returns: the 0-based byte range of the strings in the file.
  /// - Throws: `PipelineError` when the file cannot be written.
  mutating func finish() throws(PipelineError) -> Range<Int> {
    try flush()
    return start..<start + written
  }

  private mutating func flush() throws(PipelineError) {
    try file.append(buffer)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Reads byte strings from part of a temporary file, as `RunOutput` wrote them.
struct RunInput {
  /// The string that `advance` has read.
  private(set) var current: [UInt8] = []
  private let file: TemporaryFile
  private var unread: Range<Int>
  private var buffer: [UInt8] = []
  private var position = 0
  private var filled = 0

  private static let bufferBytes = 256 << 10

  /// Makes an input before its first string.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - range: the 0-based byte range of whole strings with their lengths.
  init(file: TemporaryFile, range: Range<Int>) {
    self.file = file
    unread = range
  }

  /// Reads the next string into `current`.
  ///
  /// - Returns: whether there was one.
  /// - Throws: `PipelineError` when the file cannot be read.
  mutating func advance() throws(PipelineError) -> Bool {
    guard try holds(4) else { return false }
    let count = Int(buffer.bigEndian32(at: position))
    guard try holds(4 + count) else { return false }
    position += 4
    current.removeAll(keepingCapacity: true)
    current += buffer[position..<position + count]
    position += count
    return true
  }

  /// Makes sure that so many bytes are in the buffer, unless the strings end before.
  private mutating func holds(_ count: Int) throws(PipelineError) -> Bool {
    if filled - position >= count { return true }
    let kept = filled - position
    guard kept + unread.count >= count else { return false }
    let wanted = min(max(count, Self.bufferBytes), kept + unread.count)
    var fresh = [UInt8](repeating: 0, count: wanted - kept)
    try file.read(into: &fresh, at: unread.lowerBound)
    buffer = Array(buffer[position..<filled]) + fresh
    unread = unread.lowerBound + fresh.count..<unread.upperBound
    position = 0
    filled = wanted
    return true
  }
}

extension [UInt8] {
  /// Appends a number, the most significant byte first, so that bytes order like numbers.
  mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
    var shift = Number.bitWidth
    while shift > 0 {
      shift -= 8
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// The number that four bytes make.
  func bigEndian32(at offset: Int) -> UInt32 {
    UInt32(self[offset]) << 24 | UInt32(self[offset + 1]) << 16 | UInt32(self[offset + 2]) << 8
      | UInt32(self[offset + 3])
  }
}
