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
    for index in wordings.indices { append(wordings[index], index) }
  }

  private mutating func append(_ wording: Wording, _ index: Int) {
    let (startsWord, endsWord) = (wording.startsWord, wording.endsWord)
    if wording.hasOneSpelling {
      append(wording.text, index, startsWord: startsWord, endsWord: endsWord)
      return
    }
    for text in wording.spellings {
      append(text[...], index, startsWord: startsWord, endsWord: endsWord)
      // Before an open wording any letters may stand.
      guard !wording.isOpenBefore else { continue }
      for prefix in wording.prefixes {
        append(
          text[...], index, behind: prefix, startsWord: startsWord, endsWord: endsWord)
      }
    }
  }

  private mutating func append(
    _ text: ArraySlice<UInt8>, _ index: Int, behind prefix: [UInt8] = [], startsWord: Bool,
    endsWord: Bool
  ) {
    let start = bytes.count
    if !prefix.isEmpty { bytes += prefix }
    bytes += text
    // A blank at the end matches nothing.
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    literals.append(
      Literal(
        start: start, end: bytes.count, wording: index, prefixBytes: prefix.count,
        startsWord: startsWord, endsWord: endsWord))
    bytes.append(0)
  }

  /// UTF-8 of one literal.
  func bytes(of literal: Literal) -> [UInt8] { Array(bytes[literal.start..<literal.end]) }
}
