// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import SeededRandom
import Testing

/// Options with an alphabet that makes them matter, for random text.
struct Setting: Sendable, CustomTestStringConvertible {
  let name: String
  let options: AhoCorasick.Options
  /// Pieces of literals; texts of the same alphabet are full of near misses.
  let pieces: [String]
  /// Further pieces of haystacks, variants of those above among them.
  let strangers: [String]

  var testDescription: String { name }

  static let all = [
    Setting("exact", pieces: ["a", "b", "c", "ab"], strangers: ["A", "é"]),
    Setting("exact, words", pieces: words, strangers: ["Gift", " "]),
    Setting(
      "ASCII caseless", pieces: ["a", "B", "c", "-"], strangers: ["A", "b", "C", "é", "\u{D}"]
    ) { $0.caseSensitivity = .asciiCaseless },
    Setting(
      "Unicode caseless", pieces: letters, strangers: ["Ä", "Σ", "ς", "ж", "K", "ẞ", "S", "ｓ"]
    ) { $0.caseSensitivity = .unicodeCaseless },
    Setting(
      "equivalents", pieces: ["أ", "ا", "ー", "x", "ب"], strangers: ["إ", "آ", "〜", "－", "X", "o"]
    ) {
      $0.caseSensitivity = .asciiCaseless
      $0.equivalents = [["أ", "إ"], ["إ", "آ", "ا"], ["ー", "－", "〜"], ["x", "o"]]
    },
    Setting("blank runs", pieces: ["a", "b", " ", "ab"], strangers: blanks) {
      $0.blankRunsMatchBlank = true
    },
    Setting("blank runs, words", pieces: words + [" ", " ", " "], strangers: blanks) {
      $0.caseSensitivity = .unicodeCaseless
      $0.blankRunsMatchBlank = true
    },
    Setting(
      "everything", pieces: letters + [" ", "\u{3000}"], strangers: blanks + ["Ä", "ς", "Ж", "Q"]
    ) {
      $0.caseSensitivity = .unicodeCaseless
      $0.blankRunsMatchBlank = true
      $0.equivalents = [["z", "q"], ["ä", "ж"]]
    },
  ]

  private static let words = ["gift", "free", "now", "x", "Größe", "好评", "you", "r", "order"]
  private static let letters = ["ä", "σ", "Ж", "k", "ß", "z", "ａ", "«"]
  private static let blanks = [
    " ", "  ", "\t", "\n", "\n\n", "\r\n", "\u{A0}", "\u{202F}", "\u{3000}", " \u{A0} ",
    "\u{3001}", "\u{2030}", "\u{A1}",
  ]

  private init(
    _ name: String, pieces: [String], strangers: [String],
    _ change: (inout AhoCorasick.Options) -> Void = { _ in }
  ) {
    self.name = name
    self.pieces = pieces
    self.strangers = strangers
    var options = AhoCorasick.Options()
    change(&options)
    self.options = options
  }

  /// One to eight literals; none is empty or only blanks.
  func randomLiterals(using generator: inout SplitMix64) -> [[UInt8]] {
    let longest = Int.random(in: 1...6, using: &generator)
    return (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      let length = Int.random(in: 1...longest, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined()
      return Array((text.contains { !$0.isWhitespace } ? text : text + "x").utf8)
    }
  }

  /// Pieces, strangers and parts of literals, cut at any byte, with stray bytes between.
  func randomHaystack(
    of literals: [[UInt8]], length: Int, using generator: inout SplitMix64
  ) -> [UInt8] {
    var haystack: [UInt8] = []
    let length = Int.random(in: 0...length, using: &generator)
    while haystack.count < length {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<4:
        let literal = literals.randomElement(using: &generator) ?? []
        haystack += literal.prefix(Int.random(in: 0...literal.count, using: &generator))
      case 4..<6: haystack += literals.randomElement(using: &generator) ?? []
      case 6, 7: haystack += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      case 8: haystack += Array((strangers.randomElement(using: &generator) ?? "").utf8)
      default: haystack.append(UInt8.random(in: 0...255, using: &generator))
      }
    }
    return haystack
  }
}
