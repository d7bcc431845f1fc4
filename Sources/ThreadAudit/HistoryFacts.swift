// SPDX-License-Identifier: Apache-2.0

/// What kind of thing a record of a history tells.
enum Happening: UInt8, Sendable {
  case message, internalNote, external
  case purchased, shipped, delivered, completed, cannotShip, late, adjusted, cancelled, refunded
  case reviewRequested, reviewReceived
  case threadClosed, threadReopened, threadPurged

  /// The event of an order.
  ///
  /// - Parameter event: as the input names it.
  init?(orderEvent event: String) {
    switch event {
    case "purchased": self = .purchased
    case "shipped": self = .shipped
    case "delivered": self = .delivered
    case "completed": self = .completed
    case "cannot_ship": self = .cannotShip
    case "late": self = .late
    case "adjusted": self = .adjusted
    case "cancelled": self = .cancelled
    case "refunded": self = .refunded
    case "review_requested": self = .reviewRequested
    case "review_received": self = .reviewReceived
    default: return nil
    }
  }

  /// The event of a thread.
  ///
  /// - Parameter event: as the input names it.
  init?(threadEvent event: String) {
    switch event {
    case "closed": self = .threadClosed
    case "reopened": self = .threadReopened
    case "purged": self = .threadPurged
    default: return nil
    }
  }
}

/// All that the rules about histories need to know of a record: its text is not kept.
struct HistoryFacts: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: Int) { rawValue = 1 << UInt64(bit) }

  // MARK: Who writes a message, and how

  static let buyer = HistoryFacts(bit: 0)
  static let seller = HistoryFacts(bit: 1)
  /// Sent on another way than through the marketplace.
  static let offChannel = HistoryFacts(bit: 2)
  static let automatic = HistoryFacts(bit: 3)
  static let needsNoResponse = HistoryFacts(bit: 4)
  static let statedProactive = HistoryFacts(bit: 5)
  static let statedReply = HistoryFacts(bit: 6)
  /// The reason stated is a return.
  static let aboutReturn = HistoryFacts(bit: 7)
  /// The reason stated is something that has nothing to do with a problem of the order.
  static let aboutOtherMatter = HistoryFacts(bit: 8)

  // MARK: What the text says

  static let requestsReview = HistoryFacts(bit: 9)
  static let requestsReviewChange = HistoryFacts(bit: 10)
  /// An address, number, handle or link that leads away from the marketplace.
  static let givesContact = HistoryFacts(bit: 11)
  /// A request to go on elsewhere: in words, or by an address, number or handle.
  static let invitesElsewhere = HistoryFacts(bit: 12)
  static let saysWhyElsewhere = HistoryFacts(bit: 13)
  static let saysGoesOnHere = HistoryFacts(bit: 14)
  static let saysWhatWasDone = HistoryFacts(bit: 15)
  static let promisesRefund = HistoryFacts(bit: 16)
  static let saysAmountAdjusted = HistoryFacts(bit: 17)
  static let saysWhyUnavailable = HistoryFacts(bit: 18)
  static let asksSomething = HistoryFacts(bit: 19)
  /// Tracking, returns, refunds: nothing that justifies going elsewhere.
  static let isBasicTopic = HistoryFacts(bit: 20)
  static let speaksOfCalling = HistoryFacts(bit: 21)
  static let refuses = HistoryFacts(bit: 22)
  static let linksVideo = HistoryFacts(bit: 23)
  static let hasText = HistoryFacts(bit: 24)

  /// Has a word for reviews; never kept.
  static let mentionsReview = HistoryFacts(bit: 37)

  // MARK: Notes

  static let hasReason = HistoryFacts(bit: 25)
  /// One of the reasons that justify going elsewhere.
  static let hasJustifyingReason = HistoryFacts(bit: 26)

  // MARK: Contact elsewhere

  static let byPhone = HistoryFacts(bit: 27)
  static let inbound = HistoryFacts(bit: 28)
  static let outbound = HistoryFacts(bit: 29)
  static let hasPurpose = HistoryFacts(bit: 30)
  static let isForDelivery = HistoryFacts(bit: 31)
  /// A purpose for which the real number is given.
  static let isExempt = HistoryFacts(bit: 32)
  static let numberNotAnonymised = HistoryFacts(bit: 33)
  /// The order's id has the form of the marketplace.
  static let hasMarketplaceOrder = HistoryFacts(bit: 34)

  // MARK: Orders

  /// A reason code that is none of those for an order that cannot be delivered.
  static let hasOtherReasonCode = HistoryFacts(bit: 35)
  /// A review of few stars.
  static let isBadReview = HistoryFacts(bit: 36)
}
