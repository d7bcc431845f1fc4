// SPDX-License-Identifier: Apache-2.0

/// The delegated top-level domains, for a quick answer whether a label is one.
///
/// An open-addressed hash table over the list of names, built on first use in well under a
/// millisecond. Immutable, so
/// any thread may read it.
package final class TopLevelDomains: Sendable {
  /// The table made from the list in the program, and of `example`, which RFC 2606 reserves: a
  /// made-up address is meant as one all the same.
  package static let delegated = TopLevelDomains(names + " example")

  /// Longest name in bytes; longer labels are never looked up.
  private static let maximumLength = 63

  /// The names one after the other.
  private let bytes: [UInt8]

  /// Where the name of a slot starts in `bytes`; -1 marks a free slot.
  private let starts: [Int32]

  /// Length in bytes of the name of a slot.
  private let lengths: [UInt8]

  /// One less than the number of slots, which is a power of two.
  private let mask: Int

  /// Makes a table.
  ///
  /// - Parameter names: names in lower case, separated by white space.
  init(_ names: String) {
    let text = Array(names.utf8)
    let words = text.split { $0 <= 0x20 }
    var slots = 16
    while slots < words.count * 3 { slots *= 2 }
    mask = slots - 1
    var bytes: [UInt8] = []
    var starts: [Int32] = Array(repeating: -1, count: slots)
    var lengths: [UInt8] = Array(repeating: 0, count: slots)
    for word in words {
      var slot = Self.hash(text.span, word.startIndex..<word.endIndex) & mask
      while starts[slot] >= 0 { slot = (slot + 1) & mask }
      starts[slot] = Int32(bytes.count)
      lengths[slot] = UInt8(word.count)
      bytes += word
    }
    (self.bytes, self.starts, self.lengths) = (bytes, starts, lengths)
  }

  /// Whether a label is a delegated top-level domain.
  ///
  /// - Parameters:
  ///   - label: 0-based byte range in the text.
  ///   - text: valid UTF-8; case does not matter.
  /// - Returns: whether the label, ASCII or Unicode, is in the root zone.
  package func contains(_ label: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    guard label.count >= 2, label.count <= Self.maximumLength else { return false }
    if has(label, in: text) { return true }
    // Letters outside ASCII need a real case mapping, in the scripts that have case: those up to
    // U+05FF and Georgian.
    var offset = label.lowerBound
    while offset < label.upperBound, text[offset] < 0x80 { offset &+= 1 }
    guard offset < label.upperBound, text[offset] < 0xD8 || text[offset] == 0xE1 else {
      return false
    }
    var lowered: [UInt8] = []
    offset = label.lowerBound
    while offset < label.upperBound {
      let scalar = DomainScalar(in: text, at: offset)
      offset = scalar.end
      guard let value = Unicode.Scalar(scalar.value) else { return false }
      lowered.append(contentsOf: value.properties.lowercaseMapping.utf8)
    }
    return has(0..<lowered.count, in: lowered.span)
  }

  @inline(__always)
  private func has(_ label: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var slot = Self.hash(text, label) & mask
    while starts[slot] >= 0 {
      if Int(lengths[slot]) == label.count, equals(label, in: text, at: Int(starts[slot])) {
        return true
      }
      slot = (slot &+ 1) & mask
    }
    return false
  }

  private func equals(_ label: Range<Int>, in text: borrowing Span<UInt8>, at start: Int) -> Bool {
    var place = start
    for offset in label {
      if bytes[place] != asciiLowercased(text[offset]) { return false }
      place &+= 1
    }
    return true
  }

  /// FNV-1a over the bytes in lower case.
  @inline(__always)
  private static func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var value: UInt32 = 0x811C_9DC5
    for offset in range {
      value = (value ^ UInt32(asciiLowercased(text[offset]))) &* 0x0100_0193
    }
    return Int(value ^ value >> 15)
  }
}

/// An ASCII capital as small letter; other bytes as they are.
@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}
