// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MessageText
import Policy

/// When something is shown.
enum When: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// How results are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case ndjson, human
}

extension MessageFormat: ExpressibleByArgument {}

extension QuotedHandling: ExpressibleByArgument {}

/// A number of bytes such as 65536, 64K, 1M or 2G.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    var digits = argument[...]
    var shift = 0
    switch digits.last {
    case "K", "k": shift = 10
    case "M", "m": shift = 20
    case "G", "g": shift = 30
    default: break
    }
    if shift > 0 { digits.removeLast() }
    guard digits.allSatisfy(\.isASCII), let number = Int(digits), number > 0,
      number <= Self.largest >> shift
    else { return nil }
    bytes = number << shift
  }

  /// Offsets inside a record are 32-bit numbers.
  private static let largest = 1 << 31

  var defaultValueDescription: String {
    bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)"
  }
}
