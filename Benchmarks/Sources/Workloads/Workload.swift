// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Foundation

/// A benchmark: data, the work done on it, and the count that the work must come to.
///
///     Workload("count/letters/text-often", expecting: 3) { "banana" } bytes: {
///       $0.utf8.count
///     } run: { text in
///       text.filter { $0 == "a" }.count
///     }.register()
///
/// Data is made only in the run that measures it. The count is checked before anything is timed
/// and again after each iteration: a wrong count ends the benchmark with a message and makes the
/// command fail.
public struct Workload<Subject> {
  private let name: String
  private let expected: Int
  private let prepare: () throws -> Subject
  private let bytes: (Subject) -> Int
  private let run: (Subject) throws -> Int

  /// Describes a benchmark.
  ///
  /// - Parameters:
  ///   - name: `operation/rules/corpus-rate`.
  ///   - expected: what `run` must return.
  ///   - prepare: makes the data, once, before the measurement.
  ///   - bytes: how many bytes `run` works through; 0 where that means nothing.
  ///   - run: the work that is timed; returns how much it has found.
  public init(
    _ name: String, expecting expected: Int, prepare: @escaping () throws -> Subject,
    bytes: @escaping (Subject) -> Int = { _ in 0 }, run: @escaping (Subject) throws -> Int
  ) {
    self.name = name
    self.expected = expected
    self.prepare = prepare
    self.bytes = bytes
    self.run = run
  }

  /// Adds the benchmark to those of the program.
  public func register() {
    let prepared = Prepared<Subject>()
    Benchmark(
      name,
      closure: { benchmark in
        guard let subject = prepared.subject else { return }
        benchmark.startMeasurement()
        let (start, processorStart) = (ContinuousClock.now, ProcessorTime.now)
        let found = try run(subject)
        let elapsed = start.duration(to: .now)
        let processorTime = ProcessorTime.now - processorStart
        benchmark.stopMeasurement()
        if found != expected { fail("expected a count of \(expected), found \(found)") }
        benchmark.measurement(.processorMicroseconds, Int(processorTime / .microseconds(1)))
        if prepared.byteCount > 0 {
          benchmark.measurement(.megabytesPerSecond, prepared.megabytes(per: elapsed))
          benchmark.measurement(
            .megabytesPerProcessorSecond, prepared.megabytes(per: processorTime))
        }
      },
      setup: {
        do {
          let subject = try prepare()
          let found = try run(subject)
          if found != expected { fail("expected a count of \(expected), found \(found)") }
          prepared.subject = subject
          prepared.byteCount = bytes(subject)
        } catch {
          fail("\(error)")
        }
      })
  }

  /// Ends the process, which measures this benchmark only.
  ///
  /// An error reported in the library's way would leave the exit status of the whole command 0.
  private func fail(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("\(name): \(reason)\n".utf8))
    exit(1)
  }
}

/// What the setup of a benchmark leaves for its iterations.
private final class Prepared<Subject> {
  var subject: Subject?
  var byteCount = 0

  /// The speed of an iteration, in units of 1,000,000 bytes a second.
  func megabytes(per time: Duration) -> Int {
    Int((Double(byteCount) / 1e6 / (max(time, .nanoseconds(1)) / .seconds(1))).rounded())
  }
}

extension BenchmarkMetric {
  /// Bytes worked through, in units of 1,000,000 a second.
  public static var megabytesPerSecond: BenchmarkMetric {
    .custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
  }

  /// Bytes worked through for each second of processor time of all threads, in units of 1,000,000.
  public static var megabytesPerProcessorSecond: BenchmarkMetric {
    .custom("MB/s of CPU", polarity: .prefersLarger, useScalingFactor: false)
  }

  /// Processor time of all threads.
  ///
  /// The library's own `cpuTotal` counts in steps of 10 ms, longer than most iterations.
  public static var processorMicroseconds: BenchmarkMetric {
    .custom("Time (all CPUs) (μs)", useScalingFactor: false)
  }
}

/// Settings of all benchmarks: long enough for a stable median, short enough for a coffee.
public func useCommonConfiguration() {
  Benchmark.defaultConfiguration = .init(
    metrics: [
      .wallClock, .throughput, .peakMemoryResident, .processorMicroseconds, .megabytesPerSecond,
      .megabytesPerProcessorSecond,
    ],
    warmupIterations: 1, maxDuration: .milliseconds(900), maxIterations: 10_000)
}
