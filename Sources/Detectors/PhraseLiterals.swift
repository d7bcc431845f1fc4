// SPDX-License-Identifier: Apache-2.0

/// The literals that wordings are spelled with, one behind the other.
struct PhraseLiterals {
  /// A spelling of a wording.
  struct Literal {
    /// Where it stands in `bytes`.
    let start: Int
    let end: Int
    let wording: Int
    /// Bytes of a written prefix, which is no part of the hit.
    let prefixBytes: Int
    /// Whether words must begin and end with it.
    let startsWord: Bool
    let endsWord: Bool
  }

  /// UTF-8 of all literals, a NUL behind each.
  private(set) var bytes: [UInt8] = []
  private(set) var literals: [Literal] = []

  /// Spells wordings.
  init(_ wordings: [Wording]) {
    literals.reserveCapacity(wordings.count)
    bytes.reserveCapacity(wordings.count * 16)
    for (index, wording) in wordings.enumerated() {
      if wording.hasOneSpelling {
        append([], wording.text.utf8, of: wording, index)
        continue
      }
      for text in wording.spellings {
        append([], text, of: wording, index)
        for prefix in wording.prefixes { append(prefix, text, of: wording, index) }
      }
    }
  }

  private mutating func append(
    _ prefix: [UInt8], _ text: some Collection<UInt8>, of wording: Wording, _ index: Int
  ) {
    let start = bytes.count
    bytes += prefix
    bytes.append(contentsOf: text)
    // A blank at the end matches nothing.
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    literals.append(
      Literal(
        start: start, end: bytes.count, wording: index, prefixBytes: prefix.count,
        startsWord: wording.startsWord, endsWord: wording.endsWord))
    bytes.append(0)
  }

  /// UTF-8 of one literal.
  func bytes(of literal: Literal) -> [UInt8] { Array(bytes[literal.start..<literal.end]) }
}
