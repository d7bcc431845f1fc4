// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Detectors

@Suite("The sentence model")
struct SentenceModelTests {
  private static let sentences = [
    "Please leave us a five star review.",
    "Ihr Paket ist heute bei der Post angekommen.",
    "我们的微信号是 lamp2024，加我详聊。",
    "レビューを書いていただけると嬉しいです。",
    "x", "qwxz vbnkk", "",
    // More features than fit into the lanes at once.
    String(repeating: "please leave us a review and we refund the lamp ", count: 21),
  ]

  /// The plain algorithm: byte by byte.
  private static func naiveScores(_ hashes: [UInt64], _ data: EmbeddedData) -> [Float] {
    let (rows, start) = (Int(data.word(at: 8)), Int(data.word(at: 12)))
    var totals = [Int](repeating: 0, count: 15)
    for hash in hashes {
      let bit = Int(hash % UInt64(data.word(at: 16)))
      guard data.byte(at: Int(data.word(at: 20)) + bit / 8) >> UInt8(bit % 8) & 1 == 1 else {
        continue
      }
      var row = Int(hash % UInt64(rows))
      while data.byte(at: start + 16 * row + 15) != 0 {
        if data.byte(at: start + 16 * row + 15) == max(UInt8(hash >> 56), 1) {
          for rule in 0..<15 { totals[rule] += Int(data.byte(at: start + 16 * row + rule)) - 128 }
          break
        }
        row = (row + 1) % rows
      }
    }
    return (0..<data.half(at: 6)).map { rule in
      let bias = Float(bitPattern: data.word(at: 24 + 40 * rule))
      let scale = Float(bitPattern: data.word(at: 24 + 40 * rule + 4))
      return bias + scale * Float(totals[rule]) / Float(max(hashes.count, 1)).squareRoot()
    }
  }

  @Test(arguments: sentences)
  func scoresAreThoseOfThePlainAlgorithm(_ sentence: String) {
    var text = CaselessText()
    text.read(Array(sentence.utf8).span, folding: .unicode)
    var features = SentenceFeatures()
    features.read(text, in: 0..<sentence.utf8.count)
    let scores = SentenceModel.words.scores(of: features)
    let naive = Self.naiveScores(Array(features.list), .wordModel)
    for (rule, score) in naive.enumerated() { #expect(abs(scores[rule] - score) < 1e-4) }
  }

  @Test func bothModelsKnowTheSameRules() {
    #expect(SentenceModel.words.rules == SentenceModel.concepts.rules)
  }

  @Test(arguments: [0, 1, 2, 5, SentenceFeatures.mostMembers, SentenceFeatures.mostMembers + 9])
  func aSetHasAFeatureForEachMemberAndEachTwo(_ count: Int) {
    let members = (0..<UInt64(count)).map { ($0 + 1) &* 0x9E37_79B9_7F4A_7C15 }
    var features = SentenceFeatures()
    features.read(members: members.span)
    let kept = min(count, SentenceFeatures.mostMembers)
    #expect(features.count == kept * (kept + 1) / 2)
    #expect(Set(features.list).count == features.count)
    #expect(Set(features.list).isSuperset(of: members.prefix(kept)))
    var reversed = SentenceFeatures()
    reversed.read(members: Array(members.prefix(kept).reversed()).span)
    #expect(Set(reversed.list) == Set(features.list))
  }

  @Test func aRequestForStarsScoresAboveItsBorderAndANoticeOfDeliveryBelow() throws {
    let model = SentenceModel.words
    let rule = try #require(model.rules.firstIndex(of: "review.positive"))
    func score(_ sentence: String) -> Float {
      var text = CaselessText()
      text.read(Array(sentence.utf8).span, folding: .unicode)
      var features = SentenceFeatures()
      features.read(text, in: 0..<sentence.utf8.count)
      return model.scores(of: features)[rule]
    }
    #expect(score("Please leave us a five star review.") > model.borders[rule])
    #expect(score("Ihr Paket ist heute bei der Post angekommen.") < model.borders[rule] - 3)
  }
}
