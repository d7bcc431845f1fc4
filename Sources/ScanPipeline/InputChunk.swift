// SPDX-License-Identifier: Apache-2.0

/// A piece of one source: whole lines, followed by padding.
///
/// Belongs to one thread at a time: the reader fills it, a worker processes it and gives it back.
/// A processor must not keep it after `process` has returned. The hand-over through BoundedQueue
/// and ChunkPool orders all access, hence `@unchecked Sendable`.
public final class InputChunk: @unchecked Sendable {
  /// The number of readable bytes after the content, all zero.
  public static let paddingBytes = 64

  /// The place in the order of all items, from 0.
  public internal(set) var sequence = 0
  /// Where the lines come from.
  public internal(set) var source = MessageSource.standardInput
  /// The place of the source in the list given to the pipeline, from 0.
  public internal(set) var sourceIndex = 0
  /// The number of the first line in its source, from 1; blank lines count.
  public internal(set) var firstLine = 1
  /// The number of lines; the last may lack its newline at the end of the source.
  public internal(set) var lineCount = 0
  /// The number of bytes before the first line in its source.
  public internal(set) var byteOffset = 0
  /// The number of bytes of all lines, line ends included.
  public internal(set) var contentCount = 0

  /// Content, then padding, then leftovers.
  ///
  /// Its count changes only in `setCapacity`: bytes are read
  /// into it as it is, so nothing is cleared between uses.
  var storage: [UInt8]

  init(capacity: Int) {
    storage = Array(repeating: 0, count: capacity + Self.paddingBytes)
  }

  /// Whether the first line is the first of its source, where a byte order mark may stand.
  public var startsInput: Bool { byteOffset == 0 }

  /// Lends the content and the padding after it, without copying.
  ///
  /// - Parameter body: gets `contentCount` bytes of whole lines, any encoding, then
  ///   `paddingBytes` zero bytes.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withPaddedBytes<Result, Failure: Error>(
    _ body: (borrowing Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withBytes(in: 0..<contentCount + Self.paddingBytes, body)
  }

  /// Lends part of the storage.
  func withBytes<Result, Failure: Error>(
    in range: Range<Int>, _ body: (borrowing Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // A reference of its own to the array, for the span to depend on; gone before the next write,
    // which therefore copies nothing.
    let storage = storage
    return try body(storage.span.extracting(range))
  }

  /// The number of content bytes that fit.
  var capacity: Int { storage.count - Self.paddingBytes }

  /// Makes room for more content, keeping what is there, or gives room back.
  func setCapacity(_ capacity: Int) {
    let count = capacity + Self.paddingBytes
    if count < storage.count {
      storage = Array(repeating: 0, count: count)
    } else {
      storage.append(contentsOf: repeatElement(0, count: count - storage.count))
    }
  }

  /// Declares the first `count` bytes the content and clears the padding after them.
  func setContent(_ count: Int) {
    contentCount = count
    storage.replaceSubrange(
      count..<count + Self.paddingBytes, with: repeatElement(0, count: Self.paddingBytes))
  }
}
