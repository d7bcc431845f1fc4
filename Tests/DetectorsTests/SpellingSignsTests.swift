// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import Detectors

@Suite("Plain signs of spelling")
struct SpellingSignsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let message: MarkedText
    var testDescription: String { name }

    init(_ name: String, _ marked: String) {
      self.name = name
      message = MarkedText(marked)
    }
  }

  private static func capitals(_ count: Int, of letters: Int) -> String {
    String(repeating: "A", count: count) + " " + String(repeating: "b", count: letters - count)
  }

  private static let rows = [
    Row("double braces", "Dear «{{name}}», and {{other}}"),
    Row("a blank in braces", "«{{Order No}}»"),
    Row("three braces", "«{{{name}}»}"), Row("double brackets", "«[[name]]»"),
    Row("Han in brackets", "«[[姓名]]»您好"), Row("between hashes", "No. «#order_id#»"),
    Row("between percent signs", "Dear «%NAME%»"),
    Row("small letters and a line", "«%first_name%»"),
    Row("single braces", "{name} [name]"), Row("empty braces", "{{}} [[]] [[1]] {{ }}"),
    Row("open braces", "{{name} }} {{name"), Row("a line break", "{{na\nme}}"),
    Row("a topic", "#love#travel# #iPhone#"), Row("percentages", "50%OFF100% 5 %a% %20%"),
    Row("small letters", "%name%"), Row("a number", "#123_4#"), Row("two letters", "%AB%"),
    Row("three marks", "Wow«!!!» Oh!!!!"), Row("full-width marks", "好«！！！»"),
    Row("mixed marks", "好«!！!»"), Row("two marks", "Wow!! ！！ !?!?"),
    Row("a missing blank", "It is don«e.T»hen it begins."),
    Row("a known point", "z.B.Die, node.js, e.g.The, 2.The, USB.Die, Dr.Oetker, end.in, end.In a"),
    Row("an ellipsis", "So...Then"), Row("half capitals", capitals(20, of: 40)),
    Row("more than half", "«\(capitals(21, of: 40))»."),
    Row("too few letters", capitals(39, of: 39)),
    Row("enough letters", "12 «\(capitals(40, of: 40).trimmingBlanks)»!"),
    Row("capitals beyond ASCII", "«ÇÖŞĞÜÇÖŞĞÜ İSTANBUL ÇÖŞĞÜÇÖŞĞÜ ANKARA İZMİR MUĞLA»"),
    Row("capitals among Han", "支持HDMI接口和USB接口以及TYPE-C接口的显示器可以连接任何一台电脑主机使用方便快捷"),
    Row("nothing", ""),
  ]

  @Test(arguments: rows)
  func signsAreFoundWhereTheyAreMarked(_ row: Row) {
    for padding in [0, 1, 13, 15, 16, 17] {
      // Digits in front put the text on another lane and are no letters.
      let text = String(repeating: "1", count: padding) + " " + row.message.text
      let signs = Self.signs(in: text)
      let found = [signs.placeholder, signs.exclamations, signs.missingBlank, signs.capitals]
        .compactMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
      let expected = row.message.ranges.map {
        $0.lowerBound + padding + 1..<$0.upperBound + padding + 1
      }
      #expect(found == expected, "padding \(padding)")
    }
  }

  /// The rows of marks against their definition, on random texts of few characters.
  @Test(arguments: 0..<200)
  func theFirstRowOfMarksIsFound(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet = ["!", "！", "a", " ", "，", "."]
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? ""
    }.joined()
    var expected: Range<Int>?
    var start = 0
    var count = 0
    var offset = 0
    for character in text + "." {
      if character == "!" || character == "！" {
        if count == 0 { start = offset }
        count += 1
      } else {
        if count >= 3, expected == nil { expected = start..<offset }
        count = 0
      }
      offset += character.utf8.count
    }
    #expect(Self.signs(in: text).exclamations == expected, "\(seed): \(text)")
  }

  private static func signs(in text: String) -> SpellingSigns {
    let bytes = Array(text.utf8)
    var sweep = ByteClassSweep()
    sweep.sweep(bytes.span)
    return SpellingSigns(in: bytes.span, points: sweep.linkPoints)
  }
}

extension String {
  fileprivate var trimmingBlanks: String { replacing(" ", with: "") }
}
