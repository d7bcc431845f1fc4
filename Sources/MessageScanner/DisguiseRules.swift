// SPDX-License-Identifier: Apache-2.0

import Detectors
import Dispatch
import MessageText
import Policy

/// Finds what a text says in disguise.
///
/// Where something looks disguised, the surroundings are folded, the same detectors and rules work
/// on the folded text, and what they find by undoing a trick is reported where it stands in the
/// original. A finding of the plain text that is only a part of such a one gives way to it.
struct DisguiseRules: Sendable {
  private let rules: [Rule]
  private let phone: Int?

  /// Returns nil for a profile that reports every link and number as it is written.
  init?(policy: Policy) {
    guard !policy.profile.reportsEveryLink else { return nil }
    rules = policy.rules
    phone = policy.rules.firstIndex { $0.detects == .phone }
    // A second processor may be idle.
    DispatchQueue.global().async { DisguiseLeads.prepare() }
  }

  /// Digits of these kinds are never met in plain numbers.
  private static let tellingDigits: Evasion = [.spelledDigits, .digitSet, .emojiDigit]
  /// A number needs as many of them; fewer are a footnote or a unit.
  private static let minimumTellingDigits = 5
  /// A text that is suspicious from end to end is folded in portions of this many bytes, since a
  /// folded byte takes a dozen bytes of memory.
  private static let portionBytes = 1 << 16
  /// No number has more digits (ITU-T E.164).
  private static let maximumDigits = 15

  /// Adds the disguised violations of a text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - field: the text's field.
  ///   - first: index of the field's first violation in `scratch.violations`.
  ///   - scratch: the worker's buffers after the plain text has been judged.
  ///   - search: finds and judges everything in a text with the given buffers.
  func find(
    in text: borrowing Span<UInt8>, _ field: Field, from first: Int,
    scratch: inout ScanScratch,
    search: (borrowing Span<UInt8>, inout ScanScratch) -> Void
  ) {
    let disguise = scratch.disguise ?? DisguiseScratch()
    scratch.disguise = disguise
    disguise.leads.find(in: text)
    for offset in scratch.phrases.disguiseLeads { disguise.leads.insert(offset) }
    for link in scratch.found.links where Self.isCut(link.range, in: text) {
      disguise.leads.insert(link.range.upperBound)
    }
    guard !disguise.leads.offsets.isEmpty else { return }
    disguise.found.removeAll(keepingCapacity: true)
    let recorder = scratch.recorder
    let view = recorder?.view
    disguise.scratch.recorder = recorder
    recorder?.view = .folded
    defer { if let view { recorder?.view = view } }
    let offsets = disguise.leads.offsets.sorted()
    var next = 0
    while next < offsets.count {
      let first = next
      while next < offsets.count, offsets[next] - offsets[first] < Self.portionBytes { next += 1 }
      disguise.folder.fold(text, around: Array(offsets[first..<next]))
      guard !disguise.folder.folded.tricks.isEmpty else { continue }
      disguise.scratch.reset()
      search(disguise.folder.folded.bytes.span, &disguise.scratch)
      mapBack(disguise, field)
      appendNumbers(disguise, field)
    }
    guard !disguise.found.isEmpty else { return }
    disguise.found.sort(by: Violation.precedes)
    let plain = recorder == nil ? [] : Array(scratch.violations[first...])
    merge(disguise.found, into: &scratch.violations, from: first)
    if let recorder, let view {
      recorder.view = view
      recorder.dropMissing(plain, from: scratch.violations[first...], in: text, .covered)
    }
  }

  /// Whether a link ends before a dot and a blank in the middle of its host.
  ///
  /// So does the first part of "http://shop. example.com".
  private static func isCut(_ link: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    let end = link.upperBound
    return end + 2 < text.count && text[end] == UInt8(ascii: ".") && text[end + 1] == 0x20
      && text[end + 2] > 0x20 && !link.contains { text[$0] == UInt8(ascii: ".") }
  }

