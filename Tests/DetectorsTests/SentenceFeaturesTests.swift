// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import SeededRandom
import Testing

@testable import Detectors

@Suite("Features of sentences")
struct SentenceFeaturesTests {
  static func hashes(of text: String, in range: Range<Int>? = nil) -> [UInt64] {
    var caseless = CaselessText()
    caseless.read(Array(text.utf8).span, folding: .unicode)
    var features = SentenceFeatures()
    features.read(caseless, in: range ?? 0..<text.utf8.count)
    return Array(features.list)
  }

  @Test(arguments: [
    // A word; its beginning from five bytes on, a longer one from eight.
    ("lamp", 1), ("lamps", 2), ("lampshade", 3), ("", 0), (" … !", 0),
    // And each pair of words.
    ("a lamp", 3), ("a lamp, a bulb", 7),
    // Numbers are one word without a beginning.
    ("302-1234567", 3), ("4000mAh", 1),
    // Characters one by one, in twos and in threes, as far as they stand together.
    ("灯", 1), ("台灯", 3), ("台灯泡", 6), ("台灯，泡", 4), ("台灯 lamp 泡", 5),
  ])
  func allFeaturesAreThere(_ text: String, _ count: Int) {
    #expect(Self.hashes(of: text).count == count)
  }

  @Test(arguments: [
    ("Please LEAVE us a review", "please leave us a Review"),
    ("order 17 lamps", "order 302 lamps"),
    ("Straße für Ärzte", "STRASSE für ärzte".replacing("STRASSE", with: "straße")),
  ])
  func whatIsTheSameHasTheSameFeatures(_ first: String, _ second: String) {
    #expect(Self.hashes(of: first) == Self.hashes(of: second))
  }

  @Test(arguments: [("a lamp", "lamp a"), ("台灯", "灯台"), ("lamps", "lampe")])
  func whatIsNotHasOthers(_ first: String, _ second: String) {
    #expect(Set(Self.hashes(of: first)) != Set(Self.hashes(of: second)))
  }

  @Test func aPartOfATextHasTheFeaturesOfThatPartAlone() {
    var random = SplitMix64(seed: 71)
    let words = ["a", "lamp", "lampshade", "台灯泡", "17", "für", "отзыв", "…", "\n", "review,"]
    for _ in 0..<400 {
      let parts = (0..<3).map { _ in
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
      }
      let text = parts.joined(separator: " ")
      let start = parts[0].utf8.count + 1
      let range = start..<start + parts[1].utf8.count
      #expect(Self.hashes(of: text, in: range) == Self.hashes(of: parts[1]))
    }
  }

  @Test func aLongTextIsCut() {
    let text = String(repeating: "a ", count: 100_000)
    #expect(Self.hashes(of: text).count == 2 * 1024 - 1)
  }
}
