// SPDX-License-Identifier: Apache-2.0

import PCRE2
import Testing

@testable import Detectors

/// Every text up to a small length against the definition of a hit, tried at every place.
@Suite("Wordings in all small texts")
struct PhraseDetectorPropertyTests {
  private static let letters: [Unicode.Scalar] = ["a", "b", " ", "\n", "é", "字"]
  private static let phrases = ["a", "ab", "a b", "é", "字", "字a", "b é", "aaa", "b字 a"]

  @Test func allTextsOfUpToFiveScalarsAreReadByTheDefinition() throws {
    let detector = try PhraseDetector(Self.phrases.map(Wording.init), equivalents: [])
    var scratch = MatchScratch()
    var texts: [[Unicode.Scalar]] = [[]]
    var hitCount = 0
    for _ in 1...5 {
      texts = texts.flatMap { text in Self.letters.map { text + [$0] } }
      for scalars in texts {
        let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
        var hits: [PhraseHit] = []
        detector.appendHits(in: bytes.span, window: 0..<bytes.count, scratch: &scratch, to: &hits)
        let found = Set(hits.map { "\($0.wording) \($0.range)" })
        let expected = Self.hits(in: scalars)
        if found != expected || found.count != hits.count {
          Issue.record("\(bytes): found \(hits), expected \(expected)")
          return
        }
        hitCount += hits.count
      }
    }
    #expect(hitCount > 1_000)
  }

  private static func hits(in text: [Unicode.Scalar]) -> Set<String> {
    var hits: Set<String> = []
    for (index, phrase) in phrases.enumerated() {
      for start in text.indices {
        guard let end = end(of: Array(phrase.unicodeScalars), in: text, from: start),
          !(isLetter(text[start]) && start > 0 && isLetter(text[start - 1])),
          !(isLetter(text[end - 1]) && end < text.count && isLetter(text[end]))
        else { continue }
        hits.insert("\(index) \(byteCount(text[..<start]))..<\(byteCount(text[..<end]))")
      }
    }
    return hits
  }

  private static func end(
    of phrase: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var place = start
    for scalar in phrase {
      if scalar == " " {
        let run = text[place...].prefix { $0 == " " || $0 == "\n" }
        guard !run.isEmpty, run.count(where: { $0 == "\n" }) < 2 else { return nil }
        place = run.endIndex
      } else {
        guard place < text.count, text[place] == scalar else { return nil }
        place += 1
      }
    }
    return place
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "a" || scalar == "b" || scalar == "é"
  }

  private static func byteCount(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + UTF8.width($1) }
  }
}