  /// Turns the findings of the folded text that needed a trick to be undone into findings of the
  /// original.
  private func mapBack(_ disguise: DisguiseScratch, _ field: Field) {
    let folded = disguise.folder.folded
    for violation in disguise.scratch.violations {
      switch rules[violation.rule].detects {
      // Emoji are themselves, and a window is no whole message.
      case .emoji, .filler: continue
      default: break
      }
      let evasion = folded.evasion(in: violation.range)
      guard !evasion.isEmpty else { continue }
      disguise.found.append(
        violation.moved(to: folded.originalRange(of: violation.range), evasion: evasion))
    }
  }

  /// Adds the numbers whose digits are dictated or drawn; these need only a possible length.
  private func appendNumbers(_ disguise: DisguiseScratch, _ field: Field) {
    guard let phone else { return }
    let folded = disguise.folder.folded
    guard !folded.tricks.isDisjoint(with: Self.tellingDigits) else { return }
    disguise.groups.removeAll(keepingCapacity: true)
    disguise.found.sort(by: Violation.precedes)
    let known = disguise.found
    PlausibleGroups.append(
      from: folded.bytes.span, disguise.scratch.sweep, to: &disguise.groups)
    for group in disguise.groups where group.digitCount <= Self.maximumDigits {
      let original = folded.originalRange(of: group.range)
      let isKnown = neighbours(of: original, in: known).contains {
        known[$0].range.overlaps(original) && isContact(known[$0])
      }
      guard !isKnown, isTelling(group, in: folded) else { continue }
      disguise.found.append(
        Violation(
          rule: phone, severity: rules[phone].severity, field: field, range: original,
          evasion: folded.evasion(in: group.range)))
    }
  }

  private func isTelling(_ group: DigitGroup, in folded: FoldedText) -> Bool {
    var telling = 0
    var isRising = true
    var last: UInt8?
    for offset in group.range {
      let byte = folded.bytes[offset]
      guard byte &- UInt8(ascii: "0") < 10 else { continue }
      if let last, byte != last &+ 1 { isRising = false }
      last = byte
      if !folded.evasion(in: offset..<offset + 1).isDisjoint(with: Self.tellingDigits) {
        telling += 1
      }
    }
    return telling >= Self.minimumTellingDigits && !isRising
  }

  /// Adds the disguised findings to those of the plain text; the caller orders them.
  private func merge(
    _ found: [Violation], into violations: inout [Violation], from first: Int
  ) {
    var plain = Array(violations[first...])
    plain.sort(by: Violation.precedes)
    var added: [Violation] = []
    // Whole sentences of which disguised words say more exactly what is wrong.
    var replaced: Set<Int> = []
    for var violation in found {
      let rivals = neighbours(of: violation.range, in: plain)
      var isKnown = false
      for index in rivals where isRival(plain[index], violation) {
        let range = plain[index].range
        if plain[index].isSentence, !violation.isSentence {
          guard range.contains(violation.range) else { continue }
          violation = violation.saying(plain[index].also)
          replaced.insert(index)
        } else if range == violation.range {
          plain[index] = plain[index].moved(to: range, evasion: violation.evasion)
          isKnown = true
        } else if range.lowerBound <= violation.range.lowerBound,
          range.upperBound >= violation.range.upperBound
        {
          isKnown = true
        }
      }
      if isKnown { continue }
      added.append(violation)
    }
    plain = plain.indices.filter { !replaced.contains($0) }.map { plain[$0] }
    plain.removeAll { violation in
      neighbours(of: violation.range, in: added).contains { index in
        let range = added[index].range
        return isRival(added[index], violation) && range.lowerBound <= violation.range.lowerBound
          && range.upperBound >= violation.range.upperBound
      }
    }
    violations.replaceSubrange(first..., with: plain + added)
  }

  /// The places in ordered violations of those that may overlap a range: a few before the first
  /// that begins behind its end.
  private func neighbours(of range: Range<Int>, in violations: [Violation]) -> Range<Int> {
    let end = violations.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return max(0, end - Self.maximumNeighbours)..<end
  }

  private static let maximumNeighbours = 12

  /// Whether two findings would say the same.
  private func isRival(_ first: Violation, _ second: Violation) -> Bool {
    first.rule == second.rule || isContact(first) && isContact(second)
  }

  private func isContact(_ violation: Violation) -> Bool {
    switch rules[violation.rule].detects {
    case .email, .phone, .link: true
    default: false
    }
  }
}
