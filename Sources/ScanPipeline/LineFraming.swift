// SPDX-License-Identifier: Apache-2.0

/// Cuts the bytes of each source into chunks of whole lines.
///
/// The caller reads into `chunk.storage[room]` and tells how much came with `advance`; items go to
/// `emit` in order. A chunk is handed over when it is full, or before the caller has to wait. A
/// line that does not fit makes the chunk grow; one longer than the maximum is dropped while it is
/// read, so that it is never in memory as a whole, and reported in its place.
struct LineFraming {
  private let pool: ChunkPool
  private let emit: (PipelineItem) -> Void
  /// The largest capacity: the longest line and its newline.
  private let capacityLimit: Int

  private var source = MessageSource.standardInput
  private var sourceIndex = 0
  /// The chunk being filled.
  private(set) var chunk: InputChunk
  /// The number of bytes in the chunk.
  private var filled = 0
  /// The number of bytes up to and with the last newline in the chunk.
  private var wholeLinesEnd = 0
  /// The number of newlines in the chunk.
  private var newlines = 0
  /// The number, from 1, of the line that the chunk starts with.
  private var line = 1
  /// The offset in the source of the chunk's first byte.
  private var byteOffset = 0
  /// The bytes dropped so far of a line that is too long; nil when there is none.
  private var dropped: Int?

  /// The capacity of chunks for these options: no chunk can hold a line that is too long.
  static func chunkBytes(_ options: PipelineOptions) -> Int {
    min(options.chunkBytes, options.maximumRecordBytes + 1)
  }

  init(pool: ChunkPool, maximumRecordBytes: Int, emit: @escaping (PipelineItem) -> Void) {
    self.pool = pool
    self.emit = emit
    capacityLimit = maximumRecordBytes + 1
    chunk = pool.take()
  }

  /// Where in the chunk the next bytes go; never empty.
  var room: Range<Int> { filled..<chunk.capacity }

  /// Whether a line has begun and not ended, and is still wanted.
  var isInsideLine: Bool { dropped == nil && filled > wholeLinesEnd }

  /// Begins a source; the one before must have ended.
  mutating func begin(_ source: MessageSource, index: Int) {
    self.source = source
    sourceIndex = index
    line = 1
    byteOffset = 0
  }

  /// Takes note of `count` bytes that were read into `room`.
  mutating func advance(_ count: Int) {
    precondition(count >= 0 && count <= chunk.capacity - filled)
    var scanned = filled
    filled += count
    if let alreadyDropped = dropped {
      guard let end = chunk.withBytes(in: 0..<filled, { $0.endOfFirstLine }) else {
        dropped = alreadyDropped + filled
        filled = 0
        return
      }
      reportOversizeLine(byteCount: alreadyDropped + end - 1)
      chunk.storage.replaceSubrange(0..<filled - end, with: chunk.storage[end..<filled])
      filled -= end
      scanned = 0
    }
    let found = chunk.withBytes(in: scanned..<filled) { fresh in
      (newlines: fresh.newlineCount, end: fresh.endOfLastLine)
    }
    newlines += found.newlines
    if found.newlines > 0 { wholeLinesEnd = scanned + found.end }
    if filled == chunk.capacity { makeRoom() }
  }

  /// Takes note of bytes that were read into `room`, but only up to the first newline there.
  mutating func advanceToLineEnd(_ count: Int) {
    advance(chunk.withBytes(in: filled..<filled + count) { $0.endOfFirstLine } ?? count)
  }

  /// Hands over the lines that are complete, if any.
  mutating func handOverWholeLines() {
    guard wholeLinesEnd > 0 else { return }
    let next = pool.take()
    let rest = wholeLinesEnd..<filled
    if rest.count >= next.capacity { pool.grow(next, to: min(capacityLimit, rest.count * 2)) }
    next.storage.replaceSubrange(0..<rest.count, with: chunk.storage[rest])
    emitLines(lineCount: newlines)
    chunk = next
    filled = rest.count
  }

  /// Forgets the line in hand: nobody is there to hear of it.
  mutating func abandonLine() {
    dropped = nil
    filled = wholeLinesEnd
  }

  /// Ends the source: what is left is its last line, which has no newline.
  mutating func end() {
    if let dropped {
      reportOversizeLine(byteCount: dropped + filled)
      filled = 0
    }
    guard filled > 0 else { return }
    let lineCount = newlines + (filled > wholeLinesEnd ? 1 : 0)
    wholeLinesEnd = filled
    let next = pool.take()
    emitLines(lineCount: lineCount)
    chunk = next
    filled = 0
  }

  /// Empties a chunk that is full, as far as possible, or grows it, or gives its line up.
  private mutating func makeRoom() {
    if wholeLinesEnd > 0 {
      handOverWholeLines()
    } else if chunk.capacity < capacityLimit {
      pool.grow(chunk, to: min(capacityLimit, chunk.capacity * 2))
    } else {
      dropped = filled
      filled = 0
      // Shrunk, or the lines after this one would gather to a chunk of the maximum's size.
      if chunk.capacity > pool.chunkBytes { chunk.setCapacity(pool.chunkBytes) }
    }
  }

  private mutating func emitLines(lineCount: Int) {
    chunk.source = source
    chunk.sourceIndex = sourceIndex
    chunk.firstLine = line
    chunk.lineCount = lineCount
    chunk.byteOffset = byteOffset
    chunk.setContent(wholeLinesEnd)
    line += lineCount
    byteOffset += wholeLinesEnd
    wholeLinesEnd = 0
    newlines = 0
    pool.noteHandOver(of: chunk)
    emit(.lines(chunk))
  }

  private mutating func reportOversizeLine(byteCount: Int) {
    emit(.oversizeLine(source: source, line: line, byteCount: byteCount))
    line += 1
    byteOffset += byteCount + 1
    dropped = nil
  }
}
