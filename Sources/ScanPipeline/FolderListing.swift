// SPDX-License-Identifier: Apache-2.0

/// Finds the files that a path stands for, folders walked in a fixed order.
enum FolderListing {
  /// The sources for a path given by the user; a file that is no folder may be of any kind.
  static func sources(at path: [UInt8]) -> [MessageSource] {
    do {
      let status = try FileDescriptorCall.status(of: path)
      return status.kind == .directory ? files(inFolder: path) : [file(path, status)]
    } catch {
      return [unreadable(path, error.reason)]
    }
  }

  /// The files below a folder.
  private static func files(inFolder folder: [UInt8]) -> [MessageSource] {
    // A stack, not recursion: the depth is the user's.
    var found: [MessageSource] = []
    var waiting = [folder]
    while let path = waiting.popLast() {
      do {
        var status = try FileDescriptorCall.status(of: path, followsLinks: path == folder)
        if status.kind == .symbolicLink {
          status = try FileDescriptorCall.status(of: path)
          // Not followed, so that a link to a folder above cannot make the walk endless.
          if status.kind == .directory { continue }
        }
        switch status.kind {
        case .directory: waiting += try children(of: path).reversed()
        case .regular: found.append(file(path, status))
        // Opening a pipe or device met by chance could wait for ever.
        default: found.append(unreadable(path, "Not a regular file"))
        }
      } catch {
        found.append(unreadable(path, error.reason))
      }
    }
    return found
  }

  /// The paths in a folder, sorted by name.
  private static func children(of folder: [UInt8]) throws(SystemFailure) -> [[UInt8]] {
    var prefix = folder
    if prefix.last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
    return try FileDescriptorCall.names(inDirectory: folder)
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { prefix + $0 }
  }

  private static func file(
    _ path: [UInt8], _ status: FileDescriptorCall.FileStatus
  ) -> MessageSource {
    MessageSource(
      name: displayName(path), byteCount: status.kind == .regular ? status.byteCount : nil,
      origin: .file(path: path))
  }

  private static func unreadable(_ path: [UInt8], _ reason: String) -> MessageSource {
    MessageSource(name: displayName(path), byteCount: 0, origin: .unreadable(reason: reason))
  }

  /// File names are bytes; what is no UTF-8 is shown with replacement characters.
  private static func displayName(_ path: [UInt8]) -> String {
    String(decoding: path, as: UTF8.self)
  }
}
