// SPDX-License-Identifier: Apache-2.0

@testable import Detectors

/// A text whose expected spans stand between `«` and `»`.
struct LinkMarkedText {
  /// The text without the markers.
  let text: String

  /// What stood between markers, as 0-based byte ranges.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "«": start = text.utf8.count
      case "»": ranges.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(character)
      }
    }
    self.text = text
    self.ranges = ranges
  }
}

/// What each detector finds in a text.
struct LinkFindings {
  let bytes: [UInt8]
  var contacts = EmailsAndLinks()
  var emoji: [Range<Int>] = []

  init(in text: String) {
    self.init(in: Array(text.utf8))
  }

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    var sweep = ByteClassSweep()
    sweep.sweep(bytes.span)
    EmailAndLinkDetector().find(in: bytes.span, candidates: sweep, into: &contacts)
    EmojiDetector.appendEmoji(in: bytes.span, candidates: sweep, to: &emoji)
  }

  var links: [Range<Int>] { contacts.links.map(\.range) }
  var addresses: [Range<Int>] { contacts.addresses.map(\.range) }

  /// The bytes of a range as text, for failure messages.
  func slice(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// The seeded generator of the property tests.
struct LinkRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, Steele, Lea and Flood 2014.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
