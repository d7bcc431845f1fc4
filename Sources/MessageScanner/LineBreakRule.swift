// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import HTMLText
import Policy

/// The rule about line breaks in a row, in plain text.
///
/// Blanks between line breaks do not end a row. A carriage return with its line feed is one.
struct LineBreakRule: Sendable {
  private let rule: Int
  private let severity: Severity
  private let maximum: Int

  /// Returns nil when no rule asks for line breaks.
  init?(policy: Policy) {
    guard let rule = policy.rules.firstIndex(where: { $0.detects == .form(.lineBreaks) }) else {
      return nil
    }
    self.rule = rule
    severity = policy.rules[rule].severity
    maximum = HTMLLimits(policy.profile.parameters).lineBreaks
  }

  /// Adds the rows of line breaks that are too long.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - field: the text's field.
  ///   - scratch: takes the violations.
  func find(in text: borrowing Span<UInt8>, _ field: Field, _ scratch: inout ScanScratch) {
    var offset = 0
    while let start = Self.nextBreak(in: text, from: offset) {
      var count = 0
      var end = start
      offset = start
      row: while offset < text.count {
        let length = Self.breakLength(in: text, at: offset)
        if length > 0 {
          count += 1
          offset += length
          end = offset
          continue
        }
        let blank = Self.blankLength(in: text, at: offset)
        if blank == 0 { break row }
        offset += blank
      }
      guard count > maximum else { continue }
      scratch.violations.append(
        Violation(rule: rule, severity: severity, field: field, range: start..<end))
    }
  }

  /// The next byte that a line break may begin with: the control characters, or E2.
  private static func nextBreak(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < text.count {
      while offset &+ 16 <= text.count {
        let bytes = text.vector(at: offset)
        let bits = bytes.bits(equalTo: 0x0A) | bytes.bits(equalTo: 0x0D) | bytes.bits(equalTo: 0xE2)
        if bits != 0 {
          offset &+= bits.trailingZeroBitCount
          break
        }
        offset &+= 16
      }
      guard offset < text.count else { return nil }
      if breakLength(in: text, at: offset) > 0 { return offset }
      offset &+= 1
    }
    return nil
  }

  /// The bytes of the line break at an offset: CR LF, LF, CR, U+2028 or U+2029; 0 for none.
  private static func breakLength(in text: borrowing Span<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < text.count && text[offset + 1] == 0x0A ? 2 : 1
    case 0xE2:
      guard offset + 2 < text.count, text[offset + 1] == 0x80 else { return 0 }
      return text[offset + 2] == 0xA8 || text[offset + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// The bytes of a blank, tab, no-break space or zero-width space; 0 for none.
  private static func blankLength(in text: borrowing Span<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case 0x20, 0x09: return 1
    case 0xC2: return offset + 1 < text.count && text[offset + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard offset + 2 < text.count, text[offset + 1] == 0x80 else { return 0 }
      return text[offset + 2] == 0x8B ? 3 : 0
    default: return 0
    }
  }
}
