// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A part of a file to write, small however large the part is.
enum FilePiece: Sendable, ExpressibleByStringLiteral {
  case bytes([UInt8])
  case repeated([UInt8], count: Int)
  /// Numbers from 0, each between a prefix and a suffix.
  case numbered(prefix: String, suffix: String, count: Int)

  init(stringLiteral text: String) { self = .bytes(Array(text.utf8)) }

  static func repeated(_ unit: String, _ count: Int) -> FilePiece {
    .repeated(Array(unit.utf8), count: count)
  }

  /// As many whole units as fit into `byteCount` bytes.
  static func filling(_ byteCount: Int, with unit: String) -> FilePiece {
    .repeated(unit, byteCount / max(1, unit.utf8.count))
  }

  /// Writes pieces one after the other.
  ///
  /// - Parameters:
  ///   - pieces: the parts of the file in order.
  ///   - path: where the file is made; one that exists is replaced.
  /// - Returns: the size of the file in bytes.
  /// - Throws: when the file cannot be written.
  static func write(_ pieces: [FilePiece], to path: String) throws -> Int {
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    return try pieces.reduce(0) { try $0 + $1.write(to: file) }
  }

  private func write(to file: FileHandle) throws -> Int {
    switch self {
    case .bytes(let bytes):
      try file.write(contentsOf: Data(bytes))
      return bytes.count
    case .repeated(let unit, let count):
      return try Self.write(Data(unit), count, to: file)
    case .numbered(let prefix, let suffix, let count):
      var written = 0
      for start in stride(from: 0, to: count, by: 4096) {
        let part = (start..<min(count, start + 4096)).map { "\(prefix)\($0)\(suffix)" }.joined()
        try file.write(contentsOf: Data(part.utf8))
        written += part.utf8.count
      }
      return written
    }
  }

  private static func write(_ unit: Data, _ count: Int, to file: FileHandle) throws -> Int {
    guard !unit.isEmpty, count > 0 else { return 0 }
    var block = unit
    var blockCount = 1
    while blockCount * 2 <= count, block.count < 1 << 18 {
      block.append(block)
      blockCount *= 2
    }
    for _ in 0..<count / blockCount { try file.write(contentsOf: block) }
    for _ in 0..<count % blockCount { try file.write(contentsOf: unit) }
    return unit.count * count
  }
}
