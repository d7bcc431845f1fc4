// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rule about phone numbers: which regions' national forms a message may hold.
///
/// Numbers are read as the message's region writes them. Under a policy that names further
/// regions, a number behind a cue word ("call", "Tel.", 电话) is also read as these write it.
final class PhoneRules: Sendable {
  private let rule: Int
  private let severity: Severity
  private let detector = PhoneDetector()
  private let defaultRegions: [Region]
  private let cuedRegions: [Region]
  private let reportsInsideLinks: Bool
  /// The concept of cue words; nil when none count.
  private let cue: Int?
  /// The concept of words for numbers of other kinds.
  private let otherNumber: Int?

  /// Returns nil when no rule asks for phone numbers.
  init?(policy: Policy, defaultRegions: [String]) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .phone }) else { return nil }
    self.rule = rule
    severity = policy.rules[rule].severity
    self.defaultRegions = defaultRegions.compactMap { Region(code: $0) }
    cuedRegions = policy.profile.phoneRegions.compactMap { Region(code: $0) }
    reportsInsideLinks = policy.profile.reportsEveryLink
    cue = cuedRegions.isEmpty ? nil : policy.conceptIndex(of: Self.cueConcept)
    otherNumber = policy.conceptIndex(of: Self.otherNumberConcept)
  }

  /// Whether words before numbers count.
  var looksAtCues: Bool { cue != nil }

  /// The concepts of words that announce a phone number, and a number of another kind.
  static let cueConcept = "phone_cue"
  static let otherNumberConcept = "other_number"

  /// How far before a number its cue may stand, in bytes.
  private static let cueReach = 48

  /// How far behind a number may stand of what kind it is, in bytes.
  private static let labelReach = 24

  /// How far beside a group of digits its brackets or extension may reach, in bytes.
  private static let groupMarginBytes = 8

  /// Finds the numbers of a text that has just been swept and searched for wordings.
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
    if let recorder = scratch.recorder {
      var dismissed: [DigitGroup] = []
      PlausibleGroups.appendDismissed(from: text, scratch.sweep, to: &dismissed)
      for group in dismissed { recorder.drop(rule, group.range, in: text, .implausible) }
    }
    guard !scratch.groups.isEmpty else { return }
    scratch.plausible.reset(count: text.count)
    for group in scratch.groups {
      scratch.plausible.insert(scratch.sweep.digits, in: group.range)
    }
    addNumbers(of: facts, in: text, &scratch)
    guard let cue else { return }
    if !scratch.numbers.isEmpty { removeDoubtful(cue, in: text, &scratch) }
    findCued(cue, facts.region, in: text, &scratch)
    if let recorder = scratch.recorder { explainGroups(in: text, scratch, to: recorder) }
  }

  /// Takes down the groups of digits that are no number.
  private func explainGroups(
    in text: borrowing Span<UInt8>, _ scratch: borrowing ScanScratch, to recorder: StepRecorder
  ) {
    for group in scratch.groups where !scratch.numbers.overlaps(group.range) {
      recorder.drop(rule, group.range, in: text, .invalid)
    }
  }

  /// Removes the national numbers that may well be something else and have no cue.
  private func removeDoubtful(
    _ cue: Int, in text: borrowing Span<UInt8>, _ scratch: inout ScanScratch
  ) {
    var kept = 0
    for index in scratch.numbers.indices {
      let number = scratch.numbers[index]
      if number.isInternational || !PhoneDoubt.concerns(number.range, in: text)
        || cueEnd(of: number.range, cue, in: text, &scratch) != nil
      {
        scratch.numbers[kept] = number
        kept += 1
      } else {
        scratch.recorder?.drop(rule, number.range, in: text, .withoutCue)
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
    _ cue: Int, _ region: Region?, in text: borrowing Span<UInt8>, _ scratch: inout ScanScratch
  ) {
    var found: [PhoneNumber] = []
    for index in scratch.groups.indices {
      let group = scratch.groups[index]
      guard !scratch.numbers.overlaps(group.range) else { continue }
      guard let cueEnd = cueEnd(of: group.range, cue, in: text, &scratch) else {
        if let number = pairedNumber(group, region, in: text) { found.append(number) }
        continue
      }
      let window = Self.window(around: group, in: text, scratch.sweep.digits)
      for other in cuedRegions {
        var numbers: [PhoneNumber] = []
        detector.appendNumbers(
          in: text.extracting(window), region: other, digits: nil, scratch: &scratch.phone,
          to: &numbers)
        for index in numbers.indices {
          numbers[index] = numbers[index].moved(by: window.lowerBound)
        }
        numbers.removeAll { !$0.range.overlaps(group.range) || found.overlaps($0.range) }
        found += numbers
        if !numbers.isEmpty { break }
      }
      if found.last.map({ $0.range.upperBound <= group.range.lowerBound }) ?? true,
        let number = announcedNumber(group, cueEnd: cueEnd, region, in: text)
      {
        found.append(number)
      }
    }
    if !found.isEmpty { scratch.addNumbers(found) }
  }

  /// The number that a group is in France by its writing alone, though no plan knows it: numbers for
  /// films and tests begin with 06 39 98.
  private func pairedNumber(
    _ group: DigitGroup, _ region: Region?, in text: borrowing Span<UInt8>
  ) -> PhoneNumber? {
    guard let region, region == Self.france, PhoneDoubt.isMobileInPairs(group.range, in: text)
    else { return nil }
    return detector.possibleNumber(group, in: text, regions: [region])
  }

  private static let france = Region(code: "FR")

  /// A group of digits with what may belong to it on either side, and no part of another.
  private static func window(
    around group: DigitGroup, in text: borrowing Span<UInt8>, _ digits: borrowing ByteBitmap
  ) -> Range<Int> {
    var start = text.scalarBorder(atOrBefore: group.range.lowerBound - groupMarginBytes)
    var end = text.scalarBorder(atOrBefore: group.range.upperBound + groupMarginBytes)
    if start > 0, digits[text.scalarBorder(atOrBefore: start - 1)] {
      while start < group.range.lowerBound, digits[start] {
        start += text.scalar(at: start)?.byteCount ?? 1
      }
    }
    if end < text.count, digits[end] {
      while end > group.range.upperBound {
        let last = text.scalarBorder(atOrBefore: end - 1)
        guard digits[last] else { break }
        end = last
      }
    }
    return start..<end
  }

  /// Where the last cue ("call", "Tel.", 电话) close before a number ends.
  ///
  /// - Returns: nil when there is none, or a word for a number of another kind is nearer.
  private func cueEnd(
    of number: Range<Int>, _ cue: Int, in text: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) -> Int? {
    let start = text.scalarBorder(atOrBefore: number.lowerBound - Self.cueReach)
    let end = text.scalarBorder(atOrBefore: number.upperBound + Self.labelReach)
    var last: Range<Int>?
    var labels: [Range<Int>] = []
    scratch.phrases.concepts.forEachNumberWord(in: start..<end, of: text) { hit in
      if hit.concept == cue, hit.range.upperBound <= number.lowerBound {
        if hit.range.upperBound > last?.upperBound ?? 0 { last = hit.range }
      } else if hit.concept == otherNumber {
        labels.append(hit.range)
      }
    }
    guard let last else { return nil }
    // A label may end in the cue: "order number is".
    let isLabelled = labels.contains { label in
      label.upperBound <= number.lowerBound
        ? label.upperBound > last.lowerBound && label != last
        : label.lowerBound >= number.upperBound
    }
    return isLabelled ? nil : last.upperBound
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
  func judge(_ text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch) {
    guard !scratch.numbers.isEmpty else { return }
    let owned =
      reportsInsideLinks
      ? []
      : (scratch.found.links.map(\.range) + scratch.found.addresses.map(\.range))
        .sorted { $0.lowerBound < $1.lowerBound }
    for number in scratch.numbers {
      guard !owned.overlaps(number.range) else {
        scratch.recorder?.drop(rule, number.range, in: text, .insideLink)
        continue
      }
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
