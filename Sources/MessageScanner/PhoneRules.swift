// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import Policy

/// The rule about phone numbers: which regions' national forms a message may hold.
///
/// Numbers are read as the message's region writes them. Under a policy that names further
/// regions, a number behind a cue word ("call", "Tel.", 电话) is also read as these write it.
struct PhoneRules: Sendable {
  private let rule: Int
  private let severity: Severity
  private let detector = PhoneDetector()
  private let defaultRegions: [Region]
  private let cuedRegions: [Region]
  private let reportsInsideLinks: Bool
  private let cues: CueFinder?

  /// Returns nil when no rule asks for phone numbers.
  init?(
    policy: Policy, defaultRegions: [String]
  ) throws(AutomatonError) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .phone }) else { return nil }
    self.rule = rule
    severity = policy.rules[rule].severity
    self.defaultRegions = defaultRegions.compactMap { Region(code: $0) }
    cuedRegions = policy.profile.phoneRegions.compactMap { Region(code: $0) }
    reportsInsideLinks = policy.profile.reportsEveryLink
    cues =
      cuedRegions.isEmpty ? nil : try CueFinder(concept: "phone_cue", policy: policy)
  }

  /// How far beside a group of digits its brackets or extension may reach, in bytes.
  private static let groupMarginBytes = 8

  /// Finds the numbers of a text that has just been swept.
  func find(
    in text: borrowing Span<UInt8>, _ facts: MessageFacts, scratch: inout ScanScratch
  ) {
    if !scratch.numbers.isEmpty { scratch.numbers.removeAll(keepingCapacity: true) }
    guard !scratch.sweep.digits.isEmpty else { return }
    if reportsInsideLinks {
      addNumbers(of: facts, in: text, &scratch)
      return
    }
    if !scratch.groups.isEmpty { scratch.groups.removeAll(keepingCapacity: true) }
    PlausibleGroups.append(from: text, scratch.sweep, to: &scratch.groups)
    guard !scratch.groups.isEmpty else { return }
    scratch.plausible.reset(count: text.count)
    for group in scratch.groups {
      scratch.plausible.insert(scratch.sweep.digits, in: group.range)
    }
    addNumbers(of: facts, in: text, &scratch)
    guard let cues else { return }
    if !scratch.numbers.isEmpty { removeDoubtful(cues, facts.language, in: text, &scratch) }
    findCued(cues, facts.language, facts.region, in: text, &scratch)
  }

  /// Removes the national numbers that may well be something else and have no cue.
  private func removeDoubtful(
    _ cues: CueFinder, _ language: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) {
    var kept = 0
    for index in scratch.numbers.indices {
      let number = scratch.numbers[index]
      if number.isInternational || !PhoneDoubt.concerns(number.range, in: text)
        || cues.cueEnd(
          before: number.range.lowerBound, language: language, in: text,
          scratch: &scratch.phrases.concepts) != nil
      {
        scratch.numbers[kept] = number
        kept += 1
      }
    }
    scratch.numbers.removeSubrange(kept...)
  }

  /// Adds what the message's region, or each default region, reads as a number.
  private func addNumbers(
    of facts: MessageFacts, in text: borrowing Span<UInt8>, _ scratch: inout ScanScratch
  ) {
    guard facts.region == nil, defaultRegions.count > 1 else {
      appendNumbers(of: facts.region ?? defaultRegions.first, in: text, &scratch)
      return
    }
    for region in defaultRegions {
      let known = scratch.numbers
      scratch.numbers.removeAll()
      appendNumbers(of: region, in: text, &scratch)
      let added = scratch.numbers
      scratch.numbers = known
      scratch.addNumbers(added)
    }
  }

  private func appendNumbers(
    of region: Region?, in text: borrowing Span<UInt8>, _ scratch: inout ScanScratch
  ) {
    if reportsInsideLinks {
      detector.appendNumbers(
        in: text, region: region, digits: scratch.sweep.digits, scratch: &scratch.phone,
        to: &scratch.numbers)
    } else {
      detector.appendNumbers(
        in: text, region: region, digits: scratch.plausible, scratch: &scratch.phone,
        to: &scratch.numbers)
    }
  }

  /// Adds the numbers behind a cue: as other regions write them, or of a possible length.
  private func findCued(
    _ cues: CueFinder, _ language: LanguageID, _ region: Region?, in text: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) {
    var found: [PhoneNumber] = []
    for index in scratch.groups.indices {
      let group = scratch.groups[index]
      guard !scratch.numbers.overlaps(group.range) else { continue }
      guard
        let cueEnd = cues.cueEnd(
          before: group.range.lowerBound, language: language, in: text,
          scratch: &scratch.phrases.concepts)
      else { continue }
      let windowStart = text.scalarBorder(
        atOrBefore: group.range.lowerBound - Self.groupMarginBytes)
      let windowEnd = text.scalarBorder(
        atOrBefore: group.range.upperBound + Self.groupMarginBytes)
      for other in cuedRegions {
        let count = found.count
        detector.appendNumbers(
          in: text.extracting(windowStart..<windowEnd), region: other, digits: nil,
          scratch: &scratch.phone, to: &found)
        for index in count..<found.count { found[index] = found[index].moved(by: windowStart) }
        if found.count > count { break }
      }
      if found.last.map({ $0.range.upperBound <= group.range.lowerBound }) ?? true,
        let number = announcedNumber(group, cueEnd: cueEnd, region, in: text)
      {
        found.append(number)
      }
    }
    if !found.isEmpty { scratch.addNumbers(found) }
  }

  /// The number that a cue right before a group makes of it, valid or not.
  private func announcedNumber(
    _ group: DigitGroup, cueEnd: Int, _ region: Region?, in text: borrowing Span<UInt8>
  ) -> PhoneNumber? {
    guard
      let number = detector.possibleNumber(
        group, in: text, regions: region.map { [$0] + cuedRegions } ?? cuedRegions),
      cueEnd <= number.range.lowerBound,
      CueGap.connects(cueEnd..<number.range.lowerBound, in: text),
      number.isInternational || !PhoneDoubt.isSomethingElse(number.range, in: text)
    else { return nil }
    return number
  }

  /// Turns numbers into violations.
  ///
  /// Under a policy, digits of a link or an address are theirs.
  func judge(_ field: Field, _ scratch: inout ScanScratch) {
    guard !scratch.numbers.isEmpty else { return }
    let owned =
      reportsInsideLinks
      ? []
      : (scratch.found.links.map(\.range) + scratch.found.addresses.map(\.range))
        .sorted { $0.lowerBound < $1.lowerBound }
    for number in scratch.numbers where !owned.overlaps(number.range) {
      scratch.violations.append(
        Violation(rule: rule, severity: severity, field: field, range: number.range))
    }
  }
}

extension PhoneNumber {
  fileprivate func moved(by offset: Int) -> PhoneNumber {
    PhoneNumber(
      range: range.lowerBound + offset..<range.upperBound + offset, callingCode: callingCode,
      region: region, isInternational: isInternational)
  }
}

extension ScanScratch {
  /// Adds numbers, ascending and disjoint, that overlap none of those known, and keeps order.
  fileprivate mutating func addNumbers(_ others: [PhoneNumber]) {
    let known = numbers
    for number in others where !known.overlaps(number.range) { numbers.append(number) }
    if numbers.count > known.count {
      numbers.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }
}

extension [PhoneNumber] {
  /// Whether one of these ascending, disjoint numbers shares a byte with `window`.
  fileprivate func overlaps(_ window: Range<Int>) -> Bool {
    let index = partitioningIndex { $0.range.upperBound > window.lowerBound }
    return index < count && self[index].range.lowerBound < window.upperBound
  }
}
