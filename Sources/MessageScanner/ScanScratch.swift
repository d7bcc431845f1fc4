// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The buffers of one worker, reused from message to message so that scanning a clean message
/// costs no heap traffic, and the result of the last scan.
package struct ScanScratch: ~Copyable {
  /// The violations of the last message, in the order of the output.
  package internal(set) var violations: [Violation] = []
  /// Rules that could not be evaluated on the last message.
  package internal(set) var unscanned: [Unscanned] = []

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
  /// For the folded view; nil until a text is looked at.
  var disguise: DisguiseScratch?

  /// Makes empty buffers.
  package init() {}

  mutating func reset() {
    violations.removeAll(keepingCapacity: true)
    unscanned.removeAll(keepingCapacity: true)
  }

  /// Whether any detector has found something in the present field.
  var hasFindings: Bool {
    !found.addresses.isEmpty || !found.links.isEmpty || !emoji.isEmpty || !numbers.isEmpty
      || !handles.isEmpty || !phrases.findings.isEmpty || !phrases.unscanned.isEmpty
  }

  /// Puts the ranges of everything by which someone can be reached in rising order.
  mutating func gatherContacts() {
    contacts.removeAll(keepingCapacity: true)
    guard
      !found.addresses.isEmpty || !found.links.isEmpty || !numbers.isEmpty || !handles.isEmpty
    else { return }
    for address in found.addresses { contacts.append(address.range) }
    for link in found.links { contacts.append(link.range) }
    for number in numbers { contacts.append(number.range) }
    for handle in handles { contacts.append(handle) }
    contacts.sort { $0.lowerBound < $1.lowerBound }
  }
}
