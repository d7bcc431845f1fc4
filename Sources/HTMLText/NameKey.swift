// SPDX-License-Identifier: Apache-2.0

/// The name of a tag, an attribute or a property as one number, whatever its case.
///
/// Holds up to 15 bytes of ASCII in small letters and their count, which makes it unique; longer
/// names are all alike and no key that is asked for.
struct NameKey: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64

  /// The key of names that are too long.
  private static let maximumBytes = 15

  /// The key of a name in a text.
  init(_ range: Range<Int>, in text: borrowing Span<UInt8>) {
    guard range.count <= Self.maximumBytes else {
      (low, high) = (.max, .max)
      return
    }
    var (low, high) = (UInt64(0), UInt64(range.count) << 56)
    for (index, offset) in range.enumerated() {
      let byte = UInt64(text[offset].lowercasedASCII)
      if index < 8 { low |= byte << (8 * index) } else { high |= byte << (8 * (index - 8)) }
    }
    (self.low, self.high) = (low, high)
  }

  /// The key of a known name, at most 15 bytes long.
  init(_ name: String) {
    let bytes = Array(name.utf8)
    self.init(0..<bytes.count, in: bytes.span)
  }
}

extension NameKey: ExpressibleByStringLiteral {
  init(stringLiteral name: String) { self.init(name) }
}

extension NameKey: Comparable {
  static func < (lhs: NameKey, rhs: NameKey) -> Bool {
    (lhs.high, lhs.low) < (rhs.high, rhs.low)
  }
}
