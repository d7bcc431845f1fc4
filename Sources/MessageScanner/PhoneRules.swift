// SPDX-License-Identifier: Apache-2.0

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
  private let signals: SignalFinder
  private let cue: Int?

  /// Returns nil when no rule asks for phone numbers.
  init?(policy: Policy, defaultRegions: [String], signals: SignalFinder) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .phone }) else { return nil }
    self.rule = rule
    severity = policy.rules[rule].severity
    self.defaultRegions = defaultRegions.compactMap { Region(code: $0) }
    cuedRegions = policy.profile.phoneRegions.compactMap { Region(code: $0) }
    reportsInsideLinks = policy.profile.reportsEveryLink
    self.signals = signals
    cue = signals.index(of: "phone")
  }

  /// Under a policy, fewer digits make no number: they are prices, sizes, times.
  private static let minimumDigits = 7
  /// How far before a number its cue may stand, in bytes.
  private static let cueBytes = 48
  /// How far beside a group of digits its brackets or extension may reach, in bytes.
  private static let groupMarginBytes = 8

  /// Finds the numbers of a text that has just been swept.
  func find(
    in text: borrowing Span<UInt8>, _ facts: MessageFacts, scratch: inout ScanScratch
  ) {
    scratch.numbers.removeAll(keepingCapacity: true)
    scratch.sweep.markWideDigits(in: text)
    if reportsInsideLinks {
      addNumbers(of: facts, in: text, &scratch)
      return
    }
    markPlausible(in: text, &scratch)
    guard !scratch.groups.isEmpty else { return }
    addNumbers(of: facts, in: text, &scratch)
    guard let cue, !cuedRegions.isEmpty else { return }
    let numbers = scratch.numbers.filter { number in
      number.isInternational || !PhoneDoubt.concerns(number.range, in: text)
        || isCued(number.range, cue, facts.language, in: text, &scratch)
    }
    scratch.numbers = numbers
    findCued(cue, facts.language, in: text, &scratch)
  }

  /// Notes the groups of digits that may be a number: not those of an order id, a date, a price.
  ///
  /// The detector starts only from these, which spares most of its work on ordinary messages.
  private func markPlausible(in text: borrowing Span<UInt8>, _ scratch: inout ScanScratch) {
    scratch.groups.removeAll(keepingCapacity: true)
    var position = 0
    while let group = DigitGroup.next(in: text, digits: scratch.sweep.digits, from: position) {
      position = group.range.upperBound
      if group.digitCount >= Self.minimumDigits, !group.isOrderID, !group.isDate(in: text) {
        scratch.groups.append(group)
      }
    }
    guard !scratch.groups.isEmpty else { return }
    scratch.plausible.reset(count: text.count)
    for group in scratch.groups {
      var digit = group.range.lowerBound
      while let next = scratch.sweep.digits.next(from: digit), next < group.range.upperBound {
        scratch.plausible.insert(next)
        digit = next + 1
      }
    }
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

  /// Whether a cue word stands before a number.
  private func isCued(
    _ range: Range<Int>, _ cue: Int, _ language: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) -> Bool {
    let start = text.scalarBorder(atOrBefore: range.lowerBound - Self.cueBytes)
    var isCued = false
    signals.forEachSignal(
      in: start..<range.lowerBound, of: text, language: language,
      scratch: &scratch.phrases.signals
    ) { signal, _ in
      if signal == cue { isCued = true }
    }
    return isCued
  }

  private func findCued(
    _ cue: Int, _ language: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) {
    var found: [PhoneNumber] = []
    let groups = scratch.groups
    for group in groups where !scratch.numbers.overlaps(group.range) {
      guard isCued(group.range, cue, language, in: text, &scratch) else { continue }
      let windowStart = text.scalarBorder(
        atOrBefore: group.range.lowerBound - Self.groupMarginBytes)
      let windowEnd = text.scalarBorder(
        atOrBefore: group.range.upperBound + Self.groupMarginBytes)
      for region in cuedRegions {
        let count = found.count
        detector.appendNumbers(
          in: text.extracting(windowStart..<windowEnd), region: region, digits: nil,
          scratch: &scratch.phone, to: &found)
        for index in count..<found.count { found[index] = found[index].moved(by: windowStart) }
        if found.count > count { break }
      }
    }
    scratch.addNumbers(found)
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
