// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Detectors

/// Every text up to a small length against the definition of a hit, tried at every place.
@Suite("Wordings in all small texts")
struct PhraseDetectorPropertyTests {
  private static let letters: [Unicode.Scalar] = ["a", "b", " ", "\n", "é", "字", "5", "."]
  private static let phrases = [
    "a", "ab", "a b", "é", "字", "字a", "b é", "aaa", "b字 a", "字字", "a字b", "5", "5 a", "字5",
  ]
  /// The conditions that every phrase is tried with.
  private static let openings: [(before: Bool, after: Bool)] = [
    (false, false), (false, true), (true, false), (true, true),
  ]
  private static let wordings = openings.flatMap { opening in
    phrases.map { text in
      var wording = Wording(text: text)
      wording.isOpenBefore = opening.before
      wording.isStem = opening.after
      return wording
    }
  }

  @Test func allTextsOfUpToFiveScalarsAreReadByTheDefinition() throws {
    let detector = try PhraseDetector(WordingList(Self.wordings), folding: .unicode)
    var texts: [[Unicode.Scalar]] = [[]]
    var hitCount = 0
    for _ in 1...5 {
      texts = texts.flatMap { text in Self.letters.map { text + [$0] } }
      for scalars in texts {
        let text = String(String.UnicodeScalarView(scalars))
        let hits = detector.hits(in: text)
        let found = Set(hits.map { "\($0.wording) \($0.range)" })
        let expected = Self.hits(in: scalars)
        if found != expected || found.count != hits.count {
          Issue.record("\(text): found \(hits), expected \(expected)")
          return
        }
        hitCount += hits.count
      }
    }
    #expect(hitCount > 1_000)
  }

  private static func hits(in text: [Unicode.Scalar]) -> Set<String> {
    var hits: Set<String> = []
    for (index, wording) in wordings.enumerated() {
      for start in text.indices {
        let words = String(decoding: wording.text, as: UTF8.self)
        guard let end = end(of: Array(words.unicodeScalars), in: text, from: start),
          wording.isOpenBefore
            || !(isLetter(text[start]) && start > 0 && isLetter(text[start - 1])),
          wording.isStem || !(isLetter(text[end - 1]) && end < text.count && isLetter(text[end])),
          !splitsNumber(start, in: text), !splitsNumber(end, in: text)
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
    scalar == "a" || scalar == "b" || scalar == "é" || scalar == "5"
  }

  /// Whether a place lies beside the point of a number with decimals.
  private static func splitsNumber(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
    for point in [place - 1, place] where point > 0 && point < text.count - 1 {
      if text[point] == ".", text[point - 1] == "5", text[point + 1] == "5" { return true }
    }
    return false
  }

  private static func byteCount(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + UTF8.width($1) }
  }
}
