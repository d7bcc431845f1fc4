// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A place that bytes are written to: standard output, a file, a pipe.
///
/// Writes are whole: all bytes, or an error. Threads may share a value, but their writes mix.
public final class OutputDescriptor: Sendable {
  /// Standard output.
  public static let standardOutput = OutputDescriptor(
    descriptor: STDOUT_FILENO, name: "standard output")
  /// Standard error.
  public static let standardError = OutputDescriptor(
    descriptor: STDERR_FILENO, name: "standard error")

  /// The path or name, for messages.
  public let name: String
  let descriptor: Int32
  /// True while this value has a descriptor to close: never for one that was passed in.
  private let mustClose: Atomic<Bool>

  /// Makes reading or writing a standard descriptor fail that the parent has closed.
  ///
  /// Else the next file opened anywhere in the process would be taken for it. Call it first of all.
  public static func holdStandardDescriptors() { FileDescriptorCall.holdStandardDescriptors() }

  /// Uses a descriptor that stays the caller's: it is never closed here.
  ///
  /// - Parameters:
  ///   - descriptor: an open descriptor.
  ///   - name: how messages call it.
  public init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    mustClose = Atomic(false)
  }

  /// Creates a file, or empties the one there unless something is to be read from it or written to it.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - sources: what is going to be read; none of these files is touched.
  ///   - other: another output, which must be another file.
  /// - Throws: `PipelineError` with code `cannotCreate`.
  public init(
    creating path: String, apartFrom sources: [MessageSource] = [], _ other: OutputDescriptor? = nil
  ) throws(PipelineError) {
    do {
      descriptor = try FileDescriptorCall.openForWriting(Array(path.utf8))
    } catch {
      throw PipelineError(code: .cannotCreate, output: path, reason: error.reason)
    }
    name = path
    mustClose = Atomic(true)
    guard let status = try? FileDescriptorCall.status(of: descriptor), status.kind == .regular
    else {
      return
    }
    if other?.fileIdentity == status.identity {
      throw PipelineError(code: .cannotCreate, output: path, reason: "is the other output, too")
    }
    guard status.byteCount > 0 else { return }
    if sources.contains(where: { $0.fileIdentity == status.identity }) {
      throw PipelineError(code: .cannotCreate, output: path, reason: "is also an input")
    }
    do {
      try FileDescriptorCall.truncate(descriptor)
    } catch {
      throw PipelineError(code: .cannotCreate, output: path, reason: error.reason)
    }
  }

  deinit {
    // Whoever cares for the error has called close() before.
    try? close()
  }

  /// Writes all bytes, waiting for a slow reader.
  ///
  /// - Parameter bytes: the bytes, may be empty.
  /// - Throws: `PipelineError` with code `outputClosed` or `writeFailed`.
  public func write(_ bytes: [UInt8]) throws(PipelineError) {
    do {
      try FileDescriptorCall.writeAll(descriptor, bytes)
    } catch {
      throw PipelineError(
        code: error.number == EPIPE ? .outputClosed : .writeFailed, output: name,
        reason: error.reason)
    }
  }

  /// Closes a file that was created here; does nothing the second time or for other descriptors.
  ///
  /// - Throws: `PipelineError` with code `writeFailed`: some file systems report a full disk late.
  public func close() throws(PipelineError) {
    guard mustClose.exchange(false, ordering: .relaxed) else { return }
    do {
      try FileDescriptorCall.close(descriptor)
    } catch {
      throw PipelineError(code: .writeFailed, output: name, reason: error.reason)
    }
  }

  /// Whether a person looks at it.
  public var isTerminal: Bool { FileDescriptorCall.isTerminal(descriptor) }

  /// The file written to, nil for pipes, terminals and devices.
  var fileIdentity: FileIdentity? {
    guard let status = try? FileDescriptorCall.status(of: descriptor), status.kind == .regular
    else { return nil }
    return status.identity
  }

  /// The descriptor if poll(2) can tell that its reader has gone, else -1.
  var watchableDescriptor: Int32 {
    (try? FileDescriptorCall.status(of: descriptor))?.kind == .stream ? descriptor : -1
  }
}
