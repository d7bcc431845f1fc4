// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Lets the number of a warranty, a carrier or a maker be noted only, where the profile says so.
struct PhoneServiceRule: Sendable {
  private let rule: Int
  /// Names of such services in small letters.
  private let names: [String]
  /// How many characters to either side of a number are searched.
  private let reach: Int

  /// The concept that lists the names.
  private static let concept = "phone_service"

  /// Returns nil when the profile makes no difference between numbers.
  init?(policy: Policy) {
    reach = Int(policy.profile.parameters[.phoneServiceCharacters])
    guard reach > 0, let rule = policy.rules.firstIndex(where: { $0.detects == .phone }),
      let concept = policy.conceptIndex(of: Self.concept)
    else { return nil }
    self.rule = rule
    names = policy.concepts[concept].words.map { $0.text.lowercased() }
  }

  /// Lowers the severity of the numbers beside a name.
  ///
  /// - Parameters:
  ///   - text: the field, valid UTF-8.
  ///   - first: index of the field's first violation.
  ///   - violations: those of the message so far.
  func apply(to text: borrowing Span<UInt8>, from first: Int, _ violations: inout [Violation]) {
    for index in first..<max(first, violations.count) where violations[index].rule == rule {
      let around = surroundings(of: violations[index].range, in: text)
      if names.contains(where: { around.contains($0) }) {
        violations[index] = violations[index].noted
      }
    }
  }

  /// The characters around a range, in small letters.
  private func surroundings(of range: Range<Int>, in text: borrowing Span<UInt8>) -> String {
    var start = range.lowerBound
    for _ in 0..<reach {
      guard let scalar = text.scalar(before: start) else { break }
      start -= scalar.byteCount
    }
    var end = range.upperBound
    for _ in 0..<reach {
      guard let scalar = text.scalar(at: end) else { break }
      end += scalar.byteCount
    }
    var around = ""
    var place = start
    while place < end, let found = text.scalar(at: place) {
      around.unicodeScalars.append(found.scalar)
      place += found.byteCount
    }
    return around.lowercased()
  }
}
