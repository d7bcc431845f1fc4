// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// The rules about e-mail addresses, links and emoji.
struct EntityRules: Sendable {
  private let policy: Policy
  private let email: Int?
  private let emoji: Int?
  let links: LinkRules
  private let detector = EmailAndLinkDetector()

  init(policy: Policy) {
    self.policy = policy
    email = policy.rules.firstIndex { $0.detects == .email }
    emoji = policy.rules.firstIndex { $0.detects == .emoji }
    links = LinkRules(policy: policy)
  }

  /// Finds the entities of a text that has just been swept.
  func find(in text: borrowing Span<UInt8>, scratch: inout ScanScratch) {
    detector.find(in: text, candidates: scratch.sweep, into: &scratch.found)
    scratch.emoji.removeAll(keepingCapacity: true)
    EmojiDetector.appendEmoji(in: text, candidates: scratch.sweep, to: &scratch.emoji)
  }

  /// The violation that an e-mail address is, if any.
  func judge(
    _ address: EmailAddress, in text: borrowing Span<UInt8>, _ field: Field
  ) -> Violation? {
    guard let email else { return nil }
    let isAlias = links.isMailAlias(text.extracting(address.domain))
    return Violation(
      rule: email, severity: isAlias ? .info : policy.rules[email].severity, field: field,
      range: address.range)
  }

  /// Turns entities into violations.
  func judge(_ text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch) {
    for address in scratch.found.addresses {
      if let violation = judge(address, in: text, field) { scratch.violations.append(violation) }
    }
    if let emoji {
      let severity = policy.rules[emoji].severity
      scratch.violations.reserveCapacity(scratch.violations.count + scratch.emoji.count)
      for range in scratch.emoji {
        scratch.violations.append(
          Violation(rule: emoji, severity: severity, field: field, range: range))
      }
    }
    for link in scratch.found.links {
      if let violation = links.judge(
        link, in: text, field, surroundings: scratch.surroundings)
      {
        scratch.violations.append(violation)
      } else if let recorder = scratch.recorder {
        links.explain(link, in: text, to: recorder)
      }
    }
  }
}
