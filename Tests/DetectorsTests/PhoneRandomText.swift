// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// Makes texts that look much like telephone numbers, the same for the same seed.
struct PhoneRandomText {
  private static let pieces = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "030", "201", "555", "0123", "123456", "49",
    "+", "++", "＋", "(", ")", "[", "]", "（", "）", "-", "–", "－", ".", "．", "/", "~", "～", " ", "  ",
    "      ", "\u{A0}", "\u{3000}", "\u{200B}", "ー", "x", "X", "xx", "ext", "ext.", "Ext ", ";ext=",
    "int", "anexo", "доб", "ｅｘｔ", "ｘ", "extensión", ",", ",,", ";", ":", "#", "＃", "\t", "\n", "a",
    "é", "€", "$", "%", "好", "١", "۲", "३", "４", "𝟓", "😀", "+49 30 123456", "(201) 555-0123",
    "2012-01-02 ", "3/10/2011", "2124567890",
  ]

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A number from 0 up to, not including, a bound.
  mutating func next(below bound: Int) -> Int { random.next(below: bound) }

  /// A text of some pieces.
  mutating func text(pieces count: Int) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<count {
      text.append(contentsOf: Self.pieces[next(below: Self.pieces.count)].utf8)
    }
    return text
  }
}
