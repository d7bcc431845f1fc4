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
public final class Scanner: Sendable {
  /// The policy that is checked.
  public let policy: Policy
  private let entities: EntityRules
  private let phones: PhoneRules?
  private let messengers: MessengerRules?
  private let phrases: PhraseRules?
  private let disguises: DisguiseRules?
  private let contactCovers: ContactCovers?
  private let metadata: MetadataRules?
  private let exceptions: ExceptionRules?
  private let damage: DamageRule?
  private let paymentData: PaymentDataRule?
  private let spelling: SpellingRule?
  private let phoneService: PhoneServiceRule?
  private let quoted: QuotedHandling
  private let lineBreaks: LineBreakRule?
  private let html: HTMLRules

  /// Compiles a policy.
  ///
  /// - Parameters:
  ///   - policy: the rules in force.
  ///   - defaultRegions: regions, such as "DE", of national phone numbers in messages that state
  ///     neither a region nor a marketplace.
  ///   - quoted: what becomes of quoted text; nil: as the profile says.
  /// - Throws: `AutomatonError` when the phrases exceed the automaton's limits.
  public init(
    policy: Policy, defaultRegions: [String] = [], quoted: QuotedHandling? = nil
  ) throws(AutomatonError) {
    self.policy = policy
    disguises = DisguiseRules(policy: policy)
    contactCovers = ContactCovers(policy: policy)
    entities = EntityRules(policy: policy)
    messengers = MessengerRules(policy: policy)
    phones = PhoneRules(policy: policy, defaultRegions: defaultRegions)
    let looksForWordings =
      messengers != nil || !policy.phrases.isEmpty || !policy.combinations.isEmpty
      || policy.rules.contains { $0.pattern != nil } || phones?.looksAtCues == true
    phrases = looksForWordings ? try PhraseRules(policy: policy) : nil
    metadata = MetadataRules(policy: policy)
    exceptions = ExceptionRules(policy: policy)
    damage = DamageRule(policy: policy)
    paymentData = PaymentDataRule(policy: policy)
    spelling = SpellingRule(policy: policy)
    phoneService = PhoneServiceRule(policy: policy)
    self.quoted = quoted ?? policy.profile.quoted ?? .skip
    lineBreaks = LineBreakRule(policy: policy)
    html = HTMLRules(policy: policy, entities: entities, phones: phones)
  }

  /// Checks one message.
  ///
  /// - Parameters:
  ///   - message: a record of outcome `message`; its ranges lie in `arena`.
  ///   - arena: the decoded strings of the message's batch, valid UTF-8.
  ///   - scratch: the worker's buffers. Violations are left in `scratch.violations`, those without
  ///     a place first, then ordered by field, start and rule id; rules that hit a limit in
  ///     `scratch.unscanned`, those whose fields are missing in `scratch.unapplied`.
  package func scan(
    _ message: Message, in arena: borrowing Span<UInt8>, using scratch: inout ScanScratch
  ) {
    let facts = MessageFacts(message, in: arena)
    scratch.reset()
    if facts.isFromBuyer, quoted == .skip {
      scratch.recorder?.skipsMessage = true
      return
    }
    if quoted != .report, let range = message.text {
      QuotedText.append(in: arena.extracting(range), to: &scratch.quoted)
    }
    if !facts.isFromBuyer { metadata?.judge(message, in: arena, facts, &scratch) }
    if let range = message.subject { scan(arena.extracting(range), .subject, facts, &scratch) }
    if let range = message.text { scanText(arena.extracting(range), facts, &scratch) }
    if let range = message.html {
      let text = arena.extracting(message.text ?? 0..<0)
      scan(html: arena.extracting(range), besides: text, facts, &scratch)
    }
    scratch.takeLocated(in: .attachment)
    exceptions?.apply(to: message, in: arena, &scratch.violations, scratch.recorder)
    if facts.isFromBuyer, quoted == .mark { scratch.markAsQuoted(from: 0) { _ in true } }
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
    let bytes = Array(text.utf8)
    if quoted != .report { QuotedText.append(in: bytes.span, to: &scratch.quoted) }
    scanText(bytes.span, facts, &scratch)
    return (scratch.violations, scratch.unscanned)
  }

