// SPDX-License-Identifier: Apache-2.0

/// A file for what does not fit into memory: without a name, and gone with the value.
public final class TemporaryFile: Sendable {
  /// The folder it lies in, for messages.
  public let folder: String
  private let descriptor: Int32

  /// Creates an empty file.
  ///
  /// - Parameter folder: where there is room.
  /// - Throws: `PipelineError` with code `cannotCreate`.
  public init(inFolder folder: String) throws(PipelineError) {
    do {
      descriptor = try FileDescriptorCall.openUnnamed(inFolder: Array(folder.utf8))
    } catch {
      throw PipelineError(
        code: .cannotCreate, output: "a temporary file in \(folder)", reason: error.reason)
    }
    self.folder = folder
  }

  deinit {
    // Nobody could do anything about an error here.
    try? FileDescriptorCall.close(descriptor)
  }

  /// The file as an output that appends; valid as long as this value lives.
  public var output: OutputDescriptor {
    OutputDescriptor(descriptor: descriptor, name: name)
  }

  private var name: String { "a temporary file in \(folder)" }

  /// How many bytes it has.
  public var byteCount: Int {
    (try? FileDescriptorCall.status(of: descriptor))?.byteCount ?? 0
  }

  /// Appends all bytes.
  ///
  /// - Parameter bytes: the bytes, may be empty.
  /// - Throws: `PipelineError` with code `writeFailed`: a full disk, most often.
  public func append(_ bytes: [UInt8]) throws(PipelineError) {
    try output.write(bytes)
  }

  /// Fills a buffer from an offset on.
  ///
  /// - Parameters:
  ///   - buffer: filled whole.
  ///   - offset: 0-based byte offset in the file; as many bytes as the buffer has follow it.
  /// - Throws: `PipelineError` with code `readFailed`.
  public func read(into buffer: inout [UInt8], at offset: Int) throws(PipelineError) {
    let count: Int
    do {
      count = try FileDescriptorCall.readFully(descriptor, at: offset, into: &buffer)
    } catch {
      throw PipelineError(code: .readFailed, output: name, reason: error.reason)
    }
    guard count == buffer.count else {
      throw PipelineError(code: .readFailed, output: name, reason: "it is cut short")
    }
  }
}
