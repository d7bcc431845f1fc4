// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageScanner
import MessageText
import Policy
import ViolationReport

/// Finds in texts what no rule about messages asks for: a plan to go on in the thread, a result, a
/// promise.
///
/// One search finds the words of all languages. Only a request for a review is more than
/// words, so texts with a word for reviews are scanned for that one combination.
package struct HistoryWordings: Sendable {
  /// Scans for requests for a review.
  let requests: Scanner
  private let detector: PhraseDetector
  /// What each wording says.
  private let said: [HistoryFacts]

  /// What is asked of a message of the seller.
  static let ofSeller: HistoryFacts = [
    .requestsReview, .saysWhyElsewhere, .saysGoesOnHere, .saysWhatWasDone, .promisesRefund,
    .saysAmountAdjusted, .saysWhyUnavailable, .asksSomething, .isBasicTopic, .speaksOfCalling,
  ]

  /// Compiles the wordings of the built-in packs.
  ///
  /// - Throws: `PolicyError` or `AutomatonError` when a pack has a mistake, which the tests rule out.
  package init() throws {
    let policy = try Policy.historyWordings()
    var wordings = WordingList()
    var said: [HistoryFacts] = []
    for concept in policy.concepts {
      guard let fact = Self.fact(of: concept.name) else { continue }
      for word in concept.words {
        wordings.append(Wording(word))
        said.append(fact)
      }
    }
    detector = try PhraseDetector(
      wordings, folding: CaseFolding(equivalents: policy.equivalents))
    self.said = said
    requests = try Scanner(policy: policy)
  }

  /// What a message says.
  ///
  /// - Parameters:
  ///   - message: a record of outcome `message`.
  ///   - arena: the decoded strings of its batch.
  ///   - wanted: what is asked; the rest is not looked for.
  ///   - scratch: the worker's buffers.
  /// - Returns: the part of `wanted` that holds.
  func facts(
    of message: Message, in arena: borrowing Span<UInt8>, wanted: HistoryFacts,
    using scratch: inout HistoryScratch
  ) -> HistoryFacts {
    var found: HistoryFacts = []
    for field in Field.allCases {
      let text = arena.extracting(message.range(of: field))
      scratch.search.search(text, for: detector)
      for hit in scratch.search.hits { found.formUnion(said[hit.wording]) }
      if text.hasQuestionMark(text.indices) { found.insert(.asksSomething) }
    }
    // What is promised or adjusted is told as a result, too.
    if !found.isDisjoint(with: [.promisesRefund, .saysAmountAdjusted]) {
      found.insert(.saysWhatWasDone)
    }
    if wanted.contains(.requestsReview), found.contains(.mentionsReview) {
      requests.scan(message, in: arena, using: &scratch.scan)
      if !scratch.scan.violations.isEmpty { found.insert(.requestsReview) }
    }
    return found.intersection(wanted)
  }

  private static func fact(of concept: String) -> HistoryFacts? {
    switch concept {
    case "why_elsewhere": .saysWhyElsewhere
    case "goes_on_here": .saysGoesOnHere
    case "what_was_done": .saysWhatWasDone
    case "refund_promised": .promisesRefund
    case "amount_adjusted": .saysAmountAdjusted
    case "why_unavailable": .saysWhyUnavailable
    case "inquiry": .asksSomething
    case "basic_topic": .isBasicTopic
    case "calling": .speaksOfCalling
    case "refusal": .refuses
    case "review": .mentionsReview
    default: nil
    }
  }
}

/// Buffers that a worker reuses while it asks what messages say.
struct HistoryScratch: ~Copyable {
  var scan = ScanScratch()
  var search = PhraseSearch()
}
