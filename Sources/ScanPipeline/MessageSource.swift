// SPDX-License-Identifier: Apache-2.0

import Glibc

/// One input: a file, standard input, or a place where neither was found.
public struct MessageSource: Sendable {
  enum Origin: Sendable {
    /// Open already, and left open.
    case descriptor(Int32)
    /// A path as the file system has it: any bytes but zero.
    case file(path: [UInt8])
    case unreadable(reason: String)
  }

  /// What the output calls it: the path as given, `-` for standard input.
  public let name: String
  /// How many bytes there are to read, nil where nobody can say (a pipe).
  public let byteCount: Int?
  let origin: Origin

  /// Standard input, called `-`.
  public static let standardInput = MessageSource(descriptor: STDIN_FILENO, name: "-")

  /// Reads from a descriptor that stays the caller's: it is never closed here.
  ///
  /// - Parameters:
  ///   - descriptor: open for reading; may be a pipe.
  ///   - name: what the output calls it.
  public init(descriptor: Int32, name: String) {
    self.name = name
    origin = .descriptor(descriptor)
    if let status = try? FileDescriptorCall.status(of: descriptor), status.kind == .regular {
      byteCount = max(0, status.byteCount - FileDescriptorCall.position(of: descriptor))
    } else {
      byteCount = nil
    }
  }

  /// The file that it is, if it is one.
  var fileIdentity: FileIdentity? {
    let status: FileDescriptorCall.FileStatus? =
      switch origin {
      case .descriptor(let descriptor): try? FileDescriptorCall.status(of: descriptor)
      case .file(let path): try? FileDescriptorCall.status(of: path)
      case .unreadable: nil
      }
    return status?.kind == .regular ? status?.identity : nil
  }

  init(name: String, byteCount: Int?, origin: Origin) {
    self.name = name
    self.byteCount = byteCount
    self.origin = origin
  }

  /// Finds the inputs that paths stand for.
  ///
  /// `-` is standard input. A folder stands for the files in it and in its folders, sorted by name
  /// byte by byte, folder by folder; links to folders are not followed there. A path that leads
  /// nowhere becomes a source that is reported as unreadable in its place.
  ///
  /// - Parameter paths: files, folders and `-`, in any mix.
  /// - Returns: the sources in the order in which they are read.
  public static func resolve(_ paths: [String]) -> [MessageSource] {
    paths.flatMap { path in
      path == "-" ? [.standardInput] : FolderListing.sources(at: Array(path.utf8))
    }
  }
}
