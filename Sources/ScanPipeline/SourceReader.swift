// SPDX-License-Identifier: Apache-2.0

/// Reads sources one after the other, on the calling thread, until they end or a stop is requested.
struct SourceReader {
  private let watch: FileDescriptorCall.Watch
  /// The files being written; to read one of them would feed the output back for ever.
  private let outputFiles: Set<FileIdentity>
  private let counters: ProgressCounters
  private let emit: (PipelineItem) -> Void
  private var framing: LineFraming

  /// How reading has ended.
  enum End {
    case allRead, stopRequested, outputGone
  }

  init(
    watch: FileDescriptorCall.Watch, outputFiles: Set<FileIdentity>, pool: ChunkPool,
    maximumRecordBytes: Int, counters: ProgressCounters, emit: @escaping (PipelineItem) -> Void
  ) {
    self.watch = watch
    self.outputFiles = outputFiles
    self.counters = counters
    self.emit = emit
    framing = LineFraming(pool: pool, maximumRecordBytes: maximumRecordBytes, emit: emit)
  }

  /// Reads all sources; one that cannot be read is reported in its place.
  mutating func read(_ sources: [MessageSource]) -> End {
    for (index, source) in sources.enumerated() {
      do throws(SourceFailure) {
        let end = try read(source, index: index)
        if end != .allRead { return end }
      } catch {
        emit(.unreadable(source: source, reason: error.reason))
      }
    }
    return .allRead
  }

  private mutating func read(
    _ source: MessageSource, index: Int
  ) throws(SourceFailure) -> End {
    let input = try InputDescriptor(source)
    if let identity = input.fileIdentity, outputFiles.contains(identity) {
      throw SourceFailure(reason: "is also the output")
    }
    framing.begin(source, index: index)
    // Lines that were read before an error are good, and what is left is the last line.
    defer { framing.end() }
    while true {
      switch awaitInput(input.descriptor) {
      case .ready, .idle:
        guard let count = try readOnce(input.descriptor) else { continue }
        if count == 0 { return .allRead }
        counters.add(bytesRead: count)
        framing.advance(count)
      case .stopRequested:
        try finishLine(input.descriptor)
        return .stopRequested
      case .outputGone:
        framing.abandonLine()
        return .outputGone
      }
    }
  }

  /// Waits for input, if need be, with no complete line kept back meanwhile.
  private mutating func awaitInput(_ descriptor: Int32) -> FileDescriptorCall.Readiness {
    let now = FileDescriptorCall.readiness(of: descriptor, watch: watch, waits: false)
    guard now == .idle else { return now }
    framing.handOverWholeLines()
    return FileDescriptorCall.readiness(of: descriptor, watch: watch, waits: true)
  }

  /// Completes the line in hand after a stop, as far as its bytes are there.
  ///
  /// Cut in half it would be reported as a bad record. What does not come at once counts as the end
  /// of the input.
  private mutating func finishLine(_ descriptor: Int32) throws(SourceFailure) {
    let nothing = FileDescriptorCall.Watch()
    while framing.isInsideLine {
      let now = FileDescriptorCall.readiness(of: descriptor, watch: nothing, waits: false)
      guard now == .ready, let count = try readOnce(descriptor), count > 0 else { return }
      framing.advanceToLineEnd(count)
    }
  }

  /// One read; nil when there is nothing yet, 0 at the end.
  private mutating func readOnce(_ descriptor: Int32) throws(SourceFailure) -> Int? {
    do {
      return try FileDescriptorCall.read(
        descriptor, into: &framing.chunk.storage, at: framing.room)
    } catch {
      throw SourceFailure(reason: error.reason)
    }
  }
}