  /// Checks one HTML text.
  ///
  /// - Parameters:
  ///   - html: the message.
  ///   - region: the region that it states, such as "DE".
  ///   - kind: "proactive" or "reply", if known.
  /// - Returns: the violations in the order of the output, with byte ranges into the UTF-8 of the
  ///   source, and the rules that could not be evaluated.
  public func scan(
    html: String, region: String? = nil, kind: String? = nil
  ) -> (violations: [Violation], unscanned: [Unscanned]) {
    var scratch = ScanScratch()
    let facts = MessageFacts(region: region, kind: kind)
    let text: [UInt8] = []
    scan(html: Array(html.utf8).span, besides: text.span, facts, &scratch)
    return (scratch.violations, scratch.unscanned)
  }

  /// Whether a rule also judges sentences as a whole, by their likeness to labelled ones.
  ///
  /// - Parameter rule: its id.
  /// - Returns: whether the model knows the rule.
  public static func judgesSentences(by rule: String) -> Bool {
    SentenceModel.words.rules.contains(rule)
  }

  /// Whether a region's numbering plan is known.
  ///
  /// - Parameter code: a country code such as "DE".
  /// - Returns: whether national numbers of the region can be told.
  public static func knowsRegion(_ code: String) -> Bool { Region(code: code) != nil }

  /// The text, with regard to what it quotes.
  private func scanText(
    _ text: borrowing Span<UInt8>, _ facts: MessageFacts, _ scratch: inout ScanScratch
  ) {
    guard !scratch.quoted.isEmpty else { return scan(text, .text, facts, &scratch) }
    let ranges = scratch.quoted
    let first = scratch.violations.count
    guard quoted == .skip else {
      scan(text, .text, facts, &scratch)
      scratch.markAsQuoted(from: first) { violation in
        ranges.contains { $0.overlaps(violation.range) }
      }
      return
    }
    if let recorder = scratch.recorder {
      recorder.field = .text
      for range in ranges { recorder.drop(nil, range, in: text, .quoted) }
    }
    let parts = QuotedParts(of: text, without: ranges)
    if let blanked = parts.blanked {
      scan(blanked.span, .text, facts, &scratch)
      scratch.violations.removeQuoted(ranges, from: first)
    } else {
      scan(text.extracting(0..<parts.ownEnd), .text, facts, &scratch)
    }
  }

  /// One field: search it as it is written, then as it is meant where it looks disguised, and put
  /// the findings in order.
  private func scan(
    _ text: borrowing Span<UInt8>, _ field: Field, _ facts: MessageFacts,
    _ scratch: inout ScanScratch
  ) {
    let first = scratch.violations.count
    scratch.recorder?.field = field
    search(text, field, facts, &scratch)
    spelling?.find(in: text, field, &scratch)
    lineBreaks?.find(in: text, field, &scratch)
    disguises?.find(in: text, field, from: first, scratch: &scratch) { folded, scratch in
      search(folded, field, facts, &scratch)
    }
    damage?.find(in: text, field, &scratch)
    phoneService?.apply(to: text, from: first, &scratch.violations)
    contactCovers?.apply(to: text, from: first, &scratch.violations, scratch.recorder)
    scratch.takeLocated(in: field)
    scratch.violations.order(from: first)
  }

  /// The HTML: search what a reader sees, what is hidden and where it leads, judge its form, and
  /// say again nothing that the text says.
  private func scan(
    html source: borrowing Span<UInt8>, besides text: borrowing Span<UInt8>, _ facts: MessageFacts,
    _ scratch: inout ScanScratch
  ) {
    html.find(in: source, besides: text, facts, by: self, &scratch)
  }

  /// One view of the HTML: like a field, but the caller orders the findings.
  func search(view: borrowing Span<UInt8>, _ facts: MessageFacts, _ scratch: inout ScanScratch) {
    let first = scratch.violations.count
    search(view, .html, facts, &scratch)
    spelling?.find(in: view, .html, &scratch)
    disguises?.find(in: view, .html, from: first, scratch: &scratch) { folded, scratch in
      search(folded, .html, facts, &scratch)
    }
    contactCovers?.apply(to: view, from: first, &scratch.violations, scratch.recorder)
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
      scratch.gatherContacts(in: text)
      phrases.find(
        in: text, contacts: scratch.contacts, digits: scratch.sweep.digits, facts,
        scratch: &scratch.phrases)
    }
    paymentData?.find(in: text, field, &scratch)
    guard scratch.hasFindings else { return }
    entities.judge(text, field, &scratch)
    phones?.judge(text, field, &scratch)
    messengers?.judge(field, &scratch)
    phrases?.judge(field, facts, &scratch)
  }
}
