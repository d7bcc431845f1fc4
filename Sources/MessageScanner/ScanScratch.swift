// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The buffers of one worker, reused from message to message so that scanning a clean message
/// costs no heap traffic, and the result of the last scan.
package struct ScanScratch: ~Copyable {
  /// The violations of the last message, in the order of the output.
  package internal(set) var violations: [Violation] = []
  /// Further places of those violations.
  package internal(set) var repeats: [ViolationRepeat] = []
  /// Rules that could not be evaluated on the last message.
  package internal(set) var unscanned: [Unscanned] = []

  /// Rules that were not applied to the last message, because a field is missing.
  package internal(set) var unapplied: UnappliedRules = []

  /// Findings in fields that the message's own words led to, before their field's turn comes.
  var located: [Violation] = []
  /// What the present field quotes from another message.
  var quoted: [Range<Int>] = []
  var sweep = ByteClassSweep()
  /// Groups of digits that may be phone numbers, and where their digits stand.
  var groups: [DigitGroup] = []
  var plausible = ByteBitmap()
  var phone = PhoneScratch()
  var found = EmailsAndLinks()
  var emoji: [Range<Int>] = []
  var numbers: [PhoneNumber] = []
  /// The handles of messengers, ascending, none overlapping another.
  var handles: [Range<Int>] = []
  var contacts: [Range<Int>] = []
  var phrases = PhraseScratch()
  /// What every link of the present text meets by what it stands in.
  var surroundings: LinkConditions = []
  /// For the folded view; nil until a text is looked at.
  var disguise: DisguiseScratch?
  /// For HTML; nil until some is read.
  var html: HTMLScratch?

  /// Takes down why candidates are dropped; nil unless somebody asks.
  var recorder: StepRecorder? {
    get { phrases.concepts.recorder }
    set { phrases.concepts.recorder = newValue }
  }

  /// Makes empty buffers.
  package init() {}

  mutating func reset() {
    violations.removeAll(keepingCapacity: true)
    unscanned.removeAll(keepingCapacity: true)
    unapplied = []
    if !repeats.isEmpty { repeats.removeAll(keepingCapacity: true) }
    if !located.isEmpty { located.removeAll(keepingCapacity: true) }
    if !quoted.isEmpty { quoted.removeAll(keepingCapacity: true) }
  }

  /// Moves the findings of a field that were located before to the violations.
  mutating func takeLocated(in field: Field) {
    guard !located.isEmpty else { return }
    let count = violations.count
    for violation in located where violation.field == field { violations.append(violation) }
    violations.order(from: count)
  }

  /// Marks violations as quoted.
  ///
  /// - Parameters:
  ///   - first: index of the first violation that is asked about.
  ///   - isQuoted: says which are.
  mutating func markAsQuoted(from first: Int, where isQuoted: (Violation) -> Bool) {
    for index in violations.indices[first...] where isQuoted(violations[index]) {
      violations[index] = violations[index].markedAsQuoted
    }
  }

  /// Whether any detector has found something in the present field.
  var hasFindings: Bool {
    !found.addresses.isEmpty || !found.links.isEmpty || !emoji.isEmpty || !numbers.isEmpty
      || !handles.isEmpty || !phrases.findings.isEmpty || !phrases.unscanned.isEmpty
  }

  /// Puts the ranges of everything by which someone can be reached in rising order.
  mutating func gatherContacts(in text: borrowing Span<UInt8>) {
    contacts.removeAll(keepingCapacity: true)
    guard
      !found.addresses.isEmpty || !found.links.isEmpty || !numbers.isEmpty || !handles.isEmpty
    else { return }
    for address in found.addresses { contacts.append(address.range) }
    for link in found.links where !LinkRules.isDoubtful(link, in: text) {
      contacts.append(link.range)
    }
    for number in numbers { contacts.append(number.range) }
    for handle in handles { contacts.append(handle) }
    contacts.sort { $0.lowerBound < $1.lowerBound }
  }
}
