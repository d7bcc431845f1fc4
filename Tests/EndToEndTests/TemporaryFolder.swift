// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A fresh folder for one test, removed with everything in it when the value goes.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  var path: String { url.path }

  deinit {
    // A folder left over harms nobody.
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file; folders on its way are made.
  ///
  /// - Parameters:
  ///   - name: the path in this folder.
  ///   - content: all its bytes.
  /// - Throws: when the file cannot be written.
  func write(_ name: String, _ content: [UInt8]) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: file)
  }

  /// Writes a text file.
  func write(_ name: String, _ content: String) throws {
    try write(name, Array(content.utf8))
  }

  /// The bytes of a file.
  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }
}
