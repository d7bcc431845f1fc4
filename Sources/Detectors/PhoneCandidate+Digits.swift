// SPDX-License-Identifier: Apache-2.0

/// What of a candidate can be dialled.
extension PhoneCandidate {
  /// The part of a range from its first digit or plus sign to where a number may end.
  func numberRange(in range: Range<Int>) -> Range<Int>? {
    for place in range where self[place].isDigit || self[place] == .plus {
      return trimmed(place..<range.upperBound)
    }
    return nil
  }

  /// Whether a range is built like a number: two digits, or three with marks between them and then
  /// digits, letters and marks, perhaps with an extension.
  ///
  /// - Parameter range: places from a digit or plus sign on.
  /// - Returns: false when it cannot be a number of any plan.
  func isViable(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    if range.count == 2 && self[range.lowerBound].isDigit && self[range.lowerBound + 1].isDigit {
      return true
    }
    var place = range.lowerBound
    while place < range.upperBound && self[place] == .plus { place += 1 }
    for _ in 0..<3 {
      while place < range.upperBound && self[place].isPunctuation { place += 1 }
      guard place < range.upperBound && self[place].isDigit else { return false }
      place += 1
    }
    for other in place..<range.upperBound {
      let character = self[other]
      if character.isDigit || character.isPunctuation || character.isASCIILetter { continue }
      guard let split = extensionSplit(in: range) else { return false }
      return split.start >= place && split.start <= other
    }
    return true
  }

  /// The digits that a caller dials for a range.
  ///
  /// Three or more letters make it a word to be typed on a keypad.
  func dialledDigits(in range: Range<Int>) -> PhoneDigits {
    guard features.contains(.letter) else { return allDigits(in: range) }
    var letters = 0
    for place in range where self[place].isASCIILetter { letters += 1 }
    guard letters >= 3 else { return allDigits(in: range) }
    var digits = PhoneDigits()
    for place in range {
      if self[place].isASCIIDigit {
        digits.append(self[place].digitValue)
      } else if let digit = self[place].keypadDigit {
        digits.append(digit)
      }
    }
    return digits
  }

  /// The digits of a range, without anything else.
  func allDigits(in range: Range<Int>) -> PhoneDigits {
    var digits = PhoneDigits()
    for place in range where self[place].isDigit { digits.append(self[place].digitValue) }
    return digits
  }

  /// How many digits a range has.
  func digitCount(in range: Range<Int>) -> Int {
    var count = 0
    for place in range where self[place].isDigit { count += 1 }
    return count
  }

  /// Whether all characters of a range are ASCII digits.
  func isASCIIDigits(_ range: Range<Int>) -> Bool {
    for place in range where !self[place].isASCIIDigit { return false }
    return true
  }
}
