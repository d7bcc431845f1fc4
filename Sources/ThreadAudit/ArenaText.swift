// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import ViolationReport

extension Span<UInt8> {
  /// Copies a string of an arena.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](capacity: range.count) { output in
      for index in range { output.append(self[index]) }
    }
  }

  /// Copies a short string of an arena, to compare it; a longer one equals nothing.
  func text(_ range: Range<Int>) -> String {
    range.count > 64 ? "" : String(decoding: bytes(range), as: UTF8.self)
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { self[$0] <= 0x20 }
  }

  /// Whether a question mark stands in a string, also the full-width and the Arabic one.
  func hasQuestionMark(_ range: Range<Int>) -> Bool {
    for index in range {
      if self[index] == UInt8(ascii: "?") { return true }
      if self[index] == 0x9F, index >= range.lowerBound + 1, self[index - 1] == 0xD8 { return true }
      if self[index] == 0x9F, index >= range.lowerBound + 2, self[index - 1] == 0xBC,
        self[index - 2] == 0xEF
      {
        return true
      }
    }
    return false
  }

  /// Whether a link that was found leads to one of some hosts or to a part of one.
  func containsHost(of hosts: [String], in violation: Violation, _ message: Message) -> Bool {
    let start = message.range(of: violation).lowerBound
    let range = violation.range.lowerBound + start..<violation.range.upperBound + start
    let link = String(decoding: bytes(range.prefix(256).indices), as: UTF8.self).lowercased()
    let behindScheme = link.firstRange(of: "://").map { link[$0.upperBound...] } ?? link[...]
    let host = behindScheme.prefix { !"/?#:".contains($0) }
    return hosts.contains { host == $0 || host.hasSuffix(".\($0)") }
  }
}

extension [UInt8] {
  /// Whether an order's id has the form 3-7-7 of the marketplace.
  var isMarketplaceOrder: Bool {
    guard count == 19 else { return false }
    return indices.allSatisfy { index in
      index == 3 || index == 11
        ? self[index] == UInt8(ascii: "-")
        : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[index])
    }
  }
}
