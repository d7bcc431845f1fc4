// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Testing

/// Literals, a text, and the matches by literal and matched text, in the order of the report.
struct SearchCase: Sendable, CustomTestStringConvertible {
  let name: String
  let literals: [String]
  let haystack: String
  let expected: [String]
  let options: AhoCorasick.Options

  var testDescription: String { name }

  /// - Parameters:
  ///   - name: what the row shows.
  ///   - literals: the literals.
  ///   - haystack: the text.
  ///   - expected: for each match the number of the literal, a colon and the matched text.
  ///   - change: changes the options.
  init(
    _ name: String, _ literals: [String], in haystack: String, _ expected: [String],
    _ change: (inout AhoCorasick.Options) -> Void = { _ in }
  ) {
    self.name = name
    self.literals = literals
    self.haystack = haystack
    self.expected = expected
    var options = AhoCorasick.Options()
    change(&options)
    self.options = options
  }

  static let basics = [
    SearchCase("no literals", [], in: "abc", []),
    SearchCase("empty text", ["a"], in: "", []),
    SearchCase("one byte", ["a"], in: "a", ["0:a"]),
    SearchCase("whole text", ["abc"], in: "abc", ["0:abc"]),
    SearchCase("start and end", ["ab"], in: "ab ab", ["0:ab", "0:ab"]),
    SearchCase("near miss, then match", ["aab"], in: "aaab", ["0:aab"]),
    SearchCase("not cut off at the end", ["abcd"], in: "xabc", []),
    SearchCase(
      "long literal", ["the quick brown fox"], in: "the quick brown fox",
      ["0:the quick brown fox"]),
    SearchCase("multi-byte scalars are bytes", ["好评"], in: "请给好评哦", ["0:好评"]),
    SearchCase("case matters", ["Ab"], in: "ab AB aB Ab", ["0:Ab"]),
    SearchCase("a blank is itself", ["a b"], in: "a  b a\tb a b", ["0:a b"]),
  ]

  static let overlapping = [
    SearchCase("repeats", ["aa"], in: "aaaa", ["0:aa", "0:aa", "0:aa"]),
    SearchCase(
      "longest first at one end", ["c", "abc", "bc"], in: "abc", ["1:abc", "2:bc", "0:c"]),
    SearchCase("same bytes twice", ["ab", "x", "ab"], in: "ab", ["0:ab", "2:ab"]),
    SearchCase(
      "classic", ["he", "she", "his", "hers"], in: "ushers", ["1:she", "0:he", "3:hers"]),
    SearchCase("inside another", ["bcd", "abcde"], in: "abcde", ["0:bcd", "1:abcde"]),
    SearchCase("across each other", ["abcd", "cdef"], in: "abcdef", ["0:abcd", "1:cdef"]),
    SearchCase(
      "short one while a long one fails", ["abcdefgh", "cd"], in: "abcdefgx", ["1:cd"]),
  ]

  static let regressions = [
    SearchCase(
      "prefixes of each other", ["free", "free gift", "free gift card"], in: "a free gift card",
      ["0:free", "1:free gift", "2:free gift card"]),
    SearchCase(
      "suffix of a longer one", ["gift card", "card"], in: "gift card", ["0:gift card", "1:card"]),
    SearchCase(
      "late window of one after the early window of another", ["thethethethe quiz", "quizzical"],
      in: "thethethethe quizzical", ["0:thethethethe quiz", "1:quizzical"]),
    SearchCase("window passes the end of the text", ["xyz", "xyzabcdefg"], in: "..xyz", ["0:xyz"]),
    SearchCase("İ does not shift offsets", ["tail"], in: "İİİTAIL", ["0:TAIL"]) {
      $0.caseSensitivity = .unicodeCaseless
    },
    SearchCase(
      "variant bytes of two letters share a first byte", ["ä", "å"], in: "ÄÅäå",
      ["0:Ä", "1:Å", "0:ä", "1:å"]
    ) { $0.caseSensitivity = .unicodeCaseless },
    SearchCase(
      "a blank's first byte begins a letter too", ["a «b", "a b"], in: "a «b a\u{A0}b a\u{A0}«b",
      ["0:a «b", "1:a\u{A0}b", "0:a\u{A0}«b"]
    ) {
      $0.blankRunsMatchBlank = true
    },
  ]

  static let caseFolding = [
    SearchCase("ASCII", ["Gift"], in: "GIFT gift gIfT", ["0:GIFT", "0:gift", "0:gIfT"]) {
      $0.caseSensitivity = .asciiCaseless
    },
    SearchCase("ASCII leaves other bytes alone", ["ä@["], in: "Ä@[ ä`{ ä@[", ["0:ä@["]) {
      $0.caseSensitivity = .asciiCaseless
    },
    unicode("umlauts", ["GRÖßE"], in: "größe GRÖßE Grösse", ["0:größe", "0:GRÖßE"]),
    unicode("capital sharp s is longer", ["ß"], in: "ß ẞ SS", ["0:ß"]),
    unicode("three sigmas", ["σας"], in: "ΣΑΣ σας σασ", ["0:ΣΑΣ", "0:σας", "0:σασ"]),
    unicode("Cyrillic", ["отзыв"], in: "ОТЗЫВ Отзыв", ["0:ОТЗЫВ", "0:Отзыв"]),
    unicode("Cyrillic across lead bytes", ["рп"], in: "РП рП", ["0:РП", "0:рП"]),
    unicode("dotted and dotless i", ["i"], in: "İ ı I i", ["0:I", "0:i"]),
    unicode("dotless i", ["ı"], in: "I i İ ı", ["0:ı"]),
    unicode("Kelvin sign", ["k"], in: "\u{212A} K k", ["0:K", "0:k"]),
    unicode("long s", ["s"], in: "ſ S", ["0:S"]),
    unicode("three bytes", ["ạ"], in: "Ạạ", ["0:Ạ", "0:ạ"]),
    unicode("full width", ["ｌｉｎｅ"], in: "ＬＩＮＥ line", ["0:ＬＩＮＥ"]),
    unicode("four bytes", ["𐐨"], in: "𐐀", ["0:𐐀"]),
    unicode("title case digraph", ["ǆ"], in: "ǄǅǆǇ", ["0:Ǆ", "0:ǅ", "0:ǆ"]),
  ]

