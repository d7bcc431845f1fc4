// SPDX-License-Identifier: Apache-2.0

import Detectors
import TestSupport
import Testing

@Suite struct DamagedTextTests {
  @Test(arguments: [
    ("replacement", "Die L«\u{FFFD}»sung \u{FFFD} folgt."),
    ("umlaut", "Die L«Ã¶»sung folgt."), ("sharp s", "Stra«ÃŸ»e"),
    ("apostrophe", "It«â€™»s here"), ("quote", "It is «â€œ»here"),
    ("degree", "20 «Â°»C"), ("pound", "It costs «Â£»5"),
    ("replacement read again", "a «ï¿½» b"),
    ("reading", "請您«聯(lián)»系我們"), ("reading with u umlaut", "«綠(lǜ)»色"),
    ("reading of a lost character", "請看«?cè)»裡"),
    ("gibberish of GBK", "«锟斤拷»烫"), ("comma of GBK", "客户«锛?»"),
    ("behind sixteen bytes", "0123456789abcdef0123456789 «Ã©»t"),
  ])
  func theFirstDamageIsFound(_ name: String, _ marked: String) {
    let message = MarkedText(marked)
    #expect(first(in: message.text) == message.ranges.first, "\(name)")
  }

  @Test(arguments: [
    "", "plain", "Die Lösung: 20 °C, £5, naïve café, São Tomé", "A TELEVISÃO CHEGA AMANHÃ.",
    "ELE DISSE: AMANHÃ”", "IRMÃ… E IRMÃO", "ÎLE, ÂGE, CHÂTEAU", "Việt Nam ÂM NHẠC", "微信(wechat)付款",
    "拼音(pinyin)？", "你好?在吗?", "真的吗??谢谢", "好的（jù）", "file (é) and (è)", "(jù)", "日本語（にほんご）",
    "Größe XL (für)", "Preis: 5 €", "“â” is a letter", "ｶﾅ ＡＢＣ，！",
  ])
  func wholeTextIsWhole(_ text: String) {
    #expect(first(in: text) == nil)
  }

  private func first(in text: String) -> Range<Int>? {
    DamagedText.first(in: Array(text.utf8).span)
  }

  /// Every alignment finds what stands alone.
  @Test(arguments: 0...40)
  func damageIsFoundWhereverItStands(_ padding: Int) {
    for damage in ["\u{FFFD}", "Ã¶", "聯(lián)", "?cè)", "â€™"] {
      let text = String(repeating: "x", count: padding) + damage + String(repeating: "y", count: 40)
      #expect(first(in: text) == padding..<padding + damage.utf8.count, "\(damage)")
      #expect(first(in: String(repeating: "x", count: padding) + damage)?.lowerBound == padding)
    }
  }
}
