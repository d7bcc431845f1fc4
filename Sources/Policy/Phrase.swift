// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// A wording that a rule looks for, with the conditions on its neighbours.
public struct Phrase: Sendable {
  /// The words, blanks single.
  public let text: String
  /// The rule it belongs to.
  public let rule: String
  /// The pack it stands in, which knows how its language is matched.
  public let language: Language
  /// A pattern that must match right behind the phrase.
  public let followedBy: Pattern?
  /// Texts that must not follow.
  public let notBefore: [String]
  /// Texts that must not precede.
  public let notAfter: [String]
  /// Where it stands.
  public let origin: Origin
}

/// How the phrases of one pack are matched.
public struct Language: Sendable, Equatable {
  /// A BCP 47 tag such as "zh-Hans"; nil where the pack states none.
  public var tag: String?
  /// Whether a last word of five letters or more may go on, as in inflecting languages.
  public var hasOpenEndings = false
  /// Written prefixes that may stand before a word without a blank.
  public var prefixes: [String] = []
  /// Groups of characters that mean the same.
  public var equivalents: [[Unicode.Scalar]] = []
  /// Whether i and ı are letters of their own, so that İ is the capital of i.
  public var hasDottedI = false
}
