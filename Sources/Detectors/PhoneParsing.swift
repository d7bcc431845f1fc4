// SPDX-License-Identifier: Apache-2.0

/// Takes a number apart: plus sign, international and national prefix, calling code, extension.
struct PhoneParsing {
  /// No number is written with more characters.
  static let maximumCharacters = 250
  private static let minimumDigits = 2
  private static let maximumDigits = 17

  let plans: NumberingPlans

  /// A number taken apart; not known to be valid.
  struct Parsed {
    var callingCodeOrdinal: Int
    /// The number without calling code and prefixes.
    var national: PhoneDigits
    /// Whether the calling code is written.
    var isInternational: Bool
    /// Places of the extension's digits.
    var extensionDigits: Range<Int>?
  }

  /// Takes a part of a candidate apart.
  ///
  /// - Parameters:
  ///   - candidate: what was read.
  ///   - range: places of the part, at most `maximumCharacters`.
  ///   - plan: the plan that numbers without calling code follow; nil to refuse those.
  /// - Returns: nil when the part is built like no number.
  func parse(
    _ candidate: borrowing PhoneCandidate, _ range: Range<Int>, plan: NumberingPlan?
  ) -> Parsed? {
    guard var number = candidate.numberRange(in: range), candidate.isViable(number) else {
      return nil
    }
    let hasPlus = candidate[number.lowerBound] == .plus
    guard hasPlus || plan != nil else { return nil }

    var extensionDigits: Range<Int>?
    if let split = candidate.extensionSplit(in: number),
      candidate.isViable(number.lowerBound..<split.start)
    {
      extensionDigits = split.digits
      number = number.lowerBound..<split.start
    }
    let digits = candidate.dialledDigits(in: number)
    guard !digits.isTooLong else { return nil }
    guard var parsed = resolve(digits, hasPlus: hasPlus, plan: plan) else { return nil }
    parsed.extensionDigits = extensionDigits

    // National rules are those of the calling code's main plan when the code is written.
    let rules =
      parsed.isInternational
      ? plans.mainPlan(ofCallingCodeAt: parsed.callingCodeOrdinal) : plan
    guard let rules, parsed.national.count >= Self.minimumDigits else { return nil }
    let (stripped, _) = strippingNationalPrefix(parsed.national, plan: rules)
    switch rules.fit(ofLength: stripped.count) {
    case .possible, .tooLong: parsed.national = stripped
    case .localOnly, .tooShort, .between: break
    }
    let count = parsed.national.count
    return count >= Self.minimumDigits && count <= Self.maximumDigits ? parsed : nil
  }

  /// Finds the calling code.
  private func resolve(_ digits: PhoneDigits, hasPlus: Bool, plan: NumberingPlan?) -> Parsed? {
    if hasPlus {
      guard digits.count > Self.minimumDigits else { return nil }
      if let parsed = splittingCallingCode(digits) { return parsed }
    }
    guard let plan else { return nil }
    if let prefix = plan.internationalPrefix?.match(digits, in: plans),
      prefix.end == digits.count || digits[prefix.end] != 0
    {
      let rest = digits.dropping(prefix.end)
      return rest.count > Self.minimumDigits ? splittingCallingCode(rest) : nil
    }
    if let national = droppingBareCallingCode(digits, plan: plan) {
      return Parsed(
        callingCodeOrdinal: plan.callingCodeOrdinal, national: national, isInternational: true)
    }
    // A plus sign must be followed by a calling code.
    guard !hasPlus else { return nil }
    return Parsed(
      callingCodeOrdinal: plan.callingCodeOrdinal, national: digits, isInternational: false)
  }

  private func splittingCallingCode(_ digits: PhoneDigits) -> Parsed? {
    guard digits.count > 0 && digits[0] != 0 else { return nil }
    var code = 0
    for length in 1...min(3, digits.count) {
      code = 10 * code + Int(digits[length - 1])
      if let ordinal = plans.ordinal(ofCallingCode: code) {
        return Parsed(
          callingCodeOrdinal: ordinal, national: digits.dropping(length), isInternational: true)
      }
    }
    return nil
  }

  /// The number without the calling code of the plan, if it makes better sense so.
  private func droppingBareCallingCode(_ digits: PhoneDigits, plan: NumberingPlan) -> PhoneDigits? {
    var divisor = plan.callingCode >= 100 ? 100 : plan.callingCode >= 10 ? 10 : 1
    var length = 0
    while divisor > 0 {
      let digit = plan.callingCode / divisor % 10
      guard length < digits.count && Int(digits[length]) == digit else { return nil }
      length += 1
      divisor /= 10
    }
    let (national, _) = strippingNationalPrefix(digits.dropping(length), plan: plan)
    let onlyThenPossible =
      !plans.matchesGeneralDescription(digits, of: plan)
      && plans.matchesGeneralDescription(national, of: plan)
    return onlyThenPossible || plan.fit(ofLength: digits.count) == .tooLong ? national : nil
  }

  /// The number without the prefix that callers inside the plan dial.
  ///
  /// - Parameters:
  ///   - digits: a number without calling code.
  ///   - plan: whose prefix it may have.
  /// - Returns: the number, and whether the prefix's pattern applied; it may match nothing.
  func strippingNationalPrefix(
    _ digits: PhoneDigits, plan: NumberingPlan
  ) -> (digits: PhoneDigits, applied: Bool) {
    guard digits.count > 0, let match = plan.nationalPrefix?.match(digits, in: plans) else {
      return (digits, false)
    }
    var rest = PhoneDigits()
    if plan.keepsCapturedGroup && match.hasGroup {
      for place in 0..<plan.insertedCount {
        rest.append(UInt8(truncatingIfNeeded: plan.inserted >> UInt32(8 * place)))
      }
      rest.append(digits, places: match.groupStart..<match.groupEnd)
    }
    rest.append(digits, places: match.end..<digits.count)
    let losesSense =
      plans.matchesGeneralDescription(digits, of: plan)
      && !plans.matchesGeneralDescription(rest, of: plan)
    return losesSense ? (digits, false) : (rest, true)
  }
}
