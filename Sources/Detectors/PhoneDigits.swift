// SPDX-License-Identifier: Apache-2.0

/// The digits of a telephone number, without anything else, in a fixed space.
struct PhoneDigits: Equatable, Sendable {
  /// How many digits are kept.
  ///
  /// No number with its prefixes has more than 44, so a longer one is
  /// judged alike wherever it is cut.
  static let capacity = 48

  /// Sixteen digits a word, four bits each, the first in the lowest bits.
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// How many digits there are, at most `capacity`.
  private(set) var count = 0

  /// The value of a digit, 0 to 9.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    let word = place < 16 ? words.0 : place < 32 ? words.1 : words.2
    return UInt8(truncatingIfNeeded: word &>> UInt64(4 &* (place & 15))) & 0xF
  }

  /// Whether the number is too long to be any, or digits had to be left out.
  var isTooLong: Bool { count > 44 }

  /// Adds a digit; ignored when the space is full.
  @inline(__always)
  mutating func append(_ digit: UInt8) {
    let shifted = UInt64(digit) &<< UInt64(4 &* (count & 15))
    switch count >> 4 {
    case 0: words.0 |= shifted
    case 1: words.1 |= shifted
    case 2: words.2 |= shifted
    default: return
    }
    count &+= 1
  }

  /// Adds the digits at the given places of another number.
  mutating func append(_ other: PhoneDigits, places: Range<Int>) {
    for place in places { append(other[place]) }
  }

  /// The number without its first digits.
  ///
  /// - Parameter dropped: how many digits to leave out, at most `count`.
  /// - Returns: the rest, perhaps empty.
  func dropping(_ dropped: Int) -> PhoneDigits {
    var rest = PhoneDigits()
    rest.append(self, places: dropped..<count)
    return rest
  }

  static func == (one: PhoneDigits, other: PhoneDigits) -> Bool {
    one.count == other.count && one.words == other.words
  }
}
