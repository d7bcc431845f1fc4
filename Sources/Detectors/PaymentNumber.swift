// SPDX-License-Identifier: Apache-2.0

/// A number that money is moved by, in a text.
package struct PaymentNumber: Sendable, Equatable {
  /// What kind of number it is.
  package enum Kind: Sendable {
    /// An international bank account number, ISO 13616.
    case account
    /// The number of a credit or debit card, ISO/IEC 7812.
    case card
  }

  /// What kind of number it is.
  package let kind: Kind
  /// 0-based byte range, from the first to behind the last digit or letter.
  package let range: Range<Int>
}

/// Finds account and card numbers whose check digits are right.
///
/// Digits of all scripts count. Other disguises are undone where the folded text is searched.
package enum PaymentNumbers {
  /// Appends the numbers of a text in rising order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - sweep: the sweep of the same text.
  ///   - numbers: gets the numbers.
  /// - Complexity: O(length of the text).
  package static func append(
    from text: borrowing Span<UInt8>, _ sweep: borrowing ByteClassSweep,
    to numbers: inout [PaymentNumber]
  ) {
    guard sweep.hasWideDigits else {
      return append(from: text, digits: sweep.digits, to: &numbers)
    }
    // The same text with digits of ASCII, where each byte stands in the text, and its end.
    var plain: [UInt8] = []
    var origins: [Int] = []
    var place = 0
    while place < text.count {
      var width = 1
      var byte = text[place]
      if byte >= 0x80, sweep.digits[place] {
        let scalar = PhoneScalars.scalar(in: text, at: place, width: &width)
        byte = DecimalDigits.value(of: scalar).map { $0 + 0x30 } ?? byte
      }
      plain.append(byte)
      origins.append(place)
      place += width
    }
    origins.append(text.count)
    var digits = ByteBitmap()
    digits.reset(count: plain.count)
    for offset in plain.indices where plain[offset].isASCIIDigit { digits.insert(offset) }
    var found: [PaymentNumber] = []
    append(from: plain.span, digits: digits, to: &found)
    for number in found {
      let range = origins[number.range.lowerBound]..<origins[number.range.upperBound]
      numbers.append(PaymentNumber(kind: number.kind, range: range))
    }
  }

  /// Appends the numbers of a text in rising order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - digits: where the digits of the same text stand.
  ///   - numbers: gets the numbers.
  /// - Complexity: O(length of the text); a run of digits is looked at twice at most.
  static func append(
    from text: borrowing Span<UInt8>, digits: borrowing ByteBitmap,
    to numbers: inout [PaymentNumber]
  ) {
    var position = 0
    while let start = digits.next(from: position) {
      let end = digits.runEnd(from: start)
      position = max(end, start + 1)
      guard text[start].isASCIIDigit else { continue }
      if let range = BankAccountNumber.range(withCheckDigitsAt: start, in: text) {
        numbers.append(PaymentNumber(kind: .account, range: range))
        position = max(position, range.upperBound)
      } else if let range = PaymentCard.range(from: start, in: text) {
        numbers.append(PaymentNumber(kind: .card, range: range))
        position = max(position, range.upperBound)
      }
    }
  }
}

extension UInt8 {
  /// Whether it is one of "0" to "9".
  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter or digit of ASCII.
  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter(self) }
}
