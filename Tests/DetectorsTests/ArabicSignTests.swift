// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import Detectors

/// A word of Arabic is the same with the signs for vowels and without.
@Suite("Signs of Arabic letters")
struct ArabicSignTests {
  private static let signs = ["\u{640}", "\u{64B}", "\u{64F}", "\u{652}", "\u{670}"]
  private static let words = [
    "خصم", "خاص", "لك", "،", "؟", "٥٠", "50", "lamp", "شكرا", "é", "台灯", "…", " ", "  ", "\n",
  ]

  private func read(_ text: String) -> CaselessText {
    var caseless = CaselessText()
    caseless.read(Array(text.utf8).span, folding: .unicode)
    return caseless
  }

  /// The words of a text, folded.
  private func words(of text: CaselessText) -> [String] {
    (0..<text.count).filter { text.words[$0] && !text.hasWord(before: $0) }.map { start in
      let end = text.words.runEnd(from: start, before: text.count)
      return String(decoding: text.bytes[start..<end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("خصمٌ خاصٌ", "خصم خاص"), ("خـــصم", "خصم"), ("مجانًا، شكرًا", "مجانا، شكرا"), ("قِيَمٌ", "قيم"),
    ("ً", ""), ("مرحبا", "مرحبا"), ("غيّرَ", "غيّر"),
  ])
  func wordsAreThoseWithoutSigns(_ text: String, _ plain: String) {
    #expect(words(of: read(text)) == words(of: read(plain)))
  }

  @Test func signsAnywhereChangeNoWord() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<2000 {
      let parts = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.words.randomElement(using: &random) ?? ""
      }
      let plain = parts.joined(separator: " ")
      let signed = plain.unicodeScalars.map { scalar in
        // Behind a letter only, so that no sign begins a word.
        let isLetter = (0x627...0x64A).contains(scalar.value)
        let sign = Self.signs.randomElement(using: &random) ?? ""
        return String(scalar) + (isLetter && Bool.random(using: &random) ? sign : "")
      }.joined()
      let text = read(signed)
      #expect(text.count == signed.utf8.count)
      #expect(words(of: text) == words(of: read(plain)))
      // Nothing moved out of its word: what is left of it is blank.
      let bytes = Array(signed.utf8)
      for offset in 0..<text.count where bytes[offset] < 0x80 {
        #expect(text.bytes[offset] == read(String(UnicodeScalar(bytes[offset]))).bytes[0])
      }
    }
  }

  @Test func aRangeIsWidenedBySignsAndTheLettersBehindThem() {
    let signed = "خـصم لك"
    let text = read(signed)
    let span = Array(signed.utf8).span
    #expect(text.withSigns(0..<6, in: span) == 0..<8)
    #expect(text.withSigns(9..<13, in: span) == 9..<13)
    let plain = Array("خصم لك".utf8)
    #expect(read("خصم لك").withSigns(0..<6, in: plain.span) == 0..<6)
  }
}
