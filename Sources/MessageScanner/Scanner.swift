// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import Policy

/// Checks messages against a policy: one message in, its violations out.
///
///     let scanner = try Scanner(policy: Policy(profile: "2020-11"))
///     for violation in scanner.scan(text: "Write to anna@example.com").violations {
///       print(scanner.policy.rules[violation.rule].id, violation.range)
///     }
///
/// A scanner never changes, so any number of threads may use it, each with a `ScanScratch` of
/// its own. Scanning is total: no text makes it fail, and what could not be evaluated is said.
public struct Scanner: Sendable {
  /// The policy that is checked.
  public let policy: Policy
  private let entities: EntityRules
  private let phones: PhoneRules?
  private let messengers: MessengerRules?
  private let phrases: PhraseRules?
  private let disguises: DisguiseRules?

  /// Compiles a policy.
  ///
  /// - Parameters:
  ///   - policy: the rules in force.
  ///   - defaultRegions: regions, such as "DE", of national phone numbers in messages that state
  ///     neither a region nor a marketplace.
  /// - Throws: `AutomatonError` when the phrases exceed the automaton's limits.
  public init(policy: Policy, defaultRegions: [String] = []) throws(AutomatonError) {
    self.policy = policy
    entities = EntityRules(policy: policy)
    messengers = MessengerRules(policy: policy)
    phones = PhoneRules(policy: policy, defaultRegions: defaultRegions)
    let looksForWordings =
      messengers != nil || !policy.phrases.isEmpty || !policy.combinations.isEmpty
      || policy.rules.contains { $0.pattern != nil } || phones?.looksAtCues == true
    phrases = looksForWordings ? try PhraseRules(policy: policy) : nil
    disguises = DisguiseRules(policy: policy)
  }

  /// Checks one message.
  ///
  /// - Parameters:
  ///   - message: a record of outcome `message`; its ranges lie in `arena`.
  ///   - arena: the decoded strings of the message's batch, valid UTF-8.
  ///   - scratch: the worker's buffers. Violations are left in `scratch.violations`, ordered by
  ///     field, start and rule id; rules that hit a limit in `scratch.unscanned`.
  package func scan(
    _ message: Message, in arena: borrowing Span<UInt8>, using scratch: inout ScanScratch
  ) {
    let facts = MessageFacts(message, in: arena)
    scratch.reset()
    if let range = message.subject { scan(arena.extracting(range), .subject, facts, &scratch) }
    if let range = message.text { scan(arena.extracting(range), .text, facts, &scratch) }
    if let range = message.html { scan(arena.extracting(range), .html, facts, &scratch) }
  }

  /// Checks one text.
  ///
  /// - Parameters:
  ///   - text: the message.
  ///   - region: the region that it states, such as "DE".
  ///   - kind: "proactive" or "reply", if known.
  /// - Returns: the violations in the order of the output, with byte ranges into the text's
  ///   UTF-8, and the rules that could not be evaluated.
  public func scan(
    text: String, region: String? = nil, kind: String? = nil
  ) -> (violations: [Violation], unscanned: [Unscanned]) {
    var scratch = ScanScratch()
    let facts = MessageFacts(region: region, kind: kind)
    scan(Array(text.utf8).span, .text, facts, &scratch)
    return (scratch.violations, scratch.unscanned)
  }

  /// Whether a region's numbering plan is known.
  ///
  /// - Parameter code: a country code such as "DE".
  /// - Returns: whether national numbers of the region can be told.
  public static func knowsRegion(_ code: String) -> Bool { Region(code: code) != nil }

  /// One field: search it as it is written, then as it is meant where it looks disguised, and put
  /// the findings in order.
  private func scan(
    _ text: borrowing Span<UInt8>, _ field: Field, _ facts: MessageFacts,
    _ scratch: inout ScanScratch
  ) {
    let first = scratch.violations.count
    search(text, field, facts, &scratch)
    disguises?.find(in: text, field, from: first, scratch: &scratch) { folded, scratch in
      search(folded, field, facts, &scratch)
    }
    scratch.violations.order(from: first)
  }

  /// One text: sweep it once for bytes that wake a detector, let each detector look only where
  /// it was woken, and let the rules judge what was found.
  private func search(
    _ text: borrowing Span<UInt8>, _ field: Field, _ facts: MessageFacts,
    _ scratch: inout ScanScratch
  ) {
    scratch.sweep.sweep(text)
    entities.find(in: text, scratch: &scratch)
    phrases?.search(text, language: facts.language, scratch: &scratch.phrases)
    phones?.find(in: text, facts, scratch: &scratch)
    if let phrases {
      messengers?.find(in: text, scratch: &scratch)
      scratch.gatherContacts()
      phrases.find(
        in: text, contacts: scratch.contacts, hasDigits: !scratch.sweep.digits.isEmpty, facts,
        scratch: &scratch.phrases)
    }
    guard scratch.hasFindings else { return }
    entities.judge(text, field, &scratch)
    phones?.judge(field, &scratch)
    messengers?.judge(text, field, &scratch)
    phrases?.judge(field, facts, &scratch)
  }
}
