// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// A phrase or word as the detector takes it: the letters and the conditions on its neighbours.
package struct Wording: Sendable {
  /// The words, separated by single blanks.
  package var text: String
  /// Whether it may stand inside a word.
  package var ignoresWordBorders = false
  /// Whether the last word may go on.
  package var hasOpenEnding = false
  /// Whether İ is the capital of i, as in Turkish.
  package var hasDottedI = false
  /// Written prefixes that may stand before it without a blank.
  package var prefixes: [[UInt8]] = []
  /// A pattern that must match right behind it.
  package var followedBy: Pattern?
  /// Texts that must not follow it.
  package var notBefore: [[UInt8]] = []
  /// Texts that must not precede it.
  package var notAfter: [[UInt8]] = []

  /// Makes a wording without conditions.
  ///
  /// - Parameter text: the words, separated by single blanks.
  package init(text: String) { self.text = text }

  /// The spellings to search for, apart from case: both apostrophes, and in Turkish an initial
  /// or all capital İ, whose length in UTF-8 differs from that of i.
  var spellings: [String] {
    var spellings = [text]
    if text.contains("'") { spellings.append(text.replacing("'", with: "\u{2019}")) }
    if hasDottedI {
      if text.hasPrefix("i") { spellings.append("İ" + text.dropFirst()) }
      let capitals = text.replacing("i", with: "İ").replacing("ı", with: "I")
      if capitals != text { spellings.append(capitals) }
    }
    return spellings
  }
}
