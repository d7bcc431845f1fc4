// SPDX-License-Identifier: Apache-2.0

import CBuiltInPacks
import Dispatch
import Synchronization

/// The packs that come with the program.
public enum BuiltInPacks {
  /// The embedded pack files, by name.
  ///
  /// - Returns: file name and YAML of each pack, in the order in which they are combined.
  public static func files() -> [(name: String, yaml: String)] {
    (0..<tamis_pack_count()).map { index in
      let (name, yaml) = file(at: index)
      return (name, String(decoding: yaml, as: UTF8.self))
    }
  }

  private static func file(at index: Int) -> (name: String, yaml: [UInt8]) {
    // SAFETY: index is below the count.
    unsafe content(of: tamis_pack_at(index))
  }

  /// The pack that only audits of histories read.
  ///
  /// - Returns: its file name and YAML.
  public static func historyFile() -> (name: String, yaml: String) {
    // SAFETY: a pack that lives as long as the program.
    let (name, yaml) = unsafe content(of: tamis_history_pack())
    return (name, String(decoding: yaml, as: UTF8.self))
  }

  /// The catalogue of the policy.
  ///
  /// - Returns: its file name and UTF-8 of its YAML.
  static func catalogueFile() -> (name: String, yaml: [UInt8]) {
    // SAFETY: a file that lives as long as the program.
    unsafe content(of: tamis_catalogue())
  }

  private static func content(of pack: tamis_pack) -> (name: String, yaml: [UInt8]) {
    // SAFETY: the text is constant data of `count` bytes that lives as long as the program, and the
    // name is a NUL-terminated literal.
    let bytes = unsafe UnsafeBufferPointer(start: pack.text, count: pack.count)
    return unsafe (String(cString: pack.name), Array(bytes))
  }

  /// Begins to read the embedded packs on another thread, so that a later `load()` waits less.
  public static func preload() {
    DispatchQueue.global(qos: .userInitiated).async { _ = Self.packs }
  }

  /// The embedded packs, which are read once.
  ///
  /// - Returns: the packs.
  /// - Throws: `PolicyError` if one of them has a mistake, which the tests rule out.
  public static func load() throws(PolicyError) -> [RulePack] { try packs.get() }

  private static let packs = Result { () throws(PolicyError) in try readAll() }

  /// Reads the embedded packs, each on a core of its own where there are several.
  private static func readAll() throws(PolicyError) -> [RulePack] {
    let count = tamis_pack_count()
    let results = Mutex<[Int: Result<RulePack, PolicyError>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let (name, yaml) = file(at: index)
      let result = Result { () throws(PolicyError) in
        try Self.read(yaml, file: name)
      }
      results.withLock { $0[index] = result }
    }
    let read = results.withLock { $0 }
    var packs: [RulePack] = []
    for index in 0..<count {
      if let pack = try read[index]?.get() { packs.append(pack) }
    }
    return packs
  }

  /// The embedded packs and the one for histories.
  ///
  /// - Returns: the packs.
  /// - Throws: `PolicyError` if one of them has a mistake, which the tests rule out.
  static func loadWithHistory() throws(PolicyError) -> [RulePack] {
    let (name, yaml) = historyFile()
    return try load() + [read(Array(yaml.utf8), file: name)]
  }

  /// Reads one embedded pack.
  private static func read(_ yaml: [UInt8], file: String) throws(PolicyError) -> RulePack {
    try PackFile.read(tree(yaml, file: file), file: file, isBuiltIn: true)
  }

  /// The content of an embedded file.
  static func tree(_ yaml: [UInt8], file: String) throws(PolicyError) -> PackTree {
    if let plain = PlainPackReader.read(yaml) { return plain }
    return try YAMLReader.read(String(decoding: yaml, as: UTF8.self), file: file)
  }
}
