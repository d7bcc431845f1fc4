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
      // SAFETY: index is below the count; the text is constant data of `count` bytes that lives
      // as long as the program, and the name is a NUL-terminated literal.
      let pack = unsafe tamis_pack_at(index)
      let bytes = unsafe UnsafeBufferPointer(start: pack.text, count: pack.count)
      return unsafe (String(cString: pack.name), String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Reads the embedded packs, each on a core of its own where there are several: reading YAML
  /// is the longest part of starting up.
  ///
  /// - Returns: the packs.
  /// - Throws: `PolicyError` if one of them has a mistake, which the tests rule out.
  public static func load() throws(PolicyError) -> [RulePack] {
    let files = files()
    let results = Mutex<[Int: Result<RulePack, PolicyError>]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let (name, yaml) = files[index]
      let result = Result { () throws(PolicyError) in
        try PackFile.read(yaml, file: name, isBuiltIn: true)
      }
      results.withLock { $0[index] = result }
    }
    let read = results.withLock { $0 }
    var packs: [RulePack] = []
    for index in files.indices {
      if let pack = try read[index]?.get() { packs.append(pack) }
    }
    return packs
  }
}
