// SPDX-License-Identifier: Apache-2.0

@testable import Detectors

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
