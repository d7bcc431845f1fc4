// SPDX-License-Identifier: Apache-2.0

/// The tricks by which a contact or a phrase is written so that a plain search misses it.
public struct Evasion: OptionSet, Sendable, Hashable {
  /// One bit a trick, in the order of the output.
  public let rawValue: UInt32

  /// Makes a set.
  ///
  /// - Parameter rawValue: one bit a trick.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// "anna (at) example dot com".
  public static let writtenOut = Evasion(rawValue: 1 << 0)
  /// Letters set apart by blanks, hyphens or dots.
  public static let spaced = Evasion(rawValue: 1 << 1)
  /// Full-width letters, digits and signs.
  public static let fullWidth = Evasion(rawValue: 1 << 2)
  /// Digits of another script, circled, raised, or written as ideographs.
  public static let digitSet = Evasion(rawValue: 1 << 3)
  /// "five five five zero one zero zero".
  public static let spelledDigits = Evasion(rawValue: 1 << 4)
  /// Letters of another alphabet or style that look like Latin ones.
  public static let homoglyph = Evasion(rawValue: 1 << 5)
  /// Characters that cannot be seen.
  public static let zeroWidth = Evasion(rawValue: 1 << 6)
  /// Controls of the writing direction.
  public static let bidi = Evasion(rawValue: 1 << 7)
  /// Soft hyphens and places where a word may break.
  public static let softHyphen = Evasion(rawValue: 1 << 8)
  /// Marks drawn over or under letters.
  public static let combining = Evasion(rawValue: 1 << 9)
  /// "wh4ts4pp".
  public static let leet = Evasion(rawValue: 1 << 10)
  /// Parts on several lines.
  public static let split = Evasion(rawValue: 1 << 11)
  /// Emoji for digits or letters, or between them.
  public static let emojiDigit = Evasion(rawValue: 1 << 12)
  /// HTML entities in plain text.
  public static let entity = Evasion(rawValue: 1 << 13)
  /// Percent encoding, Base64, hexadecimal.
  public static let encoded = Evasion(rawValue: 1 << 14)
  /// Names that only insiders know.
  public static let slang = Evasion(rawValue: 1 << 15)
  /// Markup inside words.
  public static let markup = Evasion(rawValue: 1 << 16)
  /// "hxxp://example[.]com".
  public static let defanged = Evasion(rawValue: 1 << 17)

  /// The names of the output by bit.
  private static let allNames = [
    "written_out", "spaced", "full_width", "digit_set", "spelled_digits", "homoglyph",
    "zero_width", "bidi", "soft_hyphen", "combining", "leet", "split", "emoji_digit", "entity",
    "encoded", "slang", "markup", "defanged",
  ]

  /// The names in the output, in its order.
  public var names: [String] {
    Self.allNames.indices.filter { rawValue >> UInt32($0) & 1 == 1 }.map { Self.allNames[$0] }
  }
}
