// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageScanner
import MessageText
import Policy
import ViolationReport

/// Finds in texts what no rule about messages asks for: a plan to go on in the thread, a result, a
/// promise.
///
/// One automaton looks for the words of all languages. Only a request for a review is more than
/// words, so texts with a word for reviews are scanned for that one combination.
package struct HistoryWordings: Sendable {
  /// Scans for requests for a review.
  let requests: Scanner
  private let automaton: AhoCorasick
  private let words: [Word]

  /// A word and what it says.
  private struct Word: Sendable {
    let fact: HistoryFacts
    let startsWord: Bool
    let endsWord: Bool
  }

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
    var words: [Word] = []
    var literals: [[UInt8]] = []
    for concept in policy.concepts {
      guard let fact = Self.fact(of: concept.name) else { continue }
      for word in concept.words {
        let scalars = word.text.unicodeScalars
        let startsWord = scalars.first.map { WordBoundary.isWordScalar($0) } ?? false
        let endsWord = scalars.last.map { WordBoundary.isWordScalar($0) } ?? false
        for spelling in Self.spellings(of: word.text) {
          literals.append(Array(spelling.utf8))
          words.append(
            Word(
              fact: fact, startsWord: startsWord && !word.isOpenBefore,
              endsWord: endsWord && !word.isOpenAfter))
        }
      }
    }
    var options = AhoCorasick.Options()
    options.caseSensitivity = .unicodeCaseless
    options.blankRunsMatchBlank = true
    options.usesPrefilter = false
    automaton = try AhoCorasick(literals: literals, options: options)
    self.words = words
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
    using scratch: inout ScanScratch
  ) -> HistoryFacts {
    var found: HistoryFacts = []
    for field in Field.allCases {
      let text = arena.extracting(message.range(of: field))
      found.formUnion(facts(in: text))
      if text.hasQuestionMark(text.indices) { found.insert(.asksSomething) }
    }
    // What is promised or adjusted is told as a result, too.
    if !found.isDisjoint(with: [.promisesRefund, .saysAmountAdjusted]) {
      found.insert(.saysWhatWasDone)
    }
    if wanted.contains(.requestsReview), found.contains(.mentionsReview) {
      requests.scan(message, in: arena, using: &scratch)
      if !scratch.violations.isEmpty { found.insert(.requestsReview) }
    }
    return found.intersection(wanted)
  }

  /// What the words of one text say.
  func facts(in text: borrowing Span<UInt8>) -> HistoryFacts {
    var matches: [LiteralMatch] = []
    automaton.forEachMatch(in: text) { matches.append($0) }
    var found: HistoryFacts = []
    for match in matches {
      let word = words[match.literal.index]
      guard !found.contains(word.fact),
        !(word.startsWord && WordBoundary.hasWord(before: match.range.lowerBound, in: text)),
        !(word.endsWord && WordBoundary.hasWord(at: match.range.upperBound, in: text))
      else { continue }
      found.insert(word.fact)
    }
    return found
  }

  /// The spellings of another length.
  private static func spellings(of text: String) -> [String] {
    var spellings = [text]
    if text.contains("'") { spellings.append(text.replacing("'", with: "\u{2019}")) }
    if text.contains("ß") { spellings.append(text.replacing("ß", with: "ss")) }
    return spellings
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
