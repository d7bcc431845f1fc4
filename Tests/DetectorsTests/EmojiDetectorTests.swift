// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import Detectors

/// A text with its emoji marked.
struct EmojiCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  var testDescription: String { name }

  static let single: [EmojiCase] = [
    .init("emoji by default", "ok «😀» and «⌚» and «⭐»"),
    .init("adjacent ones apart", "«😀»«😁»«👍»"),
    .init("text by default with selector", "«❤\u{FE0F}» «☎\u{FE0F}» «©\u{FE0F}» «™\u{FE0F}»"),
    .init("text by default alone", "❤ ☎ © ® ™ ‼ ↔ ☺ ✔ ♀"),
    .init("text selector", "⌚\u{FE0E} ❤\u{FE0E} 😀\u{FE0E}"),
    .init("needless selector is outside", "«⌚»\u{FE0F} «😀»\u{FE0F}"),
    .init("no emoji", "★ ☆ ♪ → № ½ ① :-) ^_^ 中文 é"),
    .init("selector without a base", "a\u{FE0F} \u{FE0F}"),
    .init("lone skin tone", "x «🏻»"),
    .init("lone hair component", "x «🦰»"),
    .init("unassigned", "\u{1FC00} \u{1F8FF}"),
  ]

  static let keycaps: [EmojiCase] = [
    .init("with selector", "«1\u{FE0F}\u{20E3}»«#\u{FE0F}\u{20E3}»«*\u{FE0F}\u{20E3}»"),
    .init("without selector", "«9\u{20E3}» «0\u{20E3}»"),
    .init("digits alone", "0 1 # * 12"),
    .init("digit with selector only", "1\u{FE0F} 2"),
    .init("letter in a keycap", "a\u{20E3} a\u{FE0F}\u{20E3}"),
    .init("last digit of a number", "4«2\u{FE0F}\u{20E3}»"),
  ]

  static let sequences: [EmojiCase] = [
    .init("skin tone", "«👍🏽» «☝🏿» «🤝🏻»"),
    .init("tone behind what takes none", "«😀»«🏽»"),
    .init("family", "«👨\u{200D}👩\u{200D}👧\u{200D}👦»"),
    .init("heart on fire", "«❤\u{FE0F}\u{200D}🔥» «❤\u{200D}🔥»"),
    .init("tones inside", "«👩🏾\u{200D}🤝\u{200D}👨🏻» «🧑🏼\u{200D}🦰»"),
    .init("gender sign", "«🏃\u{200D}♀\u{FE0F}» «🏃\u{200D}♂»"),
    .init("not in the standard yet", "«🦊\u{200D}🚀»"),
    .init("joiner with nothing behind", "«👩»\u{200D} «👩»\u{200D}a"),
    .init("joiner before a lone text character", "❤\u{200D}a"),
    .init("eye in bubble", "«👁\u{FE0F}\u{200D}🗨\u{FE0F}» «👁\u{200D}🗨»"),
  ]

  static let flags: [EmojiCase] = [
    .init("one", "«🇩🇪»"),
    .init("two side by side", "«🇺🇸»«🇬🇧»"),
    .init("lone letter", "🇩 x"),
    .init("no region", "🇦🇦 x"),
    .init("letter before a flag", "🇽«🇫🇷»"),
    .init("three letters", "«🇫🇷»🇽"),
    .init("rainbow", "«🏳\u{FE0F}\u{200D}🌈» «🏴\u{200D}☠\u{FE0F}»"),
    .init(
      "tags", "«🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}» and «🏴»\u{E0067}\u{E0062}"),
  ]
}

@Suite struct EmojiDetectorTests {
  private func check(_ row: EmojiCase) {
    let marked = MarkedText(row.marked)
    let findings = LinkFindings(in: marked.text)
    #expect(findings.emoji == marked.ranges, "\(findings.emoji.map(findings.slice))")
  }

  @Test(arguments: EmojiCase.single)
  func singleCharactersCountAsTheyAreShown(_ row: EmojiCase) { check(row) }

  @Test(arguments: EmojiCase.keycaps)
  func keycapsNeedTheEnclosingMark(_ row: EmojiCase) { check(row) }

  @Test(arguments: EmojiCase.sequences)
  func sequencesAreOneSpan(_ row: EmojiCase) { check(row) }

  @Test(arguments: EmojiCase.flags)
  func flagsAreOneSpan(_ row: EmojiCase) { check(row) }

  @Test func theTableOfPartsHoldsTheRangesAndNothingElse() {
    func members(_ pairs: [UInt32]) -> Set<UInt32> {
      stride(from: 0, to: pairs.count, by: 2).reduce(into: []) { set, pair in
        set.formUnion(pairs[pair]...pairs[pair + 1])
      }
    }
    let presentation = members(EmojiRanges.presentation)
    let textDefault = members(EmojiRanges.textDefault)
    let modifierBases = members(EmojiRanges.modifierBases)
    for value in UInt32(0)...0x20FFF {
      let agrees =
        EmojiRanges.isPresentation(value) == presentation.contains(value)
        && EmojiRanges.isTextDefault(value) == textDefault.contains(value)
        && EmojiRanges.isModifierBase(value) == modifierBases.contains(value)
      if !agrees { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect((presentation.union(textDefault).union(modifierBases).max() ?? 0) <= 0x20FFF)
  }

  @Test func candidatesMissNoEmojiThatEveryPositionFinds() {
    let pieces = [
      "😀", "❤", "\u{FE0F}", "\u{FE0E}", "\u{200D}", "🏽", "🇩", "🇪", "🇺", "1", "#", "\u{20E3}",
      "👩", "a", " ", "中", "©", "⌚", "🏴", "\u{E0067}", "\u{E007F}", "☝", "㊗", "〰", "↔", "Ⓜ",
    ]
    for seed in UInt64(0)..<400 {
      var random = SplitMix64(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 1...24, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      var expected: [Range<Int>] = []
      var offset = 0
      while offset < bytes.count {
        if let end = EmojiDetector.sequenceEnd(in: bytes.span, from: offset) {
          expected.append(offset..<end)
          offset = end
        } else {
          offset = DomainScalar(in: bytes.span, at: offset).end
        }
      }
      #expect(LinkFindings(in: text).emoji == expected, "seed \(seed), \(text)")
    }
  }
}
