// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy
import TestSupport
import Testing

/// A message and what is found in it by undoing tricks.
struct DisguiseCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Each finding that needs a trick to be undone is marked.
  let message: MarkedText
  /// The tricks of the first finding; empty for text that holds no disguise.
  let evasion: [String]

  var testDescription: String { name }

  init(_ name: String, _ marked: String, _ evasion: String...) {
    self.name = name
    message = MarkedText(marked)
    self.evasion = evasion
  }
}

@Suite struct DisguiseTests {
  private func disguised(_ text: String) throws -> [(range: Range<Int>, names: [String])] {
    try ScannerFixture.scanner().scan(text: text, region: "DE").violations
      .filter { !$0.evasion.isEmpty }.map { ($0.range, $0.evasion.names) }
  }

  @Test(
    arguments: DisguiseCase.addresses + DisguiseCase.numbers + DisguiseCase.characters
      + DisguiseCase.codings)
  func disguisesAreSeenThrough(_ row: DisguiseCase) throws {
    // An invitation that goes with an address is reported beside it.
    let found = try disguised(row.message.text).filter { row.message.ranges.contains($0.range) }
    #expect(found.map(\.range) == row.message.ranges)
    #expect(found.first?.names == row.evasion)
  }

  @Test(arguments: DisguiseCase.harmless)
  func harmlessTextIsNoDisguise(_ row: DisguiseCase) throws {
    let found = try disguised(row.message.text)
    #expect(found.map { row.message.slice($0.range) } == [])
  }

  @Test func aPlainPartGivesWayToTheWhole() throws {
    let scanner = try ScannerFixture.scanner()
    let found = scanner.scan(text: "Write to anna (at) example.com today.").violations
    #expect(found.map { scanner.policy.rules[$0.rule].id } == ["contact.email"])
  }

  @Test func everyLinkProfileKeepsToTheLetter() throws {
    let scanner = try Scanner(policy: .init(profile: "entities"))
    let found = scanner.scan(text: "Write to anna (at) example.com today.").violations
    #expect(found.allSatisfy { $0.evasion.isEmpty })
    #expect(found.count == 1)
  }

  @Test(arguments: HostileDisguise.all)
  func longDisguisesAreScanned(_ row: HostileDisguise) throws {
    // Quadratic work on so much would not end within the test run.
    let text = String(repeating: row.piece, count: row.count)
    _ = try ScannerFixture.scanner().scan(text: text, region: "DE")
  }
}

/// A piece that is repeated many thousand times.
struct HostileDisguise: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let piece: String
  let count: Int

  init(_ name: String, _ piece: String, _ count: Int = 20_000) {
    (testDescription, self.piece, self.count) = (name, piece, count)
  }

  static let all: [HostileDisguise] = [
    HostileDisguise("zero-width characters", "a\u{200B}"),
    HostileDisguise("only zero-width characters", "\u{200B}"),
    HostileDisguise("single letters", "a "),
    HostileDisguise("single digits", "1 "),
    HostileDisguise("number words", "five "),
    HostileDisguise("ideographs for digits", "一三"),
    HostileDisguise("Base64", "YW5uYUBleGFtcGxlLmNvbQ"),
    HostileDisguise("hexadecimal pairs", "61 6e "),
    HostileDisguise("written dots", "a dot "),
    HostileDisguise("at-signs apart", "a @ "),
    HostileDisguise("signs in words", "a@1"),
    HostileDisguise("marks", "a\u{336}\u{336}"),
    HostileDisguise("overrides", "\u{202E}a"),
    HostileDisguise("comments", "a<!--"),
    HostileDisguise("entities", "&#64"),
    HostileDisguise("pictures in words", "微❤️"),
    HostileDisguise("look-alikes", "aа"),
  ]
}
