// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The literals that wordings are spelled with, one behind the other.
struct PhraseLiterals {
  /// A spelling of a wording.
  struct Literal {
    // Numbers are small, as there are many literals.
    private let firstByte: Int32
    private let endByte: Int32
    let wording: Int32
    /// Bytes of a written prefix, which is no part of the hit.
    let prefixBytes: UInt16
    /// Whether words must begin and end with it.
    let startsWord: Bool
    let endsWord: Bool

    init(
      _ range: Range<Int>, wording: Int, prefixBytes: Int, startsWord: Bool, endsWord: Bool
    ) {
      firstByte = Int32(range.lowerBound)
      endByte = Int32(range.upperBound)
      self.wording = Int32(wording)
      self.prefixBytes = UInt16(prefixBytes)
      self.startsWord = startsWord
      self.endsWord = endsWord
    }

    /// Where it begins in `bytes`, and where it ends.
    var start: Int { Int(firstByte) }
    var end: Int { Int(endByte) }
  }

  /// UTF-8 of all wordings and, behind, of their other spellings.
  private(set) var bytes: [UInt8]
  private(set) var literals: [Literal] = []

  /// Spells wordings.
  init(_ wordings: WordingList) {
    bytes = wordings.bytes
    literals.reserveCapacity(wordings.count)
    for index in wordings.entries.indices { append(wordings, index) }
  }

  private mutating func append(_ wordings: borrowing WordingList, _ index: Int) {
    let entry = wordings.entries[index]
    let range = Int(entry.start)..<Int(entry.end)
    let text = wordings.bytes.span.extracting(range)
    let isOpenBefore = entry.traits.contains(.isOpenBefore)
    let startsWord = !isOpenBefore && WordBoundary.hasWord(at: 0, in: text)
    let isOpenAfter =
      entry.traits.contains(.isStem)
      || entry.traits.contains(.hasOpenEnding) && text.endsInLongWord
    let endsWord = !isOpenAfter && WordBoundary.hasWord(before: text.count, in: text)
    func literal(_ range: Range<Int>, prefixBytes: Int = 0) -> Literal {
      Literal(
        range, wording: index, prefixBytes: prefixBytes, startsWord: startsWord,
        endsWord: endsWord)
    }
    literals.append(literal(withoutBlanks(range)))
    // Before an open wording any letters may stand.
    let prefixes = isOpenBefore ? [] : wordings.prefixSets[Int(entry.prefixes)]
    let hasDottedI = entry.traits.contains(.hasDottedI)
    if prefixes.isEmpty, !hasDottedI, WordingSpellings.isOnlyOne(text) { return }
    let spellings = WordingSpellings.all(
      of: Array(wordings.bytes[range]), hasDottedI: hasDottedI)
    for (number, spelling) in spellings.enumerated() {
      if number > 0 { literals.append(literal(appendBytes(of: spelling))) }
      for prefix in prefixes {
        literals.append(
          literal(appendBytes(of: prefix + spelling), prefixBytes: prefix.count))
      }
    }
  }

  private mutating func appendBytes(of spelling: [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes += spelling
    bytes.append(0)
    return withoutBlanks(start..<bytes.count - 1)
  }

  /// A range without blanks at its end, which match nothing.
  private func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return range.lowerBound..<end
  }

  /// UTF-8 of one literal.
  func bytes(of literal: Literal) -> [UInt8] { Array(bytes[literal.start..<literal.end]) }
}

extension Span<UInt8> {
  /// Whether the last word has five letters or more, the last of them alphabetic.
  fileprivate var endsInLongWord: Bool {
    guard let last = scalar(before: count)?.scalar else { return false }
    // Properties are dear to ask for.
    let isAlphabetic =
      last.isASCII
      ? (0x61...0x7A).contains(last.value | 0x20) : last.properties.isAlphabetic
    guard isAlphabetic else { return false }
    var word: [UInt8] = []
    var place = count
    while place > 0, self[place - 1] != UInt8(ascii: " ") {
      place -= 1
      word.append(self[place])
    }
    return word.allSatisfy { $0 < 0x80 }
      ? word.count >= 5 : String(decoding: word.reversed(), as: UTF8.self).count >= 5
  }
}
