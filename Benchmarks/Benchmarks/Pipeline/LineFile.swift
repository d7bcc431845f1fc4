// SPDX-License-Identifier: Apache-2.0

import Foundation
import ScanPipeline

/// A file in the folder for temporary files, unlinked at once: it goes when the process ends.
final class LineFile {
  /// The number of bytes of all lines.
  let byteCount: Int
  private let handle: FileHandle
  private let output: OutputDescriptor

  /// Writes a file.
  ///
  /// - Parameter lines: bytes of each line, its line feed included.
  /// - Throws: an error of the file system.
  init(lines: [[UInt8]]) throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-benchmark-\(UUID().uuidString)")
    let data = Data(lines.joined())
    try data.write(to: place)
    handle = try FileHandle(forReadingFrom: place)
    try FileManager.default.removeItem(at: place)
    byteCount = data.count
    output = try OutputDescriptor(creating: "/dev/null")
  }

  /// Runs a pipeline over the whole file; what it writes is thrown away.
  func run<Processor: ChunkProcessor>(
    workers: Int, makeProcessor: @escaping @Sendable () -> Processor
  ) throws -> PipelineOutcome<Processor.Summary> {
    try handle.seek(toOffset: 0)
    var options = PipelineOptions()
    options.workers = workers
    let source = MessageSource(descriptor: handle.fileDescriptor, name: "lines")
    return try Pipeline(options: options, makeProcessor: makeProcessor)
      .run([source], main: output)
  }
}
