// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// A phrase or word as the detector takes it: the letters and the conditions on its neighbours.
package struct Wording: Sendable {
  /// The words, separated by single blanks.
  package var text: String
  /// Whether a last word of five letters or more may go on, as in inflecting languages.
  package var hasOpenEnding = false
  /// Whether the last word may go on, however short it is.
  package var isStem = false
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

  /// The spellings to search for, apart from case: both apostrophes, ß as ss, and in Turkish the four
  /// letters i, ı, İ and I as they are mixed in practice, since their lengths in UTF-8 differ: an
  /// initial or all capital İ, and neither ı nor İ, as on a foreign keyboard.
  var spellings: [String] {
    var spellings = [text]
    if text.contains("'") { spellings.append(text.replacing("'", with: "\u{2019}")) }
    if text.contains("ß") { spellings.append(text.replacing("ß", with: "ss")) }
    if hasDottedI {
      let words = text.split(separator: " ")
      if words.contains(where: { $0.hasPrefix("i") }) {
        spellings.append(
          words.map { $0.hasPrefix("i") ? "İ" + $0.dropFirst() : $0 }.joined(separator: " "))
      }
      let capitals = text.replacing("i", with: "İ").replacing("ı", with: "I")
      if capitals != text { spellings.append(capitals) }
      if text.contains("ı") { spellings.append(text.replacing("ı", with: "i")) }
    }
    return spellings
  }
}
