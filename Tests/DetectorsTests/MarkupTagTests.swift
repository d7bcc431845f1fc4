// SPDX-License-Identifier: Apache-2.0

import Detectors
import TestSupport
import Testing

@Suite struct MarkupTagTests {
  @Test(arguments: [
    "a «<b>»bold</b>", "«</p>»", "x«<br/>»", "«<A HREF=\"x\">»y</a>", "«<img\nsrc=x>»",
    "1 < 2 «<h1>»",
    "<Enter> «<td>»",
  ])
  func theFirstTagIsFound(_ marked: String) {
    let message = MarkedText(marked)
    #expect(MarkupTag.first(in: Array(message.text.utf8).span) == message.ranges.first)
  }

  @Test(arguments: [
    "", "<", "<b", "a < b > c", "<Enter>", "<anna@example.com>", "<3", "<bold>", "< b>", "<b-x>",
    "<b <c", "</>",
  ])
  func otherBracketsAreNoTags(_ text: String) {
    #expect(MarkupTag.first(in: Array(text.utf8).span) == nil)
  }

  @Test func aTagThatNeverEndsIsNone() {
    let text = String(repeating: "<b x", count: 50_000)
    #expect(MarkupTag.first(in: Array(text.utf8).span) == nil)
  }
}