  static let equivalents = [
    SearchCase("alef", ["اب"], in: "أب إب آب اب", ["0:أب", "0:إب", "0:آب", "0:اب"]) {
      $0.equivalents = [["أ", "إ", "آ", "ا"]]
    },
    SearchCase("groups that share a member", ["x"], in: "xyz", ["0:x", "0:y", "0:z"]) {
      $0.equivalents = [["x", "y"], ["y", "z"]]
    },
    SearchCase("case variants of a member", ["x"], in: "xXoO", ["0:x", "0:X", "0:o", "0:O"]) {
      $0.caseSensitivity = .asciiCaseless
      $0.equivalents = [["x", "O"]]
    },
    SearchCase("literals that become one", ["ax", "ay"], in: "ax", ["0:ax", "1:ax"]) {
      $0.equivalents = [["x", "y"]]
    },
    SearchCase("prolonged sound mark", ["クーポン"], in: "ク〜ポン ク－ポン", ["0:ク〜ポン", "0:ク－ポン"]) {
      $0.equivalents = [["ー", "－", "〜"]]
    },
  ]

  static let blankRuns = [
    blanks(
      "each blank", ["a b"], in: "a b,a\tb,a\nb,a\rb,a\u{A0}b,a\u{202F}b,a\u{3000}b",
      ["0:a b", "0:a\tb", "0:a\nb", "0:a\rb", "0:a\u{A0}b", "0:a\u{202F}b", "0:a\u{3000}b"]),
    blanks(
      "mixed run", ["a b"], in: "a \t\r\n\u{A0} \u{3000}\u{202F}b",
      ["0:a \t\r\n\u{A0} \u{3000}\u{202F}b"]),
    blanks("no blank", ["a b"], in: "ab", []),
    blanks("no blank in the literal", ["ab"], in: "a b", []),
    blanks("empty line ends a paragraph", ["a b"], in: "a\n\nb a\r\n\r\nb a \n \n b", []),
    blanks("empty line elsewhere", ["a b c"], in: "a b\n\nc", []),
    blanks("blanks at the ends are dropped", [" a b  "], in: "xa bx", ["0:a b"]),
    blanks("runs in the literal are one", ["a \t b"], in: "a b", ["0:a b"]),
    blanks("several words", ["a b c"], in: "a   b\nc", ["0:a   b\nc"]),
    blanks(
      "long run", ["gift card"],
      in: "gift" + String(repeating: " \n\t", count: 1) + String(repeating: " ", count: 300)
        + "card", ["0:gift" + " \n\t" + String(repeating: " ", count: 300) + "card"]),
    blanks("literal inside another", ["b c", "a b c"], in: "a  b  c", ["1:a  b  c", "0:b  c"]),
    blanks(
      "other scalars with a blank's first byte", ["a b"], in: "a\u{A1}b a\u{2030}b a\u{3001}b", []),
  ]

  static let leftmostLongest = [
    SearchCase("longest of one start", ["ab", "abcd", "abc"], in: "abcabcd", ["2:abc", "1:abcd"]),
    SearchCase("leftmost before longest", ["ab", "bcdef"], in: "abcdef", ["0:ab"]),
    SearchCase(
      "longer one fails late", ["ab", "abcdefgh", "de"], in: "abcdefgx", ["0:ab", "2:de"]),
    SearchCase("repeats", ["aa"], in: "aaaaa", ["0:aa", "0:aa"]),
    SearchCase("first of the same bytes", ["x", "ab", "ab"], in: "ab", ["1:ab"]),
    SearchCase("hidden by a longer one", ["b", "abc"], in: "abcb", ["1:abc", "0:b"]),
    SearchCase(
      "many", ["a", "aaaa"], in: String(repeating: "a", count: 41),
      [String](repeating: "1:aaaa", count: 10) + ["0:a"]),
  ]

  private static func unicode(
    _ name: String, _ literals: [String], in haystack: String, _ expected: [String]
  ) -> SearchCase {
    SearchCase(name, literals, in: haystack, expected) { $0.caseSensitivity = .unicodeCaseless }
  }

  private static func blanks(
    _ name: String, _ literals: [String], in haystack: String, _ expected: [String]
  ) -> SearchCase {
    SearchCase(name, literals, in: haystack, expected) { $0.blankRunsMatchBlank = true }
  }
}
