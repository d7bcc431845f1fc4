// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// How often ordinary messages hold the words, or beginnings of words, by which literals could be
/// looked up: a key that every message holds costs a comparison in every message.
package struct CommonWords: Sendable {
  /// Those of letters folded as every language folds them; where a policy folds more, a few are
  /// not recognised, which costs time and changes no result.
  package static let standard = CommonWords(folding: .unicode)

  private let folding: CaseFolding
  private var keys = KeyTable(capacity: 1 << 14)
  /// By the number of a key: how often it stands among 100,000 words.
  private var frequencies: [Int] = []

  /// Reads the table of common words.
  ///
  /// - Parameter folding: how the letters of the keys are folded.
  private init(folding: CaseFolding) {
    self.folding = folding
    for (frequency, words) in Self.bands {
      var text = CaselessText()
      text.read(Array(words.utf8).span, folding: folding)
      var next = text.starts.next(from: 0)
      while let start = next {
        next = text.starts.next(from: start + 1)
        insert(frequency, at: start, before: next, in: text)
      }
    }
  }

  /// How often the key with a hash stands among 100,000 words; 0: more rarely than any in the table.
  func frequency(ofKey hash: UInt64) -> Int { keys.number(of: hash).map { frequencies[$0] } ?? 0 }

  /// Whether a word, or a single character of a script written without blanks, is in the table.
  ///
  /// - Parameter word: its UTF-8.
  /// - Returns: whether it is one of the common words.
  package func contains(_ word: borrowing Span<UInt8>) -> Bool {
    var text = CaselessText()
    text.read(word, folding: folding)
    guard text.starts.next(from: 0) == 0 else { return false }
    let bytes = text.bytes.span
    let first = bytes.word64(at: 0)
    guard text.words[0] else {
      return keys.number(of: WordingKey.hash(ofPrefix: first, length: text.count)) != nil
    }
    let word = 0..<text.words.runEnd(from: 0)
    return word.count == text.count
      && keys.number(of: WordingKey.hash(ofWord: word, beginning: first, in: bytes)) != nil
  }

  private mutating func insert(
    _ frequency: Int, at start: Int, before next: Int?, in text: borrowing CaselessText
  ) {
    let bytes = text.bytes.span
    let first = bytes.word64(at: start)
    guard text.words[start] else {
      // Of two characters the second is in the table, if at all, at another place.
      let isPair = next == start + WordingKey.singleLength
      let isSecond = start >= WordingKey.singleLength && bytes[start - 1] > 0x20
      let length = isPair ? WordingKey.pairLength : WordingKey.singleLength
      if !isSecond { add(frequency, WordingKey.hash(ofPrefix: first, length: length)) }
      return
    }
    let end = text.words.runEnd(from: start)
    add(frequency, WordingKey.hash(ofWord: start..<end, beginning: first, in: bytes))
    for length in WordingKey.prefixLengths where length <= end - start {
      add(frequency, WordingKey.hash(ofPrefix: first, length: length))
    }
  }

  private mutating func add(_ frequency: Int, _ hash: UInt64) {
    let number = keys.insert(hash)
    if number == frequencies.count { frequencies.append(0) }
    frequencies[number] += frequency
  }
}
