// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where a corpus goes; the only place that writes.
struct CorpusOutput {
  private let path: String
  private let file: FileHandle

  /// Opens standard output for `-`, else creates the file or empties it.
  ///
  /// - Throws: `CorpusError` when the file cannot be created, opened or emptied.
  init(path: String) throws {
    self.path = path
    guard path != "-" else {
      file = .standardOutput
      return
    }
    // Creating a file that exists would put a plain file in the place of a device or a pipe.
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw CorpusError.unwritable(path, "the file cannot be created or opened")
    }
    self.file = file
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return }
    do {
      try file.truncate(atOffset: 0)
    } catch {
      throw CorpusError.unwritable(path, error.localizedDescription)
    }
  }

  /// Writes all bytes.
  ///
  /// - Returns: false when nobody reads any more, which is no error.
  /// - Throws: `CorpusError` for any other failure, such as a full disk.
  func write(_ bytes: [UInt8]) throws -> Bool {
    do {
      try file.write(contentsOf: Data(bytes))
      return true
    } catch {
      if Self.isBrokenPipe(error as NSError) { return false }
      throw CorpusError.unwritable(path, error.localizedDescription)
    }
  }

  private static func isBrokenPipe(_ error: NSError) -> Bool {
    if error.domain == NSPOSIXErrorDomain, error.code == Int(EPIPE) { return true }
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.map(isBrokenPipe) ?? false
  }
}
