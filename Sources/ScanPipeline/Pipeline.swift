// SPDX-License-Identifier: Apache-2.0

/// Reads sources, has several workers process them, and writes the output in input order.
///
/// Knows nothing of what is in the lines. Memory is constant whatever the length of the input. The
/// output is the same, byte for byte, for any number of workers.
///
///     let pipeline = Pipeline(options: options) { LineCounter() }
///     let outcome = pipeline.run(
///       MessageSource.resolve(["folder", "-"]), main: .standardOutput)
public struct Pipeline<Processor: ChunkProcessor>: Sendable {
  private let options: PipelineOptions
  private let makeProcessor: @Sendable () -> Processor

  /// Makes a pipeline; it starts nothing yet.
  ///
  /// - Parameters:
  ///   - options: how much is done at once.
  ///   - makeProcessor: called once on each worker's thread.
  public init(
    options: PipelineOptions = PipelineOptions(),
    makeProcessor: @escaping @Sendable () -> Processor
  ) {
    self.options = options
    self.makeProcessor = makeProcessor
  }

  /// Processes all sources.
  ///
  /// Reads on the calling thread and returns when all output is written.
  ///
  /// - Parameters:
  ///   - sources: what is read, in this order.
  ///   - main: the main output.
  ///   - second: the second output, if the processor has one.
  ///   - stop: ends reading early.
  ///   - progress: shows how far the run has come.
  /// - Returns: how the run has ended, and the summaries. Unreadable sources and failing
  ///   writes are part of that.
  /// - Throws: `PipelineError` with code `noSystemResources`, before anything is read.
  public func run(
    _ sources: [MessageSource], main: OutputDescriptor, second: OutputDescriptor? = nil,
    stop: StopSignal? = nil, progress: ProgressReporter? = nil
  ) throws(PipelineError) -> PipelineOutcome<Processor.Summary> {
    FileDescriptorCall.ignoreWriteSignals()
    // Wakes a reader that waits for input when a worker finds that nobody reads the output.
    let failure = try StopSignal()
    let counters = ProgressCounters(sources: sources)
    let output = OrderedOutput(
      main: main, second: second, flushBytes: options.flushBytes, jobLimit: options.jobLimit,
      onFailure: { failure.request() })
    let chunks = ChunkPool(
      limit: options.chunkLimit, chunkBytes: LineFraming.chunkBytes(options),
      largeLimit: options.longLineBytes)
    let queue = BoundedQueue<Job>(capacity: options.jobLimit)
    let summaries = Monitor<[Processor.Summary]>([])

    progress?.start(counters)
    let workers = try WorkerPool(count: options.workers) { [options, makeProcessor] _ in
      let processor = makeProcessor()
      let jobOutput = ChunkOutput(to: output, counters: counters, options: options)
      while let job = queue.pop() {
        jobOutput.begin(job.sequence)
        if !output.hasFailed { processor.process(job.item, to: jobOutput) }
        if case .lines(let chunk) = job.item { chunks.give(chunk) }
        jobOutput.finish(isLast: { queue.isEmpty })
      }
      let summary = processor.finish()
      summaries.withLock { all, _ in all.append(summary) }
    }

    var sequence = 0
    var reader = SourceReader(
      watch: .init(
        stop: stop?.event.readable ?? -1, failure: failure.event.readable,
        output: main.watchableDescriptor),
      outputFiles: Set([main, second].compactMap { $0?.fileIdentity }),
      pool: chunks, maximumRecordBytes: options.maximumRecordBytes, counters: counters
    ) { item in
      output.admit(sequence)
      if case .lines(let chunk) = item { chunk.sequence = sequence }
      queue.push(Job(sequence: sequence, item: item))
      sequence += 1
    }
    let readingEnd = reader.read(sources)
    queue.close()
    workers.join()
    output.flush()
    progress?.finish()
    return PipelineOutcome(
      end: Self.end(readingEnd, output.failure), summaries: summaries.withLock { all, _ in all },
      bytesRead: counters.bytesRead, records: counters.records)
  }

  private static func end(
    _ reading: SourceReader.End, _ failure: PipelineError?
  ) -> PipelineOutcome<Processor.Summary>.End {
    if let failure { return failure.code == .outputClosed ? .outputClosed : .outputFailed(failure) }
    return switch reading {
    case .allRead: .completed
    case .stopRequested: .interrupted
    case .outputGone: .outputClosed
    }
  }
}
