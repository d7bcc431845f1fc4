// SPDX-License-Identifier: Apache-2.0

import MessageText
import PCRE2

/// A phrase or word as the detector takes it: the letters and the conditions on its neighbours.
package struct Wording: Sendable {
  /// UTF-8 of the words, separated by single blanks.
  package var text: ArraySlice<UInt8>
  /// Whether a last word of five letters or more may go on, as in inflecting languages.
  package var hasOpenEnding = false
  /// Whether the last word may go on, however short it is.
  package var isStem = false
  /// Whether letters may stand before it, as inside a compound.
  package var isOpenBefore = false
  /// Whether İ is the capital of i, as in Turkish.
  package var hasDottedI = false
  /// Written prefixes that may stand before it without a blank.
  package var prefixes: [[UInt8]] = []
  /// What must or must not stand beside it; nil: that does not matter.
  package var neighbours: Neighbours?

  /// What must or must not stand beside a wording.
  package final class Neighbours: Sendable {
    /// A pattern that must match right behind it.
    let followedBy: Pattern?
    /// Texts that must not follow it.
    let notBefore: [[UInt8]]
    /// Texts that must not precede it.
    let notAfter: [[UInt8]]

    /// Puts conditions together; nil when there are none.
    package init?(followedBy: Pattern? = nil, notBefore: [String] = [], notAfter: [String] = []) {
      guard followedBy != nil || !notBefore.isEmpty || !notAfter.isEmpty else { return nil }
      self.followedBy = followedBy
      self.notBefore = notBefore.map { Array($0.utf8) }
      self.notAfter = notAfter.map { Array($0.utf8) }
    }
  }

  /// Makes a wording without conditions.
  ///
  /// - Parameter text: the words, separated by single blanks.
  package init(text: String) { self.text = Array(text.utf8)[...] }

  /// Makes a wording without conditions.
  ///
  /// - Parameter text: UTF-8 of the words, separated by single blanks.
  package init(text: ArraySlice<UInt8>) { self.text = text }
}
