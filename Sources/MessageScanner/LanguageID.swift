// SPDX-License-Identifier: Apache-2.0

import Policy

/// A language as far as phrases and concepts must agree on it: Chinese is one, in either script.
struct LanguageID: Sendable, Hashable {
  /// Up to eight bytes of the primary subtag in small letters; 0: not known, agrees with all.
  private let subtag: UInt64

  static let unknown = LanguageID(subtag: 0)
  static let english = LanguageID(subtag: 0x656E)

  private init(subtag: UInt64) { self.subtag = subtag }

  init(_ language: Language) {
    self.init(tag: Array((language.tag ?? "").utf8).span)
  }

  /// Reads a BCP 47 tag such as "zh-Hans"; "_" separates as well.
  init(tag: borrowing Span<UInt8>) {
    var subtag: UInt64 = 0
    for index in tag.indices.prefix(8) {
      let letter = tag[index] | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { break }
      subtag = subtag << 8 | UInt64(letter)
    }
    self.subtag = subtag
  }

  func matches(_ other: LanguageID) -> Bool {
    subtag == other.subtag || subtag == 0 || other.subtag == 0
  }
}
