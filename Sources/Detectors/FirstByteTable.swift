// SPDX-License-Identifier: Apache-2.0

/// Words by their first byte, so that a place in a text is compared with a few of them only.
struct FirstByteTable<Value: Sendable>: Sendable {
  private var rows = [[(word: [UInt8], value: Value)]](repeating: [], count: 256)

  /// - Parameter words: in small letters, none empty; those with the same first byte keep their order.
  init(_ words: [(word: String, value: Value)]) {
    for (word, value) in words {
      let bytes = Array(word.utf8)
      rows[Int(bytes[0])].append((bytes, value))
    }
  }

  /// The words that may stand where a text has a byte, A–Z in either case.
  subscript(_ byte: UInt8) -> [(word: [UInt8], value: Value)] { rows[Int(asciiLowercased(byte))] }
}
