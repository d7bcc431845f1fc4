// SPDX-License-Identifier: Apache-2.0

/// Why an output or a temporary file could not be used.
///
/// Errors of the input are not here: they are items of the stream, reported in their place.
public struct PipelineError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: Hashable, Sendable {
    private enum Value {
      case cannotCreate, writeFailed, readFailed, outputClosed, noSystemResources
    }
    private let value: Value

    /// The output file could not be created or emptied.
    public static let cannotCreate = Code(value: .cannotCreate)
    /// A write failed: a full disk, most often.
    public static let writeFailed = Code(value: .writeFailed)
    /// What was written to a temporary file cannot be read back.
    public static let readFailed = Code(value: .readFailed)
    /// The program at the other end of the output has stopped reading.
    public static let outputClosed = Code(value: .outputClosed)
    /// The system gave no more descriptors.
    public static let noSystemResources = Code(value: .noSystemResources)
  }

  /// The kind of failure.
  public let code: Code
  /// The path or name of the output.
  public let output: String
  /// The system's own words, as `No space left on device`.
  public let reason: String

  /// One line for the user that names the output and the reason.
  public var description: String {
    switch code {
    case .cannotCreate: "cannot create \(output): \(reason)"
    case .readFailed: "cannot read \(output): \(reason)"
    case .noSystemResources: "cannot start: \(reason)"
    default: "cannot write \(output): \(reason)"
    }
  }
}
