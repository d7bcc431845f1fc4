// SPDX-License-Identifier: Apache-2.0

/// Why something that a detector saw became no violation; the raw value is its name in output.
package enum DropReason: String, Sendable, CaseIterable {
  /// A negation in its clause turns it round.
  case negated
  /// It is part of a wording in which its words mean something else.
  case shielded
  /// A concept that the combination excludes stands beside it.
  case excluded
  /// More words lie between than the combination allows.
  case tooFar = "too_far"
  /// The words stand in different sentences.
  case otherSentence = "other_sentence"
  /// The words stand in another order than the combination asks for.
  case otherOrder = "other_order"
  /// A concept of the combination is missing.
  case incomplete
  /// The sentence as a whole is not enough like those that break the rule.
  case unlike
  /// Another concept of the field excuses the rule.
  case excused
  /// Another finding says as much.
  case covered
  /// Links to the host are allowed.
  case hostAllowed = "host_allowed"
  /// What looks like a domain is rather a file name or the border of two sentences.
  case doubtful
  /// The digits belong to a link or an address.
  case insideLink = "inside_link"
  /// The digits are an order's id or a date.
  case implausible
  /// No numbering plan that is asked knows the number.
  case invalid
  /// The number may be something else, and no word announces it.
  case withoutCue = "without_cue"
  /// The rule binds only messages that the seller starts.
  case proactiveOnly = "proactive_only"
  /// The message says more than courtesies.
  case notOnlyCourtesies = "not_only_courtesies"
  /// It is quoted from another message, or stands in quotation marks.
  case quoted
  /// What the message says about itself excuses it.
  case exception

  /// The reason in words.
  package var sentence: String {
    switch self {
    case .negated: "a negation turns it round"
    case .shielded: "its words mean something else in this wording"
    case .excluded: "something beside it excludes the combination"
    case .tooFar: "too many words lie between"
    case .otherSentence: "the words stand in different sentences"
    case .otherOrder: "the words stand in another order"
    case .incomplete: "not all concepts are there"
    case .unlike: "not enough like sentences that break the rule"
    case .excused: "something else in the field excuses the rule"
    case .covered: "another finding says as much"
    case .hostAllowed: "links to this host are allowed"
    case .doubtful: "it may be a file name or the border of two sentences"
    case .insideLink: "the digits belong to a link or an address"
    case .implausible: "an order's id or a date"
    case .invalid: "no numbering plan knows it"
    case .withoutCue: "it may be something else, and no word announces it"
    case .proactiveOnly: "the rule binds only what the seller starts, and this is a reply"
    case .notOnlyCourtesies: "the message says more than courtesies"
    case .quoted: "it is quoted"
    case .exception: "the message's reason or operation excuses it"
    }
  }
}
