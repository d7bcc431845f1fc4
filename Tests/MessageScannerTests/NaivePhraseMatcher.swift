// SPDX-License-Identifier: Apache-2.0

import Policy

@testable import MessageScanner

/// The definition of a phrase's finding, tried at every place: the oracle of the scanner.
///
/// Letters are compared folded, a blank stands for a run of blanks without an empty line, and the
/// neighbours of a match must not go on with its first or last word.
struct NaivePhraseMatcher {
  private struct Entry {
    let rule: Int
    let scalars: [Unicode.Scalar]
    let phrase: Phrase
  }

  private let representative: [Unicode.Scalar: Unicode.Scalar]
  private var entries: [Unicode.Scalar: [Entry]] = [:]

  init(policy: Policy) {
    var representative: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in policy.phrases.flatMap(\.language.equivalents) {
      for scalar in group { representative[scalar] = group[0] }
    }
    self.representative = representative
    for phrase in policy.phrases {
      guard let rule = policy.ruleIndex(of: phrase.rule) else { continue }
      let scalars = phrase.text.unicodeScalars.map { fold($0) }
      entries[scalars[0], default: []].append(Entry(rule: rule, scalars: scalars, phrase: phrase))
    }
  }

  /// The findings in a text: rule and byte range, in the order of the output.
  func findings(in text: String) -> [(rule: Int, range: Range<Int>)] {
    let scalars = Array(text.unicodeScalars)
    let folded = scalars.map { fold($0) }
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    var found: [(rule: Int, range: Range<Int>)] = []
    for start in scalars.indices {
      for entry in entries[folded[start]] ?? [] {
        guard let end = end(of: entry.scalars, in: folded, from: start),
          holds(entry.phrase, start..<end, in: scalars)
        else { continue }
        found.append((entry.rule, offsets[start]..<offsets[end]))
      }
    }
    return withoutRepeats(found, in: text).map { one in
      (one.rule, wholeWords(one.range, in: scalars, offsets))
    }
  }

  /// A finding is told with all of its first and last word, up to 64 bytes on either side.
  private func wholeWords(
    _ range: Range<Int>, in text: [Unicode.Scalar], _ offsets: [Int]
  ) -> Range<Int> {
    guard let first = offsets.firstIndex(of: range.lowerBound),
      let behind = offsets.firstIndex(of: range.upperBound)
    else { return range }
    var (start, end) = (first, behind)
    while belongsToWord(text[first]), wordReaches(start, in: text) { start -= 1 }
    while belongsToWord(text[behind - 1]), end < text.count, belongsToWord(text[end]) { end += 1 }
    if offsets[first] - offsets[start] > 64 { start = first }
    if offsets[end] - offsets[behind] > 64 { end = behind }
    return offsets[start]..<offsets[end]
  }

  /// One finding stands for all of its rule that touch it or begin at most 64 bytes behind it in the
  /// sentence it ends in, and for those of other rules that lie inside it.
  private func withoutRepeats(
    _ found: [(rule: Int, range: Range<Int>)], in text: String
  ) -> [(rule: Int, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    let measured = MeasuredText(reading: bytes)
    let ordered = found.sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.rule)
    }
    var kept: [(rule: Int, range: Range<Int>)] = []
    for one in ordered {
      if let last = kept.lastIndex(where: { $0.rule == one.rule }) {
        let range = kept[last].range
        let sentenceEnd = measured.sentenceEnd(after: range.upperBound, in: bytes.span)
        let end = min(sentenceEnd, range.upperBound + 65)
        if one.range.lowerBound < max(end, range.upperBound + 1) {
          kept[last].range = range.lowerBound..<max(range.upperBound, one.range.upperBound)
          continue
        }
      }
      let isInside = kept.contains {
        $0.range.count > one.range.count && $0.range.lowerBound <= one.range.lowerBound
          && $0.range.upperBound >= one.range.upperBound
      }
      if !isInside { kept.append(one) }
    }
    return kept.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }

  private func end(
    of phrase: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var place = start
    for scalar in phrase {
      if scalar == " " {
        let run = place
        while place < text.count, text[place] == " " || text[place] == "\n" { place += 1 }
        guard place > run, text[run..<place].count(where: { $0 == "\n" }) < 2 else { return nil }
      } else {
        guard place < text.count, text[place] == scalar else { return nil }
        place += 1
      }
    }
    return place
  }

  private func holds(_ phrase: Phrase, _ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let lastWord = phrase.text.split(separator: " ").last ?? ""
    let mayGoOn = phrase.language.hasOpenEndings && lastWord.count >= 5
    let goesOn = range.upperBound < text.count && belongsToWord(text[range.upperBound])
    if goesOn, belongsToWord(text[range.upperBound - 1]), !mayGoOn { return false }
    if belongsToWord(text[range.lowerBound]), wordReaches(range.lowerBound, in: text) {
      let isPrefixed = phrase.language.prefixes.contains { prefix in
        let scalars = Array(prefix.unicodeScalars)
        let start = range.lowerBound - scalars.count
        return start >= 0 && Array(text[start..<range.lowerBound]) == scalars
          && !wordReaches(start, in: text)
      }
      if !isPrefixed { return false }
    }
    let before = String(String.UnicodeScalarView(text[..<range.lowerBound]))
    let after = String(String.UnicodeScalarView(text[range.upperBound...]))
    return !phrase.notBefore.contains(where: after.hasPrefix)
      && !phrase.notAfter.contains(where: before.hasSuffix)
  }

  private func wordReaches(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
    place > 0 && belongsToWord(text[place - 1])
  }

  /// Letters, marks and digits, but not those of Han and kana, which know no blanks.
  private func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) { return false }
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }

  /// What variants of a letter have in common.
  private func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let first = representative[scalar] { return first }
    switch scalar {
    case "\t", "\r", "\u{A0}", "\u{202F}", "\u{3000}": return " "
    case "’": return "'"
    case "İ", "ı", "I": return "i"
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      guard lower.count == 1, let only = lower.first else { return scalar }
      return UTF8.width(only) == UTF8.width(scalar) ? only : scalar
    }
  }
}
