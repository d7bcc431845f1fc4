// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rule about numbers of bank accounts and cards.
///
/// One parcel number in some hundred has a card's shape and check digit, so a card number does not
/// count right behind a word for what else has numbers.
struct PaymentDataRule: Sendable {
  private let rule: Int
  private let severity: Severity
  /// Words for parcels, devices and the like, in small letters.
  private let otherNumbers: [String]

  /// The concept that lists them.
  private static let concept = PhoneRules.otherNumberConcept
  /// How many characters before a number they may begin.
  private static let reach = 28
  /// Longer words may go on: "serial" in "serialno".
  private static let longestShortWord = 4

  /// Returns nil when no rule asks for such numbers.
  init?(policy: Policy) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .paymentData }) else {
      return nil
    }
    self.rule = rule
    severity = policy.rules[rule].severity
    otherNumbers =
      policy.conceptIndex(of: Self.concept).map { concept in
        policy.concepts[concept].words.map { $0.text.lowercased() }
      } ?? []
  }

  /// Adds the numbers of a text that has just been swept.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - field: the text's field.
  ///   - scratch: takes the violations.
  func find(in text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch) {
    guard !scratch.sweep.digits.isEmpty else { return }
    var numbers: [PaymentNumber] = []
    PaymentNumbers.append(from: text, scratch.sweep, to: &numbers)
    for number in numbers {
      if number.kind == .card, isAnnouncedAsOther(number.range.lowerBound, in: text) {
        scratch.recorder?.drop(rule, number.range, in: text, .excused)
        continue
      }
      scratch.violations.append(
        Violation(rule: rule, severity: severity, field: field, range: number.range))
    }
  }

  /// Whether one of the words stands shortly before a place; letters before it make it another.
  private func isAnnouncedAsOther(_ place: Int, in text: borrowing Span<UInt8>) -> Bool {
    var start = place
    for _ in 0..<Self.reach {
      guard let scalar = text.scalar(before: start) else { break }
      start -= scalar.byteCount
    }
    var before = " "
    while start < place, let found = text.scalar(at: start) {
      before.unicodeScalars.append(found.scalar)
      start += found.byteCount
    }
    before = before.lowercased()
    return otherNumbers.contains { word in
      before.ranges(of: word).contains { Self.isWord($0, in: before) }
    }
  }

  /// Whether no letter stands before a word and, where it is short, none behind it.
  private static func isWord(_ range: Range<String.Index>, in text: String) -> Bool {
    func isLetter(_ index: String.Index) -> Bool { text[index].isASCII && text[index].isLetter }
    if range.lowerBound > text.startIndex, isLetter(text.index(before: range.lowerBound)) {
      return false
    }
    let isShort = text[range].utf8.count <= longestShortWord
    return !isShort || range.upperBound == text.endIndex || !isLetter(range.upperBound)
  }
}
