// SPDX-License-Identifier: Apache-2.0

/// Numbers that are only of a possible length, for places where the words around them tell.
extension PhoneDetector {
  /// The number that a group of digits is if something says that it is one.
  ///
  /// It is written with single marks between its digits, is neither a date nor a price nor an
  /// ISBN, and has as many digits as numbers have under its calling code or in one of the regions.
  ///
  /// - Parameters:
  ///   - group: digits of the text.
  ///   - text: valid UTF-8.
  ///   - regions: whose national numbers count.
  /// - Returns: the number from its plus sign or bracket on; nil when the group cannot be one.
  package func possibleNumber(
    _ group: DigitGroup, in text: borrowing Span<UInt8>, regions: [Region]
  ) -> PhoneNumber? {
    guard let digits = Self.digits(of: group, in: text),
      !Self.isPriced(group.range, in: text)
    else { return nil }
    var start = group.range.lowerBound
    let isInternational = start > 0 && text[start - 1] == UInt8(ascii: "+")
    if isInternational { start -= 1 }
    if start > 0, text[start - 1] == UInt8(ascii: "("), Self.closesBracket(group.range, in: text) {
      start -= 1
    }
    guard !Self.touchesLetter(start, in: text) else { return nil }
    if isInternational {
      guard let plan = internationalPlan(of: digits) else { return nil }
      return number(start..<group.range.upperBound, plan, isInternational: true)
    }
    for region in regions {
      let plan = plans.plan(at: Int(region.ordinal))
      if isPossible(digits, plan) {
        return number(start..<group.range.upperBound, plan, isInternational: false)
      }
    }
    return nil
  }

  /// No number has more digits (ITU-T E.164).
  private static let maximumDigits = 15

  private func number(
    _ range: Range<Int>, _ plan: NumberingPlan, isInternational: Bool
  ) -> PhoneNumber {
    PhoneNumber(
      range: range, callingCode: plan.callingCode,
      region: plan.hasRegion ? Region(ordinal: plan.ordinal) : nil,
      isInternational: isInternational)
  }

  /// The main plan of the calling code that digits begin with, if the rest may be its number.
  private func internationalPlan(of digits: PhoneDigits) -> NumberingPlan? {
    guard digits.count > 3 else { return nil }
    var code = 0
    for length in 1...3 {
      code = 10 * code + Int(digits[length - 1])
      guard let ordinal = plans.ordinal(ofCallingCode: code) else { continue }
      let plan = plans.mainPlan(ofCallingCodeAt: ordinal)
      return isPossible(digits.dropping(length), plan) ? plan : nil
    }
    return nil
  }

  private func isPossible(_ digits: PhoneDigits, _ plan: NumberingPlan) -> Bool {
    if plan.fit(ofLength: digits.count) == .possible { return true }
    let (rest, applied) = PhoneParsing(plans: plans).strippingNationalPrefix(digits, plan: plan)
    return applied && plan.fit(ofLength: rest.count) == .possible
  }

  /// The digits of a group; nil when there are too many or something else stands among them.
  private static func digits(
    of group: DigitGroup, in text: borrowing Span<UInt8>
  ) -> PhoneDigits? {
    guard group.digitCount <= maximumDigits else { return nil }
    var digits = PhoneDigits()
    var position = group.range.lowerBound
    var width = 0
    while position < group.range.upperBound {
      let character = PhoneCharacter(in: text, at: position, width: &width)
      if character.isDigit {
        digits.append(character.digitValue)
      } else if !character.isPunctuation || character.isX {
        return nil
      }
      position += width
    }
    let isBook = digits.count == 13 && digits[0] == 9 && digits[1] == 7 && digits[2] >= 8
    return isBook ? nil : digits
  }

  private static func closesBracket(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    for offset in range where text[offset] == UInt8(ascii: ")") { return true }
    return false
  }

  private static func touchesLetter(_ start: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard start > 0 else { return false }
    var width = 0
    let previous = PhoneScalars.start(in: text, before: start)
    return PhoneScalars.rejectsNeighbour(PhoneScalars.scalar(in: text, at: previous, width: &width))
  }

  /// Whether a letter, a percent or a currency follows, the currency perhaps behind a blank.
  private static func isPriced(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var end = range.upperBound
    guard end < text.count else { return false }
    var width = 0
    if PhoneScalars.rejectsNeighbour(PhoneScalars.scalar(in: text, at: end, width: &width)) {
      return true
    }
    if text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ".") {
      return end + 1 < text.count && text[end + 1] &- 48 < 10
    }
    guard text[end] == UInt8(ascii: " "), end + 1 < text.count else { return false }
    end += 1
    let next = PhoneScalars.scalar(in: text, at: end, width: &width)
    guard PhoneScalars.rejectsNeighbour(next) else { return false }
    // A word may follow a number, but three capitals are a currency.
    var capitals = 0
    while end + capitals < text.count, text[end + capitals] &- 65 < 26 { capitals += 1 }
    return capitals == 3 || next < 0x80 && !isASCIILetter(UInt8(next)) || next >= 0x20A0
      || (0xA2...0xA5).contains(next)
  }
}
