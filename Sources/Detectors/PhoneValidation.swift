// SPDX-License-Identifier: Apache-2.0

/// Decides whether a candidate, or a part of it, is a valid telephone number.
struct PhoneValidation {
  let plans: NumberingPlans

  /// The plan of numbers without calling code; nil when only international forms count.
  let plan: NumberingPlan?

  private var parsing: PhoneParsing { PhoneParsing(plans: plans) }

  /// The number that a candidate is, or the first that it holds.
  ///
  /// - Parameters:
  ///   - candidate: what was read.
  ///   - text: the text it was read from.
  /// - Returns: nil when there is none.
  func number(
    in candidate: borrowing PhoneCandidate, of text: borrowing Span<UInt8>
  ) -> PhoneNumber? {
    if candidate.holdsSlashedDate || candidate.isTimeStamp(in: text) { return nil }
    if let number = verified(candidate, 0..<candidate.count, text) { return number }
    let separators = PhoneCandidate.separators
    for kind in separators.indices where candidate.features.contains(separators[kind].feature) {
      let separator = separators[kind].separator
      guard var split = candidate.split(at: separator, from: 0) else { continue }
      let before = candidate.trimmed(0..<split.start)
      if let number = verified(candidate, before, text) { return number }
      while true {
        if let number = verified(candidate, candidate.trimmed(split.part), text) { return number }
        // Separators in a row lead to the same part.
        let next = max(split.start + 1, min(split.part.lowerBound, candidate.count))
        guard let following = candidate.split(at: separator, from: next) else { break }
        split = following
      }
    }
    return nil
  }

  private func verified(
    _ candidate: borrowing PhoneCandidate, _ range: Range<Int>, _ text: borrowing Span<UInt8>
  ) -> PhoneNumber? {
    guard range.count >= PhoneDetector.minimumSymbols,
      range.count <= PhoneParsing.maximumCharacters,
      candidate.hasMatchingBrackets(in: range),
      !candidate.looksLikePages(in: range),
      !candidate.hasRejectingNeighbour(range, in: text),
      let parsed = parsing.parse(candidate, range, plan: plan),
      let validity = plans.validity(of: parsed.national, callingCodeAt: parsed.callingCodeOrdinal),
      hasOnlyExplainedLetters(candidate, range, parsed),
      parsed.isInternational || !validity.showsNationalPrefix
        || hasNationalPrefix(candidate, range, parsed)
    else { return nil }
    let home = plans.plan(at: validity.planOrdinal)
    return PhoneNumber(
      range: candidate.byteOffset(
        of: range.lowerBound)..<candidate.byteOffset(of: range.upperBound),
      callingCode: home.callingCode,
      region: home.hasRegion ? Region(ordinal: validity.planOrdinal) : nil,
      isInternational: parsed.isInternational)
  }

  /// Whether every `x` is the label of the extension or, doubled, stands for a carrier's code.
  private func hasOnlyExplainedLetters(
    _ candidate: borrowing PhoneCandidate, _ range: Range<Int>, _ parsed: PhoneParsing.Parsed
  ) -> Bool {
    guard candidate.features.contains(.letter) else { return true }
    var place = range.lowerBound
    while place < range.upperBound - 1 {
      defer { place += 1 }
      guard candidate[place].isX else { continue }
      if candidate[place + 1].isX {
        place += 1
        guard isSameNumber(candidate, place..<range.upperBound, parsed) else { return false }
      } else {
        guard let digits = parsed.extensionDigits, candidate.isASCIIDigits(digits),
          candidate.digitCount(in: place..<range.upperBound) == digits.count
        else { return false }
      }
    }
    return true
  }

  /// Whether a part without calling code is the same number as the whole.
  private func isSameNumber(
    _ candidate: borrowing PhoneCandidate, _ range: Range<Int>, _ parsed: PhoneParsing.Parsed
  ) -> Bool {
    let main = plans.mainPlan(ofCallingCodeAt: parsed.callingCodeOrdinal)
    guard main.hasRegion, let part = parsing.parse(candidate, range, plan: main),
      let start = candidate.numberRange(in: range)?.lowerBound, candidate[start] != .plus
    else { return false }
    return part.callingCodeOrdinal == parsed.callingCodeOrdinal
      && part.national == parsed.national && part.extensionDigits == parsed.extensionDigits
  }

  /// Whether a number whose national form is written with the national prefix has it.
  private func hasNationalPrefix(
    _ candidate: borrowing PhoneCandidate, _ range: Range<Int>, _ parsed: PhoneParsing.Parsed
  ) -> Bool {
    let main = plans.mainPlan(ofCallingCodeAt: parsed.callingCodeOrdinal)
    return parsing.strippingNationalPrefix(candidate.allDigits(in: range), plan: main).applied
  }
}
