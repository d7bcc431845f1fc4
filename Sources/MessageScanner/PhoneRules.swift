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

  /// Fewer digits in a text make no phone number.
  private static let minimumDigits = 4
  /// A number of another region than the message's has at least this many digits.
  private static let minimumCuedDigits = 7
  /// How far before a number its cue may stand, in bytes.
  private static let cueBytes = 48
  /// How far beside a group of digits its brackets or extension may reach, in bytes.
  private static let groupMarginBytes = 8

  /// Finds the numbers of a text that has just been swept.
  func find(
    in text: borrowing Span<UInt8>, _ facts: MessageFacts, scratch: inout ScanScratch
  ) {
    scratch.numbers.removeAll(keepingCapacity: true)
    scratch.markDigits(in: text)
    guard scratch.digits.setBitCount(in: 0..<text.count) >= Self.minimumDigits else { return }
    let stated = facts.region.map { [$0] } ?? defaultRegions
    detector.appendNumbers(
      in: text, region: stated.first, digits: scratch.digits, to: &scratch.numbers)
    for region in stated.dropFirst() {
      var others: [PhoneNumber] = []
      detector.appendNumbers(in: text, region: region, digits: scratch.digits, to: &others)
      scratch.addNumbers(others)
    }
    if let cue, !cuedRegions.isEmpty { findCued(cue, in: text, &scratch) }
  }

  private func findCued(
    _ cue: Int, in text: borrowing Span<UInt8>, _ scratch: inout ScanScratch
  ) {
    var found: [PhoneNumber] = []
    var position = 0
    while let group = DigitGroup.next(in: text, digits: scratch.digits, from: position) {
      position = group.range.upperBound
      guard group.digitCount >= Self.minimumCuedDigits, !group.isOrderID,
        !scratch.numbers.overlaps(group.range)
      else { continue }
      let start = text.scalarBorder(atOrBefore: group.range.lowerBound - Self.cueBytes)
      var isCued = false
      signals.forEachSignal(
        in: start..<group.range.lowerBound, of: text, scratch: &scratch.phrases.signals
      ) { signal, _ in
        if signal == cue { isCued = true }
      }
      guard isCued else { continue }
      let windowStart = text.scalarBorder(
        atOrBefore: group.range.lowerBound - Self.groupMarginBytes)
      let windowEnd = text.scalarBorder(
        atOrBefore: group.range.upperBound + Self.groupMarginBytes)
      for region in cuedRegions {
        let count = found.count
        detector.appendNumbers(
          in: text.extracting(windowStart..<windowEnd), region: region, digits: nil, to: &found)
        for index in count..<found.count { found[index] = found[index].moved(by: windowStart) }
        if found.count > count { break }
      }
    }
    scratch.addNumbers(found)
  }

  /// Turns numbers into violations. Under a policy, digits of a link or an address are theirs.
  func judge(_ field: Field, _ scratch: inout ScanScratch) {
    guard !scratch.numbers.isEmpty else { return }
    let owned =
      reportsInsideLinks
      ? [] : (scratch.found.links.map(\.range) + scratch.found.addresses.map(\.range))
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
