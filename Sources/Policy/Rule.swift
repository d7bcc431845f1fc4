// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// The kind of thing a violation is about, as the output names it.
public enum Category: String, Sendable, CaseIterable {
  case email, phone, link, emoji, messenger, phrase
  case style, image, attachment, metadata, thread, order, privacy
}

/// What makes a rule fire.
public enum Detection: Sendable, Equatable {
  /// Every entity of a kind.
  case email, phone, emoji
  /// Links that meet a condition.
  case link(LinkCondition)
  /// Phrases and combinations of the packs and, where the rule has one, its pattern.
  case phrases
  /// A message in which every sentence is only a courtesy.
  case filler
  /// The name of a messenger with an account behind it, and links that lead to one.
  case messenger
  /// What a whole thread or order shows; nothing in one message.
  case history
  /// What a message says about itself.
  case metadata(MetadataCondition)
  /// Text that looks damaged on its way.
  case damage
  /// Numbers of bank accounts and payment cards; also phrases and combinations.
  case paymentData
  /// Plain signs that a text was not read over; also phrases and combinations.
  case spelling
  /// Something about the form of a message.
  case form(FormProperty)

  /// Whether it finds how somebody can be reached.
  package var isContact: Bool {
    switch self {
    case .email, .phone, .messenger, .link: true
    default: false
    }
  }
}

/// What of the form of a message a rule is about.
public enum FormProperty: String, Sendable, CaseIterable {
  /// More line breaks in a row than one empty line needs; also in plain text.
  case lineBreaks = "line_breaks"
  /// A GIF.
  case gif
  /// Side margins that are too wide.
  case margin
  /// An image that is too wide.
  case imageWidth = "image_width"
  /// A line height, a font or a colour of its own.
  case override
  /// Too many sizes of text.
  case fontSizes = "font_sizes"
  /// Text that is centred or aligned in another way of its own.
  case align
  /// What keeps some readers out, as far as a program can tell.
  case accessibility
  /// Something that is fetched only so that the reading is noticed.
  case tracking
  /// A picture of the product from the marketplace's catalogue.
  case productImage = "product_image"
  /// Images at all.
  case image
}

/// Which links a link rule is about.
public enum LinkCondition: String, Sendable, CaseIterable {
  /// The host is neither the marketplace's nor on an allow list.
  case external
  /// The host is a link shortener.
  case shortener
  /// The host belongs to a messenger and leads to an account.
  case messenger
  /// The scheme is not secure.
  case insecure
  /// A product page or storefront of the marketplace.
  case productPage = "product_page"
  /// The text of the link names another host than the link leads to.
  case mismatch
  /// The link is around an image or written in its description.
  case image
  /// What is fetched is an image, and the scheme is not secure.
  case insecureImage = "insecure_image"
}

/// A regular expression of a rule and the literals one of which every match contains.
public struct RulePattern: Sendable {
  /// The compiled expression, caseless.
  public let pattern: Pattern
  /// The expression as the pack writes it.
  public let source: String
  /// Literals that wake the expression; a match without any of them is not found.
  public let literals: [String]
  /// How many bytes to either side of a literal the expression sees; nil: the whole field.
  public let window: Int?

  /// Whether something that repeats without a bound stands in a group that does so, too, which can
  /// take the engine very long.
  public var nestsRepeats: Bool { PatternShape(source).nestsRepeats }
}

/// A message that a rule must find something in, or must pass.
public struct Example: Sendable, Equatable {
  /// The text of the message.
  public var text: String
  /// Whether the text is HTML.
  public var isHTML = false
  /// The region that the message states, such as "DE".
  public var region: String?
  /// The kind that the message states: "proactive" or "reply".
  public var kind: String?
  /// The whole message as a line of NDJSON, in place of the text.
  public var record: String?
  /// Where the example stands.
  public var origin: Origin
}

/// One rule: what it is called, what it looks for and how bad a violation is.
public struct Rule: Sendable {
  /// The stable name, such as "contact.email".
  public let id: String
  /// The kind of thing it finds.
  public let category: Category
  /// The severity in force.
  public var severity: Severity
  /// One sentence for people.
  public let summary: String
  /// What makes it fire.
  public let detects: Detection
  /// Whether it binds only messages that the seller starts.
  ///
  /// Where a message does not say, the
  /// rule applies at `warn`.
  public let bindsProactiveOnly: Bool
  /// What a message may say about itself that excuses it.
  public let except: RuleException
  /// Concepts whose presence anywhere in the field excuses the rule's findings.
  public let excusedBy: [String]
  /// Concepts whose presence in the same sentence excuses a finding.
  public let excusedBeside: [String]
  /// Whether what stands in quotation marks is a name or somebody else's word and breaks no rule.
  public let isExcusedInQuotes: Bool
  /// Rules whose findings in the same clause, for a rule about contacts in the same sentence, say no
  /// more than this rule's and are told with it.
  public let covers: [String]
  /// The pattern, if the rule has one.
  public let pattern: RulePattern?
  /// Words, in small letters, that an address in HTML breaks the rule by.
  public let linkWords: [String]
  /// Messages in which the rule must fire.
  public let matching: [Example]
  /// Messages in which the rule must not fire.
  public let passing: [Example]
  /// Where it is defined.
  public let origin: Origin
}
